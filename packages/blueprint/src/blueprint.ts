import { z } from 'zod';
import { cardSchema, type Card } from './records/card.ts';
import { failurePointSchema, type FailurePoint } from './records/failure-point.ts';
import { journeySchema, type Journey } from './records/journey.ts';
import { laneSchema, type Lane } from './records/lane.ts';
import { linkSchema, type Link } from './records/link.ts';
import { momentSchema, type Moment } from './records/moment.ts';
import { roleSchema, type Role } from './records/role.ts';
import { stageSchema, type Stage } from './records/stage.ts';
import { stepSchema, type Step } from './records/step.ts';
import { waitPointSchema, type WaitPoint } from './records/wait-point.ts';

/** Version of the stored shape. Raised by one with every change of a record, with a migration beside the record. */
export const BLUEPRINT_SCHEMA_VERSION = 1;

export const recordSchemas = {
  journey: journeySchema,
  stage: stageSchema,
  step: stepSchema,
  role: roleSchema,
  lane: laneSchema,
  card: cardSchema,
  link: linkSchema,
  moment: momentSchema,
  failurePoint: failurePointSchema,
  waitPoint: waitPointSchema,
} as const;

/** Every record type by the name of its table. */
export type RecordTypes = {
  journey: Journey;
  stage: Stage;
  step: Step;
  role: Role;
  lane: Lane;
  card: Card;
  link: Link;
  moment: Moment;
  failurePoint: FailurePoint;
  waitPoint: WaitPoint;
};
export type TableName = keyof RecordTypes;
export const TABLE_NAMES = Object.keys(recordSchemas) as readonly TableName[];

export type Table<Name extends TableName> = { readonly [id: string]: Readonly<RecordTypes[Name]> };

/** One service drawn as lanes × steps: flat tables of records by id. Treat as immutable; every change is a diff. */
export type Blueprint = { readonly [Name in TableName]: Table<Name> };

const tableSchema = <S extends z.ZodType<{ id: string }>>(record: S) => z.record(z.string(), record);

export const blueprintSchema = z.strictObject({
  journey: tableSchema(journeySchema),
  stage: tableSchema(stageSchema),
  step: tableSchema(stepSchema),
  role: tableSchema(roleSchema),
  lane: tableSchema(laneSchema),
  card: tableSchema(cardSchema),
  link: tableSchema(linkSchema),
  moment: tableSchema(momentSchema),
  failurePoint: tableSchema(failurePointSchema),
  waitPoint: tableSchema(waitPointSchema),
});

/** What is stored and exchanged: the records and the version of their shape. */
export const storedBlueprintSchema = z.strictObject({
  schemaVersion: z.literal(BLUEPRINT_SCHEMA_VERSION),
  records: blueprintSchema,
});
export type StoredBlueprint = { readonly schemaVersion: number; readonly records: Blueprint };
