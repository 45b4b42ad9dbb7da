import { createHash } from 'node:crypto';
import type { ReviewRule } from '@truthline/db';

/** 0 up to 1, the same for the same id every time: nobody can submit again for a better draw. */
const drawOf = (auditId: string): number =>
  createHash('sha256').update(auditId).digest().readUInt32BE(0) / 2 ** 32;

/** Whether somebody looks at an audit before it is approved. `overall` is 0–100, null where nothing counted. */
export const reviewIsDue = (
  { mode, below, share }: ReviewRule,
  audit: { readonly id: string; readonly overall: number | null },
): boolean => {
  switch (mode) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'rule':
      return (
        (below !== null && (audit.overall === null || audit.overall <= below)) || drawOf(audit.id) < share
      );
  }
};
