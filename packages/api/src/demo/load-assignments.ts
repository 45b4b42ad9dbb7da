import { askedItems, dayAt, type Answer, type Item } from '@truthline/audit';
import { firstChecklists, type DemoAssignment, type DemoNetwork } from '@truthline/content';
import { addAssignments, saveAnswers, saveWavePlan, signAs, startAudit, type Tx } from '@truthline/db';
import type { Clock } from '@truthline/kernel';
import { demoUuid } from './demo-keys.ts';

const DAY = 86_400_000;
const PLANNER = 'person-analyst';
/** A visit may be made in the week before it is due. */
const WINDOW = 6;
/** How far those who have begun have come. */
const ANSWERED = 7;

const nameOf = ({ people }: DemoNetwork, personId: string): string =>
  people.find(({ id }) => id === personId)?.name ?? '';

const wellAnswered = ({ id, scale }: Item): readonly Answer[] =>
  scale.type === 'yesNo'
    ? [{ itemId: id, state: 'answered', value: { type: 'yesNo', yes: true }, note: '' }]
    : [];

const begin = async (tx: Tx, demo: DemoNetwork, visit: DemoAssignment, at: string): Promise<void> => {
  const id = demoUuid(visit.id);
  const auditorId = demoUuid(visit.auditorId);
  await signAs(tx, auditorId, async signed => {
    await startAudit(signed, {
      id,
      dealerId: demoUuid(visit.dealerId),
      waveId: demoUuid(visit.waveId),
      checklistId: visit.checklistId,
      checklistVersion: visit.checklistVersion,
      kind: visit.kind,
      auditorId,
      startedAt: at,
    });
    const checklist = firstChecklists.find(({ checklistId }) => checklistId === visit.checklistId);
    const items = checklist === undefined ? [] : askedItems(checklist, visit.kind).slice(0, ANSWERED);
    const kept = await saveAnswers(signed, id, items.flatMap(wellAnswered), {
      actorName: nameOf(demo, visit.auditorId),
      at,
    });
    if (!kept.ok) throw new Error(`a demo audit takes no answers: ${kept.error.reason}`);
  });
};

/**
 * The plan of the running wave and the visits that are given out in it. Days are counted from the day of loading, so that on
 * the first start some visits are late, some under way and some still to come.
 */
export const loadAssignments = async (tx: Tx, demo: DemoNetwork, clock: Clock): Promise<void> => {
  const [first] = demo.assignments;
  const wave = demo.waves.find(({ id }) => id === first?.waveId);
  if (first === undefined || wave === undefined) return;
  const now = clock.now();
  const at = new Date(now).toISOString();
  const dayIn = (days: number, dealerId: string): string =>
    dayAt(demo.dealers.find(({ id }) => id === dealerId)?.timeZone ?? 'UTC', now + days * DAY);
  await signAs(tx, demoUuid(PLANNER), async signed => {
    await saveWavePlan(
      signed,
      {
        waveId: demoUuid(wave.id),
        checklistId: first.checklistId,
        checklistVersion: first.checklistVersion,
        kind: first.kind,
        plan: {
          dealers: { rule: { regionIds: null, sizes: null, share: 1, seed: 1 } },
          quota: 1,
          weekdays: null,
          hours: null,
        },
        deadline: wave.endsOn,
        lockoutDays: 7,
        review: { mode: 'none', below: null, share: 0 },
        appealDays: 0,
      },
      at,
    );
    await addAssignments(
      signed,
      demo.assignments.map(
        ({ id, waveId, dealerId, auditorId, checklistId, checklistVersion, kind, due }) => ({
          id: demoUuid(id),
          waveId: demoUuid(waveId),
          dealerId: demoUuid(dealerId),
          auditorId: demoUuid(auditorId),
          checklistId,
          checklistVersion,
          kind,
          dueOn: 'on' in due ? due.on : dayIn(due.inDays, dealerId),
          notBefore: 'on' in due ? null : dayIn(due.inDays - WINDOW, dealerId),
          weekday: null,
          hours: null,
          note: '',
        }),
      ),
      { assignedByName: nameOf(demo, PLANNER), assignedAt: at },
    );
  });
  for (const visit of demo.assignments)
    if (visit.stands === 'underWay') await begin(tx, demo, visit, new Date(now - DAY / 24).toISOString());
};
