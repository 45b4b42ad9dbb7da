import {
  judgeFairnessPaced,
  mixShares,
  visitTime,
  WEEKDAYS,
  type MixShares,
  type VisitScore,
} from '@truthline/audit';
import { listDealers, listPeople, listVisits, readAuditTotals, type Dealer, type Tx } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import { othersTurn } from '../../request/others-turn.ts';
import type { Problem } from '../../request/problem.ts';
import { audienceOf, isChosen, type Selection } from '../selection.ts';
import { presentSpan, readSpan, type Span } from '../span/read-span.ts';
import type { PresentedFairness, PresentedMix } from './presented.ts';

/** Visits placed on their dealers' calendars between two turns of others: some ten milliseconds. */
const VISITS_A_STEP = 1_000;

/** The audits of the span with the circumstances of their visits. */
const readVisitScores = async (
  tx: Tx,
  { filter }: Span,
  dealers: readonly Dealer[],
): Promise<readonly VisitScore[]> => {
  const visits = new Map((await listVisits(tx, filter)).map(visit => [visit.auditId, visit]));
  const zones = new Map(dealers.map(({ id, timeZone }) => [id, timeZone]));
  const scores: VisitScore[] = [];
  for (const [at, { auditId, dealerId, overall }] of (await readAuditTotals(tx, filter)).entries()) {
    if (at % VISITS_A_STEP === 0) await othersTurn();
    const visit = visits.get(auditId);
    const timeZone = zones.get(dealerId);
    if (visit === undefined || timeZone === undefined) continue;
    const { weekday, part } = visitTime(timeZone, visit.startedAt);
    const mix = { weekday, hour: part, persona: visit.persona };
    scores.push({ auditId, dealerId, overall, auditorId: visit.auditorId, mix });
  }
  return scores;
};

const WEEK: readonly (string | null)[] = WEEKDAYS;

/** Parts of a day stand in the order of time by their names, days of the week do not. */
const presentMix = (shares: MixShares): PresentedMix => {
  const counts = (levels: MixShares['hour']) => levels.map(({ level, n }) => ({ level, n }));
  return {
    weekday: counts(
      shares.weekday.toSorted((one, other) => WEEK.indexOf(one.level) - WEEK.indexOf(other.level)),
    ),
    hour: counts(shares.hour),
    persona: counts(shares.persona),
  };
};

/** Who visited each dealer how often; visits without a score are in no mean, and not counted here. */
const countVisitors = async (visits: readonly VisitScore[]) => {
  const places = new Map<string | null, number>();
  const byDealer = new Map<string, Map<number, number>>();
  for (const [at, { dealerId, auditorId, overall }] of visits.entries()) {
    if (at % VISITS_A_STEP === 0) await othersTurn();
    if (overall === null) continue;
    const place = places.get(auditorId) ?? places.size;
    places.set(auditorId, place);
    const own = byDealer.get(dealerId) ?? new Map<number, number>();
    own.set(place, (own.get(place) ?? 0) + 1);
    byDealer.set(dealerId, own);
  }
  return {
    auditorIds: [...places.keys()],
    of: (dealerId: string) =>
      [...(byDealer.get(dealerId) ?? [])]
        .map(([visitor, n]) => ({ visitor, n }))
        .toSorted((one, other) => other.n - one.n),
  };
};

/** What the network's visits say of circumstances and auditors; filters choose the dealers shown, not those learned from. */
const judge = async (
  tx: Tx,
  visits: readonly VisitScore[],
  dealers: readonly Dealer[],
): Promise<PresentedFairness['outcome']> => {
  const found = await judgeFairnessPaced(visits, othersTurn);
  if (found.kind === 'tooFew') return { kind: 'tooFew' };
  const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
  const nameOf = (auditorId: string | null) => names.get(auditorId ?? '') ?? null;
  const visitors = await countVisitors(visits);
  const { auditors, factors, visitDeviation } = found;
  const byDealer = new Map(found.dealers.map(dealer => [dealer.dealerId, dealer]));
  return {
    kind: 'judged',
    visitDeviation,
    factors,
    auditors:
      auditors.kind === 'inseparable'
        ? auditors
        : {
            ...auditors,
            each: auditors.each.map(each => ({ ...each, name: nameOf(each.auditorId) })),
          },
    visitors: visitors.auditorIds.map(auditorId => ({ auditorId, name: nameOf(auditorId) })),
    dealers: dealers.flatMap(({ id, code, name, regionId }) => {
      const dealer = byDealer.get(id);
      if (dealer === undefined) return [];
      // The model knows no ends of the scale; a score does.
      const interval = {
        low: Math.max(0, dealer.interval.low),
        high: Math.min(100, dealer.interval.high),
      };
      const adjusted = Math.min(100, Math.max(0, dealer.adjusted));
      const mix = presentMix(dealer.mix);
      return [{ ...dealer, adjusted, interval, mix, visitedBy: visitors.of(id), code, name, regionId }];
    }),
  };
};

/** Read with the reach of whoever asks. */
export const readFairness = (
  { ports, signedIn }: Work,
  selection: Selection,
): Promise<Result<PresentedFairness, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const span = await readSpan(tx, selection);
    if (!span.ok) return span;
    const dealers = await listDealers(tx);
    const visits = await readVisitScores(tx, span.value, dealers);
    return ok({
      method: {
        ...presentSpan(span.value),
        audits: visits.length,
        withoutScore: visits.filter(({ overall }) => overall === null).length,
      },
      mix: presentMix(mixShares(visits)),
      outcome: audienceOf(signedIn).wholeNetwork
        ? await judge(
            tx,
            visits,
            dealers.filter(dealer => isChosen(dealer, selection)),
          )
        : { kind: 'ownAlone' },
    });
  });
