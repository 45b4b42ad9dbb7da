import { cardIdSchema, roleIdSchema } from '@truthline/blueprint';
import { makeMoment, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, it } from 'vitest';
import { visit } from '../testing/visit.ts';
import { jobDescription } from './job-description.ts';

const waiter = roleIdSchema.parse('waiter');

describe('a job description', () => {
  it('lists the tasks of a role by stage, with the standards they are judged by', () => {
    const { stages, taskCount } = jobDescription(visit, waiter);
    expect(taskCount).toBe(3);
    expect(stages.map(({ stage, tasks }) => [stage.id, tasks.map(task => task.card.id)])).toEqual([
      ['stage', ['frontstage-s1-1', 'frontstage-s2-1', 'frontstage-s3-1']],
    ]);
    expect(stages[0]?.tasks[0]?.moments).toMatchObject([{ number: 1, moment: { id: 'greeting' } }]);
  });

  it('adds up the times that are stated and says when none is', () => {
    expect(jobDescription(visit, waiter).timedSeconds).toBeNull();
    const card = visit.card[cardIdSchema.parse('frontstage-s1-1')];
    if (card === undefined) throw new Error('the fixture has this card');
    const timed = withRecords(visit, 'card', [{ ...card, durationSeconds: 40 }]);
    expect(jobDescription(timed, waiter).timedSeconds).toBe(40);
  });

  it('names the moments a role answers for although another does the work', () => {
    const judged = withRecords(visit, 'moment', [
      makeMoment({ id: 'taste', cardId: 'backstage-s2-1', ownerRoleId: 'waiter' }),
    ]);
    expect(jobDescription(judged, waiter).ownedElsewhere).toMatchObject([{ moment: { id: 'taste' } }]);
  });
});
