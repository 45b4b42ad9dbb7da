import {
  comparable,
  scoreAudit,
  sharedScore,
  unchangedItems,
  type ChecklistVersion,
  type Scorecard,
} from '@truthline/audit';
import {
  findAudit,
  listAudits,
  listDealers,
  listWaves,
  readAuditTotals,
  type AuditHeader,
  type AuditTotal,
  type Dealer,
  type Tx,
} from '@truthline/db';
import type { ReportStanding } from '@truthline/interchange/report';
import { mean } from '@truthline/statistics';
import { readChecklist } from '../checklists/checklists-service.ts';
import { isBenchmarkAllowed } from '../network/benchmark-setting.ts';
import { discloseTo, type Disclosed } from '../network/disclosure.ts';
import { audienceOf, comparisonScope, type Audience } from '../network/selection.ts';
import { scopeOf } from '../policy/may.ts';
import type { Work } from '../request/context.ts';

export type ScoredAudit = {
  readonly audit: AuditHeader;
  readonly checklist: ChecklistVersion;
  readonly scorecard: Scorecard;
};

/** The last audit of this dealer, by the items that neither version changed. Null where there is none or nothing shared. */
const againstLastTime = async (
  tx: Tx,
  { checklist, scorecard }: ScoredAudit,
  last: AuditHeader,
): Promise<ReportStanding | null> => {
  const saved = await findAudit(tx, last.id);
  const version = await readChecklist(tx, { checklistId: last.checklistId, version: last.checklistVersion });
  if (saved === null || !version.ok) return null;
  const shared = comparable(version.value, checklist, unchangedItems(version.value, checklist));
  if (!shared.ok) return null;
  const row = { against: 'lastTime', audits: 1, dealers: 1, at: last.startedAt } as const;
  if (shared.value.mode === 'same')
    return scorecard.overall === null || last.overall === null
      ? null
      : { ...row, score: scorecard.overall, other: last.overall, leftOut: 0 };
  const items = new Set(shared.value.pairs.map(({ second }) => second));
  const before = scoreAudit(version.value, saved.answers, saved.kind);
  const score = sharedScore(checklist, scorecard, items).overall;
  const other = sharedScore(checklist, before, items).overall;
  if (score === null || other === null) return null;
  return {
    ...row,
    score,
    other,
    leftOut: scorecard.items.filter(({ itemId }) => !items.has(itemId)).length,
  };
};

/** The dealer's earlier audits of the same kind, as far as this person reaches them. */
export const againstOneself = async (tx: Tx, scored: ScoredAudit): Promise<readonly ReportStanding[]> => {
  const { audit, scorecard } = scored;
  const final = await listAudits(tx, {
    dealerId: audit.dealerId,
    checklistId: audit.checklistId,
    status: 'final',
  });
  const earlier = final.filter(
    ({ id, kind, startedAt }) =>
      id !== audit.id && kind === audit.kind && Date.parse(startedAt) < Date.parse(audit.startedAt),
  );
  const [last] = earlier;
  if (last === undefined) return [];
  const lastTime = await againstLastTime(tx, scored, last);
  const scores = earlier.flatMap(({ overall, checklistVersion }) =>
    overall === null || checklistVersion !== audit.checklistVersion ? [] : [overall],
  );
  const average = mean(scores);
  return [
    ...(lastTime === null ? [] : [lastTime]),
    ...(average === null || scorecard.overall === null || scores.length < 2
      ? []
      : [
          {
            against: 'ownAverage',
            score: scorecard.overall,
            other: average,
            audits: scores.length,
            dealers: 1,
            at: null,
            leftOut: 0,
          } as const,
        ]),
  ];
};

/** Mean of the means of the dealers: one that was visited often counts once. */
const averageOf = (
  against: 'region' | 'network',
  totals: readonly AuditTotal[],
  score: number,
): readonly ReportStanding[] => {
  const byDealer = Map.groupBy(
    totals.filter(({ overall }) => overall !== null),
    ({ dealerId }) => dealerId,
  );
  const means = [...byDealer.values()].map(
    rows => rows.reduce((sum, { overall }) => sum + (overall ?? 0), 0) / rows.length,
  );
  const other = mean(means);
  if (other === null || means.length < 2) return [];
  const audits = [...byDealer.values()].reduce((sum, rows) => sum + rows.length, 0);
  return [{ against, score, other, audits, dealers: means.length, at: null, leftOut: 0 }];
};

/** What may be told of region and network to this audience. */
export const networkStanding = (
  audience: Audience,
  wished: Disclosed,
  {
    score,
    regionOf,
    regionId,
  }: {
    readonly score: number;
    readonly regionOf: ReadonlyMap<string, string>;
    readonly regionId: string;
  },
): readonly ReportStanding[] => {
  const isInside = ({ dealerId }: AuditTotal) => regionOf.get(dealerId) === regionId;
  const whole = discloseTo(audience, wished);
  if (!whole.networkTold) return [];
  // A region is told where it hides its dealers, and where what is left of the network without it hides the others.
  const inside = discloseTo(audience, { ...wished, totals: wished.totals.filter(isInside) });
  const outside = discloseTo(audience, {
    ...wished,
    totals: wished.totals.filter(total => !isInside(total)),
  });
  const sameWaves = [inside, outside].every(
    part => part.networkTold && part.waveIds.join() === whole.waveIds.join(),
  );
  return [
    ...(audience.wholeNetwork || sameWaves ? averageOf('region', inside.totals, score) : []),
    ...averageOf('network', whole.totals, score),
  ];
};

/** The average of the region and of the network, as far as they may be told. In a transaction of its own: it reads further. */
export const againstOthers = async (
  { ports, signedIn }: Work,
  { audit, scorecard }: ScoredAudit,
  dealer: Dealer,
): Promise<readonly ReportStanding[]> => {
  const { overall: score } = scorecard;
  if (score === null || scopeOf(signedIn.actor.role, 'comparison.read') === null) return [];
  const audience = audienceOf(signedIn);
  return ports.store.within(comparisonScope(signedIn, audience), async tx => {
    const waveIds = audit.waveId === null ? [] : [audit.waveId];
    const wished = {
      totals: await readAuditTotals(tx, {
        checklistId: audit.checklistId,
        checklistVersion: audit.checklistVersion,
        kinds: [audit.kind],
        ...(waveIds.length === 0 ? {} : { waveIds }),
      }),
      waveIds,
      kindCount: 1,
      waves: audience.wholeNetwork ? [] : await listWaves(tx),
      now: ports.clock.now(),
      benchmarkAllowed: audience.wholeNetwork || (await isBenchmarkAllowed(tx)),
    };
    const regionOf = new Map((await listDealers(tx)).map(({ id, regionId }) => [id, regionId]));
    return networkStanding(audience, wished, { score, regionOf, regionId: dealer.regionId });
  });
};
