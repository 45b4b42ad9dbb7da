import { emptyBlueprint, momentIdSchema } from '@truthline/blueprint';
import {
  bothLanguages,
  makeCard,
  makeLane,
  makeMoment,
  makeStage,
  makeStep,
} from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { buildChecklist, buildItem } from '../testing/build-checklist.ts';
import { heatColumns } from './heat-columns.ts';

const keyed = <R extends { readonly id: string }>(...records: readonly R[]) =>
  Object.fromEntries(records.map(record => [record.id, record]));

/** Two steps of two stages; `mot-b` is met first, in the second lane. */
const drawing = {
  ...emptyBlueprint(bothLanguages('Drawing'), 'aftersales'),
  stage: keyed(makeStage({ id: 'before', orderKey: 'A' }), makeStage({ id: 'after', orderKey: 'B' })),
  step: keyed(makeStep({ id: 'call', stageId: 'before' }), makeStep({ id: 'visit', stageId: 'after' })),
  lane: keyed(
    makeLane({ id: 'customer', kind: 'customer' }),
    makeLane({ id: 'advisor', kind: 'frontstage' }),
  ),
  card: keyed(
    makeCard({ id: 'one', laneId: 'advisor', stepId: 'call' }),
    makeCard({ id: 'two', laneId: 'customer', stepId: 'visit' }),
  ),
  moment: keyed(makeMoment({ id: 'mot-b', cardId: 'one' }), makeMoment({ id: 'mot-a', cardId: 'two' })),
};

const checklist = buildChecklist([
  buildItem('a', { dimension: 'tangibles', weight: 3 }),
  buildItem('b', { sectionId: 's2' }),
  buildItem('b2', { sectionId: 's1', momentId: momentIdSchema.parse('mot-b') }),
  buildItem('c', { sectionId: 's2', dimension: 'empathy', auditKinds: ['oem'] }),
]);

const idsBy = (by: Parameters<typeof heatColumns>[3], kinds: Parameters<typeof heatColumns>[1] = ['oem']) =>
  heatColumns(checklist, kinds, drawing, by).map(({ id, momentIds }) => `${id}: ${momentIds.join(' ')}`);

test('MH-2 moments and steps stand in the order of the drawing, what is on none of it last', () => {
  expect(idsBy('moments')).toEqual(['mot-b: mot-b', 'mot-a: mot-a', 'mot-c: mot-c']);
  expect(idsBy('steps')).toEqual(['call: mot-b', 'visit: mot-a', 'offDrawing: mot-c']);
  expect(idsBy('lanes')).toEqual(['customer: mot-a', 'advisor: mot-b', 'offDrawing: mot-c']);
  const [first] = heatColumns(checklist, ['oem'], drawing, 'moments');
  expect(first).toMatchObject({ groupId: 'before', groupName: bothLanguages('before'), items: 2 });
});

test('MH-2 sections as the checklist has them, dimensions as SERVQUAL has them; a moment is where its first item is', () => {
  expect(idsBy('sections')).toEqual(['s1: mot-a', 's2: mot-b mot-c']);
  expect(idsBy('dimensions')).toEqual(['reliability: mot-b', 'empathy: mot-c', 'tangibles: mot-a']);
});

test('MH-2 what a kind of audit does not ask has no column; without a drawing lanes are their kinds', () => {
  expect(idsBy('sections', ['mystery'])).toEqual(['s1: mot-a', 's2: mot-b']);
  expect(heatColumns(checklist, ['oem'], null, 'lanes').map(({ id }) => id)).toEqual(['frontstage']);
});

test('uneven weights are worth fewer answers', () => {
  const [whole] = heatColumns(
    buildChecklist([buildItem('a', { weight: 3 }), buildItem('b', { weight: 1 })]),
    ['oem'],
    null,
    'sections',
  );
  expect(whole?.evenness).toBeCloseTo(16 / 20, 12);
});
