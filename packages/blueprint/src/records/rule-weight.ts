import { z } from 'zod';
import { ruleIdSchema } from './suppression.ts';

/** `error`: the drawing is wrong. `warn`: probably wrong. `info`: a matter of style. */
export const SEVERITIES = ['error', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How heavily a lint rule weighs on one drawing; `off` where it is not asked at all. */
export const RULE_WEIGHTS = [...SEVERITIES, 'off'] as const;
const ruleWeightSchema = z.enum(RULE_WEIGHTS);
export type RuleWeight = z.infer<typeof ruleWeightSchema>;

/** The rules that weigh otherwise than by themselves, by their ids. */
export const ruleWeightsSchema = z.record(ruleIdSchema, ruleWeightSchema);
