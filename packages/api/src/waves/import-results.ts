import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { scoreAudit } from '@truthline/audit';
import {
  BULK_AUDITS,
  findAudit,
  findWaveImport,
  gatherStatistics,
  listActions,
  listAudits,
  listDealers,
  loadAudits,
  lockWave,
  recordTrail,
  recordWaveImport,
  type FinishedAudit,
  type Tx,
} from '@truthline/db';
import { readWaveResults, type ParsedVisit, type WaveProblem } from '@truthline/interchange';
import { ok, type Result } from '@truthline/kernel';
import { settleActions } from '../actions/settle-actions.ts';
import type { Actor } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import { tellFinal } from '../webhooks/tell-webhooks.ts';
import type { SignedIn } from '../request/signed-in.ts';
import type { PresentedImport, PresentedImportProblem } from './presented.ts';
import { formatOf } from './media-types.ts';
import { visitAuditId } from './visit-audit-id.ts';
import type { WaveFile } from './wave-file.ts';
import { WAVE_KIND, readWaveSubject } from './waves-service.ts';

/** The most audits of one wave that are looked at for visits that came before. */
const WAVE_AUDIT_LIMIT = 200_000;

const present = ({ row, column, code, values }: WaveProblem): PresentedImportProblem => ({
  row,
  column,
  code,
  messageKey: `waveProblem.${code}`,
  values,
});

type Sorted = {
  readonly fresh: readonly { readonly id: string; readonly visit: ParsedVisit }[];
  readonly unchanged: number;
  readonly changed: readonly PresentedImportProblem[];
};

const byItem = (answers: ParsedVisit['answers']) =>
  answers.toSorted((one, other) => (one.itemId < other.itemId ? -1 : 1));

const sameAnswers = (one: ParsedVisit['answers'], other: ParsedVisit['answers']): boolean =>
  isDeepStrictEqual(byItem(one), byItem(other));

/** Visits that are new, those that are there already, and those that are there with other answers: these never change. */
const sortVisits = async (tx: Tx, waveId: string, visits: readonly ParsedVisit[]): Promise<Sorted> => {
  const { networkId } = tx.scope;
  const known = new Set((await listAudits(tx, { waveId, limit: WAVE_AUDIT_LIMIT })).map(({ id }) => id));
  const fresh: { id: string; visit: ParsedVisit }[] = [];
  const changed: PresentedImportProblem[] = [];
  let unchanged = 0;
  for (const visit of visits) {
    const id = visitAuditId(networkId, waveId, visit.key);
    if (!known.has(id)) {
      fresh.push({ id, visit });
      continue;
    }
    const there = await findAudit(tx, id);
    if (there !== null && sameAnswers(there.answers, visit.answers)) unchanged += 1;
    else
      changed.push({
        row: visit.row,
        column: null,
        code: 'visitChanged',
        messageKey: 'waveProblem.visitChanged',
        values: {},
      });
  }
  return { fresh, unchanged, changed };
};

/** What an import needs of a request; the command line has no session, and brings the same. */
export type ResultsImporter = {
  readonly ports: Pick<ApiPorts, 'store' | 'ids'>;
  readonly signedIn: Pick<SignedIn, 'scope' | 'locale' | 'name'> & {
    readonly actor: Pick<Actor, 'personId'>;
  };
};

/** Visits that come in final are re-audits of what waits for one. Always dealer by dealer in the same order: two imports never wait for each other. */
const settleImported = async (
  tx: Tx,
  actorName: string,
  finished: readonly FinishedAudit[],
): Promise<void> => {
  const [first] = finished;
  if (first === undefined) return;
  const live = await listActions(tx, { checklistId: first.audit.checklistId, live: true });
  const waiting = new Set(live.map(({ dealerId }) => dealerId));
  const ordered = finished
    .filter(({ audit }) => waiting.has(audit.dealerId))
    .toSorted((one, other) => (one.audit.dealerId < other.audit.dealerId ? -1 : 1));
  for (const final of ordered) await settleActions(tx, actorName, final);
};

/**
 * Takes in a file of mystery-shopper results: all visits with scores and roll-ups in one transaction, or none and a list
 * of everything that is wrong. The same file again, or the same visit in another file, is not taken twice.
 */
export const importWaveResults = async (
  { ports, signedIn }: ResultsImporter,
  upload: WaveFile,
): Promise<Result<PresentedImport, Problem>> => {
  const bytes = new Uint8Array(await upload.file.arrayBuffer());
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const imported = await ports.store.attempt(
    signedIn.scope,
    async (tx): Promise<Result<PresentedImport, Problem>> => {
      const subject = await readWaveSubject(tx, upload);
      if (!subject.ok) return subject;
      const { wave, checklist } = subject.value;
      const file = {
        waveId: wave.id,
        checklistId: checklist.checklistId,
        checklistVersion: checklist.version,
      };
      // Before looking for an earlier import: of the same file sent twice at once, the second finds the first.
      await lockWave(tx, wave.id);
      const before = await findWaveImport(tx, { ...file, fileSha256 });
      if (before !== null)
        return ok({ status: 'imported', audits: 0, unchanged: before.auditCount, alreadyImported: true });

      const visits = await readWaveResults(bytes, formatOf(bytes), {
        version: checklist,
        kind: WAVE_KIND,
        dealers: await listDealers(tx),
        days: { from: wave.startsOn, to: wave.endsOn },
        language: signedIn.locale === 'zh-CN' ? 'zh' : 'en',
      });
      if (!visits.ok) return ok({ status: 'refused', problems: visits.error.map(present) });
      const { fresh, unchanged, changed } = await sortVisits(tx, wave.id, visits.value);
      if (changed.length > 0) return ok({ status: 'refused', problems: changed });

      const importId = ports.ids.next();
      await recordWaveImport(tx, {
        ...file,
        id: importId,
        fileName: upload.file.name.slice(0, 200),
        fileSha256,
        auditCount: visits.value.length,
      });
      const finished = fresh.map(({ id, visit }): FinishedAudit => ({
        audit: {
          ...file,
          id,
          dealerId: visit.dealerId,
          kind: WAVE_KIND,
          // The agency's people have no account: who brought the file stands for it.
          auditorId: signedIn.actor.personId,
          startedAt: visit.startedAt,
          submittedAt: visit.startedAt,
        },
        answers: visit.answers,
        scorecard: scoreAudit(checklist, visit.answers, WAVE_KIND),
      }));
      await loadAudits(tx, finished, { importId, actorName: signedIn.name });
      await settleImported(tx, signedIn.name, finished);
      await tellFinal(tx, finished);
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'wave.import',
        subject: { kind: 'wave', id: wave.id },
        dealerId: null,
        details: { importId, fileSha256, audits: finished.length, unchanged },
      });
      return ok({
        status: 'imported',
        audits: finished.length,
        unchanged,
        alreadyImported: fresh.length === 0,
      });
    },
  );
  if (imported.ok && imported.value.status === 'imported' && imported.value.audits >= BULK_AUDITS)
    await ports.store.within(signedIn.scope, gatherStatistics);
  return imported;
};
