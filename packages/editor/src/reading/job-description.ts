import {
  cardsOfRole,
  momentNumbers,
  orderedMoments,
  orderedStages,
  type Blueprint,
  type Card,
  type Moment,
  type RoleId,
  type Stage,
  type WaitPoint,
} from '@truthline/blueprint';

/** One thing a role does, with what it is judged by. */
export type Task = {
  readonly card: Card;
  /** From 1, over the whole description. */
  readonly number: number;
  readonly moments: readonly { readonly moment: Moment; readonly number: number }[];
  readonly waits: readonly WaitPoint[];
};

export type JobDescription = {
  readonly stages: readonly { readonly stage: Stage; readonly tasks: readonly Task[] }[];
  readonly taskCount: number;
  /** Sum over the tasks that state a time, in seconds; null where none does. */
  readonly timedSeconds: number | null;
  /** Moments the role answers for on cards of others. */
  readonly ownedElsewhere: readonly { readonly moment: Moment; readonly number: number }[];
};

/** All that a role does from left to right, stage by stage, as a page that can be handed to whoever takes the job. */
export const jobDescription = (blueprint: Blueprint, roleId: RoleId): JobDescription => {
  const numbers = momentNumbers(blueprint);
  const moments = Map.groupBy(orderedMoments(blueprint), moment => moment.cardId);
  const waits = Map.groupBy(Object.values(blueprint.waitPoint), wait => wait.cardId);
  const numbered = (moment: Moment) => ({ moment, number: numbers.get(moment.id) ?? 0 });
  const tasks = cardsOfRole(blueprint, roleId).map((card, index): Task => ({
    card,
    number: index + 1,
    moments: (moments.get(card.id) ?? []).map(numbered),
    waits: waits.get(card.id) ?? [],
  }));
  const own = new Set(tasks.map(task => task.card.id));
  const times = tasks.flatMap(({ card }) => card.durationSeconds ?? []);
  return {
    stages: orderedStages(blueprint)
      .map(stage => ({
        stage,
        tasks: tasks.filter(({ card }) => blueprint.step[card.stepId]?.stageId === stage.id),
      }))
      .filter(part => part.tasks.length > 0),
    taskCount: tasks.length,
    timedSeconds: times.length === 0 ? null : times.reduce((total, seconds) => total + seconds, 0),
    ownedElsewhere: orderedMoments(blueprint)
      .filter(moment => moment.ownerRoleId === roleId && !own.has(moment.cardId))
      .map(numbered),
  };
};
