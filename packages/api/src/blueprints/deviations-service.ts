import { listDifferences, type Blueprint, type Difference } from '@truthline/blueprint';
import {
  findBlueprint,
  findPublishedVersion,
  listBlueprints,
  listDealers,
  listLastTouches,
  type BlueprintBase,
  type LastTouch,
  type SavedBlueprint,
  type Tx,
} from '@truthline/db';
import type { Work } from '../request/context.ts';
import { blueprintAt } from './blueprint-at.ts';
import type { PresentedDeviation, PresentedVariantDeviations } from './presented-deviations.ts';

export type DeviationsWish = { readonly blueprintId: string } | { readonly standardId: string };

/** What a drawing is compared with. */
type Compared = PresentedVariantDeviations['base'] & { readonly blueprint: Blueprint };

/** The revision a drawing has taken over; where nobody knows, what its base published last, or else what it is now. */
const findCompared = async (
  tx: Tx,
  { blueprintId, revision, version }: BlueprintBase,
): Promise<Compared | null> => {
  const base = await findBlueprint(tx, blueprintId);
  if (base === null) return null;
  if (revision !== null) {
    const blueprint = await blueprintAt(tx, base, revision);
    return blueprint === null ? null : { number: version, revision, known: true, blueprint };
  }
  const { number, ...newest } = (await findPublishedVersion(tx, blueprintId, 'newest')) ?? {
    ...base,
    number: null,
  };
  return { number, revision: newest.revision, known: false, blueprint: newest.blueprint };
};

const recordKey = (blueprintId: string, table: string, id: string) => `${blueprintId} ${table} ${id}`;

const presentDeviation = (
  { id: blueprintId, blueprint }: SavedBlueprint,
  difference: Difference,
  touches: ReadonlyMap<string, LastTouch>,
): PresentedDeviation => {
  const { table, id } = difference.place;
  const touch = touches.get(recordKey(blueprintId, table, id));
  const said = Object.values(blueprint.deviation).find(
    ({ place }) => place.table === table && place.id === id,
  );
  return {
    ...difference,
    reason: said?.reason ?? null,
    changedBy: touch === undefined ? null : { id: touch.actorId, name: touch.actorName },
    changedAt: touch?.at ?? null,
  };
};

/** The reasons themselves are no difference from the standard. */
const differencesOf = (from: Blueprint, to: Blueprint): readonly Difference[] =>
  listDifferences(from, { ...to, deviation: from.deviation });

const listWanted = async (tx: Tx, wish: DeviationsWish): Promise<readonly string[]> =>
  'blueprintId' in wish
    ? [wish.blueprintId]
    : (await listBlueprints(tx, { baseId: wish.standardId }))
        .filter(({ kind }) => kind === 'variant')
        .map(({ id }) => id);

/**
 * In what one drawing differs from what it was made from, or every variant in reach from its standard: what, why, and who
 * changed it last. Compared is with the revision taken over, so what the standard has published since is no difference.
 */
export const listDeviations = (
  { ports, signedIn }: Work,
  wish: DeviationsWish,
): Promise<readonly PresentedVariantDeviations[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const ids = await listWanted(tx, wish);
    const touches = new Map(
      (await listLastTouches(tx, ids)).map(touch => {
        const { blueprintId, table, recordId } = touch;
        return [recordKey(blueprintId, table, recordId), touch] as const;
      }),
    );
    const dealerNames = new Map((await listDealers(tx)).map(({ id, name }) => [id, name] as const));
    // Most variants have taken over the same version: it is read once.
    const compared = new Map<string, Compared | null>();
    const presented: PresentedVariantDeviations[] = [];
    for (const id of ids) {
      const saved = await findBlueprint(tx, id);
      if (saved === null || saved.base === null) continue;
      const key = JSON.stringify(saved.base);
      if (!compared.has(key)) compared.set(key, await findCompared(tx, saved.base));
      const found = compared.get(key);
      if (found === null || found === undefined) continue;
      const { blueprint: from, ...base } = found;
      presented.push({
        blueprintId: id,
        title: saved.title,
        dealerId: saved.dealerId,
        dealerName: saved.dealerId === null ? null : (dealerNames.get(saved.dealerId) ?? null),
        base,
        differences: differencesOf(from, saved.blueprint).map(difference =>
          presentDeviation(saved, difference, touches),
        ),
      });
    }
    return presented;
  });
