import { comparable, scoreAudit, sharedScore, unchangedItems } from '@truthline/audit';
import {
  findAudit,
  listAudits,
  listDealers,
  listJudgedVersions,
  listWaves,
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
import { readJoinedAudits, type JoinedAudits, type ScoredAudit } from './joined-audits.ts';

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
  const row = { against: 'lastTime', audits: 1, dealers: 1, at: last.startedAt, auditsLeftOut: 0 } as const;
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
  const { audit } = scored;
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
  const { score, totals, itemsLeftOut, leftOut } = await readJoinedAudits(
    tx,
    scored,
    earlier.map(({ checklistVersion }) => checklistVersion),
    { kinds: [audit.kind], dealerId: audit.dealerId },
  );
  const earlierIds = new Set(earlier.map(({ id }) => id));
  const isEarlier = ({ auditId }: AuditTotal) => earlierIds.has(auditId);
  const scores = totals.filter(isEarlier).flatMap(({ overall }) => (overall === null ? [] : [overall]));
  const average = mean(scores);
  return [
    ...(lastTime === null ? [] : [lastTime]),
    ...(average === null || score === null || scores.length < 2
      ? []
      : [
          {
            against: 'ownAverage',
            score,
            other: average,
            audits: scores.length,
            dealers: 1,
            at: null,
            leftOut: itemsLeftOut,
            auditsLeftOut: leftOut.filter(isEarlier).length,
          } as const,
        ]),
  ];
};

/** Mean of the means of the dealers: one that was visited often counts once. */
const averageOf = (
  against: 'region' | 'network',
  totals: readonly AuditTotal[],
  own: Pick<ReportStanding, 'score' | 'leftOut' | 'auditsLeftOut'>,
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
  return [{ ...own, against, other, audits, dealers: means.length, at: null }];
};

/** What may be told of region and network to this audience. */
export const networkStanding = (
  audience: Audience,
  wished: Disclosed,
  {
    score,
    itemsLeftOut,
    leftOut,
    regionOf,
    regionId,
  }: Pick<JoinedAudits, 'itemsLeftOut' | 'leftOut'> & {
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
  const isTold = ({ waveId }: AuditTotal) =>
    audience.wholeNetwork || (waveId !== null && whole.waveIds.includes(waveId));
  const missed = leftOut.filter(isTold);
  const own = (audits: readonly AuditTotal[]) => ({
    score,
    leftOut: itemsLeftOut,
    auditsLeftOut: audits.length,
  });
  return [
    ...(audience.wholeNetwork || sameWaves
      ? averageOf('region', inside.totals, own(missed.filter(isInside)))
      : []),
    ...averageOf('network', whole.totals, own(missed)),
  ];
};

/** The average of the region and of the network, as far as they may be told. In a transaction of its own: it reads further. */
export const againstOthers = async (
  { ports, signedIn }: Work,
  scored: ScoredAudit,
  dealer: Dealer,
): Promise<readonly ReportStanding[]> => {
  const { audit, scorecard } = scored;
  if (scorecard.overall === null || scopeOf(signedIn.actor.role, 'comparison.read') === null) return [];
  const audience = audienceOf(signedIn);
  return ports.store.within(comparisonScope(signedIn, audience), async tx => {
    const waveIds = audit.waveId === null ? [] : [audit.waveId];
    const chosen = { kinds: [audit.kind], ...(waveIds.length === 0 ? {} : { waveIds }) };
    const versions = await listJudgedVersions(tx, { ...chosen, checklistId: audit.checklistId });
    const { score, totals, ...leftOut } = await readJoinedAudits(tx, scored, versions, chosen);
    if (score === null) return [];
    const wished = {
      totals,
      waveIds,
      kindCount: 1,
      waves: audience.wholeNetwork ? [] : await listWaves(tx),
      now: ports.clock.now(),
      benchmarkAllowed: audience.wholeNetwork || (await isBenchmarkAllowed(tx)),
    };
    const regionOf = new Map((await listDealers(tx)).map(({ id, regionId }) => [id, regionId]));
    return networkStanding(audience, wished, { ...leftOut, score, regionOf, regionId: dealer.regionId });
  });
};
