import { isEmptyDiff, type Blueprint, type BlueprintDiff } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import type { Command } from './command.ts';
import { openDraft, type Draft } from './draft.ts';
import { BATCH_LIMIT } from './limits.ts';
import { perform } from './perform.ts';
import type { Refusal } from './refusal.ts';
import { changeLeavesItWhole } from './rules/change-leaves-it-whole.ts';

/** What a command did: the blueprint after it, and the difference. */
export type Executed = { readonly blueprint: Blueprint; readonly diff: BlueprintDiff };

const performAll = (draft: Draft, command: Command): Refusal | null => {
  if (command.type !== 'batch') return perform(draft, command);
  if (command.commands.length > BATCH_LIMIT) return { reason: 'batchTooLong', limit: BATCH_LIMIT };
  for (const single of command.commands) {
    const refusal = perform(draft, single);
    if (refusal !== null) return refusal;
  }
  return null;
};

/** Carries a command out on the draft as one change; after a refusal the draft is as it was. */
export const executeOn = (draft: Draft, command: Command): Result<BlueprintDiff, Refusal> => {
  const refusal = performAll(draft, command) ?? changeLeavesItWhole(draft);
  if (refusal === null) return ok(draft.commit());
  draft.rollback();
  return err(refusal);
};

/**
 * Carries out a command: pure and deterministic, the same in browser and server, so that a rebase is the command
 * executed on a newer blueprint. Either everything it means happens, or nothing and a reason. Whatever the command
 * does not concern stays the same object; a command that changes nothing returns the very same blueprint.
 */
export const execute = (blueprint: Blueprint, command: Command): Result<Executed, Refusal> => {
  const draft = openDraft(blueprint);
  const executed = executeOn(draft, command);
  if (!executed.ok) return executed;
  const diff = executed.value;
  return ok({ blueprint: isEmptyDiff(diff) ? blueprint : draft.finish(), diff });
};
