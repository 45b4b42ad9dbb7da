import { z } from 'zod';
import { DEALER_SIZES } from './dealer-sizes.ts';

export const dealerSizeSchema = z.enum(DEALER_SIZES);
export type DealerSize = z.infer<typeof dealerSizeSchema>;

/** Monday first, as ISO 8601 counts the days of a week from 1. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const shareSchema = z.number().min(0).max(1);
const idSchema = z.string().min(1).max(64);

/** A share of the dealers of some regions and sizes; null: all of them. */
export const samplingRuleSchema = z.strictObject({
  regionIds: z.array(idSchema).min(1).max(1000).nullable(),
  sizes: z.array(dealerSizeSchema).min(1).nullable(),
  share: shareSchema,
  /** The same seed draws the same dealers. */
  seed: z.number().int(),
});
export type SamplingRule = z.infer<typeof samplingRuleSchema>;

const hourBandSchema = z
  .strictObject({
    /** Hours of the dealer's clock, `to` not included. */
    from: z.number().int().min(0).max(23),
    to: z.number().int().min(1).max(24),
    share: shareSchema,
  })
  .refine(({ from, to }) => from < to);
export type HourBand = z.infer<typeof hourBandSchema>;

/** Whom a visitor plays, such as a buyer who comes for the first time. */
export const personaSchema = z.string().trim().normalize('NFC').min(1).max(60);

/** What a wave asks for, version 1 of its stored shape. */
export const wavePlanSchema = z.strictObject({
  dealers: z.union([
    z.strictObject({ dealerIds: z.array(idSchema).max(50_000) }),
    z.strictObject({ rule: samplingRuleSchema }),
  ]),
  /** Visits a dealer. */
  quota: z.number().int().min(1).max(20),
  /** How the visits spread over the week and the day; null: as it comes. */
  weekdays: z.record(z.enum(WEEKDAYS), shareSchema).nullable(),
  hours: z.array(hourBandSchema).min(1).max(24).nullable(),
  /** Played in turn, each as often as the others; left out or empty: nobody in particular. */
  personas: z.array(personaSchema).max(6).optional(),
});
export type WavePlan = z.infer<typeof wavePlanSchema>;

/** Who is looked at a second time: nobody, everybody, or the low scores and a share drawn at random. Version 1. */
export const reviewRuleSchema = z.strictObject({
  mode: z.enum(['none', 'all', 'rule']),
  /** Scores of this or less, 0–100; null where the score decides nothing. */
  below: z.number().min(0).max(100).nullable(),
  share: shareSchema,
});
export type ReviewRule = z.infer<typeof reviewRuleSchema>;
