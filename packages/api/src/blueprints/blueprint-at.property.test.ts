import { diffBlueprints, type Blueprint } from '@truthline/blueprint';
import { blueprintArbitrary, editsArbitrary, performEdits } from '@truthline/blueprint/testing';
import {
  addVersion,
  appendChange,
  createBlueprint,
  createNetwork,
  findBlueprint,
  systemScope,
  type SavedBlueprint,
  type Tx,
} from '@truthline/db';
import { openTestDatabase, type TestDatabase } from '@truthline/db/testing';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blueprintAt } from './blueprint-at.ts';

const ids = uuidSource(systemClock, systemRandom);
const scope = systemScope(ids.next());
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const name = { zh: '', en: 'Property' };
  await database.store.within(scope, tx => createNetwork(tx, { name, demo: false }));
});
afterAll(() => database.remove());

const at = '2026-04-01T00:00:00.000Z';

const begin = async (tx: Tx, blueprint: Blueprint): Promise<SavedBlueprint> => {
  const id = ids.next();
  await createBlueprint(tx, { id, kind: 'asIs', dealerId: null, base: null, blueprint });
  const saved = await findBlueprint(tx, id);
  if (saved === null) throw new Error('not there');
  return saved;
};

const change = (tx: Tx, saved: SavedBlueprint, next: Blueprint): Promise<SavedBlueprint> => {
  const diff = diffBlueprints(saved.blueprint, next);
  const entry = {
    changeId: ids.next(),
    actorName: 'x',
    committedAt: at,
    command: { type: 'change.revert', diff: {} },
    diff,
    adoptedVersion: null,
  };
  return appendChange(tx, saved, entry, next);
};

const keep = (tx: Tx, saved: SavedBlueprint): Promise<void> =>
  addVersion(tx, saved, {
    id: ids.next(),
    revision: saved.revision,
    number: null,
    name: { zh: '', en: 'Kept' },
    actorName: 'x',
    madeAt: at,
    blueprint: saved.blueprint,
  });

/** Some changes, each with whether the drawing is kept as a version after it. */
const stretches = fc.array(fc.tuple(editsArbitrary(6), fc.boolean()), { minLength: 1, maxLength: 8 });

test('every revision is put together as it was, wherever versions were kept', async () => {
  await fc.assert(
    fc.asyncProperty(blueprintArbitrary(12), stretches, async (start, changes) => {
      await database.store.within(scope, async tx => {
        let saved = await begin(tx, start);
        const states = [start];
        for (const [edits, kept] of changes) {
          saved = await change(tx, saved, performEdits(saved.blueprint, edits));
          states.push(saved.blueprint);
          if (kept) await keep(tx, saved);
        }
        for (const [revision, state] of states.entries())
          expect(await blueprintAt(tx, saved, revision)).toEqual(state);
        expect(await blueprintAt(tx, saved, states.length)).toBeNull();
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);
