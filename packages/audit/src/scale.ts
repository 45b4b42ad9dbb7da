import { localTextSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keySchema } from './key.ts';

export const bandSchema = z.strictObject({
  comparison: z.enum(['<=', '>=', '=']),
  value: z.number(),
  score: z.number().min(0).max(1),
});
export type Band = z.infer<typeof bandSchema>;

/** The time standards that are started by one tap. */
export const TIMER_STARTS = [
  'threeRings',
  'nineSeconds',
  'thirtyMinutes',
  'oneDayBefore',
  'oneHourBefore',
  'fifteenMinutes',
  'fortyFiveMinutes',
  'fiveMinutes',
] as const;
const timerStartSchema = z.enum(TIMER_STARTS);
export type TimerStart = z.infer<typeof timerStartSchema>;

const optionSchema = z.strictObject({ key: keySchema, text: localTextSchema });

/** An option with its worth, 0–1; null where choosing it is recorded and not scored. */
const scoredOptionSchema = optionSchema.extend({ score: z.number().min(0).max(1).nullable() });

const fileCounts = { least: z.number().int().min(1).max(10), most: z.number().int().min(1).max(30) };

/** How an item is answered and what the answer is worth, 0–1. */
export const scaleSchema = z.discriminatedUnion('type', [
  /** Yes is 1, no is 0. */
  z.strictObject({ type: z.literal('yesNo') }),
  /** Levels with their worth. The texts say what each level looks like. */
  z.strictObject({
    type: z.literal('ordinal'),
    levels: z
      .array(z.strictObject({ key: keySchema, score: z.number().min(0).max(1), text: localTextSchema }))
      .min(2)
      .max(10),
  }),
  /** Ticked of those needed; an unticked critical option breaks the item where it is critical. */
  z.strictObject({
    type: z.literal('multi'),
    options: z.array(optionSchema).min(1).max(30),
    criticalOptions: z.array(keySchema),
    /** How many of the options give full score; null where all of them do. */
    needed: z.number().int().min(1).max(30).nullable(),
  }),
  /** One of several. */
  z.strictObject({ type: z.literal('single'), options: z.array(scoredOptionSchema).min(1).max(50) }),
  /** Several at once: the sum of what was chosen, at most 1. An exclusive option ("none of these") stands alone. */
  z.strictObject({
    type: z.literal('multiple'),
    options: z
      .array(scoredOptionSchema.extend({ exclusive: z.boolean() }))
      .min(1)
      .max(50),
  }),
  /** A measured number; the first band satisfied, in order, gives the score. Without bands it is recorded only. */
  z.strictObject({
    type: z.literal('measure'),
    quantity: z.enum(['duration', 'count', 'percent', 'number']),
    metric: keySchema,
    unit: z.string().min(1).max(20),
    better: z.enum(['lower', 'higher']),
    bands: z.array(bandSchema).max(10),
    otherwise: z.number().min(0).max(1),
    /** The standard whose timer this item offers; null where it has none. */
    timer: timerStartSchema.nullable(),
  }),
  /** A time of day; bands in minutes since midnight. Without bands it is recorded only. */
  z.strictObject({
    type: z.literal('timeOfDay'),
    bands: z.array(bandSchema).max(10),
    otherwise: z.number().min(0).max(1),
  }),
  /** Recorded, never scored. */
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('location') }),
  z.strictObject({ type: z.literal('photo'), ...fileCounts }),
  z.strictObject({ type: z.literal('audio'), ...fileCounts }),
  z.strictObject({ type: z.literal('signature') }),
]);
export type Scale = z.infer<typeof scaleSchema>;
