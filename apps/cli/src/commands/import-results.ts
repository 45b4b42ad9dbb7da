import path from 'node:path';
import { importWaveResults, type PresentedImport } from '@truthline/api';
import type { LocalText } from '@truthline/blueprint';
import { findPersonByEmail, findWave } from '@truthline/db';
import { err, ok, systemClock, systemRandom, uuidSource, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { CliFailure } from '../failure.ts';
import { readBytes } from '../files.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { isUuid } from '../uuid.ts';
import { withNetwork } from '../with-database.ts';
import { findNamedChecklist } from './export-checklist.ts';

type Refused = Extract<PresentedImport, { status: 'refused' }>;

const problemLine = ({ row, column, code, values }: Refused['problems'][number]): LocalText => {
  const details = Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
  const said = `${column ?? ''} ${code} ${details}`.trim();
  return row === null ? { zh: said, en: said } : { zh: `第 ${row} 行 ${said}`, en: `row ${row} ${said}` };
};

const report = (outcome: PresentedImport): Report => {
  if (outcome.status === 'refused')
    return {
      data: { status: outcome.status, problems: outcome.problems },
      lines: [
        ...outcome.problems.map(problemLine),
        { zh: '文件有误，什么都没有导入。', en: 'The file has errors: nothing was imported.' },
      ],
      exitCode: EXIT_CODES.fileRefused,
    };
  return {
    data: outcome,
    lines: [
      {
        zh: `已导入 ${outcome.audits} 次审核，${outcome.unchanged} 次先前已导入。`,
        en: `Imported ${outcome.audits} audits; ${outcome.unchanged} were there already.`,
      },
    ],
  };
};

export type ResultsImport = {
  readonly file: string;
  readonly wave: string;
  readonly checklist: string;
  /** The member on whose behalf, by e-mail address: audits and trail name a person. */
  readonly as: string;
  readonly network?: string | undefined;
};

/** Takes in a file of mystery-shopper results as the page of waves does: all visits, or a list of what is wrong. */
export const importResults = async (
  environment: Environment,
  terminal: Terminal,
  { file, wave, checklist, as, network }: ResultsImport,
): Promise<Result<Report, CliFailure>> => {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const subject = await store.attempt(scope, async tx => {
      const person = await findPersonByEmail(tx, as);
      if (person === null) return err({ reason: 'unknown', kind: 'person', name: as } as const);
      if (!isUuid(wave) || (await findWave(tx, wave)) === null)
        return err({ reason: 'unknown', kind: 'wave', name: wave } as const);
      const version = await findNamedChecklist(tx, checklist);
      return version.ok ? ok({ person, version: version.value }) : version;
    });
    if (!subject.ok) return subject;
    const { person, version } = subject.value;
    const imported = await importWaveResults(
      {
        ports: { store, ids: uuidSource(systemClock, systemRandom) },
        signedIn: {
          scope: { ...scope, personId: person.id },
          actor: { personId: person.id },
          name: person.name,
          locale: terminal.language === 'zh' ? 'zh-CN' : 'en',
        },
      },
      {
        waveId: wave,
        checklistId: version.checklistId,
        version: version.version,
        file: new File([bytes.value], path.basename(file)),
      },
    );
    return imported.ok
      ? ok(report(imported.value))
      : err({ reason: 'importRefused', code: imported.error.code, messageKey: imported.error.messageKey });
  });
};
