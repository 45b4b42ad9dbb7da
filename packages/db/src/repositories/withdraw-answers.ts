import { answerKeyOf } from '@truthline/audit';
import { ok, type Result } from '@truthline/kernel';
import type { Tx } from '../store/tx.ts';
import { recordCorrections, type NewCorrection } from './answer-corrections.ts';
import {
  causeOfChange,
  holdOpenAudit,
  listSignedAnswers,
  type AnswersRefusal,
  type Signature,
} from './answers.ts';

/**
 * Takes answers out of an audit that is being answered, by their keys: repeats that turned out to be none. Where there is
 * none, nothing happens. What stood there stays in the ledger as it does when it is overwritten.
 */
export const withdrawAnswers = async (
  tx: Tx,
  auditId: string,
  keys: readonly string[],
  { actorName, at }: Signature,
): Promise<Result<void, AnswersRefusal>> => {
  const held = await holdOpenAudit(tx, auditId);
  if (!held.ok) return held;
  const named = new Set(keys);
  const gone = (await listSignedAnswers(tx, auditId)).filter(({ answer }) => named.has(answerKeyOf(answer)));
  if (gone.length === 0) return ok(undefined);
  const corrections = gone.flatMap((known): readonly NewCorrection[] => {
    const cause = causeOfChange(held.value, known, tx.scope.personId);
    return cause === null ? [] : [{ cause, before: known.answer, after: null, reason: '' }];
  });
  const { dealerId } = held.value;
  await recordCorrections(tx, { id: auditId, dealerId }, corrections, { actorName, at });
  await tx.query
    .deleteFrom('answers')
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .where(build =>
      build.or(
        gone.map(({ answer: { itemId, instance = 0 } }) =>
          build.and([build('item_id', '=', itemId), build('instance', '=', instance)]),
        ),
      ),
    )
    .execute();
  return ok(undefined);
};
