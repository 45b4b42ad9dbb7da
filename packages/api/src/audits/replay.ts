import { isDeepStrictEqual } from 'node:util';
import {
  answerKeyOf,
  scoreAudit,
  type Answer,
  type ChecklistVersion,
  type Scorecard,
} from '@truthline/audit';
import {
  answersSha256,
  findAudit,
  findChecklistVersion,
  listAuditIds,
  listCorrections,
  listScoreEntries,
  readStoredScores,
  scoreParts,
  type SavedAudit,
  type SavedCorrection,
  type Store,
  type Tx,
} from '@truthline/db';
import type { Scope } from '@truthline/db';

/** A stored score that its answers and rules do not give. */
export type ScoreDifference = {
  readonly auditId: string;
  /** The line of the ledger, or null for the scores that comparisons read. */
  readonly number: number | null;
  readonly field: 'answers' | 'scoringVersion' | 'overall' | 'outcome' | 'parts' | 'moments';
  readonly stored: unknown;
  readonly replayed: unknown;
};

export type Replay = {
  readonly audits: number;
  /** Lines of ledgers, and scores that comparisons read. */
  readonly scores: number;
  readonly differences: readonly ScoreDifference[];
};

/** Audits looked at in one transaction. */
const AUDITS_A_PAGE = 200;

/** The answers as they were after so many corrections: the later ones taken back, newest first. */
const answersAt = (
  now: readonly Answer[],
  corrections: readonly SavedCorrection[],
  upTo: number,
): readonly Answer[] => {
  const answers = new Map(now.map(answer => [answerKeyOf(answer), answer]));
  for (const { number, itemId, instance, before } of corrections.toReversed()) {
    if (number <= upTo) break;
    const key = answerKeyOf(instance === 0 ? { itemId } : { itemId, instance });
    if (before === null) answers.delete(key);
    else answers.set(key, before);
  }
  return [...answers.values()];
};

type Fields = Partial<Record<ScoreDifference['field'], unknown>>;

const differing = (
  auditId: string,
  number: number | null,
  stored: Fields,
  replayed: Fields,
): readonly ScoreDifference[] =>
  (['answers', 'scoringVersion', 'overall', 'outcome', 'parts', 'moments'] as const)
    .filter(field => !isDeepStrictEqual(stored[field], replayed[field]))
    .map(field => ({ auditId, number, field, stored: stored[field], replayed: replayed[field] }));

const momentsOf = ({ moments }: Scorecard) =>
  moments
    .map(({ key, score, weightedScore, weight, counted, passed }) => ({
      key,
      score,
      weightedScore,
      weight,
      counted,
      passed,
    }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));

const byPart = (parts: ReturnType<typeof scoreParts>) =>
  parts.toSorted((one, other) => (`${one.part} ${one.key}` < `${other.part} ${other.key}` ? -1 : 1));

/** Published versions that were read already: they never change, and to read one takes longer than to score by it. */
type Versions = Map<string, ChecklistVersion>;

const versionOf = async (
  tx: Tx,
  { id, checklistId, checklistVersion }: SavedAudit,
  known: Versions,
): Promise<ChecklistVersion> => {
  const key = `${checklistId} ${checklistVersion}`;
  const found = known.get(key) ?? (await findChecklistVersion(tx, checklistId, checklistVersion));
  if (found === null) throw new Error(`audit ${id} has lost its checklist`);
  known.set(key, found);
  return found;
};

/** Works out the stored scores of one audit again. */
export const replayAudit = async (
  tx: Tx,
  auditId: string,
  known: Versions = new Map(),
): Promise<Omit<Replay, 'audits'>> => {
  const audit = await findAudit(tx, auditId);
  if (audit === null) return { scores: 0, differences: [] };
  const checklist = await versionOf(tx, audit, known);
  const corrections = await listCorrections(tx, auditId);
  const entries = await listScoreEntries(tx, auditId);
  const ledger = entries.flatMap(entry => {
    const answers = answersAt(audit.answers, corrections, entry.corrections);
    const scorecard = scoreAudit(checklist, answers, audit.kind);
    return differing(
      auditId,
      entry.number,
      {
        answers: entry.answersSha256,
        scoringVersion: entry.scoringVersion,
        overall: entry.overall,
        outcome: entry.outcome,
        parts: byPart(entry.parts),
      },
      {
        answers: answersSha256(answers),
        scoringVersion: scorecard.scoringVersion,
        overall: scorecard.overall,
        outcome: scorecard.outcome,
        parts: byPart(scoreParts(scorecard)),
      },
    );
  });
  const stored = await readStoredScores(tx, auditId);
  if (stored === null) return { scores: entries.length, differences: ledger };
  const scorecard = scoreAudit(checklist, audit.answers, audit.kind);
  const compared = differing(
    auditId,
    null,
    { ...stored, parts: byPart(stored.parts) },
    {
      scoringVersion: scorecard.scoringVersion,
      overall: scorecard.overall,
      outcome: scorecard.outcome,
      parts: byPart(scoreParts(scorecard)),
      moments: momentsOf(scorecard),
    },
  );
  return { scores: entries.length + 1, differences: [...ledger, ...compared] };
};

/**
 * Works out every stored score of a network again from its answers, its corrections and its rules: every line of every
 * ledger, and the scores that comparisons read. A difference is something that was changed behind the product's back.
 */
export const replayScores = async (
  { store }: { readonly store: Store },
  scope: Scope,
  progress: (done: number) => void = () => undefined,
): Promise<Replay> => {
  let after: string | null = null;
  let audits = 0;
  let scores = 0;
  const differences: ScoreDifference[] = [];
  const known: Versions = new Map();
  for (;;) {
    const from: string | null = after;
    const page = await store.within(scope, async tx => {
      const ids = await listAuditIds(tx, from, AUDITS_A_PAGE);
      const replayed = [];
      for (const id of ids) replayed.push(await replayAudit(tx, id, known));
      return { ids, replayed };
    });
    audits += page.ids.length;
    for (const one of page.replayed) {
      scores += one.scores;
      differences.push(...one.differences);
    }
    progress(audits);
    after = page.ids.at(-1) ?? null;
    if (after === null) return { audits, scores, differences };
  }
};
