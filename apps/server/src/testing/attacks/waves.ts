import { CHECKLIST, answered, refused, type Attacks, type Victim } from './attack.ts';

const resultsForm = (victim: Victim): FormData => {
  const form = new FormData();
  form.set('waveId', victim.waveId);
  form.set('checklistId', CHECKLIST.checklistId);
  form.set('version', '1');
  form.set('file', new File(['truthline/aftersales/1,dealer'], 'results.csv'));
  return form;
};

/** What an outsider tries on these procedures. */
export const wavesAttacks: Attacks = {
  'waves.list': answered(({ client }) => [client.waves.list.query()]),
  'waves.add': refused(({ client }) => [
    client.waves.add.mutate({
      name: { zh: '', en: 'Intruder' },
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
    }),
  ]),
  'waves.plan': refused(({ client }, { waveId, dealerId }) => [
    client.waves.plan.mutate({
      ...CHECKLIST,
      waveId,
      kind: 'mystery',
      plan: { dealers: { dealerIds: [dealerId] }, quota: 1, weekdays: null, hours: null },
      deadline: '2026-11-30',
      lockoutDays: 0,
      review: { mode: 'all', below: null, share: 0 },
      appealDays: 0,
    }),
  ]),
  'waves.readPlan': refused(({ client }, { waveId }) => [client.waves.readPlan.query({ waveId })]),
  'waves.propose': refused(({ client }, { waveId }) => [client.waves.propose.query({ waveId })]),
  'waves.board': refused(({ client }, { waveId }) => [client.waves.board.query({ waveId })]),
  'waves.assign': refused(({ client }, { waveId, dealerId, personId }) => [
    client.waves.assign.mutate({
      waveId,
      slots: [
        {
          dealerId,
          auditorId: personId,
          notBefore: '2026-11-01',
          dueOn: '2026-11-30',
          weekday: null,
          hours: null,
        },
      ],
    }),
  ]),
  'waves.template': refused(({ client }, { waveId }) => [
    client.waves.template.query({ ...CHECKLIST, waveId, format: 'csv', language: 'en' }),
  ]),
  'waves.importResults': refused(({ client }, victim) => [
    client.waves.importResults.mutate(resultsForm(victim)),
  ]),
};
