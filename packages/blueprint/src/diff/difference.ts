import type { TableName } from '../blueprint.ts';
import type { LocalText } from '../records/local-text.ts';

/** One field that differs: its values, and what the records they name are called where it names records. */
export type DifferentField = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly beforeTitle: LocalText | null;
  readonly afterTitle: LocalText | null;
};

/**
 * One thing in which two blueprints differ, plain JSON that can be read without either of them. A record that was both
 * moved and changed is listed as two. `fields` is empty for what was added or removed.
 */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly place: { readonly table: TableName; readonly id: string };
  readonly title: LocalText;
  readonly fields: readonly DifferentField[];
};
