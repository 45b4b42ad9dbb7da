import { enDrawing } from './en-drawing.ts';
import { enHeads } from './en-heads.ts';
import { enPanels } from './en-panels.ts';
import { enRefusals } from './en-refusals.ts';
import { zhDrawing } from './zh-drawing.ts';
import { zhHeads } from './zh-heads.ts';
import { zhPanels } from './zh-panels.ts';
import { zhRefusals } from './zh-refusals.ts';

/** Every word the editor says, in both languages. */
export const editorCatalogue = {
  'zh-CN': { ...zhDrawing, ...zhHeads, ...zhPanels, ...zhRefusals },
  en: { ...enDrawing, ...enHeads, ...enPanels, ...enRefusals },
} as const;
