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
  type AuditTotal,
  type Dealer,
  type Region,
  type Tx,
  type Wave,
} from '@truthline/db';
import { err, mapResult, ok, type Result } from '@truthline/kernel';
import { scopeOf } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { othersTurn } from '../request/others-turn.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import { benchmarkOf } from './benchmark.ts';
import { isBenchmarkAllowed } from './benchmark-setting.ts';
import { discloseTo, type Disclosure } from './disclosure.ts';
import { describeMethod } from './describe-method.ts';
import { presentFunnel } from './present-funnel.ts';
import type { PresentedComparison, PresentedComparisonRow } from './presented.ts';
import { trendsOf } from './trends-of.ts';
import {
  audienceOf,
  comparisonScope,
  isChosen,
  selectAudits,
  type Selected,
  type Selection,
} from './selection.ts';
import { scoreUnsettled } from './unsettled-totals.ts';

/** A roll-up of an audit as comparisons take it. */
export const compared = ({
  dealerId,
  auditId,
  overall,
  counted,
  passed,
}: AuditTotal): Parameters<typeof compareDealersPaced>[0][number] => ({
  dealerId,
  auditId,
  overall,
  itemsCounted: counted,
  itemsPassed: passed,
});

export const nothingSeen = (dealerId: string): DealerComparison => ({
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
export const presentRow = (
  dealer: Dealer,
  compared: DealerComparison,
  networkTold: boolean,
  trend: PresentedComparisonRow['trend'] = [],
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
  trend,
  rank: !networkTold || 'insufficient' in compared.rank ? null : compared.rank,
  insufficient:
    networkTold && 'insufficient' in compared.rank
      ? { furtherAudits: compared.rank.insufficient.furtherAuditsNeeded }
      : null,
});

/** A comparison before anything of it has left. */
export type Compared = {
  readonly selected: Selected;
  readonly dealers: readonly Dealer[];
  readonly regions: readonly Region[];
  readonly comparison: DealersComparison;
  readonly disclosure: Disclosure;
  /** Audits among them that are not final; null where final ones alone were asked for. */
  readonly unsettled: number | null;
  /** All waves of the network. */
  readonly waves: readonly Wave[];
  /** Whose rows and points leave. */
  readonly shown: ReadonlySet<string>;
};

/** How all dealers measured are spread. */
export const networkBenchmark = ({ dealers }: DealersComparison) =>
  benchmarkOf(dealers.flatMap(({ mean }) => (mean === null ? [] : [mean])));

const present = (compared: Compared): PresentedComparison => {
  const { dealers, regions, comparison, disclosure } = compared;
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
  const trends = trendsOf(disclosure.totals, compared.waves);
  return {
    trendWaves: trends.waveIds,
    unsettled: compared.unsettled,
    method: describeMethod({ ...compared, dealerCount: dealers.length }),
    rows: shown.map(dealer =>
      presentRow(
        dealer,
        byDealer.get(dealer.id) ?? nothingSeen(dealer.id),
        networkTold,
        trends.of(dealer.id),
      ),
    ),
    funnel: made === null ? null : presentFunnel(made, compared.shown),
    regions: regions.filter(({ id }) => shownRegions.has(id)).map(({ id, name }) => ({ id, name })),
    benchmark: networkTold ? networkBenchmark(comparison) : null,
  };
};

/** Who compares, and what that takes: a request, or whoever has the database before them. */
export type Comparing = {
  readonly ports: Pick<ApiPorts, 'store' | 'clock'>;
  readonly signedIn: Pick<SignedIn, 'actor' | 'scope'>;
};

/** Compares the dealers of a selection, as far as this person may be told of it. */
export const readComparison = async (
  tx: Tx,
  { signedIn, ports }: Comparing,
  selection: Selection,
): Promise<Result<Compared, Problem>> => {
  const audience = audienceOf(signedIn);
  const mayAskUnsettled =
    audience.wholeNetwork && scopeOf(signedIn.actor.role, 'comparison.readUnsettled') === 'network';
  if (selection.counting === 'submitted' && !mayAskUnsettled) return err(problem('notAllowed'));
  const selected = await selectAudits(tx, selection);
  if (!selected.ok) return selected;
  const { filter } = selected.value;
  const unsettled =
    selected.value.unsettled === null
      ? null
      : await scoreUnsettled(tx, selected.value, selected.value.unsettled);
  const waves = await listWaves(tx);
  const disclosure = discloseTo(audience, {
    totals: [...(await readAuditTotals(tx, filter)), ...(unsettled ?? [])],
    waveIds: filter.waveIds ?? [],
    kindCount: new Set(filter.kinds).size,
    waves,
    now: ports.clock.now(),
    benchmarkAllowed: audience.wholeNetwork || (await isBenchmarkAllowed(tx)),
  });
  const dealers = await listDealers(tx);
  return ok({
    selected: selected.value,
    dealers,
    shown: new Set(
      dealers.filter(dealer => audience.shows(dealer.id) && isChosen(dealer, selection)).map(({ id }) => id),
    ),
    regions: await listRegions(tx),
    // In steps: a network of thousands would hold up everybody else's requests.
    comparison: await compareDealersPaced(disclosure.totals.map(compared), othersTurn),
    disclosure,
    unsettled: unsettled?.length ?? null,
    waves,
  });
};

/** Every dealer of the selection with what the evidence allows to say of it, read from the roll-ups. */
export const compareNetwork = (
  work: Comparing,
  selection: Selection,
): Promise<Result<PresentedComparison, Problem>> =>
  work.ports.store.attempt(comparisonScope(work.signedIn, audienceOf(work.signedIn)), async tx =>
    mapResult(await readComparison(tx, work, selection), present),
  );
