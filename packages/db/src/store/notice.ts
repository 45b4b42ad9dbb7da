import { z } from 'zod';

/** What is told to other processes after a commit. Ids only: whoever listens reads the rest within a scope. */
const noticeSchemas = {
  blueprint_changed: z.strictObject({ networkId: z.string(), blueprintId: z.string(), revision: z.number() }),
  audit_final: z.strictObject({ networkId: z.string(), dealerId: z.string(), auditId: z.string() }),
} as const;

export type Channel = keyof typeof noticeSchemas;
export type Notice<C extends Channel> = z.infer<(typeof noticeSchemas)[C]>;

/** The notice in a payload, or null where another program used our channel. */
export const readNotice = <C extends Channel>(channel: C, payload: string): Notice<C> | null => {
  const parsed = noticeSchemas[channel].safeParse(parseJson(payload));
  // Indexing the table by C loses the pairing of key and schema that the table itself guarantees.
  return parsed.success ? (parsed.data as Notice<C>) : null;
};

const parseJson = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
