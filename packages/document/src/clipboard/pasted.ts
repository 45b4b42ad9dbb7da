import type { CardId, Language, LaneId, StepId } from '@truthline/blueprint';
import { err, ok, type IdSource, type Result } from '@truthline/kernel';
import type { Batch, SingleCommand } from '../command.ts';
import { BATCH_LIMIT } from '../limits.ts';
import { PASTE_CARD_LIMIT, type PasteProblem } from './paste-problem.ts';

/** The cell at which to paste: the upper left corner of what comes. */
export type PasteCell = { readonly laneId: LaneId; readonly stepId: StepId };

/** Where new ids come from, and the language in which pasted text is written. */
export type PasteOptions = { readonly ids: IdSource; readonly language: Language };

/** What a paste does: one change, what it adds, and what was left behind. */
export type Pasted = {
  readonly command: Batch;
  /** The new cards, in the order in which they were pasted. */
  readonly cardIds: readonly CardId[];
  readonly added: {
    readonly cards: number;
    readonly lanes: number;
    readonly steps: number;
    readonly stages: number;
  };
  /** Links that led to cards that were not copied along. */
  readonly droppedLinks: number;
  /** New cards of the customer that say no more than that somebody waits: each might be a wait point. */
  readonly proposedWaits: readonly CardId[];
};

/** Closes a paste: refused where it is empty or past what one change may hold. */
export const pastedOf = (
  { commands, cardIds }: { readonly commands: readonly SingleCommand[]; readonly cardIds: readonly CardId[] },
  more: { readonly droppedLinks?: number; readonly proposedWaits?: readonly CardId[] } = {},
): Result<Pasted, PasteProblem> => {
  if (commands.length === 0) return err({ reason: 'nothingToPaste' });
  if (cardIds.length > PASTE_CARD_LIMIT || commands.length > BATCH_LIMIT)
    return err({ reason: 'tooManyCards', count: cardIds.length, limit: PASTE_CARD_LIMIT });
  const count = (type: SingleCommand['type']) => commands.filter(command => command.type === type).length;
  return ok({
    command: { type: 'batch', label: 'paste', commands },
    cardIds,
    added: {
      cards: cardIds.length,
      lanes: count('lane.add'),
      steps: count('step.add'),
      stages: count('stage.add'),
    },
    droppedLinks: more.droppedLinks ?? 0,
    proposedWaits: more.proposedWaits ?? [],
  });
};
