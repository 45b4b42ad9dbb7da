import { expect, test } from 'vitest';
import { KANO_ANSWERS, kanoClass } from './kano-class.ts';

test('the evaluation table of Berger et al. (1993), row by row', () => {
  const letters = {
    attractive: 'A',
    oneDimensional: 'O',
    mustBe: 'M',
    indifferent: 'I',
    reversed: 'R',
    questionable: 'Q',
  };
  const table = KANO_ANSWERS.map(functional =>
    KANO_ANSWERS.map(dysfunctional => letters[kanoClass(functional, dysfunctional)]).join(''),
  );
  expect(table).toEqual(['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ']);
});
