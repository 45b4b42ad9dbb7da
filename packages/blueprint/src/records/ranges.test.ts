import { expect, test } from 'vitest';
import { cardImageSchema } from './card-image.ts';
import { laneSchema } from './lane.ts';
import { stepSchema } from './step.ts';

const hash = 'a'.repeat(64);
const image = { hash, mediaType: 'image/png', width: 10, height: 10 };

test.each([
  ['the best feeling', stepSchema.shape.emotion, 3, true],
  ['a feeling past it', stepSchema.shape.emotion, 4, false],
  ['half a feeling', stepSchema.shape.emotion, 0.5, false],
  ['an expectation below the scale', stepSchema.shape.expectation, 0.9, false],
  ['a mean expectation', stepSchema.shape.expectation, 5.25, true],
  ['a perception past the scale', stepSchema.shape.perception, 7.1, false],
  ['a column without width', stepSchema.shape.width, 0, false],
  ['a row as high as can be', laneSchema.shape.height, 4000, true],
  ['a higher one', laneSchema.shape.height, 4001, false],
  ['a picture', cardImageSchema, image, true],
  ['a hash that is none', cardImageSchema, { ...image, hash: hash.toUpperCase() }, false],
  ['a drawing that could hold a script', cardImageSchema, { ...image, mediaType: 'image/svg+xml' }, false],
])('%s', (_, schema, value, accepted) => {
  expect(schema.safeParse(value).success).toBe(accepted);
});
