import type { Answer } from '@truthline/audit';
import { saveAnswers } from '../repositories/answers.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, type SmallNetwork } from '../testing/small-network.ts';

const AT = '2026-04-01T08:00:00.000Z';
const CHECKLIST = { checklist_id: 'test', checklist_version: 1 } as const;
const SEEN: Answer = { itemId: 'i1', state: 'notObserved', note: '' };

/** What only those see who plan, and what a reviewer says: in the scope of the system. */
export const seedPlans = async (tx: Tx, network: SmallNetwork): Promise<void> => {
  const { networkId, dealerIds, shopperId, waveId } = network;
  const system = tx.scope.personId;
  const id = (name: string) => idNamed(networkId, name);
  const text = JSON.stringify({ zh: '文字', en: 'Text' });
  const { query } = tx;
  await query
    .insertInto('checklist_drafts')
    .values({
      network_id: networkId,
      checklist_id: 'fresh',
      base_version: null,
      revision: 0,
      content: '{}',
      content_schema_version: 2,
      changed_by: system,
      changed_by_name: 'Truthline',
      changed_at: AT,
    })
    .execute();
  await query
    .insertInto('recomputes')
    .values({
      network_id: networkId,
      recompute_id: id('recompute'),
      started_at: AT,
      finished_at: AT,
      after_dealer_id: null,
      audits: 0,
      audits_done: 0,
      difference_count: 0,
      restated_dealer_ids: [],
      differences: '[]',
    })
    .execute();
  await query
    .insertInto('library_items')
    .values({
      network_id: networkId,
      item_id: 'own-1',
      content: '{}',
      content_schema_version: 2,
      added_by: system,
    })
    .execute();
  await query
    .insertInto('library_comments')
    .values({
      network_id: networkId,
      comment_id: id('comment'),
      body: text,
      body_schema_version: 1,
      added_by: system,
    })
    .execute();
  await query
    .insertInto('wave_plans')
    .values({
      network_id: networkId,
      wave_id: waveId,
      ...CHECKLIST,
      kind: 'mystery',
      plan: '{}',
      plan_schema_version: 1,
      deadline: '2026-03-31',
      lockout_days: 14,
      review: JSON.stringify({ mode: 'none', below: null, share: 0 }),
      review_schema_version: 1,
      appeal_days: 0,
      planned_by: system,
      planned_at: AT,
    })
    .execute();
  for (const [at, dealerId] of dealerIds.entries()) {
    const auditId = network.auditIds[at === 0 ? 0 : 1];
    const ofDealer = { network_id: networkId, dealer_id: dealerId };
    await query
      .insertInto('auditor_conflicts')
      .values({ ...ofDealer, person_id: shopperId, reason: 'a cousin', noted_by: system, noted_at: AT })
      .execute();
    await query
      .insertInto('calibrations')
      .values({
        ...ofDealer,
        ...CHECKLIST,
        calibration_id: id(`calibration ${at}`),
        name: text,
        about: '',
        made_by: system,
        made_at: AT,
        closed_at: null,
      })
      .execute();
    await query
      .insertInto('item_notes')
      .values({
        ...ofDealer,
        audit_id: auditId,
        item_id: 'i1',
        instance: 0,
        number: 1,
        body: 'What did you see?',
        written_by: system,
        written_by_name: 'Truthline',
        at: AT,
      })
      .execute();
  }
};

