import { z } from 'zod';

const whereaboutsSchema = z.strictObject({
  cardId: z.string().nullable(),
  stepId: z.string().nullable(),
  laneId: z.string().nullable(),
  x: z.number(),
  y: z.number(),
});

/**
 * What is told to other processes after a commit. Ids only: whoever listens reads the rest within a scope. Presence alone
 * says all there is, because nothing of it is stored; whoever listens asks first whether they may discuss the drawing.
 */
const noticeSchemas = {
  blueprint_changed: z.strictObject({ networkId: z.string(), blueprintId: z.string(), revision: z.number() }),
  comments_changed: z.strictObject({
    networkId: z.string(),
    blueprintId: z.string(),
    threadId: z.string(),
  }),
  presence: z.strictObject({
    networkId: z.string(),
    blueprintId: z.string(),
    /** One open page of one person. */
    sessionId: z.string(),
    person: z.strictObject({ id: z.string(), name: z.string() }),
    /** Null when the page has been left. */
    here: z
      .strictObject({
        cursor: whereaboutsSchema.nullable(),
        selection: z.array(z.string()),
        view: z
          .strictObject({
            centre: whereaboutsSchema,
            width: z.number(),
            height: z.number(),
            zoom: z.number(),
          })
          .nullable(),
      })
      .nullable(),
  }),
  /** An answer, a file or the status of an audit: whoever has it open looks again. */
  audit_changed: z.strictObject({ networkId: z.string(), auditId: z.string() }),
  audit_final: z.strictObject({ networkId: z.string(), dealerId: z.string(), auditId: z.string() }),
  /** Scores are to be worked out again: a server that is free goes about it. */
  recompute_asked: z.strictObject({ networkId: z.string() }),
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
