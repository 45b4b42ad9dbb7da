import {
  applyDiff,
  diffBlueprints,
  isEmptyDiff,
  type Blueprint,
  type BlueprintDiff,
} from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import type { Command, SingleCommand } from './command.ts';
import { openDraft } from './draft.ts';
import { BATCH_LIMIT } from './limits.ts';
import { perform } from './perform.ts';
import type { Refusal } from './refusal.ts';
import { invariantsHold } from './rules/invariants-hold.ts';

/** What a command did: the blueprint after it, and the difference. */
export type Executed = { readonly blueprint: Blueprint; readonly diff: BlueprintDiff };

const singlesOf = (command: Command): readonly SingleCommand[] =>
  command.type === 'batch' ? command.commands : [command];

/**
 * Carries out a command: pure and deterministic, the same in browser and server, so that a rebase is the command
 * executed on a newer blueprint. Either everything it means happens, or nothing and a reason. Whatever the command
 * does not concern stays the same object; a command that changes nothing returns the very same blueprint.
 */
export const execute = (blueprint: Blueprint, command: Command): Result<Executed, Refusal> => {
  if (command.type === 'batch' && command.commands.length > BATCH_LIMIT) {
    return err({ reason: 'batchTooLong', limit: BATCH_LIMIT });
  }
  const draft = openDraft(blueprint);
  for (const single of singlesOf(command)) {
    const refusal = perform(draft, single);
    if (refusal !== null) return err(refusal);
  }
  const after = draft.finish();
  const diff = diffBlueprints(blueprint, after);
  if (isEmptyDiff(diff)) return ok({ blueprint, diff });
  const refusal = invariantsHold(after);
  if (refusal !== null) return err(refusal);
  // Not `after` itself: there, records written with the values they had are new objects.
  return ok({ blueprint: applyDiff(blueprint, diff), diff });
};
