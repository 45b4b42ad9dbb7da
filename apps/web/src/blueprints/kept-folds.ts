import type { Folds, FoldsPort } from '@truthline/editor';
import { z } from 'zod';

const ids = z.array(z.string()).max(5_000);
const foldsSchema = z.object({ lanes: ids, steps: ids, stages: ids });

const NOTHING: Folds = { lanes: [], steps: [], stages: [] };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** What this person has folded in this blueprint, in this browser. What cannot be read counts as nothing folded. */
export const keptFolds = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  personId: string,
  blueprintId: string,
): FoldsPort => {
  const key = `truthline.folds.${personId}.${blueprintId}`;
  return {
    load: () => {
      const read = foldsSchema.safeParse(parsed(storage.getItem(key) ?? 'null'));
      return read.success ? read.data : NOTHING;
    },
    keep: folds => {
      const count = folds.lanes.length + folds.steps.length + folds.stages.length;
      if (count === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(folds));
    },
  };
};
