import { blandAltman, type Agreement } from '@truthline/statistics';
import type { Answer } from '../answer.ts';
import type { AuditKind, ChecklistVersion, Item } from '../checklist.ts';
import { scoreAudit } from '../score-audit.ts';
import type { Scorecard } from '../scorecard.ts';
import { sharedScore } from '../shared-score.ts';
import {
  BIAS_ALARM,
  LEAST_PAIRS,
  disagreeingMost,
  tallyAgreement,
  type ScoredPairs,
  type Verdicts,
} from './tally-agreement.ts';

/** An audit of a wave by the version that is compared. */
export type ComparedAudit = {
  readonly auditId: string;
  readonly dealerId: string;
  readonly kind: AuditKind;
  /** ISO 8601 UTC; of several audits of a kind the last one speaks for its dealer. */
  readonly startedAt: string;
  readonly answers: readonly Answer[];
};

/** How far self-audits and mystery visits of a wave say the same of one item, a pair a dealer. */
export type ItemAgreement = Verdicts & { readonly itemId: string };

export type SelfAgainstMystery = {
  /** Dealers with both, and with only one of the two. */
  readonly dealers: number;
  readonly onlySelf: number;
  readonly onlyMystery: number;
  /** Items with a pair at least, in the order of the checklist. */
  readonly items: readonly ItemAgreement[];
  /** The items that disagree most, the worst first; none where a dealer or two would decide. */
  readonly disagreeMost: readonly string[];
  /** Bias and limits of agreement of the scores, self − mystery, by the items both sides scored; null under two pairs. */
  readonly scores: Agreement | null;
  /** True where dealers score themselves higher by more than 5 points on average, and enough of them to say so. */
  readonly alarm: boolean;
  /** Scores 0–100 by the items that both sides scored. */
  readonly points: readonly {
    readonly dealerId: string;
    readonly self: number;
    readonly mystery: number;
  }[];
};

/** The two audits of one dealer, each with its score 0–100 by the items that both sides scored. */
export type SideBySide = {
  readonly self: { readonly auditId: string; readonly score: number | null };
  readonly mystery: { readonly auditId: string; readonly score: number | null };
  /** Those items with their scores 0–1, in the order of the checklist. */
  readonly items: readonly { readonly itemId: string; readonly self: number; readonly mystery: number }[];
};

type Side = {
  readonly auditId: string;
  readonly card: Scorecard;
  /** The items that counted. */
  readonly scores: ReadonlyMap<string, number>;
};
type Pair = { readonly dealerId: string; readonly self: Side; readonly mystery: Side };

const sideOf = (version: ChecklistVersion, { auditId, answers, kind }: ComparedAudit): Side => {
  const card = scoreAudit(version, answers, kind);
  return {
    auditId,
    card,
    scores: new Map(card.items.flatMap(({ itemId, score }) => (score === null ? [] : [[itemId, score]]))),
  };
};

/**
 * Both scores by the items that both sides scored: a dealer answers items that no visitor can see, and a difference that
 * comes from those is no difference of judgement.
 */
const sharedScores = (version: ChecklistVersion, { self, mystery }: Omit<Pair, 'dealerId'>) => {
  const shared = new Set([...self.scores.keys()].filter(itemId => mystery.scores.has(itemId)));
  return {
    self: sharedScore(version, self.card, shared).overall,
    mystery: sharedScore(version, mystery.card, shared).overall,
  };
};

const lastOf = (audits: readonly ComparedAudit[], kind: AuditKind): ComparedAudit | undefined =>
  audits
    .filter(audit => audit.kind === kind)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0))
    .at(-1);

const agreementOn = (item: Item, pairs: readonly Pair[]): ItemAgreement | null => {
  const found = tallyAgreement(
    item.scale,
    pairs.flatMap((pair): readonly ScoredPairs[] => {
      const self = pair.self.scores.get(item.id);
      const mystery = pair.mystery.scores.get(item.id);
      return self === undefined || mystery === undefined ? [] : [{ self, mystery, pairs: 1 }];
    }),
  );
  return found === null ? null : { itemId: item.id, ...found };
};

/**
 * What dealers say of themselves against what mystery visits of the same wave found, dealer by dealer: agreement item by
 * item (AC1 first, κ and the plain share beside it) and bias with limits of agreement of the scores.
 */
export const compareSelfWithMystery = (
  version: ChecklistVersion,
  audits: readonly ComparedAudit[],
): SelfAgainstMystery => {
  const byDealer = [...Map.groupBy(audits, ({ dealerId }) => dealerId)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  let onlySelf = 0;
  let onlyMystery = 0;
  const pairs = byDealer.flatMap(([dealerId, own]): readonly Pair[] => {
    const self = lastOf(own, 'self');
    const mystery = lastOf(own, 'mystery');
    if (self !== undefined && mystery !== undefined)
      return [{ dealerId, self: sideOf(version, self), mystery: sideOf(version, mystery) }];
    if (self !== undefined) onlySelf += 1;
    if (mystery !== undefined) onlyMystery += 1;
    return [];
  });
  const items = version.items.flatMap(item => agreementOn(item, pairs) ?? []);
  const points = pairs.flatMap(pair => {
    const { self, mystery } = sharedScores(version, pair);
    return self === null || mystery === null ? [] : [{ dealerId: pair.dealerId, self, mystery }];
  });
  const scores = blandAltman(
    points.map(({ self }) => self),
    points.map(({ mystery }) => mystery),
  );
  return {
    dealers: pairs.length,
    onlySelf,
    onlyMystery,
    items,
    disagreeMost: disagreeingMost(items),
    scores,
    alarm: scores !== null && scores.n >= LEAST_PAIRS && scores.bias > BIAS_ALARM,
    points,
  };
};

/** What one dealer says of itself beside what the last mystery visit found; null where one of the two is missing. */
export const sideBySide = (
  version: ChecklistVersion,
  audits: readonly ComparedAudit[],
): SideBySide | null => {
  const ofSelf = lastOf(audits, 'self');
  const ofMystery = lastOf(audits, 'mystery');
  if (ofSelf === undefined || ofMystery === undefined) return null;
  const self = sideOf(version, ofSelf);
  const mystery = sideOf(version, ofMystery);
  const shared = sharedScores(version, { self, mystery });
  return {
    self: { auditId: self.auditId, score: shared.self },
    mystery: { auditId: mystery.auditId, score: shared.mystery },
    items: version.items.flatMap(({ id }) => {
      const own = self.scores.get(id);
      const found = mystery.scores.get(id);
      return own === undefined || found === undefined ? [] : [{ itemId: id, self: own, mystery: found }];
    }),
  };
};
