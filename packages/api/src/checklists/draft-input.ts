import { checklistBeingWrittenSchema, itemSchema } from '@truthline/audit';
import { serviceSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keySchema, uuidSchema } from '../request/input.ts';
import { nameSchema } from '../request/name.ts';

/** What a draft begins with: the newest version of its checklist, the newer form that ships, the moments of a drawing, or nothing. */
export const draftStartSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('version'), checklistId: keySchema }),
  z.strictObject({ from: z.literal('shipped'), checklistId: keySchema }),
  z.strictObject({
    from: z.literal('blueprint'),
    title: nameSchema,
    service: serviceSchema,
    blueprintId: uuidSchema,
  }),
  z.strictObject({ from: z.literal('nothing'), title: nameSchema, service: serviceSchema }),
]);
export type DraftStart = z.infer<typeof draftStartSchema>;

export const draftSchema = z.strictObject({ checklistId: keySchema });

export const revisionSchema = draftSchema.extend({ revision: z.number().int().min(0) });
export type DraftRevision = z.infer<typeof revisionSchema>;

export const draftSaveSchema = revisionSchema.extend({ content: checklistBeingWrittenSchema });
export type DraftSave = z.infer<typeof draftSaveSchema>;

export const libraryItemSchema = z.strictObject({ item: itemSchema });
