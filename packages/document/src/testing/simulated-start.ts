import { drawBlueprint } from '@truthline/blueprint/testing';
import type { Faults } from './verdict.ts';

/** The blueprint that simulations start from: small, so that clients often meet at one record. */
export const simulatedStart = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Park'], ['Pay', 'Drive off']]],
    ['frontstage', [['Answer'], ['Greet'], ['Explain the bill']]],
    ['support', [['Calendar'], [], ['Cash register']]],
  ],
  links: [['customer-s1-1', 'frontstage-s1-1', 'interaction']],
});

export const noFaults: Faults = {
  differing: [],
  lost: [],
  unseen: [],
  falselyRefused: [],
  twice: [],
  falselySaved: [],
  replacedUnseen: [],
  leftInOutbox: [],
  stillRunning: 0,
};
