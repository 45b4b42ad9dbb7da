import { diffBlueprints, type BlueprintDiff } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../command.ts';
import type { DocumentState, RefusedChange } from '../document/document-state.ts';
import { memoryOutbox } from '../document/outbox.ts';
import { driveDocument } from '../driver/drive-document.ts';
import { serverApply } from '../server-apply.ts';
import { soundParts, type SimulatedParts } from './simulated-parts.ts';
import { simulatedStart as start } from './simulated-start.ts';
import { simulate } from './simulation.ts';
import type { Faults } from './verdict.ts';

const nothing: BlueprintDiff = diffBlueprints(start, start);

const withoutBase = (command: Command): Command => {
  if (!('base' in command)) return command;
  const { base: _, ...rest } = command;
  return commandSchema.parse(rest);
};

/** A document that reports another state than its own. */
const showing =
  (see: (state: DocumentState) => DocumentState): SimulatedParts['document'] =>
  document => ({ ...document, state: () => see(document.state()) });

/** One broken part each, and the fault that a simulation with it must find. */
const broken: readonly (readonly [fault: keyof Faults, what: string, part: Partial<SimulatedParts>])[] = [
  [
    'lost',
    'an outbox that forgets every third change',
    {
      outbox: () => {
        const outbox = memoryOutbox();
        let puts = 0;
        return {
          ...outbox,
          put: async request => {
            puts += 1;
            if (puts % 3 !== 0) await outbox.put(request);
          },
        };
      },
    },
  ],
  [
    'leftInOutbox',
    'an outbox that keeps what was answered',
    { outbox: () => ({ ...memoryOutbox(), remove: async () => undefined }) },
  ],
  [
    'twice',
    'a server that does not know a change again',
    { apply: (log, request, author) => serverApply({ ...log, known: () => null }, request, author) },
  ],
  [
    'replacedUnseen',
    'a server that does not look at what an author saw',
    {
      apply: (log, request, author) => {
        const applied = serverApply(log, { ...request, command: withoutBase(request.command) }, author);
        const { outcome } = applied;
        if (outcome.status === 'refused') return applied;
        return {
          ...applied,
          outcome: { ...outcome, change: { ...outcome.change, command: request.command } },
        };
      },
    },
  ],
  [
    'differing',
    'a receiver that skips every fifth revision',
    {
      document: document => ({
        ...document,
        receive: changes =>
          document.receive(
            changes.map(change => (change.revision % 5 === 0 ? { ...change, diff: nothing } : change)),
          ),
      }),
    },
  ],
  [
    'differing',
    'a driver whose pulls bring nothing',
    {
      drive: (document, transport, ports) =>
        driveDocument(document, { ...transport, pull: async () => [] }, ports),
    },
  ],
  ['unseen', 'a screen that hides refusals', { document: showing(state => ({ ...state, refusals: [] })) }],
  [
    'falselySaved',
    'a screen that always says saved',
    { document: showing(state => ({ ...state, saveState: 'saved' })) },
  ],
  [
    'falselyRefused',
    'a screen that lists as refused what it received',
    {
      document: document => {
        let received: readonly RefusedChange[] = [];
        return {
          ...document,
          receive: changes => {
            for (const { changeId, command } of changes)
              received = [{ changeId, command, refusal: { reason: 'readOnly' }, subjects: [] }];
            document.receive(changes);
          },
          state: () => ({ ...document.state(), refusals: received }),
        };
      },
    },
  ],
  [
    'stillRunning',
    'a driver that leaves a timer behind',
    {
      drive: (document, transport, ports) => {
        const driver = driveDocument(document, transport, ports);
        return {
          ...driver,
          stop: () => {
            driver.stop();
            ports?.timers.after(1_000, () => undefined);
          },
        };
      },
    },
  ],
];

const foundBy = async (fault: keyof Faults, parts: SimulatedParts, driven: boolean): Promise<number> => {
  let found = 0;
  for (let seed = 1; seed <= 5; seed += 1) {
    const { faults } = await simulate({ seed, start, rounds: 250, driven, parts });
    const list = faults[fault];
    found += typeof list === 'number' ? list : list.length;
  }
  return found;
};

describe.each([{ driven: false }, { driven: true }])('a simulation, driven $driven', ({ driven }) => {
  test.each(broken)('finds what is %s: %s', async (fault, _, part) => {
    expect(await foundBy(fault, { ...soundParts, ...part }, driven)).toBeGreaterThan(0);
    expect(await foundBy(fault, soundParts, driven)).toBe(0);
  });
});
