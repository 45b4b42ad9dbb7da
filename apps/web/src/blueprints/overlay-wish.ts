import type { BlueprintSearch } from '../app/search.ts';

/** What can be laid over a drawing. Without a word for it in the address, a dealer there means scores. */
export type OverlayWish = NonNullable<BlueprintSearch['overlay']> | 'none';

export const wishOf = ({ overlay, dealer }: BlueprintSearch): OverlayWish =>
  overlay ?? (dealer === undefined ? 'none' : 'scores');

/** True where the figures come from audits: somebody's, of some wave. */
export const needsDealer = (wish: OverlayWish): boolean =>
  wish === 'scores' || wish === 'last' || wish === 'trend' || wish === 'kinds';

/** What is kept of the address when another overlay, dealer or wave is chosen. */
export const searchFor = (
  wish: OverlayWish,
  { dealer, wave, checklist, kind, moment }: BlueprintSearch,
): BlueprintSearch => {
  if (wish === 'none') return {};
  const about = {
    ...(dealer === undefined ? {} : { dealer }),
    ...(wave === undefined ? {} : { wave }),
    ...(kind === undefined ? {} : { kind }),
    ...(moment === undefined ? {} : { moment }),
  };
  if (wish === 'scores' || wish === 'network')
    return { ...about, overlay: wish, ...(checklist === undefined ? {} : { checklist }) };
  // Kept for the way back, also where the figures are the drawing's own.
  return { ...about, overlay: wish };
};
