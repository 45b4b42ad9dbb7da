import { enClipboard } from './en-clipboard.ts';
import { enDrawing } from './en-drawing.ts';
import { enForms } from './en-forms.ts';
import { enHandling } from './en-handling.ts';
import { enHeads } from './en-heads.ts';
import { enHistory } from './en-history.ts';
import { enOverlays } from './en-overlays.ts';
import { enPanels } from './en-panels.ts';
import { enRefusals } from './en-refusals.ts';
import { enSeeing } from './en-seeing.ts';
import { enTogether } from './en-together.ts';
import { zhClipboard } from './zh-clipboard.ts';
import { zhDrawing } from './zh-drawing.ts';
import { zhForms } from './zh-forms.ts';
import { zhHandling } from './zh-handling.ts';
import { zhHeads } from './zh-heads.ts';
import { zhHistory } from './zh-history.ts';
import { zhOverlays } from './zh-overlays.ts';
import { zhPanels } from './zh-panels.ts';
import { zhRefusals } from './zh-refusals.ts';
import { zhSeeing } from './zh-seeing.ts';
import { zhTogether } from './zh-together.ts';

/** Every word the editor says, in both languages. */
export const editorCatalogue = {
  'zh-CN': {
    ...zhDrawing,
    ...zhHistory,
    ...zhOverlays,
    ...zhForms,
    ...zhHandling,
    ...zhClipboard,
    ...zhHeads,
    ...zhPanels,
    ...zhRefusals,
    ...zhSeeing,
    ...zhTogether,
  },
  en: {
    ...enDrawing,
    ...enHistory,
    ...enOverlays,
    ...enForms,
    ...enHandling,
    ...enClipboard,
    ...enHeads,
    ...enPanels,
    ...enRefusals,
    ...enSeeing,
    ...enTogether,
  },
} as const;
