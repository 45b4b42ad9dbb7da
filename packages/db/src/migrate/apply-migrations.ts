import { err, ok, type Result } from '@truthline/kernel';
import type pg from 'pg';
import type { MigrationProblem } from '../connection/problem.ts';
import type { Migration } from './migration-files.ts';

type Recorded = { readonly name: string; readonly sha256: string };

/** What has been applied. The schema and this one table are there before the first migration. */
const recordedMigrations = async (client: pg.Client): Promise<readonly Recorded[]> => {
  await client.query(`create schema if not exists truthline`);
  await client.query(`create table if not exists truthline.migrations (
    name text collate "C" primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`);
  return (await client.query<Recorded>('select name, sha256 from truthline.migrations order by name')).rows;
};

/** The problem of a database that has what this release lacks, or has it otherwise. */
const compareMigrations = (
  found: readonly Recorded[],
  wanted: readonly Migration[],
): Result<readonly Migration[], MigrationProblem> => {
  const known = new Map(wanted.map(migration => [migration.name, migration]));
  const newer = found.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (newer.length > 0) return err({ reason: 'databaseNewer', names: newer });
  const changed = found.find(({ name, sha256 }) => known.get(name)?.sha256 !== sha256);
  if (changed !== undefined) return err({ reason: 'migrationChanged', name: changed.name });
  const done = new Set(found.map(({ name }) => name));
  return ok(wanted.filter(({ name }) => !done.has(name)));
};

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query(migration.sql);
  await client.query('insert into truthline.migrations (name, sha256) values ($1, $2)', [
    migration.name,
    migration.sha256,
  ]);
};

/** Applies what is missing, each in a transaction. Returns the names of what it applied. */
export const applyMigrations = async (
  client: pg.Client,
  wanted: readonly Migration[],
): Promise<Result<readonly string[], MigrationProblem>> => {
  const missing = compareMigrations(await recordedMigrations(client), wanted);
  if (!missing.ok) return missing;
  for (const migration of missing.value) {
    await client.query('begin');
    try {
      await apply(client, migration);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  return ok(missing.value.map(({ name }) => name));
};

/** The same inside a transaction that is already open: a restore is all or nothing. */
export const applyInTransaction = async (
  client: pg.Client,
  wanted: readonly Migration[],
): Promise<Result<readonly string[], MigrationProblem>> => {
  const missing = compareMigrations(await recordedMigrations(client), wanted);
  if (!missing.ok) return missing;
  for (const migration of missing.value) await apply(client, migration);
  return ok(missing.value.map(({ name }) => name));
};
