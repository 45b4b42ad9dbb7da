import fc from 'fast-check';
import type { Blueprint } from '../blueprint.ts';
import { drawBlueprint } from './draw.ts';
import { EDIT_KINDS, performEdits, type Edit, type EditKind } from './edits.ts';

const isHarsh = (kind: EditKind) =>
  kind === 'stageRemove' || kind === 'stepRemove' || kind === 'laneRemove' || kind === 'cardRemove';

/** Adding comes up often, taking away whole rows and columns seldom: drawings grow. */
const kinds: readonly EditKind[] = [
  ...EDIT_KINDS,
  ...EDIT_KINDS.filter(kind => !isHarsh(kind)),
  ...EDIT_KINDS.filter(kind => kind.endsWith('Add') || kind.endsWith('Flag')),
  ...Array.from({ length: 12 }, (): EditKind => 'cardAdd'),
  ...Array.from({ length: 6 }, (): EditKind => 'linkAdd'),
];

/** Ids of 10 letters and digits: two edits never invent the same one. */
const newId = fc.stringMatching(/^n[a-z0-9]{10}$/);

export const editArbitrary = (): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    id: newId,
    pick: fc.nat({ max: 999 }),
    other: fc.nat({ max: 999 }),
    text: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('预约', '接车', 'Greet the customer', '')),
  });

export const editsArbitrary = (maxLength = 12): fc.Arbitrary<readonly Edit[]> =>
  fc.array(editArbitrary(), { maxLength });

const sketch = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['evidence', [['Website'], ['Sign'], []]],
    ['customer', [['Call'], ['Park'], ['Pay', 'Drive off']]],
    ['frontstage', [['Answer'], ['Greet'], ['Explain the bill']]],
    ['backstage', [[], ['Look up the order'], []]],
    ['support', [['Calendar'], [], ['Cash register']]],
  ],
  links: [
    ['customer-s1-1', 'frontstage-s1-1', 'interaction'],
    ['customer-s1-1', 'customer-s2-1', 'sequence'],
    ['backstage-s2-1', 'frontstage-s2-1', 'support'],
  ],
});

/** Valid blueprints: a small drawing, or an empty one with a single step, after some random edits. */
export const blueprintArbitrary = (maxEdits = 30): fc.Arbitrary<Blueprint> =>
  fc
    .tuple(
      fc.constantFrom(
        sketch,
        drawBlueprint({
          steps: ['Only'],
          lanes: [
            ['customer', [[]]],
            ['frontstage', [[]]],
          ],
        }),
      ),
      editsArbitrary(maxEdits),
    )
    .map(([start, edits]) => performEdits(start, edits));
