import {
  checklistDraftSchema,
  draftOf,
  outcomeChanges,
  publishChecklist,
  type ChecklistVersion,
  type OutcomeChanges,
} from '@truthline/audit';
import {
  findChecklistDraft,
  findChecklistVersion,
  findLastAuditedWave,
  findWave,
  listClosedAudits,
  listDealers,
  type ChecklistDraftRow,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { findNewestVersion } from './begin-draft.ts';
import { noDraft } from './draft-service.ts';
import type { PresentedTrial } from './presented.ts';

/** The most audits that are judged anew; the newest of the wave where it has more. */
const AUDIT_LIMIT = 5000;

/** What a draft would be as the next version, or why it cannot be. */
export const nextVersion = (
  { content }: ChecklistDraftRow,
  newest: ChecklistVersion | null,
): Result<ChecklistVersion, Problem> => {
  const whole = checklistDraftSchema.safeParse(draftOf(content));
  if (!whole.success) return err(problem('checklistProblems', { count: whole.error.issues.length }));
  const next = publishChecklist(whole.data, newest);
  if (next.ok) return next;
  return next.error.reason === 'unchanged'
    ? err(problem('nothingChanged'))
    : err(
        problem('checklistProblems', {
          count: next.error.reason === 'invalid' ? next.error.problems.length : 1,
        }),
      );
};

const none: OutcomeChanges = {
  audits: 0,
  changed: [],
  counts: { scoreChanged: 0, outcomeChanged: 0, passToFail: 0, failToPass: 0 },
  leftOut: [],
};

const joined = (one: OutcomeChanges, other: OutcomeChanges): OutcomeChanges => {
  const leftOut = new Map(one.leftOut.map(({ itemId, audits }) => [itemId, audits]));
  for (const { itemId, audits } of other.leftOut) leftOut.set(itemId, (leftOut.get(itemId) ?? 0) + audits);
  return {
    audits: one.audits + other.audits,
    changed: [...one.changed, ...other.changed],
    counts: {
      scoreChanged: one.counts.scoreChanged + other.counts.scoreChanged,
      outcomeChanged: one.counts.outcomeChanged + other.counts.outcomeChanged,
      passToFail: one.counts.passToFail + other.counts.passToFail,
      failToPass: one.counts.failToPass + other.counts.failToPass,
    },
    leftOut: [...leftOut].map(([itemId, audits]) => ({ itemId, audits })),
  };
};

const judge = async (tx: Tx, waveId: string, next: ChecklistVersion) => {
  const audits = await listClosedAudits(tx, {
    waveId,
    checklistId: next.checklistId,
    limit: AUDIT_LIMIT,
  });
  let changes = none;
  for (const [version, own] of Map.groupBy(audits, ({ checklistVersion }) => checklistVersion)) {
    const from = await findChecklistVersion(tx, next.checklistId, version);
    if (from !== null) changes = joined(changes, outcomeChanges(own, from, next));
  }
  return { audits, changes };
};

/** The rules of a draft tried on the final audits of the last wave: who would change result. */
export const tryRules = (
  { ports, signedIn }: Work,
  checklistId: string,
): Promise<Result<PresentedTrial, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedTrial, Problem>> => {
    const draft = await findChecklistDraft(tx, checklistId);
    if (draft === null) return err(noDraft(checklistId));
    const next = nextVersion(draft, await findNewestVersion(tx, checklistId));
    if (!next.ok) return next;
    const waveId = await findLastAuditedWave(tx, checklistId);
    const wave = waveId === null ? null : await findWave(tx, waveId);
    if (wave === null) return ok({ wave: null, ...none, changed: [] });
    const { audits, changes } = await judge(tx, wave.id, next.value);
    const dealerOf = new Map(audits.map(({ auditId, dealerId }) => [auditId, dealerId]));
    const nameOf = new Map((await listDealers(tx)).map(({ id, name }) => [id, name]));
    const unnamed = { zh: '', en: '' };
    return ok({
      wave: { id: wave.id, name: wave.name },
      ...changes,
      changed: changes.changed.map(change => ({
        ...change,
        dealerName: nameOf.get(dealerOf.get(change.auditId) ?? '') ?? unnamed,
      })),
    });
  });
