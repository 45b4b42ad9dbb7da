import type { Blueprint, LintOptions } from '@truthline/blueprint';
import {
  findBlueprint,
  findChecklistVersion,
  listChecklists,
  type SavedBlueprint,
  type Tx,
} from '@truthline/db';

/** The items of the checklists in force by which audits judge a drawing. */
type JudgingItems = NonNullable<LintOptions['checklist']>['items'];

/** What a drawing is checked against besides itself. */
export type LintBasis = { readonly items: JudgingItems | null; readonly asIs: Blueprint | null };

/**
 * Audits judge standards and variants: the newest versions of the checklists of their service. A list none of whose moments
 * stands on the drawing was never bound to it. The item of two lists counts once.
 */
const judgingItems = async (
  tx: Tx,
  { kind, service, blueprint }: SavedBlueprint,
): Promise<JudgingItems | null> => {
  if (kind !== 'standard' && kind !== 'variant') return null;
  const items = new Map<string, JudgingItems[number]>();
  for (const header of await listChecklists(tx)) {
    if (header.service !== service) continue;
    const list = (await findChecklistVersion(tx, header.id, header.version))?.items ?? [];
    if (!list.some(({ momentId }) => blueprint.moment[momentId] !== undefined)) continue;
    for (const { id, momentId } of list) items.set(`${id} ${momentId}`, { id, momentId });
  }
  return items.size === 0 ? null : [...items.values()];
};

/** A to-be replaces the drawing it was made from. */
const replaced = async (tx: Tx, { kind, base }: SavedBlueprint): Promise<Blueprint | null> =>
  kind === 'toBe' && base !== null ? ((await findBlueprint(tx, base.blueprintId))?.blueprint ?? null) : null;

export const readLintBasis = async (tx: Tx, saved: SavedBlueprint): Promise<LintBasis> => ({
  items: await judgingItems(tx, saved),
  asIs: await replaced(tx, saved),
});

export const lintOptionsOf = ({ items, asIs }: LintBasis): LintOptions => ({
  ...(items === null ? {} : { checklist: { items } }),
  ...(asIs === null ? {} : { asIs }),
});
