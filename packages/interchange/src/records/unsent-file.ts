import { answerSchema, auditFileSchema, type AuditKind } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readEnvelope, writeEnvelope, type EnvelopeProblem } from './envelope.ts';

const FORMAT = 'truthline/unsent';

/** Audits in one file; a phone never holds more. */
const AUDIT_LIMIT = 200;

const startSchema = z.object({
  id: z.string().min(1),
  dealerId: z.string().min(1),
  checklistId: z.string().min(1),
  version: z.number().int().min(1),
  kind: z.enum(['self', 'mystery', 'oem'] satisfies AuditKind[]),
  waveId: z.string().min(1).nullable(),
  startedAt: z.iso.datetime(),
  /** The recorded visit it answers; absent where it is a visit of its own. */
  calibrationId: z.string().min(1).optional(),
});

const unsentSchema = z.object({
  exportedAt: z.iso.datetime(),
  person: z.object({ id: z.string().min(1), name: z.string() }),
  audits: z
    .array(
      z.object({
        auditId: z.string().min(1),
        start: startSchema.nullable(),
        answers: z.array(answerSchema).max(1000),
        /** What was written about items that have no answer yet. */
        notes: z.array(z.object({ itemId: z.string().min(1), note: z.string().max(10_000) })).max(1000),
        /** Photos and recordings with their bytes; a file of an older Truthline has none. */
        files: z
          .array(z.object({ file: auditFileSchema, base64: z.base64() }))
          .max(1000)
          .default([]),
      }),
    )
    .max(AUDIT_LIMIT),
});

/** Work of a phone that its server has not received: audits begun there, and answers. */
export type UnsentFile = z.infer<typeof unsentSchema>;

export const writeUnsentFile = (file: UnsentFile): string => writeEnvelope(FORMAT, file);

export const readUnsentFile = (text: string): Result<UnsentFile, EnvelopeProblem> => {
  const envelope = readEnvelope(text, FORMAT, unsentSchema);
  return envelope.ok ? ok(envelope.value) : err(envelope.error);
};
