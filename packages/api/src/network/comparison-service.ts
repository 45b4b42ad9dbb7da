import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  compareDealersPaced,
  funnel,
  type DealerComparison,
  type DealersComparison,
  type PassCount,
} from '@truthline/audit';
import {
  listDealers,
  listRegions,
  listWaves,
  readAuditTotals,
  type Dealer,
  type Region,
} from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import { benchmarkOf } from './benchmark.ts';
import { isBenchmarkAllowed } from './benchmark-setting.ts';
import { discloseTo, type Disclosure } from './disclosure.ts';
import { presentFunnel } from './present-funnel.ts';
import type { PresentedComparison, PresentedComparisonRow, PresentedMethod } from './presented.ts';
import {
  audienceOf,
  comparisonScope,
  isChosen,
  selectAudits,
  type Selected,
  type Selection,
} from './selection.ts';

const nothingSeen = (dealerId: string): DealerComparison => ({
  dealerId,
  n: 0,
  withoutScore: 0,
  itemsCounted: 0,
  itemsPassed: 0,
  mean: null,
  interval: null,
  shrunk: null,
  reliability: null,
  rank: { insufficient: { lacking: ['audits', 'items', 'reliability'], furtherAuditsNeeded: null } },
});

/** `networkTold` false: nothing but what follows from the dealer's own audits. Shrinking and ranks lean on the others. */
const presentRow = (
  dealer: Dealer,
  compared: DealerComparison,
  networkTold: boolean,
): PresentedComparisonRow => ({
  dealerId: dealer.id,
  code: dealer.code,
  name: dealer.name,
  regionId: dealer.regionId,
  auditCount: compared.n,
  itemCount: compared.itemsCounted,
  mean: compared.mean,
  interval: compared.interval === null ? null : { low: compared.interval.low, high: compared.interval.high },
  shrunk: networkTold ? compared.shrunk : null,
  reliability: networkTold ? compared.reliability : null,
  rank: !networkTold || 'insufficient' in compared.rank ? null : compared.rank,
  insufficient:
    networkTold && 'insufficient' in compared.rank
      ? { furtherAudits: compared.rank.insufficient.furtherAuditsNeeded }
      : null,
});

type Compared = {
  readonly selected: Selected;
  readonly dealers: readonly Dealer[];
  readonly regions: readonly Region[];
  readonly comparison: DealersComparison;
  readonly disclosure: Disclosure;
  /** Whose rows and points leave. */
  readonly shown: ReadonlySet<string>;
};

const describeMethod = ({ selected, dealers, comparison, disclosure }: Compared): PresentedMethod => ({
  checklistId: selected.checklist.checklistId,
  version: selected.checklist.version,
  joining: selected.joining,
  waveIds: disclosure.waveIds,
  kinds: selected.filter.kinds,
  dealerCount: dealers.length,
  intervalLevel: 0.95,
  evidence: comparison.method.evidence,
  ...(disclosure.networkTold
    ? {
        auditCount: comparison.network.audits,
        withoutScore: comparison.network.withoutScore,
        missingDealers: dealers.length - comparison.dealers.length,
        rankedDealers: comparison.network.ranked,
        networkMean: comparison.network.mean,
      }
    : { auditCount: null, withoutScore: null, missingDealers: null, rankedDealers: null, networkMean: null }),
});

const present = (compared: Compared): PresentedComparison => {
  const { dealers, regions, comparison } = compared;
  const { networkTold } = compared.disclosure;
  const byDealer = new Map(comparison.dealers.map(row => [row.dealerId, row]));
  const order = new Map(comparison.dealers.map((row, place) => [row.dealerId, place]));
  const counts = comparison.dealers.map(({ dealerId, itemsPassed, itemsCounted }): PassCount => ({
    dealerId,
    passed: itemsPassed,
    n: itemsCounted,
  }));
  const shown = dealers
    .filter(({ id }) => compared.shown.has(id))
    .toSorted((one, other) => (order.get(one.id) ?? Infinity) - (order.get(other.id) ?? Infinity) || 0);
  const shownRegions = new Set(shown.map(({ regionId }) => regionId));
  const made = networkTold ? funnel(counts, { designEffect: comparison.network.designEffect }) : null;
  return {
    method: describeMethod(compared),
    rows: shown.map(dealer =>
      presentRow(dealer, byDealer.get(dealer.id) ?? nothingSeen(dealer.id), networkTold),
    ),
    funnel: made === null ? null : presentFunnel(made, compared.shown),
    regions: regions.filter(({ id }) => shownRegions.has(id)).map(({ id, name }) => ({ id, name })),
    benchmark: networkTold
      ? benchmarkOf(comparison.dealers.flatMap(({ mean }) => (mean === null ? [] : [mean])))
      : null,
  };
};

/** Every dealer of the selection with what the evidence allows to say of it, read from the roll-ups. */
export const compareNetwork = (
  work: Work,
  selection: Selection,
): Promise<Result<PresentedComparison, Problem>> => {
  const audience = audienceOf(work.signedIn);
  return work.ports.store.attempt(comparisonScope(work.signedIn, audience), async tx => {
    const selected = await selectAudits(tx, selection);
    if (!selected.ok) return selected;
    const { filter } = selected.value;
    const disclosure = discloseTo(audience, {
      totals: await readAuditTotals(tx, filter),
      waveIds: filter.waveIds ?? [],
      kindCount: new Set(filter.kinds).size,
      waves: audience.wholeNetwork ? [] : await listWaves(tx),
      now: work.ports.clock.now(),
      benchmarkAllowed: audience.wholeNetwork || (await isBenchmarkAllowed(tx)),
    });
    // In steps: a network of thousands would hold up everybody else's requests.
    const comparison = await compareDealersPaced(
      disclosure.totals.map(({ dealerId, auditId, overall, counted, passed }) => ({
        dealerId,
        auditId,
        overall,
        itemsCounted: counted,
        itemsPassed: passed,
      })),
      () => othersTurn(),
    );
    const dealers = await listDealers(tx);
    const compared = {
      selected: selected.value,
      dealers,
      shown: new Set(
        dealers
          .filter(dealer => audience.shows(dealer.id) && isChosen(dealer, selection))
          .map(({ id }) => id),
      ),
      regions: await listRegions(tx),
      comparison,
      disclosure,
    };
    return ok(present(compared));
  });
};
