import type { RecordTypes, TableName } from '@truthline/blueprint';
import type { RecordRef } from './refusal.ts';

const roleOrNone = (id: string | null): readonly RecordRef[] => (id === null ? [] : [{ table: 'role', id }]);

const referencesByTable: {
  readonly [Name in TableName]: (record: RecordTypes[Name]) => readonly RecordRef[];
} = {
  journey: () => [],
  stage: () => [],
  step: step => [{ table: 'stage', id: step.stageId }],
  role: () => [],
  lane: lane => roleOrNone(lane.roleId),
  card: card => [
    { table: 'lane', id: card.laneId },
    { table: 'step', id: card.stepId },
    ...roleOrNone(card.roleId),
  ],
  link: link => [
    { table: 'card', id: link.fromCardId },
    { table: 'card', id: link.toCardId },
  ],
  moment: moment => [{ table: 'card', id: moment.cardId }, ...roleOrNone(moment.ownerRoleId)],
  failurePoint: point => [
    { table: 'card', id: point.cardId },
    ...roleOrNone(point.mitigation?.ownerRoleId ?? null),
  ],
  waitPoint: point => [{ table: 'card', id: point.cardId }],
  // Silencing a finding at a record that went is harmless; it goes with the record where one command removes it.
  suppression: () => [],
  // A reason may speak of a record the variant has removed.
  deviation: () => [],
};

/** The records this record cannot be without. */
export const referencesOf = <Name extends TableName>(
  table: Name,
  record: RecordTypes[Name],
): readonly RecordRef[] => referencesByTable[table](record);
