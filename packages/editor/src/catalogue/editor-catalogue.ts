import { enDrawing } from './en-drawing.ts';
import { enPanels } from './en-panels.ts';
import { enRefusals } from './en-refusals.ts';
import { zhDrawing } from './zh-drawing.ts';
import { zhPanels } from './zh-panels.ts';
import { zhRefusals } from './zh-refusals.ts';

/** Every word the editor says, in both languages. */
export const editorCatalogue = {
  'zh-CN': { ...zhDrawing, ...zhPanels, ...zhRefusals },
  en: { ...enDrawing, ...enPanels, ...enRefusals },
} as const;
