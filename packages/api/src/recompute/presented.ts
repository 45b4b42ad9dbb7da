import type { RecomputeDifference } from '@truthline/db';

/** The recompute that was begun last. Instants are ISO 8601 UTC. */
export type PresentedRecompute = {
  readonly id: string;
  readonly startedAt: string;
  /** Null while it is under way, or waits for a server to go on with it. */
  readonly finishedAt: string | null;
  /** Who asked for it; null where a terminal did. */
  readonly askedBy: string | null;
  /** Final audits there were when it began, and those done. */
  readonly audits: number;
  readonly auditsDone: number;
  readonly differenceCount: number;
  /** The first of the differences. */
  readonly differences: readonly RecomputeDifference[];
};
