import type { Language } from '@truthline/blueprint';
import { findAudit, findWave, listAudits, listDealers, listPeople, type Tx } from '@truthline/db';
import { writeWaveResults, type TableFormat, type WrittenVisit } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { isUuid } from '../uuid.ts';
import { withNetwork } from '../with-database.ts';
import { findNamedChecklist } from './export-checklist.ts';

/** The most audits of one wave that one file takes. */
const AUDIT_LIMIT = 10_000;

const readVisits = async (
  tx: Tx,
  wave: string,
  checklist: { readonly checklistId: string; readonly version: number },
): Promise<readonly WrittenVisit[]> => {
  const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
  const headers = (
    await listAudits(tx, { waveId: wave, checklistId: checklist.checklistId, limit: AUDIT_LIMIT })
  ).filter(
    header =>
      header.kind === 'mystery' && header.status !== 'draft' && header.checklistVersion === checklist.version,
  );
  const visits: WrittenVisit[] = [];
  for (const header of headers.toReversed()) {
    const audit = await findAudit(tx, header.id);
    if (audit !== null)
      visits.push({
        visitNumber: header.id,
        dealerId: header.dealerId,
        auditorName: names.get(header.auditorId) ?? '',
        startedAt: header.startedAt,
        answers: audit.answers,
      });
  }
  return visits;
};

export type ResultsExport = {
  readonly wave: string;
  readonly checklist: string;
  readonly format: TableFormat;
  readonly language: Language;
  /** Without visits: the file for an agency to fill in. */
  readonly empty: boolean;
  readonly network?: string | undefined;
};

/** The mystery audits of a wave as a results file, or the empty file to fill in. */
export const exportResults = (
  environment: Environment,
  terminal: Terminal,
  { wave, checklist, format, language, empty, network }: ResultsExport,
): Promise<Result<Uint8Array, CliFailure>> =>
  withNetwork(environment, terminal, network, ({ store, scope }) =>
    store.attempt(scope, async (tx): Promise<Result<Uint8Array, CliFailure>> => {
      const found = isUuid(wave) ? await findWave(tx, wave) : null;
      if (found === null) return err({ reason: 'unknown', kind: 'wave', name: wave });
      const version = await findNamedChecklist(tx, checklist);
      if (!version.ok) return version;
      const visits = empty ? [] : await readVisits(tx, wave, version.value);
      const target = {
        version: version.value,
        kind: 'mystery',
        dealers: await listDealers(tx),
        language,
      } as const;
      return ok(await writeWaveResults(target, visits, format));
    }),
  );
