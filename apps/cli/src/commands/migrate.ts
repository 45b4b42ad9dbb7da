import { migrate } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

/** Brings the database to this release. */
export const runMigrate = (
  environment: Environment,
  terminal: Terminal,
): Promise<Result<Report, CliFailure>> =>
  withDatabase(environment, terminal, async handle => {
    const migrated = await migrate(handle);
    if (!migrated.ok) return migrated;
    const { applied, schema } = migrated.value;
    return ok({
      data: { applied, schema },
      lines:
        applied.length === 0
          ? [{ zh: `数据库已是最新（${schema}）。`, en: `The database is up to date (${schema}).` }]
          : applied.map(name => ({ zh: `已升级：${name}`, en: `Applied ${name}` })),
    });
  });
