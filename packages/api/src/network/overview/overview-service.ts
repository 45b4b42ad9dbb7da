import {
  compareDealersPaced,
  groupScore,
  joinVersions,
  lossInterval,
  momentLosses,
  scoreHistogram,
  type ChecklistVersion,
  type DealerComparison,
} from '@truthline/audit';
import { momentIdSchema } from '@truthline/blueprint';
import {
  countActions,
  listDealers,
  listWaves,
  readAuditTotals,
  readDealerLosses,
  readMomentsTogether,
  type AuditTotal,
  type Tx,
} from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import { othersTurn } from '../../request/others-turn.ts';
import type { Problem } from '../../request/problem.ts';
import { compared } from '../comparison-service.ts';
import { describeMethod } from '../describe-method.ts';
import { isChosen, selectAudits, type Selected, type Selection } from '../selection.ts';
import { readChanges } from './changes.ts';
import type { PresentedOverview } from './presented.ts';

/** So many moments are named as the dearest. */
const DEAREST = 3;

const nameOf = ({ items }: ChecklistVersion, momentId: string) =>
  items.find(item => item.momentId === momentId)?.momentName ?? { zh: momentId, en: momentId };

const readLosses = async (
  tx: Tx,
  { checklist, filter }: Selected,
  dealerIds: readonly string[] | null,
): Promise<PresentedOverview['losses']> => {
  const moments = filter.joined?.moments ?? joinVersions([checklist])?.moments ?? [];
  const sums = await readMomentsTogether(tx, filter, dealerIds);
  const lost = momentLosses(
    moments,
    sums.map(sum => ({ ...sum, momentId: momentIdSchema.parse(sum.momentId) })),
  );
  const dearest: PresentedOverview['losses']['moments'][number][] = [];
  for (const loss of lost.moments.slice(0, DEAREST)) {
    const { momentId, points, section, share, n, passRate, interval } = loss;
    const dealers = await readDealerLosses(tx, filter, dealerIds, {
      momentId,
      sectionMomentIds: section.momentIds,
    });
    const told = lossInterval(loss, dealers);
    dearest.push({
      momentId,
      name: nameOf(checklist, momentId),
      points,
      pointsInterval: told === null ? null : { low: told.low, high: told.high },
      dealers: dealers.filter(({ whole }) => whole > 0).length,
      share,
      n,
      passRate,
      interval: { low: interval.low, high: interval.high },
    });
  }
  return { points: lost.points, moments: dearest };
};

const readFindings = async (
  tx: Tx,
  { filter }: Selected,
  totals: readonly AuditTotal[],
  dealerIds: readonly string[] | null,
): Promise<PresentedOverview['findings']> => {
  const actions = await countActions(tx, filter, dealerIds);
  const count = (status: Parameters<typeof actions.get>[0]) => actions.get(status) ?? 0;
  return {
    found: totals.reduce((sum, { counted, passed }) => sum + counted - passed, 0),
    open: count('open') + count('underWay') + count('done'),
    closed: count('closed'),
    withdrawn: count('withdrawn'),
  };
};

const isRanked = ({ rank }: DealerComparison): boolean => !('insufficient' in rank);

/** Where the network, or what was chosen of it, stands in some waves, and what changed. For those who see all of it. */
export const overlookNetwork = (
  { ports, signedIn }: Work,
  selection: Selection,
): Promise<Result<PresentedOverview, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const selected = await selectAudits(tx, selection);
    if (!selected.ok) return selected;
    const totals = await readAuditTotals(tx, selected.value.filter);
    const dealers = await listDealers(tx);
    const chosen = new Map(
      dealers.filter(dealer => isChosen(dealer, selection)).map(dealer => [dealer.id, dealer]),
    );
    const dealerIds = chosen.size === dealers.length ? null : [...chosen.keys()];
    // Nobody is placed here: one draw is enough.
    const comparison = await compareDealersPaced(totals.map(compared), othersTurn, { draws: 1 });
    const rows = comparison.dealers.filter(({ dealerId }) => chosen.has(dealerId));
    const enough = rows.filter(isRanked);
    const ofChosen = totals.filter(({ dealerId }) => chosen.has(dealerId));
    const changes = await readChanges(
      tx,
      selection,
      { selected: selected.value, totals },
      await listWaves(tx),
      chosen,
    );
    if (!changes.ok) return changes;
    return ok({
      method: describeMethod({
        selected: selected.value,
        dealerCount: dealers.length,
        comparison,
        disclosure: { waveIds: selected.value.filter.waveIds ?? [], networkTold: true },
      }),
      score: groupScore(rows, comparison.network.within),
      distribution: scoreHistogram(enough.flatMap(({ mean }) => (mean === null ? [] : [mean]))),
      evidence: {
        enough: enough.length,
        tooLittle: rows.length - enough.length,
        none: chosen.size - rows.length,
      },
      changes: changes.value,
      losses: await readLosses(tx, selected.value, dealerIds),
      findings: await readFindings(tx, selected.value, ofChosen, dealerIds),
    });
  });
