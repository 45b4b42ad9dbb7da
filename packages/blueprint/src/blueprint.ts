import { z } from 'zod';
import { cardSchema, type Card } from './records/card.ts';
import { recordIdSchema } from './records/id.ts';
import { deviationSchema, type Deviation } from './records/deviation.ts';
import { failurePointSchema, type FailurePoint } from './records/failure-point.ts';
import { journeySchema, type Journey } from './records/journey.ts';
import { laneSchema, type Lane } from './records/lane.ts';
import { linkSchema, type Link } from './records/link.ts';
import { momentSchema, type Moment } from './records/moment.ts';
import { roleSchema, type Role } from './records/role.ts';
import { stageSchema, type Stage } from './records/stage.ts';
import { stepSchema, type Step } from './records/step.ts';
import { PLACE_TABLES, suppressionSchema, type Suppression } from './records/suppression.ts';
import { waitPointSchema, type WaitPoint } from './records/wait-point.ts';

/** Version of the stored shape. Raised by one with every change of a record, with a migration in `store/migrations`. */
export const BLUEPRINT_SCHEMA_VERSION = 3;

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
  suppression: suppressionSchema,
  deviation: deviationSchema,
} as const;

/** Every record type by the name of its table. */
export type RecordTypes = {
  journey: Readonly<Journey>;
  stage: Readonly<Stage>;
  step: Readonly<Step>;
  role: Readonly<Role>;
  lane: Readonly<Lane>;
  card: Readonly<Card>;
  link: Readonly<Link>;
  moment: Readonly<Moment>;
  failurePoint: Readonly<FailurePoint>;
  waitPoint: Readonly<WaitPoint>;
  suppression: Readonly<Suppression>;
  deviation: Readonly<Deviation>;
};
export type TableName = keyof RecordTypes;
/** The tables of the drawing, and behind them the two whose records point into it. */
export const TABLE_NAMES = [
  ...PLACE_TABLES,
  'suppression',
  'deviation',
] as const satisfies readonly TableName[];

export type Table<Name extends TableName> = { readonly [id: string]: RecordTypes[Name] };

/** One service drawn as lanes × steps: flat tables of records by id. Treat as immutable; every change is a diff. */
export type Blueprint = { readonly [Name in TableName]: Table<Name> };

const tableSchema = <S extends z.ZodType<{ id: string }>>(record: S) => z.record(recordIdSchema, record);

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
  suppression: tableSchema(suppressionSchema),
  deviation: tableSchema(deviationSchema),
});

/** What is stored and exchanged: the records and the version of their shape. */
export const storedBlueprintSchema = z.strictObject({
  schemaVersion: z.literal(BLUEPRINT_SCHEMA_VERSION),
  records: blueprintSchema,
});
export type StoredBlueprint = { readonly schemaVersion: number; readonly records: Blueprint };
