import type { ChecklistVersion } from '@truthline/audit';
import { findWave, type Tx } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { CliFailure } from '../failure.ts';
import { isUuid } from '../uuid.ts';
import { findNamedChecklist } from './export-checklist.ts';

/** The version of a name and the waves of ids, where they are all there. */
export const findSelected = async (
  tx: Tx,
  checklist: string,
  waves: readonly string[],
): Promise<Result<ChecklistVersion, CliFailure>> => {
  for (const name of waves)
    if (!isUuid(name) || (await findWave(tx, name)) === null)
      return err({ reason: 'unknown', kind: 'wave', name });
  const found = await findNamedChecklist(tx, checklist);
  return found.ok ? ok(found.value) : found;
};
