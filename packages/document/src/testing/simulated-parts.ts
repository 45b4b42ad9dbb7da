import type { BlueprintDocument } from '../document/blueprint-document.ts';
import { memoryOutbox, type Outbox } from '../document/outbox.ts';
import { driveDocument } from '../driver/drive-document.ts';
import { serverApply } from '../server-apply.ts';

/** The parts of a simulation that a test of the simulation itself may break, to see that it notices. */
export type SimulatedParts = {
  readonly outbox: () => Outbox;
  readonly document: (document: BlueprintDocument) => BlueprintDocument;
  readonly apply: typeof serverApply;
  readonly drive: typeof driveDocument;
};

export const soundParts: SimulatedParts = {
  outbox: memoryOutbox,
  document: document => document,
  apply: serverApply,
  drive: driveDocument,
};
