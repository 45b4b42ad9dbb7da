import { checklistOverlap, meanOfSums, type ChecklistVersion } from '@truthline/audit';
import {
  findWave,
  listBurdens,
  listDealers,
  listRegions,
  type Burden,
  type Dealer,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../../checklists/checklists-service.ts';
import type { Work } from '../../request/context.ts';
import { problem, type Problem } from '../../request/problem.ts';
import { isChosen, type Selection } from '../selection.ts';
import { selectionSchema } from '../selection-schema.ts';
import type { PresentedBurden, PresentedOverlap, PresentedProgramme } from './presented.ts';

/** All programmes at once: no checklist and no kind is chosen. */
export const burdenSchema = selectionSchema.pick({ waveIds: true, regionIds: true, sizes: true, tags: true });

type BurdenWish = Pick<Selection, 'waveIds' | 'regionIds' | 'sizes' | 'tags'>;

/** A visit of more than four hours was left open over a break or a night. */
const MOST_MINUTES = 240;

const sumOf = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);

const keyOf = ({ checklistId, kind }: Pick<Burden, 'checklistId' | 'kind'>): string =>
  `${checklistId}/${kind}`;

const readVersions = async (
  tx: Tx,
  burdens: readonly Burden[],
): Promise<Result<ReadonlyMap<string, ChecklistVersion>, Problem>> => {
  const newest = new Map<string, number>();
  for (const { checklistId, version } of burdens)
    newest.set(checklistId, Math.max(version, newest.get(checklistId) ?? 0));
  const found = new Map<string, ChecklistVersion>();
  for (const [checklistId, version] of newest) {
    const checklist = await readChecklist(tx, { checklistId, version });
    if (!checklist.ok) return checklist;
    found.set(checklistId, checklist.value);
  }
  return ok(found);
};

const presentProgrammes = (
  burdens: readonly Burden[],
  checklists: ReadonlyMap<string, ChecklistVersion>,
): readonly PresentedProgramme[] =>
  [...Map.groupBy(burdens, keyOf).values()]
    .flatMap((own): readonly PresentedProgramme[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { checklistId, kind } = first;
      const timed = sumOf(own, row => row.timed);
      const { mean, interval } = meanOfSums(
        timed,
        sumOf(own, row => row.minutes),
        sumOf(own, row => row.squares),
      );
      return [
        {
          checklistId,
          kind,
          title: checklists.get(checklistId)?.title ?? { zh: checklistId, en: checklistId },
          dealers: own.length,
          visits: sumOf(own, row => row.visits),
          timed,
          minutes: mean,
          interval,
        },
      ];
    })
    .toSorted((one, other) => other.visits - one.visits || (keyOf(one) < keyOf(other) ? -1 : 1));

const presentOverlaps = (
  burdens: readonly Burden[],
  checklists: ReadonlyMap<string, ChecklistVersion>,
): readonly PresentedOverlap[] => {
  const dealersOf = Map.groupBy(burdens, ({ checklistId }) => checklistId);
  const every = [...checklists.values()];
  const side = ({ checklistId, title, items }: ChecklistVersion) => ({
    checklistId,
    title,
    items: items.length,
  });
  return every
    .flatMap((first, at) =>
      every.slice(at + 1).map((second): PresentedOverlap => {
        const items = new Map(first.items.map(item => [item.id, item]));
        const there = new Set(dealersOf.get(second.checklistId)?.map(({ dealerId }) => dealerId));
        const both = new Set(
          (dealersOf.get(first.checklistId) ?? []).flatMap(({ dealerId }) =>
            there.has(dealerId) ? [dealerId] : [],
          ),
        );
        return {
          first: side(first),
          second: side(second),
          dealers: both.size,
          items: checklistOverlap(first, second).pairs.flatMap(pair => {
            const item = items.get(pair.first);
            return item === undefined ? [] : [{ ...pair, name: item.momentName, question: item.question }];
          }),
        };
      }),
    )
    .filter(({ items }) => items.length > 0)
    .toSorted((one, other) => other.items.length - one.items.length);
};

const presentRows = (
  dealers: readonly Dealer[],
  burdens: readonly Burden[],
  programmes: readonly PresentedProgramme[],
  overlaps: readonly PresentedOverlap[],
): PresentedBurden['rows'] => {
  const byDealer = Map.groupBy(burdens, ({ dealerId }) => dealerId);
  return dealers.flatMap(({ id, code, name, regionId }) => {
    const own = byDealer.get(id);
    if (own === undefined) return [];
    const visits = new Map(own.map(row => [keyOf(row), row.visits]));
    const answered = new Set(own.map(({ checklistId }) => checklistId));
    const twice = overlaps.filter(
      ({ first, second }) => answered.has(first.checklistId) && answered.has(second.checklistId),
    );
    return [
      {
        dealerId: id,
        code,
        name,
        regionId,
        visits: sumOf(own, row => row.visits),
        timed: sumOf(own, row => row.timed),
        minutes: sumOf(own, row => row.minutes),
        byProgramme: programmes.map(programme => visits.get(keyOf(programme)) ?? 0),
        askedTwice: sumOf(twice, ({ items }) => items.length),
      },
    ];
  });
};

/** Visits and minutes across programmes. Read with the reach of whoever asks: a dealer sees its own burden. */
export const readBurden = (
  { ports, signedIn }: Work,
  wish: BurdenWish,
): Promise<Result<PresentedBurden, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { waveIds = [] } = wish;
    for (const waveId of waveIds)
      if ((await findWave(tx, waveId)) === null) return err(problem('waveUnknown'));
    const dealers = (await listDealers(tx)).filter(dealer => isChosen(dealer, wish));
    const ids = new Set(dealers.map(({ id }) => id));
    const burdens = (
      await listBurdens(tx, { most: MOST_MINUTES, ...(waveIds.length === 0 ? {} : { waveIds }) })
    ).filter(({ dealerId }) => ids.has(dealerId));
    const checklists = await readVersions(tx, burdens);
    if (!checklists.ok) return checklists;
    const programmes = presentProgrammes(burdens, checklists.value);
    const overlaps = presentOverlaps(burdens, checklists.value);
    const rows = presentRows(dealers, burdens, programmes, overlaps);
    const shown = new Set(rows.map(({ regionId }) => regionId));
    return ok({
      method: {
        waveIds,
        intervalLevel: 0.95,
        mostMinutes: MOST_MINUTES,
        dealers: dealers.length,
        withoutVisit: dealers.length - rows.length,
        visits: sumOf(burdens, row => row.visits),
        timed: sumOf(burdens, row => row.timed),
      },
      programmes,
      rows,
      overlaps,
      regions: (await listRegions(tx)).flatMap(({ id, name }) => (shown.has(id) ? [{ id, name }] : [])),
    });
  });