/** What hangs on the draft of one of the two managers, on the final audit of their dealer, and what they are to do. */
export const seedField = async (tx: Tx, network: SmallNetwork, dealer: 0 | 1): Promise<void> => {
  const { networkId } = network;
  const id = (name: string) => idNamed(networkId, name, String(dealer));
  const managerId = network.managerIds[dealer];
  const managerName = `Manager ${dealer + 1}`;
  const ofDealer = { network_id: networkId, dealer_id: network.dealerIds[dealer] };
  const ofDraft = { ...ofDealer, audit_id: id('draft') };
  const { query } = tx;
  const kept = await saveAnswers(tx, ofDraft.audit_id, [{ ...SEEN, itemId: 'i2' }], {
    actorName: 'x',
    at: AT,
  });
  if (!kept.ok) throw new Error(kept.error.reason);
  await query
    .insertInto('audit_helpers')
    .values({ ...ofDraft, person_id: managerId, added_by: managerId, added_at: AT })
    .execute();
  await query
    .insertInto('audit_files')
    .values({
      ...ofDraft,
      file_id: id('file'),
      item_id: 'i1',
      kind: 'photo',
      sha256: String(dealer + 3).repeat(64),
      media_type: 'image/jpeg',
      byte_count: 1000,
      width: 40,
      height: 30,
      seconds: null,
      taken_at: AT,
      latitude: 39.9,
      longitude: 116.4,
      device: 'a phone',
      original_name: 'IMG_0001.jpg',
      annotated: false,
      note: '',
      added_by: managerId,
      added_at: AT,
      arrived_at: AT,
      removed_at: null,
    })
    .execute();
  await query
    .insertInto('audit_transitions')
    .values({
      ...ofDraft,
      number: 1,
      event: 'start',
      from_status: null,
      to_status: 'draft',
      actor_id: managerId,
      actor_name: managerName,
      at: AT,
      reason: null,
    })
    .execute();
  await query
    .insertInto('answer_corrections')
    .values({
      ...ofDraft,
      number: 1,
      item_id: 'i1',
      instance: 0,
      cause: 'overwrite',
      before: JSON.stringify(SEEN),
      after: null,
      reason: '',
      actor_id: managerId,
      actor_name: managerName,
      at: AT,
    })
    .execute();
  await query
    .insertInto('score_entries')
    .values({
      ...ofDraft,
      number: 1,
      cause: 'submit',
      scoring_version: 1,
      overall: null,
      outcome: 'incomplete',
      parts: '[]',
      corrections: 1,
      answers_sha256: '0'.repeat(64),
      at: AT,
    })
    .execute();
  await query
    .insertInto('assignments')
    .values({
      ...ofDealer,
      ...CHECKLIST,
      assignment_id: id('assignment'),
      wave_id: null,
      auditor_id: managerId,
      kind: 'self',
      due_on: '2026-04-30',
      not_before: null,
      weekday: null,
      hour_from: null,
      hour_to: null,
      assigned_by: managerId,
      assigned_by_name: managerName,
      assigned_at: AT,
      withdrawn_at: null,
    })
    .execute();
  await query
    .insertInto('reminders')
    .values({
      ...ofDealer,
      reminder_id: id('reminder'),
      person_id: managerId,
      kind: 'assigned',
      subject_kind: 'assignment',
      subject_id: id('assignment'),
      since: AT,
      at: AT,
      read_at: null,
      mailed_at: null,
    })
    .execute();
  await query
    .insertInto('appeals')
    .values({
      ...ofDealer,
      audit_id: network.auditIds[dealer],
      appeal_id: id('appeal'),
      opened_by: managerId,
      opened_by_name: managerName,
      opened_at: AT,
      withdrawn_at: null,
      closed_at: null,
    })
    .execute();
  await query
    .insertInto('appeal_items')
    .values({
      ...ofDealer,
      appeal_id: id('appeal'),
      item_id: 'i1',
      instance: 0,
      statement: 'We did.',
      wanted: null,
      decided_value: null,
      decision: null,
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute();
  await query
    .insertInto('actions')
    .values({
      ...ofDealer,
      audit_id: network.auditIds[dealer],
      action_id: id('action'),
      checklist_id: 'test',
      item_id: 'i1',
      moment_id: 'mot-i1',
      text: 'Greet at once',
      owner_id: managerId,
      due_on: '2026-05-01',
      opened_at: AT,
      status: 'open',
      closed_by_audit_id: null,
      withdrawn_reason: null,
    })
    .execute();
};
