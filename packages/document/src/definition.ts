import type { Draft } from './draft.ts';
import type { Refusal } from './refusal.ts';

/** "May I?" Asked before anything is written. */
export type Rule<C> = (draft: Draft, command: C) => Refusal | null;

/** "What must follow?" Looks at what the command touched and adds the consequences. */
export type Behaviour = (draft: Draft) => void;

/** "Is it still whole?" Asked after the change and its consequences. */
export type Check = (draft: Draft) => Refusal | null;

/** How one command is carried out: rules, then the change itself, then behaviours in the order written. */
export type CommandDefinition<C> = {
  readonly rules: readonly Rule<C>[];
  readonly change: (draft: Draft, command: C) => void;
  readonly behaviours: readonly Behaviour[];
};
