import { blandAltman, type Agreement } from '@truthline/statistics';
import type { Answer } from '../answer.ts';
import type { AuditKind, ChecklistVersion, Item } from '../checklist.ts';
import { scoreItems } from '../score-audit.ts';
import type { ItemScore } from '../scorecard.ts';
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
  readonly items: readonly ItemScore[];
  /** The items that counted. */
  readonly scores: ReadonlyMap<string, number>;
};
type Pair = { readonly dealerId: string; readonly self: Side; readonly mystery: Side };

const sideOf = (version: ChecklistVersion, { auditId, answers, kind }: ComparedAudit): Side => {
  const items = scoreItems(version, answers, kind);
  return {
    auditId,
    items,
    scores: new Map(items.flatMap(({ itemId, score }) => (score === null ? [] : [[itemId, score]]))),
  };
};

/**
 * Both scores by the items that both sides scored: a dealer answers items that no visitor can see, and a difference that
 * comes from those is no difference of judgement.
 */
const sharedScores = (version: ChecklistVersion, { self, mystery }: Omit<Pair, 'dealerId'>) => {
  const shared = new Set([...self.scores.keys()].filter(itemId => mystery.scores.has(itemId)));
  return {
    self: sharedScore(version, self, shared).overall,
    mystery: sharedScore(version, mystery, shared).overall,
  };
};

const lastOf = (audits: readonly ComparedAudit[], kind: AuditKind): ComparedAudit | undefined =>
  audits
    .filter(audit => audit.kind === kind)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0))
    .at(-1);

/** How often the two sides gave an item which scores. */
type ItemTally = { readonly item: Item; readonly pairs: Map<string, ScoredPairs> };

const count = ({ item, pairs }: ItemTally, pair: Pair): void => {
  const self = pair.self.scores.get(item.id);
  const mystery = pair.mystery.scores.get(item.id);
  if (self === undefined || mystery === undefined) return;
  const place = `${self} ${mystery}`;
  pairs.set(place, { self, mystery, pairs: (pairs.get(place)?.pairs ?? 0) + 1 });
};

const agreementOn = ({ item, pairs }: ItemTally): readonly ItemAgreement[] => {
  const found = tallyAgreement(item.scale, [...pairs.values()]);
  return found === null ? [] : [{ itemId: item.id, ...found }];
};

/** Dealers are brought one after the other or many at once; what is kept of them are counts and a point each. */
export type SelfMysteryTally = {
  /** All audits of a dealer come together. */
  readonly add: (audits: readonly ComparedAudit[]) => void;
  readonly found: () => SelfAgainstMystery;
};

/**
 * What dealers say of themselves against what mystery visits of the same wave found, dealer by dealer: agreement item by
 * item (AC1 first, κ and the plain share beside it) and bias with limits of agreement of the scores.
 */
export const tallySelfMystery = (version: ChecklistVersion): SelfMysteryTally => {
  const tallies = version.items.map((item): ItemTally => ({ item, pairs: new Map() }));
  const points: SelfAgainstMystery['points'][number][] = [];
  let dealers = 0;
  let onlySelf = 0;
  let onlyMystery = 0;
  return {
    add: audits => {
      for (const [dealerId, own] of Map.groupBy(audits, audit => audit.dealerId)) {
        const ofSelf = lastOf(own, 'self');
        const ofMystery = lastOf(own, 'mystery');
        if (ofSelf === undefined || ofMystery === undefined) {
          if (ofSelf !== undefined) onlySelf += 1;
          if (ofMystery !== undefined) onlyMystery += 1;
          continue;
        }
        dealers += 1;
        const pair = { dealerId, self: sideOf(version, ofSelf), mystery: sideOf(version, ofMystery) };
        for (const tally of tallies) count(tally, pair);
        const { self, mystery } = sharedScores(version, pair);
        if (self !== null && mystery !== null) points.push({ dealerId, self, mystery });
      }
    },
    found: () => {
      const items = tallies.flatMap(agreementOn);
      // In one order, whatever came first: a sum of fractions depends on it.
      points.sort((a, b) => (a.dealerId < b.dealerId ? -1 : 1));
      const scores = blandAltman(
        points.map(({ self }) => self),
        points.map(({ mystery }) => mystery),
      );
      return {
        dealers,
        onlySelf,
        onlyMystery,
        items,
        disagreeMost: disagreeingMost(items),
        scores,
        alarm: scores !== null && scores.n >= LEAST_PAIRS && scores.bias > BIAS_ALARM,
        points,
      };
    },
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
