import type { Say } from '../catalogue/messages.ts';

/** One sentence about what just happened, in the language of whoever reads it. Spoken, and shown when refused. */
export type Notice = {
  readonly serial: number;
  readonly tone: 'done' | 'refused';
  readonly read: (say: Say) => string;
};
