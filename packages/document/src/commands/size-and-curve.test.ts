import { expect, test } from 'vitest';
import { commandSchema } from '../command.ts';
import { sketch, triple } from '../testing/triple.ts';

test('step.edit: emotion, expectation, perception and width', () => {
  const fields = { emotion: -2, expectation: 6, perception: 4.5, width: 320 };
  const after = triple(sketch, { type: 'step.edit', stepId: 's2', fields });
  expect(after.step['s2']).toEqual({ ...sketch.step['s2'], ...fields });
});

test('lane.edit: height', () => {
  const after = triple(sketch, { type: 'lane.edit', laneId: 'support', fields: { height: 200 } });
  expect(after.lane['support']?.height).toBe(200);
});

test('card.edit: a picture comes and goes', () => {
  const image = { hash: 'b'.repeat(64), mediaType: 'image/webp', width: 640, height: 480 };
  const edit = (value: unknown) => ({ type: 'card.edit', cardId: 'support-s1-1', fields: { image: value } });
  const shown = triple(sketch, edit(image));
  expect(shown.card['support-s1-1']?.image).toEqual(image);
  expect(triple(shown, edit(null)).card['support-s1-1']?.image).toBeNull();
});

test('a value out of its range is not understood', () => {
  const parsed = commandSchema.safeParse({ type: 'step.edit', stepId: 's1', fields: { emotion: 4 } });
  expect(parsed.success).toBe(false);
});
