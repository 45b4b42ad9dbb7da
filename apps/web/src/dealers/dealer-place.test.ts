import { expect, test } from 'vitest';
import { readPlace } from './dealer-place.ts';

test('degrees and kilometres are read as they are typed, and nothing typed is no place', () => {
  expect(readPlace({ latitude: ' 31,22 ', longitude: '121.54', radius: '40' })).toEqual({
    place: { latitude: 31.22, longitude: 121.54 },
    serviceRadiusKm: 40,
  });
  expect(readPlace({ latitude: '', longitude: ' ', radius: '' })).toEqual({
    place: null,
    serviceRadiusKm: null,
  });
});

test('what cannot be a place is named, field by field', () => {
  expect(readPlace({ latitude: '90.1', longitude: '-180.5', radius: '0' })).toEqual({
    wrong: ['latitude', 'longitude', 'radius'],
  });
  expect(readPlace({ latitude: '31', longitude: '', radius: 'far' })).toEqual({
    wrong: ['longitude', 'radius'],
  });
});
