import { answerKeyOf, canonicalJson, type Answer, type Audit, type AuditStatus } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { sql, type Selectable } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { AnswersTable } from '../tables.ts';
import { recordCorrections, type NewCorrection } from './answer-corrections.ts';
import { auditKeys } from './audit-keys.ts';

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

const WRITTEN = [
  'network_id',
  'audit_id',
  'dealer_id',
  'item_id',
  'instance',
  'state',
  'value',
  'reason',
  'note',
  'answered_at',
  'answered_by',
] as const;

type Place = { readonly id: string; readonly dealerId: string };

/** An INSERT of answers. However many there are, the text is the same: it is planned once. */
const insertOf = (tx: Tx, audit: Place, answers: readonly Answer[], at: string) => {
  const keys = { ...auditKeys(tx.scope, audit), answered_at: at, answered_by: tx.scope.personId };
  const rows = JSON.stringify(answers.map(answer => ({ ...answerColumns(answer), ...keys })));
  const columns = sql.join(WRITTEN.map(column => sql.id(column)));
  return sql`insert into truthline.answers (${columns})
    select ${columns} from json_populate_recordset(null::truthline.answers, ${rows}::json)`;
};

const GIVEN = sql`returning item_id, instance, state, value, reason, note`;

/**
 * Writes answers, each in place of an earlier one at the same place, and gives them as they are stored: one statement, so
 * that the database can hold all of them against the corrections of an audit that is closed.
 */
export const writeAnswers = async (
  tx: Tx,
  audit: Place,
  answers: readonly Answer[],
  at: string,
): Promise<readonly Answer[]> => {
  if (answers.length === 0) return [];
  const written = await sql<AnswerRow>`${insertOf(tx, audit, answers, at)}
    on conflict (network_id, audit_id, item_id, instance) do update set
      state = excluded.state, value = excluded.value, reason = excluded.reason, note = excluded.note,
      answered_at = excluded.answered_at, answered_by = excluded.answered_by
    ${GIVEN}`.execute(tx.query);
  return written.rows.map(answerOf);
};

/** The same where nothing was answered: the database has fewer rules to hold each of them against. */
const addAnswers = async (
  tx: Tx,
  audit: Place,
  answers: readonly Answer[],
  at: string,
): Promise<readonly Answer[]> => {
  if (answers.length === 0) return [];
  const added = await sql<AnswerRow>`${insertOf(tx, audit, answers, at)} ${GIVEN}`.execute(tx.query);
  return added.rows.map(answerOf);
};

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
  const part = (wasKnown: boolean) =>
    changed.filter(([key]) => known.has(key) === wasKnown).map(([, answer]) => answer);
  const written = [
    ...(await writeAnswers(tx, audit, part(true), at)),
    ...(await addAnswers(tx, audit, part(false), at)),
  ];
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
