import { LANGUAGES } from '@truthline/blueprint';
import { countFinalAudits, findWave, recordTrail, type FinalAuditCount } from '@truthline/db';
import { exportAnswersLong, exportAnswersWide } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readChecklist } from '../checklists/checklists-service.ts';
import { scopeOf } from '../policy/may.ts';
import type { ApiPorts, Work } from '../request/context.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { problem, type Problem } from '../request/problem.ts';
import { findSignedIn } from '../session/find-signed-in.ts';
import { answeredAudits } from './final-audits.ts';

/** What an address asks for; `wave` left out: every final audit of the version. */
const exportSchema = checklistKeySchema.extend({
  version: z.coerce.number().pipe(checklistKeySchema.shape.version),
  shape: z.enum(['long', 'wide']),
  language: z.enum(LANGUAGES),
  wave: uuidSchema.optional(),
});

export type AnswersExport = {
  readonly fileName: string;
  /** Pieces of CSV; each page is a transaction of its own, asked for when the one before has been taken. */
  readonly pieces: AsyncIterable<string>;
};

/** What there is to take out in reach of whoever asks: how many final audits of each version, wave by wave. */
export const listExportable = ({ ports, signedIn }: Work): Promise<readonly FinalAuditCount[]> =>
  ports.store.within(signedIn.scope, countFinalAudits);

/** The answers in reach of whoever asks, and a line in the trail that they were taken out. */
export const exportAnswers = async (
  ports: ApiPorts,
  headers: Headers,
  asked: unknown,
): Promise<Result<AnswersExport, Problem>> => {
  const signedIn = await findSignedIn(ports, headers);
  if (signedIn === null) return err(problem('notSignedIn'));
  // Whoever reads the own audits alone has them on the screen; taking out is for who answers for a dealer or the network.
  if (scopeOf(signedIn.actor.role, 'audit.export') === null) return err(problem('notAllowed'));
  const request = exportSchema.safeParse(asked);
  if (!request.success) return err(problem('badInput'));
  const { checklistId, version, shape, language, wave } = request.data;
  const work = { ports, signedIn };
  const checklist = await ports.store.attempt(signedIn.scope, async tx => {
    const found = await readChecklist(tx, { checklistId, version });
    if (!found.ok) return found;
    if (wave !== undefined && (await findWave(tx, wave)) === null) return err(problem('waveUnknown'));
    const { reach } = signedIn.scope;
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'answers.export',
      subject: { kind: 'checklist', id: checklistId },
      dealerId: reach.kind === 'network' ? null : (reach.dealerIds[0] ?? null),
      details: { version, shape, waveId: wave ?? null },
    });
    return found;
  });
  if (!checklist.ok) return checklist;
  const write = shape === 'long' ? exportAnswersLong : exportAnswersWide;
  return ok({
    fileName: `truthline-answers-${checklistId}-v${version}-${shape}.csv`,
    pieces: write(
      checklist.value,
      answeredAudits(work, { checklistId, checklistVersion: version, waveId: wave ?? null }),
      language,
    ),
  });
};
