import type { AuditFile } from '@truthline/audit';
import { expect, test } from 'vitest';
import { elsewhereFiles, idsElsewhere } from './elsewhere.ts';

const fileOf = (id: string, kind: AuditFile['kind'] = 'photo') => ({
  id,
  itemId: 'A1-01',
  kind,
  sha256: '0'.repeat(64),
  mediaType: 'image/jpeg' as const,
  byteCount: 4,
  width: 4,
  height: 3,
  seconds: null,
  takenAt: null,
  latitude: null,
  longitude: null,
  device: null,
  originalName: null,
  annotated: false,
  note: '',
  own: true,
});
const at = '2026-03-01T10:00:00.000Z';

test('what has arrived from elsewhere is shown, not what is here, was taken back here, or is on its way', () => {
  const listed = [
    { ...fileOf('far'), arrivedAt: at },
    { ...fileOf('here'), arrivedAt: at },
    { ...fileOf('on its way'), arrivedAt: null },
    { ...fileOf('of an appeal', 'evidence'), arrivedAt: at },
  ];
  expect(elsewhereFiles(listed, [{ fileId: 'here' }]).map(({ id }) => id)).toEqual(['far']);
});

test('a photo added here leaves those of another device in the answer, also one that nobody has listed here yet', () => {
  const here = new Set(['own', 'taken back']);
  expect(idsElsewhere(['unknown', 'own', 'taken back', 'far'], [fileOf('far')], here)).toEqual([
    'unknown',
    'far',
  ]);
  expect(idsElsewhere([], [fileOf('far')], here)).toEqual(['far']);
});
