import type { RecordTypes, TableName } from '../blueprint.ts';

type FieldsOf<Name extends TableName> = Name extends TableName ? keyof RecordTypes[Name] : never;

/** Every field a record of some table has, but its id. */
export type DifferenceField = Exclude<FieldsOf<TableName>, 'id'>;
