import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedOverlay } from './presented.ts';

export type OverlayRequest = {
  readonly blueprintId: string;
  readonly dealerId: string;
  readonly waveId?: string | undefined;
  readonly auditId?: string | undefined;
};

export const overlayMoments = async (
  work: Work,
  request: OverlayRequest,
): Promise<Result<PresentedOverlay, Problem>> => {
  throw new Error(String(work) + request.dealerId);
};
