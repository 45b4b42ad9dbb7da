import type { ColumnType, Generated } from 'kysely';

/** jsonb: read as its value, written as text. */
export type Json<T> = ColumnType<T, string, string>;
/** timestamptz and date: read as ISO text (`connection/column-parsers.ts`), written the same way. */
export type Instant = string;

export type InNetwork = { network_id: string };
export type Versioned<Name extends string> = Record<`${Name}_schema_version`, Generated<number>>;
