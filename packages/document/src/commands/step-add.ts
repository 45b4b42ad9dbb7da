import { sentStepSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keepOrderKeysUnique } from '../behaviours/keep-order-keys-unique.ts';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import { spansFollowSteps } from '../behaviours/spans-follow-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Adds a step without cards. Its order key is a wish; cards spanning over its place grow over it. */
export const stepAddSchema = z.strictObject({ type: z.literal('step.add'), step: sentStepSchema });
export type StepAdd = z.infer<typeof stepAddSchema>;

export const stepAdd: CommandDefinition<StepAdd> = {
  rules: [(draft, { step }) => idIsFree(draft, 'step', step.id)],
  change: (draft, { step }) => draft.put('step', step),
  behaviours: [keepOrderKeysUnique, spansFollowSteps, spansFitSteps],
};
