import { enDrawing } from './en-drawing.ts';
import { enHandling } from './en-handling.ts';
import { enHeads } from './en-heads.ts';
import { enPanels } from './en-panels.ts';
import { enRefusals } from './en-refusals.ts';
import { enSeeing } from './en-seeing.ts';
import { zhDrawing } from './zh-drawing.ts';
import { zhHandling } from './zh-handling.ts';
import { zhHeads } from './zh-heads.ts';
import { zhPanels } from './zh-panels.ts';
import { zhRefusals } from './zh-refusals.ts';
import { zhSeeing } from './zh-seeing.ts';

/** Every word the editor says, in both languages. */
export const editorCatalogue = {
  'zh-CN': { ...zhDrawing, ...zhHandling, ...zhHeads, ...zhPanels, ...zhRefusals, ...zhSeeing },
  en: { ...enDrawing, ...enHandling, ...enHeads, ...enPanels, ...enRefusals, ...enSeeing },
} as const;
