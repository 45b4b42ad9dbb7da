import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets requests that wait have the thread, between two steps of long work. */
export const othersTurn = (): Promise<void> => nextTurn();
