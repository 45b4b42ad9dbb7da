import { momentIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { buildChecklist, buildItem } from '../testing/build-checklist.ts';
import { checklistOverlap } from './checklist-overlap.ts';

const at = (id: string) => ({ momentId: momentIdSchema.parse(id) });

test('the same item of a library, or the same standard at the same moment, is asked twice', () => {
  const first = buildChecklist([
    buildItem('a'),
    buildItem('b', at('mot-greeting')),
    buildItem('c'),
    buildItem('d', { standard: { zh: '三声内接听。', en: '' } }),
  ]);
  const second = buildChecklist(
    [
      buildItem('a', { standard: { zh: '别的', en: 'Reworded' } }),
      buildItem('x', { ...at('mot-greeting'), standard: { zh: '', en: 'standard  B!' } }),
      buildItem('y', { standard: { zh: 'Standard c(中)', en: 'Standard c' } }),
      buildItem('z', { ...at('mot-d'), standard: { zh: '三声内接听', en: '' } }),
    ],
    { checklistId: 'other' },
  );
  expect(checklistOverlap(first, second).pairs).toEqual([
    { first: 'a', second: 'a', cause: 'sameItem' },
    { first: 'b', second: 'x', cause: 'sameStandard' },
    // c's standard stands at another moment, and empty English texts are no agreement.
    { first: 'd', second: 'z', cause: 'sameStandard' },
  ]);
});

test('an item is met once, by the same item first', () => {
  const twice = [
    buildItem('a', at('mot-m')),
    buildItem('b', { ...at('mot-m'), standard: buildItem('a').standard }),
  ];
  const once = buildChecklist([buildItem('b', { ...at('mot-m'), standard: buildItem('a').standard })]);
  expect(checklistOverlap(buildChecklist(twice), once).pairs).toHaveLength(1);
});
