import { TABLE_NAMES, titleOf, type Blueprint, type Card, type LocalText } from '@truthline/blueprint';
import type { Command, SingleCommand } from './command.ts';
import { SUBJECT_LIMIT } from './limits.ts';
import type { RecordRef } from './refusal.ts';

/** A record a change is about, as it stood for its author. */
export type Subject = RecordRef & {
  /** What it is called on the drawing; null where nothing is known of it. */
  readonly title: LocalText | null;
  /** Of a card, or of what hangs on one: that card whole, so that it can be put back; else null. */
  readonly card: Card | null;
};

const all = (table: RecordRef['table'], ids: readonly string[]): readonly RecordRef[] =>
  ids.map(id => ({ table, id }));

const refsOf = (command: SingleCommand): readonly RecordRef[] => {
  switch (command.type) {
    case 'card.add':
      return all('card', [command.card.id]);
    case 'card.edit':
    case 'card.move':
      return all('card', [command.cardId]);
    case 'card.remove':
      return all('card', command.cardIds);
    case 'change.revert':
      return TABLE_NAMES.flatMap(table => {
        const { added = {}, changed = {}, removed = {} } = command.diff[table] ?? {};
        return all(table, Object.keys({ ...changed, ...removed, ...added }));
      });
    case 'deviation.record':
      return [command.place];
    case 'deviation.remove':
      return all('deviation', command.deviationIds);
    case 'failurePoint.edit':
      return all('failurePoint', [command.failurePointId]);
    case 'failurePoint.flag':
      return all('card', [command.failurePoint.cardId]);
    case 'failurePoint.remove':
      return all('failurePoint', command.failurePointIds);
    case 'journey.edit':
      return all('journey', ['journey']);
    case 'lane.add':
      return all('lane', [command.lane.id]);
    case 'lane.edit':
    case 'lane.move':
    case 'lane.remove':
      return all('lane', [command.laneId]);
    case 'link.add':
      return all('card', [command.link.fromCardId, command.link.toCardId]);
    case 'link.edit':
      return all('link', [command.linkId]);
    case 'link.remove':
      return all('link', command.linkIds);
    case 'moment.add':
      return all('card', [command.moment.cardId]);
    case 'moment.edit':
    case 'moment.move':
      return all('moment', [command.momentId]);
    case 'moment.remove':
      return all('moment', command.momentIds);
    case 'role.add':
      return all('role', [command.role.id]);
    case 'role.edit':
    case 'role.remove':
      return all('role', [command.roleId]);
    case 'stage.add':
      return all('stage', [command.stage.id]);
    case 'stage.edit':
    case 'stage.move':
    case 'stage.remove':
      return all('stage', [command.stageId]);
    case 'step.add':
      return all('step', [command.step.id]);
    case 'step.edit':
    case 'step.move':
    case 'step.remove':
      return all('step', [command.stepId]);
    case 'suppression.add':
      return [command.suppression.place];
    case 'suppression.edit':
      return all('suppression', [command.suppressionId]);
    case 'suppression.remove':
      return all('suppression', command.suppressionIds);
    case 'waitPoint.add':
      return all('card', [command.waitPoint.cardId]);
    case 'waitPoint.edit':
      return all('waitPoint', [command.waitPointId]);
    case 'waitPoint.remove':
      return all('waitPoint', command.waitPointIds);
  }
};

const cardOf = (blueprint: Blueprint, { table, id }: RecordRef): Card | null => {
  if (table === 'card') return blueprint.card[id] ?? null;
  if (table !== 'moment' && table !== 'failurePoint' && table !== 'waitPoint') return null;
  const cardId = blueprint[table][id]?.cardId;
  return cardId === undefined ? null : (blueprint.card[cardId] ?? null);
};

/** What the command itself says its card is or was. */
const saidBy = (command: SingleCommand): LocalText | null => {
  if (command.type === 'card.add') return command.card.text;
  if (command.type === 'card.edit') return command.base?.text ?? command.fields.text ?? null;
  return null;
};

/** The records a command is about, each once, the first `SUBJECT_LIMIT` of them, as they stand in the blueprint. */
export const subjectsOf = (blueprint: Blueprint, command: Command): readonly Subject[] => {
  const subjects = new Map<string, Subject>();
  for (const single of command.type === 'batch' ? command.commands : [command]) {
    for (const ref of refsOf(single)) {
      if (subjects.size === SUBJECT_LIMIT) return [...subjects.values()];
      const { table, id } = ref;
      const key = `${table} ${id}`;
      if (subjects.has(key)) continue;
      const title = titleOf(blueprint, table, id) ?? saidBy(single);
      subjects.set(key, { table, id, title, card: cardOf(blueprint, ref) });
    }
  }
  return [...subjects.values()];
};
