import type { Icon } from '@tabler/icons-react';
import type { MessageName } from '../catalogue/messages.ts';
import type { EditorCore } from '../core/editor-core.ts';

/** Where the shortcuts dialog lists an action. */
export const ACTION_GROUPS = ['change', 'card', 'link', 'head', 'go', 'view'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * One thing a person can do, as a value. Toolbar, shortcuts, menu and the shortcuts dialog read the same registry, so
 * what can be done by one way can be done by all.
 */
export type EditorAction = {
  readonly id: string;
  readonly label: MessageName;
  readonly group: ActionGroup;
  readonly icon: Icon;
  /** As `mod+shift+z`; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** The browser makes an event of its own of these keys, which is answered elsewhere: they are only shown. */
  readonly byBrowser?: true;
  /** True where it changes the document: hidden from readers. */
  readonly edits: boolean;
  readonly enabled: (core: EditorCore) => boolean;
  readonly pressed?: (core: EditorCore) => boolean;
  readonly run: (core: EditorCore) => void;
};

/** Whether an action can be run now: its own word, and never a change by a reader. */
export const canRun = (core: EditorCore, action: EditorAction): boolean =>
  !(action.edits && core.readOnly) && action.enabled(core);
