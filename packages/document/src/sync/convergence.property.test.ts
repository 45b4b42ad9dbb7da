import { describe, expect, test } from 'vitest';
import { noFaults, simulatedStart as start } from '../testing/simulated-start.ts';
import { simulate } from '../testing/simulation.ts';
import { noneMet, type Met } from '../testing/verdict.ts';

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
const rounds = 250;

/**
 * Runs that meet what is easiest to get wrong; a seed that once failed stays here for ever. Should the dice change, so
 * that one no longer meets its situation, another seed that does takes its place.
 */
const pinned: readonly { readonly meets: keyof Met; readonly seed: number; readonly driven: boolean }[] = [
  // The undo was in the outbox, its history is gone: it is carried out again as what it was when it was written.
  { meets: 'crashesWithUndo', seed: 1, driven: false },
  { meets: 'crashesWithUndo', seed: 2, driven: true },
  // The answer was lost, or the push doubled: the server has it already and must say so, once more.
  { meets: 'askedAgain', seed: 2, driven: false },
  { meets: 'askedAgain', seed: 4, driven: true },
  // Someone else's change made it impossible before it was sent: the author is told without asking the server.
  { meets: 'refusedOnRebase', seed: 10, driven: false },
  { meets: 'refusedOnRebase', seed: 2, driven: true },
  // The author was told no; a push slow on its way found the record back again: now it is yes.
  { meets: 'committedAfterRefusal', seed: 9, driven: false },
  { meets: 'committedAfterRefusal', seed: 32, driven: true },
  // Opened on what the browser had cached: what is in the outbox was made on a newer blueprint than the one shown.
  { meets: 'oldSnapshots', seed: 5, driven: false },
  { meets: 'oldSnapshots', seed: 1, driven: true },
  // Besides, the server has committed some of it: it must not be done a second time when the log catches up.
  { meets: 'oldSnapshotsBeforeOwnCommit', seed: 2, driven: false },
  { meets: 'oldSnapshotsBeforeOwnCommit', seed: 3, driven: true },
  // Two people at one text, each in a language of its own: both texts are in the log's end.
  { meets: 'mergedTexts', seed: 2, driven: false },
  { meets: 'mergedTexts', seed: 1, driven: true },
];

describe('three clients on a bad network', () => {
  test.each([
    { driven: false, how: 'pushed and pulled at any time' },
    { driven: true, how: 'kept in step by drivers' },
  ])(
    'end equal to the server, no change lost, no text replaced unseen, nothing twice, refused unseen or called saved that is not: $how (S1–S6, D6)',
    async ({ driven }) => {
      const totals = { ...noneMet };
      for (const seed of seeds) {
        const { faults, met } = await simulate({ seed, start, rounds, driven });
        expect(faults, `seed ${seed}`).toEqual(noFaults);
        totals.committed += met.committed;
        totals.mergedTexts += met.mergedTexts;
        totals.refused += met.refused;
        totals.crashes += met.crashes;
        totals.crashesWithUndo += met.crashesWithUndo;
        totals.oldSnapshots += met.oldSnapshots;
      }
      // Not vacuous: there was something to lose, to refuse and to recover from.
      expect(totals.committed).toBeGreaterThan(seeds.length * 20);
      expect(totals.mergedTexts).toBeGreaterThan(seeds.length / 40);
      expect(totals.refused).toBeGreaterThan(seeds.length);
      expect(totals.crashes).toBeGreaterThan(seeds.length);
      expect(totals.crashesWithUndo).toBeGreaterThan(seeds.length);
      expect(totals.oldSnapshots).toBeGreaterThan(seeds.length);
    },
    120_000,
  );

  test.each(pinned)('$meets: seed $seed, driven $driven', async ({ meets, seed, driven }) => {
    const { faults, met } = await simulate({ seed, start, rounds, driven });
    expect(met[meets]).toBeGreaterThan(0);
    expect(faults).toEqual(noFaults);
  });
});
