import { answerKeyOf, canonicalJson, type Answer, type Audit, type AuditStatus } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { sql, type Selectable } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { AnswersTable } from '../tables.ts';
import { recordCorrections, type NewCorrection } from './answer-corrections.ts';
import type { Telling } from './telling.ts';
import { entryColumns, type TrailEntry } from './trail.ts';

export type AnswersRefusal =
  { readonly reason: 'auditUnknown' } | { readonly reason: 'auditNotOpen'; readonly status: AuditStatus };

/** Who answers, and when: an ISO 8601 UTC instant. The person is the one of the scope. */
export type Signature = { readonly actorName: string; readonly at: string };

/** The columns of one answer but its keys and its time. */
export const answerColumns = (answer: Answer) => ({
  item_id: answer.itemId,
  instance: answer.instance ?? 0,
  state: answer.state,
  value: answer.state === 'answered' ? answer.value : null,
  reason: answer.state === 'notApplicable' ? answer.reason : null,
  note: answer.note,
});

type Place = { readonly id: string; readonly dealerId: string };

/** What is left behind with answers, in the same way there and back. */
export type AlongWithAnswers = {
  readonly trail: Omit<TrailEntry, 'subject' | 'dealerId'> | null;
  readonly tellings: readonly Telling[];
};

const NOTHING: AlongWithAnswers = { trail: null, tellings: [] };

/** Answers that are written, all of them together; `replaces` where one may stand in place of an earlier one. */
const recordAnswers = async (
  tx: Tx,
  { id: auditId }: Place,
  {
    answers,
    replaces,
    at,
  }: { readonly answers: readonly Answer[]; readonly replaces: boolean; readonly at: string },
  { trail, tellings }: AlongWithAnswers,
): Promise<readonly Answer[]> => {
  const entry = trail === null ? null : JSON.stringify(entryColumns(trail));
  const written = await sql<{
    stored: readonly PackedAnswer[] | null;
  }>`select truthline.record_answers(${auditId},
    ${JSON.stringify(answers.map(answerColumns))}, ${replaces}, ${at}, ${entry}, ${JSON.stringify(tellings)}) as stored`.execute(
    tx.query,
  );
  const stored = written.rows[0]?.stored ?? null;
  if (stored === null) throw new Error(`audit ${auditId} is not there to be answered`);
  return stored.map(packed => unpacked(packed).answer);
};

/**
 * Writes answers, each in place of an earlier one at the same place, and gives them as they are stored: one statement, so
 * that the database can hold all of them against the corrections of an audit that is closed.
 */
export const writeAnswers = async (
  tx: Tx,
  audit: Place,
  answers: readonly Answer[],
  at: string,
): Promise<readonly Answer[]> =>
  answers.length === 0 ? [] : recordAnswers(tx, audit, { answers, replaces: true, at }, NOTHING);

/** An audit whose row is held until the transaction ends. */
type HeldAudit = Pick<Audit, 'dealerId' | 'submittedAt' | 'auditorId'>;

