import type { Channel, Notice } from '../store/notice.ts';

/** A notice on its channel, as a statement takes it along that tells of what it writes. */
export type Telling = readonly [channel: Channel, payload: string];

/** Told to whoever listens, once the transaction has committed. */
export const telling = <C extends Channel>(channel: C, notice: Notice<C>): Telling => [
  channel,
  JSON.stringify(notice),
];
