import { NOTE_LIMIT, answerKeyOf, askedItems, type Answer, type AnswerPlace } from '@truthline/audit';
import {
  findAppeal,
  findAppealOfAudit,
  findAudit,
  listAuditFiles,
  openAppeal as saveAppeal,
  withdrawAppeal as saveWithdrawal,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { auditPlace } from '../audits/audit-place.ts';
import { misfits } from '../audits/keep-answers.ts';
import { moveAudit } from '../audits/transition.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { isUntouched } from './present-appeal.ts';

export type WishedAppeal = {
  /** Made by the client: the same appeal sent again is opened once. */
  readonly id: string;
  readonly auditId: string;
  readonly items: readonly (AnswerPlace & {
    readonly statement: string;
    readonly wanted: Answer | null;
    readonly fileIds: readonly string[];
  })[];
};

const itemPlaces = (places: readonly AnswerPlace[]) =>
  places.map(place => ({ kind: 'item', id: answerKeyOf(place) }) as const);

/** Disputes single answers of an approved audit, within its days. The statements are the reason. */
export const openAppeal = (
  work: Work,
  { id, auditId, items }: WishedAppeal,
): Promise<Result<{ readonly appealId: string }, Problem>> => {
  const { ports, signedIn } = work;
  return ports.store.attempt(signedIn.scope, async tx => {
    const audit = await findAudit(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const known = await findAppealOfAudit(tx, auditId);
    if (known !== null)
      return known.id === id ? ok({ appealId: id }) : err(problem('appealClosed', {}, auditPlace(auditId)));
    const checklist = await readChecklist(tx, {
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
    });
    if (!checklist.ok) return checklist;
    const asked = new Set(askedItems(checklist.value, audit.kind).map(item => item.id));
    const given = new Set(audit.answers.map(answerKeyOf));
    const unknown = items.filter(item => !asked.has(item.itemId) || !given.has(answerKeyOf(item)));
    const twice = new Set(items.map(answerKeyOf)).size < items.length;
    if (unknown.length > 0 || twice) return err(problem('itemUnknown', {}, itemPlaces(unknown)));
    const elsewhere = items.filter(
      item => item.wanted !== null && answerKeyOf(item.wanted) !== answerKeyOf(item),
    );
    const wrong = misfits(
      checklist.value,
      audit.kind,
      items.flatMap(({ wanted }) => (wanted === null ? [] : [wanted])),
    );
    if (elsewhere.length > 0 || wrong.length > 0)
      return err(
        problem(
          'answersDoNotFit',
          { count: elsewhere.length + wrong.length },
          itemPlaces([...elsewhere, ...wrong]),
        ),
      );
    const files = await listAuditFiles(tx, auditId);
    const evidence = new Set(
      files.filter(({ kind, arrivedAt }) => kind === 'evidence' && arrivedAt !== null).map(file => file.id),
    );
    const absent = items.flatMap(({ fileIds }) => fileIds).filter(fileId => !evidence.has(fileId));
    if (absent.length > 0)
      return err(
        problem(
          'fileUnknown',
          {},
          absent.map(fileId => ({ kind: 'file', id: fileId })),
        ),
      );
    const reason = items.map(({ statement }) => statement).join('\n');
    const moved = await moveAudit(tx, work, {
      auditId,
      event: 'appeal',
      reason: reason.slice(0, NOTE_LIMIT),
      details: { appealId: id, items: items.map(answerKeyOf) },
    });
    if (!moved.ok) return moved;
    await saveAppeal(tx, audit, {
      id,
      openedByName: signedIn.name,
      at: isoInstant(ports.clock),
      items: items.map(item => ({ ...item, instance: item.instance ?? 0 })),
    });
    return ok({ appealId: id });
  });
};

/** Takes an appeal back of which nothing is decided yet. There is no second one against the same audit. */
export const withdrawAppeal = (
  work: Work,
  appealId: string,
): Promise<Result<{ readonly appealId: string }, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const appeal = await findAppeal(tx, appealId);
    if (appeal === null) return err(problem('notFound'));
    if (!isUntouched(appeal)) return err(problem('appealClosed', {}, auditPlace(appeal.auditId)));
    const moved = await moveAudit(tx, work, {
      auditId: appeal.auditId,
      event: 'withdrawAppeal',
      reason: null,
    });
    if (!moved.ok) return moved;
    await saveWithdrawal(tx, appealId, isoInstant(work.ports.clock));
    return ok({ appealId });
  });