/** The audit's row, locked until the transaction ends, while it may be answered. */
export const holdOpenAudit = async (tx: Tx, auditId: string): Promise<Result<HeldAudit, AnswersRefusal>> => {
  const audit = await tx.query
    .selectFrom('audits')
    .select(['dealer_id as dealerId', 'status', 'submitted_at as submittedAt', 'auditor_id as auditorId'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .forUpdate()
    .executeTakeFirst();
  if (audit === undefined) return err({ reason: 'auditUnknown' });
  const { status, ...held } = audit;
  return status === 'draft' || status === 'returned' ? ok(held) : err({ reason: 'auditNotOpen', status });
};

/** What the ledger says of an answer that changes; null where it says nothing, for a first draft changes freely. */
export const causeOfChange = (
  { submittedAt, auditorId }: HeldAudit,
  known: SignedAnswer | undefined,
  personId: string,
): NewCorrection['cause'] | null => {
  if (submittedAt !== null) return 'return';
  return known !== undefined && (known.by ?? auditorId) !== personId ? 'overwrite' : null;
};

/**
 * Stores answers of an audit whose row is held while it is being answered, each in place of an earlier one of `before`, and
 * gives all that stand now. What a person writes over another's answer, and whatever changes after the audit was once
 * submitted, is kept in the ledger.
 */
export const answerHeldAudit = async (
  tx: Tx,
  audit: HeldAudit & Pick<Audit, 'id'>,
  { before, answers }: { readonly before: readonly SignedAnswer[]; readonly answers: readonly Answer[] },
  { actorName, at }: Signature,
  along: AlongWithAnswers = NOTHING,
): Promise<readonly Answer[]> => {
  // The last one wins where a client sends two answers to one place.
  const sent = new Map(answers.map(answer => [answerKeyOf(answer), answer]));
  const known = new Map(before.map(signed => [answerKeyOf(signed.answer), signed]));
  const changed = [...sent].filter(([key, answer]) => {
    const stands = known.get(key);
    return stands === undefined || canonicalJson(stands.answer) !== canonicalJson(answer);
  });
  const corrections = changed.flatMap(([key, after]): readonly NewCorrection[] => {
    const stands = known.get(key);
    const cause = causeOfChange(audit, stands, tx.scope.personId);
    return cause === null ? [] : [{ before: stands?.answer ?? null, after, reason: '', cause }];
  });
  await recordCorrections(tx, audit, corrections, { actorName, at });
  const replaces = changed.some(([key]) => known.has(key));
  const fresh = changed.map(([, answer]) => answer);
  const written =
    fresh.length === 0 && along.trail === null
      ? []
      : await recordAnswers(tx, audit, { answers: fresh, replaces, at }, along);
  const standing = new Map(
    [...before.map(({ answer }) => answer), ...written].map(answer => [answerKeyOf(answer), answer]),
  );
  return [...standing.values()].toSorted(byPlace);
};

/**
 * Stores answers of an audit that is being answered. Its row is held meanwhile, so no answer slips in after the scoring and
 * no two people write at once: the last one wins.
 */
export const saveAnswers = async (
  tx: Tx,
  auditId: string,
  answers: readonly Answer[],
  signature: Signature,
): Promise<Result<void, AnswersRefusal>> => {
  const held = await holdOpenAudit(tx, auditId);
  if (!held.ok) return held;
  if (answers.length === 0) return ok(undefined);
  const before = await listSignedAnswers(tx, auditId);
  await answerHeldAudit(tx, { ...held.value, id: auditId }, { before, answers }, signature);
  return ok(undefined);
};

/** As the database sorts them: by item, the repeats of an item in their order. */
const byPlace = (one: Answer, other: Answer): number =>
  one.itemId === other.itemId
    ? (one.instance ?? 0) - (other.instance ?? 0)
    : one.itemId < other.itemId
      ? -1
      : 1;

export type AnswerRow = Pick<
  Selectable<AnswersTable>,
  'item_id' | 'instance' | 'state' | 'value' | 'reason' | 'note'
>;

export const answerOf = (row: AnswerRow): Answer => {
  const place = { itemId: row.item_id, ...(row.instance === 0 ? {} : { instance: row.instance }) };
  switch (row.state) {
    case 'answered':
      if (row.value === null) throw new Error(`the answer to ${row.item_id} has lost its value`);
      return { ...place, state: 'answered', value: row.value, note: row.note };
    case 'notApplicable':
      return { ...place, state: 'notApplicable', reason: row.reason ?? '', note: row.note };
    case 'notObserved':
      return { ...place, state: 'notObserved', note: row.note };
  }
};

/** An answer, and who gave it; null where an earlier release took it. */
export type SignedAnswer = { readonly answer: Answer; readonly by: string | null };

/** As the database packs it: item, instance, state, value, reason, note, who answered. */
export type PackedAnswer = readonly [
  AnswerRow['item_id'],
  AnswerRow['instance'],
  AnswerRow['state'],
  AnswerRow['value'],
  AnswerRow['reason'],
  AnswerRow['note'],
  string | null,
];

export const unpacked = ([
  item_id,
  instance,
  state,
  value,
  reason,
  note,
  by,
]: PackedAnswer): SignedAnswer => ({
  answer: answerOf({ item_id, instance, state, value, reason, note }),
  by,
});

export const listSignedAnswers = async (tx: Tx, auditId: string): Promise<readonly SignedAnswer[]> => {
  const rows = await tx.query
    .selectFrom('answers')
    .select(['item_id', 'instance', 'state', 'value', 'reason', 'note', 'answered_by'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('item_id')
    .orderBy('instance')
    .execute();
  return rows.map(row => ({ answer: answerOf(row), by: row.answered_by }));
};

/** The answers of one audit by item id, the repeats of an item in their order. */
export const listAnswers = async (tx: Tx, auditId: string): Promise<readonly Answer[]> =>
  (await listSignedAnswers(tx, auditId)).map(({ answer }) => answer);
