import {
  heatColumns,
  heatMapPaced,
  LEAST_VISITS,
  visitCorrelation,
  type ChecklistVersion,
  type HeatColumn,
  type HeatGrouping,
  type HeatMap,
  type MomentTotal,
} from '@truthline/audit';
import { momentIdSchema, type MomentId } from '@truthline/blueprint';
import {
  findBlueprint,
  findStandard,
  listDealers,
  readVisitCounts,
  streamMomentSums,
  type Dealer,
  type DealerVisits,
  type MomentSum,
  type Tx,
} from '@truthline/db';
import { mapResult, type Result } from '@truthline/kernel';
import { othersTurn } from '../../request/others-turn.ts';
import type { Problem } from '../../request/problem.ts';
import { isChosen, selectAudits, type Audience, type Selected, type Selection } from '../selection.ts';
import type { PresentedHeatMethod } from './presented.ts';

export type Heat = {
  readonly selected: Selected;
  readonly dealers: readonly Dealer[];
  readonly columns: readonly HeatColumn[];
  readonly visits: ReadonlyMap<string, DealerVisits>;
  readonly correlation: number | null;
  readonly heat: HeatMap;
};

/** A moment comes once for every dealer: its id is checked once. */
function* withMoments(sums: Iterable<MomentSum>): Generator<MomentTotal> {
  const known = new Map<string, MomentId>();
  for (const sum of sums) {
    const momentId = known.get(sum.momentId) ?? momentIdSchema.parse(sum.momentId);
    known.set(sum.momentId, momentId);
    yield { ...sum, momentId };
  }
}

/** The checklist, of joined versions with those moments alone that all of them judge alike. */
const judgedBy = ({ checklist, filter: { joined } }: Selected): ChecklistVersion => {
  if (joined === undefined) return checklist;
  const shared = new Set(joined.moments.map(({ momentId }) => momentId));
  return { ...checklist, items: checklist.items.filter(({ momentId }) => shared.has(momentId)) };
};

/** The drawing a checklist's moments stand on: the standard of its service. */
const readDrawing = async (tx: Tx, { checklist }: Selected) => {
  const standard = await findStandard(tx, checklist.service);
  return standard === null ? null : ((await findBlueprint(tx, standard.id))?.blueprint ?? null);
};

/** Dealers × columns of the selection, within the reach of the transaction; dealers by code. */
export const readHeat = async (
  tx: Tx,
  wish: { readonly selection: Selection; readonly by: HeatGrouping; readonly audience: Audience },
): Promise<Result<Heat, Problem>> => {
  const selected = await selectAudits(tx, wish.selection);
  if (!selected.ok) return selected;
  const { filter } = selected.value;
  const dealers = (await listDealers(tx)).filter(
    dealer => wish.audience.shows(dealer.id) && isChosen(dealer, wish.selection),
  );
  const columns = heatColumns(
    judgedBy(selected.value),
    filter.kinds,
    await readDrawing(tx, selected.value),
    wish.by,
  );
  const read = await readVisitCounts(tx, filter);
  const correlation = visitCorrelation(
    read.map(({ audits }) => audits.map(({ counted, passed }) => ({ n: counted, passes: passed }))),
  );
  const totals = withMoments(await streamMomentSums(tx, filter));
  const heat = await heatMapPaced(
    dealers.map(({ id }) => id),
    columns,
    totals,
    correlation,
    othersTurn,
  );
  return mapResult(selected, value => ({
    selected: value,
    dealers,
    columns,
    visits: new Map(read.map(dealer => [dealer.dealerId, dealer])),
    correlation,
    heat,
  }));
};

export const methodOf = ({ selected, correlation, heat }: Heat): PresentedHeatMethod => ({
  version: selected.checklist.version,
  joining: selected.joining,
  kinds: selected.filter.kinds,
  intervalLevel: 0.95,
  correlation,
  leastVisits: LEAST_VISITS,
  missing: heat.missing,
});
