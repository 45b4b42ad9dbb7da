import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';

/** Why a text is not a file of ours. */
export type EnvelopeProblem =
  /** Not JSON. */
  | { readonly reason: 'notJson' }
  /** JSON, but of another kind: `found` is the format it names, or null. */
  | { readonly reason: 'otherFormat'; readonly expected: string; readonly found: string | null }
  /** A newer Truthline wrote it. */
  | { readonly reason: 'newerFormat'; readonly found: number; readonly known: number }
  | { readonly reason: 'incomplete' };

/** Version of the envelope itself; what is inside carries its own. */
const ENVELOPE_VERSION = 1;

const envelopeSchema = z.object({ format: z.string(), formatVersion: z.number().int() });

export const writeEnvelope = (format: string, content: { readonly [key: string]: unknown }): string =>
  `${JSON.stringify({ format, formatVersion: ENVELOPE_VERSION, ...content }, null, 2)}\n`;

const parseJson = (text: string): Result<unknown, EnvelopeProblem> => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return err({ reason: 'notJson' });
  }
};

/** The content of an envelope of this format, in the given shape. */
export const readEnvelope = <S extends z.ZodType>(
  text: string,
  format: string,
  content: S,
): Result<z.output<S>, EnvelopeProblem> => {
  const json = parseJson(text);
  if (!json.ok) return json;
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success || envelope.data.format !== format)
    return err({ reason: 'otherFormat', expected: format, found: envelope.data?.format ?? null });
  if (envelope.data.formatVersion > ENVELOPE_VERSION)
    return err({ reason: 'newerFormat', found: envelope.data.formatVersion, known: ENVELOPE_VERSION });
  const parsed = content.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : err({ reason: 'incomplete' });
};
