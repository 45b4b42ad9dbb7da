import type { Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';

export const askBlueprintRead = async (work: Work, blueprintId: string): Promise<Ask | null> => {
  throw new Error(String(work) + blueprintId);
};
export const askBlueprintEdit = async (work: Work, blueprintId: string): Promise<Ask | null> => {
  throw new Error(String(work) + blueprintId);
};
