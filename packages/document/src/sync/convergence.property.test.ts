import { drawBlueprint } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { simulate } from '../testing/simulation.ts';

const start = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Park'], ['Pay', 'Drive off']]],
    ['frontstage', [['Answer'], ['Greet'], ['Explain the bill']]],
    ['support', [['Calendar'], [], ['Cash register']]],
  ],
  links: [['customer-s1-1', 'frontstage-s1-1', 'interaction']],
});

/** Seeds that once failed stay here for ever. */
const pinned: readonly number[] = [];
const seeds = [...pinned, ...Array.from({ length: 300 }, (_, index) => index + 1)];

describe('three clients on a bad network', () => {
  test('end equal to the server, nothing lost, nothing twice, nothing called saved that is not (S1–S6)', async () => {
    const totals = { committed: 0, refused: 0, crashes: 0 };
    for (const seed of seeds) {
      const { committed, refused, crashes, ...faults } = await simulate(seed, start, 250);
      expect(faults, `seed ${seed}`).toEqual({ differing: [], lost: [], twice: [], falselySaved: [] });
      totals.committed += committed;
      totals.refused += refused;
      totals.crashes += crashes;
    }
    // Not vacuous: there was something to lose, to refuse and to recover from.
    expect(totals.committed).toBeGreaterThan(seeds.length * 20);
    expect(totals.refused).toBeGreaterThan(seeds.length);
    expect(totals.crashes).toBeGreaterThan(seeds.length);
  }, 120_000);
});
