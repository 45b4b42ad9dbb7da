import { LANGUAGES, type Language } from '@truthline/blueprint';
import {
  findWave,
  listDealers,
  readAnswerPage,
  readFinalPage,
  readMomentPage,
  recordTrail,
} from '@truthline/db';
import {
  DATA_TABLES,
  answerRowsOf,
  auditCells,
  writeDataCsv,
  writeDataParquet,
  type DataRow,
  type DataRows,
  type DataTableName,
} from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readChecklist } from '../checklists/checklists-service.ts';
import { presentDealer } from '../dealers/dealers-service.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { problem, type Problem } from '../request/problem.ts';
import { pagesOfFinal, type WantedAudits } from './final-audits.ts';

export { dataDictionary } from '@truthline/interchange';

export const DATA_FORMATS = ['csv', 'parquet'] as const;

const TABLES = ['audits', 'answers', 'momentScores', 'dealers'] as const satisfies readonly DataTableName[];

/** What an address asks for. Dealers are those in reach, whatever the checklist. */
export const dataRequestSchema = z.strictObject({
  table: z.enum(TABLES),
  format: z.enum(DATA_FORMATS),
  checklistId: checklistKeySchema.shape.checklistId.optional(),
  version: z.coerce.number().pipe(checklistKeySchema.shape.version).optional(),
  /** Left out: every final audit of the version. */
  wave: uuidSchema.optional(),
  /** Of the answers' words; left out: English. */
  language: z.enum(LANGUAGES).optional(),
});
export type DataRequest = z.output<typeof dataRequestSchema>;

export type DataExport = {
  readonly fileName: string;
  readonly mediaType: string;
  /** Pieces of the file, made as fast as they are taken. */
  readonly pieces: AsyncIterable<Uint8Array>;
};

/** Whoever asks, and the little of the ports that is needed. */
type Asking = {
  readonly ports: { readonly store: Work['ports']['store'] };
  readonly signedIn: Pick<Work['signedIn'], 'scope' | 'name'>;
};

type Wanted = {
  readonly audits: WantedAudits;
  readonly rowsOfAnswers: ReturnType<typeof answerRowsOf>;
};

async function* batches<Audit extends { readonly id: string }>(
  pages: AsyncIterable<readonly Audit[]>,
  rowsOf: (audit: Audit) => readonly DataRow[],
): DataRows {
  for await (const page of pages) yield page.flatMap(rowsOf);
}

async function* dealerRows({ ports, signedIn }: Asking): DataRows {
  const dealers = await ports.store.within(signedIn.scope, listDealers);
  yield dealers
    .map(presentDealer)
    .map(dealer => [
      dealer.code,
      dealer.id,
      dealer.name.zh,
      dealer.name.en,
      dealer.city.zh,
      dealer.city.en,
      dealer.regionName.zh,
      dealer.regionName.en,
      dealer.timeZone,
      dealer.size,
      dealer.place?.latitude ?? null,
      dealer.place?.longitude ?? null,
      dealer.serviceRadiusKm,
    ]);
}

const rowsOfAudits = (asking: Asking, table: Exclude<DataTableName, 'dealers'>, wanted: Wanted): DataRows => {
  const { audits, rowsOfAnswers } = wanted;
  switch (table) {
    case 'audits':
      return batches(pagesOfFinal(asking, audits, readFinalPage), audit => [
        [
          ...auditCells(audit),
          audits.checklistId,
          audits.checklistVersion,
          audit.submittedAt,
          audit.finalAt,
          audit.scoringVersion,
          audit.counted,
          audit.passed,
          audit.criticalFailures,
        ],
      ]);
    case 'answers':
      return batches(pagesOfFinal(asking, audits, readAnswerPage), rowsOfAnswers);
    case 'momentScores':
      return batches(pagesOfFinal(asking, audits, readMomentPage), audit =>
        audit.moments.map(moment => [
          ...auditCells(audit),
          moment.momentId,
          moment.score,
          moment.weightedScore,
          moment.weight,
          moment.counted,
          moment.passed,
        ]),
      );
  }
};

/** The version and the wave that are asked for, where they are there. */
const findWanted = (
  { ports, signedIn }: Asking,
  { checklistId, version, wave, language = 'en' }: DataRequest,
): Promise<Result<Wanted, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<Wanted, Problem>> => {
    if (checklistId === undefined || version === undefined) return err(problem('badInput'));
    const checklist = await readChecklist(tx, { checklistId, version });
    if (!checklist.ok) return checklist;
    if (wave !== undefined && (await findWave(tx, wave)) === null) return err(problem('waveUnknown'));
    return ok({
      audits: { checklistId, checklistVersion: version, waveId: wave ?? null },
      rowsOfAnswers: answerRowsOf(checklist.value, language satisfies Language),
    });
  });

/** The scores of final audits in reach, all of them at once. */
export const readFinalAudits = async (
  asking: Omit<Asking, 'signedIn'> & { readonly signedIn: Pick<Work['signedIn'], 'scope'> },
  wanted: WantedAudits,
) => {
  const audits: Awaited<ReturnType<typeof readFinalPage>>[number][] = [];
  for await (const page of pagesOfFinal(asking, wanted, readFinalPage)) audits.push(...page);
  return audits;
};

const MEDIA_TYPES = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' } as const;

/** A table of the scored data in reach, and a line in the trail that it was taken out. */
export const writeData = async (
  asking: Asking,
  request: DataRequest,
): Promise<Result<DataExport, Problem>> => {
  const { table, format, wave = null } = request;
  const wanted = table === 'dealers' ? null : await findWanted(asking, request);
  if (wanted !== null && !wanted.ok) return wanted;
  const { ports, signedIn } = asking;
  const { reach } = signedIn.scope;
  await ports.store.within(signedIn.scope, tx =>
    recordTrail(tx, {
      actorName: signedIn.name,
      action: 'answers.export',
      subject:
        request.checklistId === undefined
          ? { kind: 'network', id: signedIn.scope.networkId }
          : { kind: 'checklist', id: request.checklistId },
      dealerId: reach.kind === 'network' ? null : (reach.dealerIds[0] ?? null),
      details: { table, format, version: request.version ?? null, waveId: wave },
    }),
  );
  const rows =
    wanted === null || table === 'dealers' ? dealerRows(asking) : rowsOfAudits(asking, table, wanted.value);
  const write = format === 'csv' ? writeDataCsv : writeDataParquet;
  const of = table === 'dealers' ? '' : `-${request.checklistId}-v${request.version}`;
  return ok({
    fileName: `truthline-${table}${of}.${format}`,
    mediaType: MEDIA_TYPES[format],
    pieces: write(DATA_TABLES[table], rows),
  });
};

/** The same for whoever asks over HTTP. Taking out is for who answers for a dealer or the network, not for the own audits. */
export const exportData = async (work: Work, asked: unknown): Promise<Result<DataExport, Problem>> => {
  if (!may(work.signedIn.actor, 'audit.export', { kind: 'shared' })) return err(problem('notAllowed'));
  const request = dataRequestSchema.safeParse(asked);
  return request.success ? writeData(work, request.data) : err(problem('badInput'));
};
