import type { Browser } from '../browser.ts';

/** Somebody else's things: another dealer of the same network, or everything of another network. */
export type Victim = {
  readonly dealerId: string;
  readonly blueprintId: string;
  readonly auditId: string;
  readonly draftId: string;
  readonly waveId: string;
  readonly personId: string;
  readonly momentCardId: string;
  /** What is said about the blueprint. */
  readonly threadId: string;
  /** Against an audit of theirs. */
  readonly appealId: string;
  /** Of a failed item of that audit. */
  readonly actionId: string;
  /** A visit of theirs that was recorded. */
  readonly calibrationId: string;
  /** An address for the customers of theirs. */
  readonly surveyLinkId: string;
};

/** The attacker's own place, to hide a victim's id beside it. */
export type Own = { readonly dealerId: string; readonly blueprintId: string };

type Calls = (from: Browser, victim: Victim, own: Own) => readonly Promise<unknown>[];

/**
 * What an outsider tries on one procedure. `refused`: every call must be. `answered`: calls that anybody with the role may
 * make; their answers must hold nothing of the victim. `open`: needs no session, or reaches only the caller; why.
 */
export type Attack =
  { readonly refused?: Calls; readonly answered?: Calls; readonly open?: never } | { readonly open: string };

/** By the path of the procedure. */
export type Attacks = Readonly<Record<string, Attack>>;

export const CHECKLIST = { checklistId: 'aftersales', version: 1 };

export const refused = (calls: Calls): Attack => ({ refused: calls });
export const answered = (calls: Calls): Attack => ({ answered: calls });
