import type { FileState } from './send-files.ts';

// Read by hand: the phone's first load has no room for a schema library, and a part fetched now may never come.
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How far the file is, in the server's answer to a piece; null where the answer says something else. */
export const takenOf = (said: unknown): FileState | null => {
  if (!isRecord(said)) return null;
  const { receivedBytes, arrived } = said;
  return typeof receivedBytes === 'number' && typeof arrived === 'boolean'
    ? { receivedBytes, arrived }
    : null;
};

/** Why a piece is refused, as a call would say it; null where the answer is no refusal. */
export const problemSaid = (
  said: unknown,
): { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null => {
  const problem = isRecord(said) ? said['problem'] : null;
  if (!isRecord(problem) || typeof problem['code'] !== 'string' || !isRecord(problem['values'])) return null;
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem['values'])) {
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    values[name] = value;
  }
  return { code: problem['code'], values };
};
