import { blandAltman, tableAgreement, type Agreement } from '@truthline/statistics';
import type { Answer } from '../answer.ts';
import type { AuditKind, ChecklistVersion, Item } from '../checklist.ts';
import { scoreAudit } from '../score-audit.ts';
import { categoryOf, scoreCategories } from './score-categories.ts';

/** An audit of a wave by the version that is compared. */
export type ComparedAudit = {
  readonly dealerId: string;
  readonly kind: AuditKind;
  /** ISO 8601 UTC; of several audits of a kind the last one speaks for its dealer. */
  readonly startedAt: string;
  readonly answers: readonly Answer[];
};

/** How far self-audits and mystery visits say the same of one item. */
export type ItemAgreement = {
  readonly itemId: string;
  /** Dealers at which both sides scored it. */
  readonly n: number;
  /** Share of dealers at which both gave it the same class of score, 0–1. */
  readonly agreement: number;
  /** Gwet's AC1 and Cohen's κ over the classes of the item's scale; null where chance alone agrees. */
  readonly ac1: number | null;
  readonly kappa: number | null;
  /** Dealers at which one side scored higher. */
  readonly selfHigher: number;
  readonly mysteryHigher: number;
};

export type SelfAgainstMystery = {
  /** Dealers with both, and with only one of the two. */
  readonly dealers: number;
  readonly onlySelf: number;
  readonly onlyMystery: number;
  /** Items with a pair at least, in the order of the checklist. */
  readonly items: readonly ItemAgreement[];
  /** The items that disagree most, the worst first; none where a dealer or two would decide. */
  readonly disagreeMost: readonly string[];
  /** Bias and limits of agreement of the scores, self − mystery, in points of 0–100; null under two pairs. */
  readonly scores: Agreement | null;
  /** True where dealers score themselves higher by more than 5 points on average. */
  readonly alarm: boolean;
  readonly points: readonly { readonly dealerId: string; readonly self: number; readonly mystery: number }[];
};

/** Points of bias above which a self-audit is said to flatter. */
const BIAS_ALARM = 5;
/** Pairs that an item needs to be called one that disagrees. */
const LEAST_PAIRS = 5;
const MOST_SHOWN = 10;

type Side = { readonly overall: number | null; readonly scores: ReadonlyMap<string, number | null> };
type Pair = { readonly dealerId: string; readonly self: Side; readonly mystery: Side };

const sideOf = (version: ChecklistVersion, { answers, kind }: ComparedAudit): Side => {
  const { overall, items } = scoreAudit(version, answers, kind);
  return { overall, scores: new Map(items.map(({ itemId, score }) => [itemId, score])) };
};

const lastOf = (audits: readonly ComparedAudit[], kind: AuditKind): ComparedAudit | undefined =>
  audits
    .filter(audit => audit.kind === kind)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0))
    .at(-1);

const agreementOn = (item: Item, pairs: readonly Pair[]): ItemAgreement | null => {
  const categories = scoreCategories(item.scale);
  if (categories.length < 2) return null;
  const table = categories.map(() => categories.map(() => 0));
  let selfHigher = 0;
  let mysteryHigher = 0;
  for (const pair of pairs) {
    const self = pair.self.scores.get(item.id) ?? null;
    const mystery = pair.mystery.scores.get(item.id) ?? null;
    if (self === null || mystery === null) continue;
    const row = table[categoryOf(categories, self)];
    const column = categoryOf(categories, mystery);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    if (self > mystery) selfHigher += 1;
    if (mystery > self) mysteryHigher += 1;
  }
  const found = tableAgreement(table);
  return found === null
    ? null
    : {
        itemId: item.id,
        n: found.n,
        agreement: found.agreement,
        ac1: found.ac,
        kappa: found.kappa,
        selfHigher,
        mysteryHigher,
      };
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
  const points = pairs.flatMap(({ dealerId, self, mystery }) =>
    self.overall === null || mystery.overall === null
      ? []
      : [{ dealerId, self: self.overall, mystery: mystery.overall }],
  );
  const scores = blandAltman(
    points.map(({ self }) => self),
    points.map(({ mystery }) => mystery),
  );
  return {
    dealers: pairs.length,
    onlySelf,
    onlyMystery,
    items,
    disagreeMost: items
      .filter(({ n, agreement }) => n >= LEAST_PAIRS && agreement < 1)
      .toSorted((a, b) => (a.ac1 ?? 1) - (b.ac1 ?? 1) || a.agreement - b.agreement)
      .slice(0, MOST_SHOWN)
      .map(({ itemId }) => itemId),
    scores,
    alarm: scores !== null && scores.bias > BIAS_ALARM,
    points,
  };
};
