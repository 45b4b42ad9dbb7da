import { storeBlueprint } from '@truthline/blueprint';
import {
  findBlueprint,
  findBlueprintHeader,
  findPublishedVersion,
  listVersions,
  type BlueprintBase,
  type SavedVersion,
  type Tx,
} from '@truthline/db';
import type { Work } from '../request/context.ts';
import { blueprintAt } from './blueprint-at.ts';
import type { PresentedNews, PresentedStandardState } from './presented-versions.ts';

/** Whether a published version is one that who builds on `base` has not taken over. */
export const isNews = ({ revision }: BlueprintBase, published: Pick<SavedVersion, 'revision'>): boolean =>
  revision === null || published.revision > revision;

/** The standard as it was at the revision a variant has taken over; null where nobody knows which that is. */
export const readBase = async (tx: Tx, base: BlueprintBase): Promise<PresentedStandardState | null> => {
  const { blueprintId, revision, version } = base;
  if (revision === null) return null;
  const standard = await findBlueprint(tx, blueprintId);
  const blueprint = standard === null ? null : await blueprintAt(tx, standard, revision);
  return blueprint === null ? null : { number: version, revision, stored: storeBlueprint(blueprint) };
};

/** The numbers a person may choose the base from where nobody knows it: what was published before the newest. */
export const basesToChoose = async (tx: Tx, standardId: string): Promise<readonly number[]> =>
  (await listVersions(tx, standardId))
    .flatMap(({ number }) => number ?? [])
    .toSorted((one, other) => one - other);

/** What the standard of a variant has published that the variant has not taken over; null where there is nothing new. */
export const readStandardNews = (
  { ports, signedIn }: Work,
  blueprintId: string,
): Promise<PresentedNews | null> =>
  ports.store.within(signedIn.scope, async tx => {
    const header = await findBlueprintHeader(tx, blueprintId);
    if (header === null || header.kind !== 'variant' || header.base === null) return null;
    const standardId = header.base.blueprintId;
    const newest = await findPublishedVersion(tx, standardId, 'newest');
    if (newest === null || newest.number === null || !isNews(header.base, newest)) return null;
    const base = await readBase(tx, header.base);
    return {
      standardId,
      base,
      bases: base === null ? await basesToChoose(tx, standardId) : [],
      newest: {
        number: newest.number,
        revision: newest.revision,
        name: newest.name,
        stored: storeBlueprint(newest.blueprint),
      },
    };
  });
