import { askedItems, type ChecklistVersion } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { findWave, listDealers, listWaves as listSavedWaves, type Tx, type Wave } from '@truthline/db';
import { writeWaveTemplate, type TableFormat } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { MEDIA_TYPES } from './media-types.ts';
import type { PresentedTemplate, PresentedWave } from './presented.ts';

export type TemplateRequest = {
  readonly checklistId: string;
  readonly version: number;
  readonly waveId: string;
  readonly format: TableFormat;
  readonly language: Language;
};

/** Results come from agencies: their visits are mystery audits. */
export const WAVE_KIND = 'mystery';

export const listWaves = ({ ports, signedIn }: Work): Promise<readonly PresentedWave[]> =>
  ports.store.within(signedIn.scope, listSavedWaves);

/** The wave and the checklist a results file is made for, or what is wrong with asking for them. */
export const readWaveSubject = async (
  tx: Tx,
  { waveId, checklistId, version }: Pick<TemplateRequest, 'waveId' | 'checklistId' | 'version'>,
): Promise<Result<{ readonly wave: Wave; readonly checklist: ChecklistVersion }, Problem>> => {
  const wave = await findWave(tx, waveId);
  if (wave === null) return err(problem('waveUnknown'));
  const checklist = await readChecklist(tx, { checklistId, version });
  if (!checklist.ok) return checklist;
  return askedItems(checklist.value, WAVE_KIND).length === 0
    ? err(problem('kindNotOnChecklist', { kind: WAVE_KIND }))
    : ok({ wave, checklist: checklist.value });
};

/** The empty results file of a wave and a checklist, for an agency to fill in. */
export const makeTemplate = (
  { ports, signedIn }: Work,
  request: TemplateRequest,
): Promise<Result<PresentedTemplate, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const subject = await readWaveSubject(tx, request);
    if (!subject.ok) return subject;
    const { wave, checklist } = subject.value;
    const { format, language } = request;
    const bytes = await writeWaveTemplate(
      { version: checklist, kind: WAVE_KIND, dealers: await listDealers(tx), language },
      format,
    );
    return ok({
      fileName: `truthline-${checklist.checklistId}-v${checklist.version}-${wave.startsOn}.${format}`,
      mediaType: MEDIA_TYPES[format],
      base64: Buffer.from(bytes).toString('base64'),
    });
  });
