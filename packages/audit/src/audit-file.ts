import { storableTextSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { AUDIT_FILE_LIMIT, INSTANCE_LIMIT } from './answer-limits.ts';
import { keySchema } from './key.ts';

/** What a file of an audit shows: `evidence` is what a dealer adds to an appeal. */
export const AUDIT_FILE_KINDS = ['photo', 'audio', 'signature', 'evidence'] as const;
export const AUDIT_FILE_TYPES = ['image/jpeg', 'image/png', 'audio/webm', 'audio/mp4', 'audio/ogg'] as const;

/** One file of an audit, as it is announced; its bytes travel apart and are known by their SHA-256. */
export const auditFileSchema = z.strictObject({
  id: z.uuid(),
  /** The item it belongs to; null where it belongs to the audit as a whole (the signature of the dealer). */
  itemId: keySchema.nullable(),
  instance: z.number().int().min(1).max(INSTANCE_LIMIT).exactOptional(),
  kind: z.enum(AUDIT_FILE_KINDS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(AUDIT_FILE_TYPES),
  byteCount: z.number().int().min(1).max(AUDIT_FILE_LIMIT),
  /** In pixels; null for sound. */
  width: z.number().int().min(1).max(20_000).nullable(),
  height: z.number().int().min(1).max(20_000).nullable(),
  /** How long a recording is; null for pictures. */
  seconds: z.number().min(0).max(86_400).nullable(),
  /** The phone's word: when, where and with what it was taken. */
  takenAt: z.iso.datetime().nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  device: storableTextSchema(120).nullable(),
  originalName: storableTextSchema(200).nullable(),
  /** True where something was drawn on it or blurred. */
  annotated: z.boolean(),
  note: storableTextSchema(500),
});
export type AuditFile = z.infer<typeof auditFileSchema>;
