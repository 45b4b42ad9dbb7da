import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, partName, readEntryName } from './archive-format.ts';

const part = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('a', 'b', '.', '0', '/', '\\', '~', '%', ' '),
});

test('no name in an archive leads out of the folder of files', () => {
  fc.assert(
    fc.property(part, name => {
      const entry = readEntryName(`files/${name}`);
      const place = path.posix.join('/home/files', entry?.kind === 'file' ? entry.path : 'x');
      expect(place.startsWith('/home/files/')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what a backup writes is read as what it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), number => {
      const table = { schema: 'truthline', table: 'audit_scores', columns: ['a'] } as const;
      expect(readEntryName(partName({ ...table, columns: ['a'] }, number))).toEqual({
        kind: 'table',
        key: 'truthline.audit_scores',
      });
    }),
  );
  expect(readEntryName(fileName('ab/photo'))).toEqual({ kind: 'file', path: 'ab/photo' });
  expect(readEntryName('manifest.json')).toEqual({ kind: 'manifest' });
  expect(readEntryName('files/../secret')).toBeNull();
  expect(readEntryName('/etc/passwd')).toBeNull();
});
