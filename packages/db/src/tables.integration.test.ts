import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type pg from 'pg';
import { connectOwner } from './migrate/migrate.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await openTestDatabase();
  owner = await connectOwner(database.handle);
});
afterAll(async () => {
  await owner.end();
  await database.remove();
});

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  InNetwork: ['network_id'],
  OfAudit: ['network_id', 'audit_id', 'dealer_id'],
  Sums: ['score', 'weighted_score', 'weight', 'counted', 'passed'],
};

/** Columns as `tables.ts` writes them down: its own fields, and those of the shapes it is made of. */
const writtenColumns = (source: string, type: string): readonly string[] => {
  const text = new RegExp(`export type ${type} = ([\\s\\S]*?);\\n(?:\\n|$)`).exec(source)?.[1] ?? '';
  const own = [...text.matchAll(/(?:^|[{;\s])([a-z0-9_]+):/g)].map(match => match[1] ?? '');
  const versioned = [...text.matchAll(/Versioned<'(\w+)'>/g)].map(match => `${match[1]}_schema_version`);
  const shaped = Object.entries(SHAPES).flatMap(([name, columns]) =>
    new RegExp(`\\b${name}\\b`).test(text) ? columns : [],
  );
  const omitted = [...text.matchAll(/Omit<Sums, '(\w+)'>/g)].map(match => match[1]);
  return [...own, ...versioned, ...shaped].filter(column => !omitted.includes(column)).toSorted();
};

test('tables.ts and those beside it name the columns that the migrations made, table by table', async () => {
  const files = [
    'tables.ts',
    'field-tables.ts',
    'survey-tables.ts',
    'open-tables.ts',
    'report-tables.ts',
  ].map(name => new URL(`./${name}`, import.meta.url));
  const source = (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n');
  const found = await owner.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text order by column_name) as columns
       from information_schema.columns where table_schema = 'truthline' and table_name <> 'migrations' group by 1`,
  );
  const listed = [
    ...source.matchAll(/export type (?:(?:Field|Survey|Open|Report)?Tables|Views) = [^{]*\{([\s\S]*?)\};/g),
  ]
    .map(match => match[1])
    .join('\n');
  const types = new Map([...listed.matchAll(/(\w+): (\w+);/g)].map(match => [match[1], match[2]] as const));
  const made = Object.fromEntries(found.rows.map(({ name, columns }) => [name, columns.toSorted()]));
  const written = Object.fromEntries(
    [...types].map(([name, type]) => [name, writtenColumns(source, type ?? '')]),
  );
  expect(written).toEqual(made);
});

test('every primary and foreign key of the tenants begins with the network', async () => {
  const found = await owner.query<{ key: string; first: string }>(
    `select conrelid::regclass || ' ' || conname as key, attname as first
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype in ('p', 'f') and connamespace = 'truthline'::regnamespace and conrelid::regclass::text not like '%migrations'`,
  );
  expect(found.rows.length).toBeGreaterThan(30);
  expect(found.rows.filter(({ first }) => first !== 'network_id')).toEqual([]);
});

test('every unique index holds the network: two networks never stand in each other’s way, and it can be sharded', async () => {
  const found = await owner.query<{ name: string; columns: string[] }>(
    `select indexrelid::regclass::text as name, array_agg(attname::text) as columns
       from pg_index join pg_class on pg_class.oid = indrelid
            join pg_attribute on attrelid = indrelid and attnum = any (indkey::int2[])
      where indisunique and relnamespace = 'truthline'::regnamespace and relname <> 'migrations' group by indexrelid`,
  );
  expect(found.rows.length).toBeGreaterThan(30);
  expect(found.rows.filter(({ columns }) => !columns.includes('network_id'))).toEqual([]);
});

test('every function that looks into a table of tenants names the network', async () => {
  // Without a search path bodies are printed with the schema of every table.
  await owner.query('begin');
  await owner.query("set local search_path = ''");
  const found = await owner.query<{ name: string; body: string }>(
    `select proname as name, coalesce(pg_get_function_sqlbody(oid), prosrc) as body from pg_proc
      where pronamespace = 'truthline'::regnamespace`,
  );
  await owner.query('rollback');
  const looking = found.rows.filter(({ body }) =>
    /(?:from|join|update|into)\s+truthline\.[a-z_]+(?!\w)(?!\()/i.test(body),
  );
  expect(looking.length).toBeGreaterThan(8);
  expect(looking.filter(({ body }) => !body.includes('network_id')).map(({ name }) => name)).toEqual([]);
});

test('every jsonb column has the version of its shape beside it', async () => {
  const found = await owner.query<{ table: string; json: number; versions: number }>(
    `select table_name as table, count(*) filter (where data_type = 'jsonb') as json,
            count(*) filter (where column_name like '%\\_schema\\_version') as versions
       from information_schema.columns where table_schema = 'truthline' group by 1`,
  );
  const without = found.rows.filter(({ json, versions }) => json > 0 && versions === 0);
  expect(without).toEqual([]);
});
