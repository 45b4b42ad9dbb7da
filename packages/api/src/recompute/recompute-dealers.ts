import { scoreAudit, type AuditKind, type ChecklistVersion, type Scorecard } from '@truthline/audit';
import {
  answersOfAudits,
  findChecklistVersion,
  listStoredMoments,
  listStoredParts,
  listStoredRollUp,
  listStoredTotals,
  scoreParts,
  type RecomputeDifference,
  type Tx,
} from '@truthline/db';

/** Published versions that were read already: they never change. */
export type KnownVersions = Map<string, ChecklistVersion>;

type Sums = {
  readonly weightedScore: number;
  readonly weight: number;
  readonly counted: number;
  readonly passed: number;
};
type Scored = Sums & { readonly score: number | null };
type Rolled = Sums & { readonly auditCount: number };

/** Sums of the same numbers in another order differ by less than this share. */
const ROUNDING = 1e-9;

const near = (one: number | null, other: number | null): boolean =>
  one === null || other === null
    ? one === other
    : Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one), Math.abs(other));

const FIELDS = ['auditCount', 'score', 'weightedScore', 'weight', 'counted', 'passed'] as const;
type Row = Partial<Record<(typeof FIELDS)[number], number | null>>;

const alike = (one: Row, other: Row): boolean =>
  FIELDS.every(field => near(one[field] ?? null, other[field] ?? null));

const figures = (row: Row | undefined): RecomputeDifference['stored'] =>
  row === undefined
    ? null
    : Object.fromEntries(FIELDS.flatMap(field => (row[field] === undefined ? [] : [[field, row[field]]])));

/** What differs between two sets of rows by their names: changed, missing, and too many. */
const compareRows = (
  place: Pick<RecomputeDifference, 'dealerId' | 'auditId'>,
  stored: ReadonlyMap<string, Row>,
  recomputed: ReadonlyMap<string, Row>,
): readonly RecomputeDifference[] =>
  [...new Set([...stored.keys(), ...recomputed.keys()])].flatMap(what => {
    const [before, now] = [stored.get(what), recomputed.get(what)];
    return before !== undefined && now !== undefined && alike(before, now)
      ? []
      : [{ ...place, what, stored: figures(before), recomputed: figures(now) }];
  });

type StoredTotal = Awaited<ReturnType<typeof listStoredTotals>>[number];

const rowsOfScorecard = (scorecard: Scorecard): ReadonlyMap<string, Scored> =>
  new Map<string, Scored>([
    ...scoreParts(scorecard).map(part => [`${part.part} ${part.key}`, part] as const),
    ...scorecard.moments.map(moment => [`moment ${moment.key}`, moment] as const),
  ]);

const sumOf = (scorecard: Scorecard, field: 'counted' | 'passed') =>
  scorecard.sections.reduce((sum, part) => sum + part[field], 0);

/** The totals of one audit against what its answers give. */
const compareTotals = (stored: StoredTotal, scorecard: Scorecard): readonly RecomputeDifference[] => {
  const recomputed = {
    overall: scorecard.overall,
    outcome: scorecard.outcome,
    counted: sumOf(scorecard, 'counted'),
    passed: sumOf(scorecard, 'passed'),
    criticalFailures: scorecard.criticalFailures.length,
  };
  return (['overall', 'outcome', 'counted', 'passed', 'criticalFailures'] as const).flatMap(what => {
    const [before, now] = [stored[what], recomputed[what]];
    const same = typeof before === 'string' || typeof now === 'string' ? before === now : near(before, now);
    return same
      ? []
      : [{ dealerId: stored.dealerId, auditId: stored.id, what, stored: before, recomputed: now }];
  });
};

const rollUpKey = (row: {
  readonly waveId: string | null;
  readonly kind: AuditKind;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly momentId: string;
}) => `${row.waveId ?? 'every wave'} ${row.kind} ${row.checklistId}@${row.checklistVersion} ${row.momentId}`;

const versionOf = async (tx: Tx, audit: StoredTotal, known: KnownVersions): Promise<ChecklistVersion> => {
  const key = `${audit.checklistId}@${audit.checklistVersion}`;
  const version =
    known.get(key) ?? (await findChecklistVersion(tx, audit.checklistId, audit.checklistVersion));
  if (version === null) throw new Error(`audit ${audit.id} has lost its checklist`);
  known.set(key, version);
  return version;
};

const NOTHING: Rolled = { auditCount: 0, weightedScore: 0, weight: 0, counted: 0, passed: 0 };

const added = (sum: Rolled, moment: Sums): Rolled => ({
  auditCount: sum.auditCount + (moment.counted > 0 ? 1 : 0),
  weightedScore: sum.weightedScore + moment.weightedScore,
  weight: sum.weight + moment.weight,
  counted: sum.counted + moment.counted,
  passed: sum.passed + moment.passed,
});

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string) => Map.groupBy(rows, keyOf);

export type RecomputedDealers = {
  readonly audits: number;
  /** Of the scores of audits. Nothing changes these: they are what was decided. */
  readonly ofAudits: readonly RecomputeDifference[];
  /** Of the roll-up, which is the sum of the scores. */
  readonly ofRollUp: readonly RecomputeDifference[];
};

/**
 * Scores every final audit of these dealers again from its answers, adds the scores up again, and compares both with what
 * is stored. To be called where the transaction sees one moment.
 */
export const recomputeDealers = async (
  tx: Tx,
  dealerIds: readonly string[],
  known: KnownVersions,
): Promise<RecomputedDealers> => {
  const audits = await listStoredTotals(tx, dealerIds);
  const ids = audits.map(({ id }) => id);
  const answers = await answersOfAudits(tx, ids);
  const parts = grouped(await listStoredParts(tx, ids), ({ auditId }) => auditId);
  const moments = grouped(await listStoredMoments(tx, ids), ({ auditId }) => auditId);
  const rollUp = grouped(await listStoredRollUp(tx, dealerIds), ({ dealerId }) => dealerId);

  const ofAudits: RecomputeDifference[] = [];
  const sums = new Map<string, Map<string, Rolled>>(dealerIds.map(id => [id, new Map()]));
  for (const audit of audits) {
    const { id, dealerId, waveId } = audit;
    const scorecard = scoreAudit(await versionOf(tx, audit, known), answers.get(id) ?? [], audit.kind);
    const stored = new Map<string, Scored>([
      ...(parts.get(id) ?? []).map(row => [`${row.part} ${row.key}`, row] as const),
      ...(moments.get(id) ?? []).map(row => [`moment ${row.key}`, row] as const),
    ]);
    ofAudits.push(
      ...compareTotals(audit, scorecard),
      ...compareRows({ dealerId, auditId: id }, stored, rowsOfScorecard(scorecard)),
    );
    const ofDealer = sums.get(dealerId);
    if (waveId === null || ofDealer === undefined) continue;
    for (const moment of scorecard.moments)
      for (const rolled of [waveId, null]) {
        const key = rollUpKey({ ...audit, waveId: rolled, momentId: moment.key });
        ofDealer.set(key, added(ofDealer.get(key) ?? NOTHING, moment));
      }
  }
  const ofRollUp = dealerIds.flatMap(dealerId =>
    compareRows(
      { dealerId, auditId: null },
      new Map((rollUp.get(dealerId) ?? []).map(row => [rollUpKey(row), row])),
      sums.get(dealerId) ?? new Map(),
    ),
  );
  return { audits: audits.length, ofAudits, ofRollUp };
};
