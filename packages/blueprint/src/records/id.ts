import type { Brand } from '@truthline/kernel';
import { isOrderKey, type OrderKey } from '@truthline/kernel';
import { z } from 'zod';

// Records are looked up as properties of plain objects: an id such as `constructor` would find what nobody stored.
const isInherited = (text: string) => text in Object.prototype;

/** What every id looks like: 1–64 letters, digits, `_`, `.`, `-`. */
export const recordIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/)
  .refine(text => !isInherited(text));

const id = <Name extends string>() => recordIdSchema.transform(text => text as Brand<string, Name>);

export const stageIdSchema = id<'StageId'>();
export const stepIdSchema = id<'StepId'>();
export const laneIdSchema = id<'LaneId'>();
export const roleIdSchema = id<'RoleId'>();
export const cardIdSchema = id<'CardId'>();
export const linkIdSchema = id<'LinkId'>();
export const momentIdSchema = id<'MomentId'>();
export const failurePointIdSchema = id<'FailurePointId'>();
export const waitPointIdSchema = id<'WaitPointId'>();
export const suppressionIdSchema = id<'SuppressionId'>();
export const deviationIdSchema = id<'DeviationId'>();

export type StageId = z.infer<typeof stageIdSchema>;
export type StepId = z.infer<typeof stepIdSchema>;
export type LaneId = z.infer<typeof laneIdSchema>;
export type RoleId = z.infer<typeof roleIdSchema>;
export type CardId = z.infer<typeof cardIdSchema>;
export type LinkId = z.infer<typeof linkIdSchema>;
export type MomentId = z.infer<typeof momentIdSchema>;
export type FailurePointId = z.infer<typeof failurePointIdSchema>;
export type WaitPointId = z.infer<typeof waitPointIdSchema>;
export type SuppressionId = z.infer<typeof suppressionIdSchema>;
export type DeviationId = z.infer<typeof deviationIdSchema>;

export const orderKeySchema = z
  .string()
  .max(200)
  .refine((text): text is OrderKey => isOrderKey(text));
