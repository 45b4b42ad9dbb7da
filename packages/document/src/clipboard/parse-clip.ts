import { BLUEPRINT_SCHEMA_VERSION } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { clipSchema, type Clip } from './clip.ts';
import { decodeHtml } from './html-text.ts';
import { PASTE_TEXT_LIMIT, type PasteProblem } from './paste-problem.ts';
import { CLIP_ATTRIBUTE } from './write-clip.ts';

const envelopeSchema = z.object({ schemaVersion: z.number().int(), clip: z.unknown() });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Finds the clip in HTML from the clipboard; null where there is none: then it came from elsewhere. */
export const parseClip = (html: string): Result<Clip, PasteProblem> | null => {
  const opening = `${CLIP_ATTRIBUTE}="`;
  const from = html.indexOf(opening);
  if (from === -1) return null;
  if (html.length > PASTE_TEXT_LIMIT * 4) return err({ reason: 'tooMuchText', limit: PASTE_TEXT_LIMIT });
  const end = html.indexOf('"', from + opening.length);
  const stored = parseJson(decodeHtml(html.slice(from + opening.length, end === -1 ? undefined : end)));
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success) return err({ reason: 'notAClip' });
  const { schemaVersion, clip } = envelope.data;
  if (schemaVersion > BLUEPRINT_SCHEMA_VERSION) return err({ reason: 'newerClip' });
  const parsed = clipSchema.safeParse(clip);
  return parsed.success ? ok(parsed.data) : err({ reason: 'notAClip' });
};
