import type { Language } from '@truthline/blueprint';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedImport, PresentedTemplate, PresentedWave } from './presented.ts';
import type { WaveFile } from './wave-file.ts';

export type TemplateRequest = {
  readonly checklistId: string;
  readonly version: number;
  readonly waveId: string;
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
};

export const listWaves = async (work: Work): Promise<readonly PresentedWave[]> => {
  throw new Error(String(work));
};
export const makeTemplate = async (
  work: Work,
  request: TemplateRequest,
): Promise<Result<PresentedTemplate, Problem>> => {
  throw new Error(String(work) + request.format);
};
export const importWaveResults = async (
  work: Work,
  upload: WaveFile,
): Promise<Result<PresentedImport, Problem>> => {
  throw new Error(String(work) + upload.waveId);
};
