import type { Batch, SingleCommand } from '../command.ts';

/** Several commands as the one change a gesture is, under the key history names it by; null where there is nothing to do. */
export const batchOf = (label: string, commands: readonly SingleCommand[]): Batch | null =>
  commands.length === 0 ? null : { type: 'batch', label, commands };
