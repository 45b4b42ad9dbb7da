import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fetchedFor, joinParts, type Part } from './join-parts.ts';

const part = (name: string, imports: readonly string[], moduleIds: readonly string[]): Part => ({
  fileName: `${name}.js`,
  isEntry: name === 'index',
  facadeModuleId: /^[A-Z]|^index|^seen/.test(name) ? `/src/${name}.tsx` : null,
  imports: imports.map(each => `${each}.js`),
  moduleIds: moduleIds.map(id => `/src/${id}`),
});

const ASKED = { door: ['/SignInPage.tsx'], signedIn: ['/seen.tsx'], audit: ['/AuditPage.tsx'] };

test('what every page needs travels together, then what the sign-in shares, what the signed-in need, and the audit with what it shares', () => {
  const groups = joinParts(
    [
      part('index', ['react'], ['index.tsx']),
      part('react', [], ['react.ts']),
      part('seen', ['react', 'database'], ['seen.tsx']),
      part('database', [], ['database.ts']),
      part('AuditPage', ['button', 'score', 'database', 'field', 'react'], ['AuditPage.tsx']),
      part('button', ['react'], ['button.ts']),
      part('score', ['button'], ['score.ts']),
      part('NetworkPage', ['button', 'chart', 'react'], ['NetworkPage.tsx']),
      part('chart', [], ['chart.ts']),
      part('SignInPage', ['field'], ['SignInPage.tsx']),
      part('field', [], ['field.ts']),
    ],
    ASKED,
  );
  expect(Object.fromEntries(groups)).toEqual({
    '/src/index.tsx': 'start',
    '/src/react.ts': 'start',
    '/src/field.ts': 'door',
    '/src/seen.tsx': 'signed-in',
    '/src/database.ts': 'signed-in',
    '/src/button.ts': 'field',
    '/src/score.ts': 'audit',
    '/src/AuditPage.tsx': 'audit',
  });
});

test('no two joined files wait for each other, whatever imports what', () => {
  const ORDER = ['start', 'door', 'signed-in', 'field', 'audit'];
  const names = ['index', 'SignInPage', 'seen', 'AuditPage', 'NetworkPage', 'a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(
      fc.array(fc.subarray(names), { minLength: names.length, maxLength: names.length }),
      imported => {
        const parts = names.map((name, at) => part(name, imported[at] ?? [], [`${name}.tsx`]));
        const groups = joinParts(parts, ASKED);
        for (const { moduleIds, imports } of parts) {
          const group = groups.get(moduleIds[0] ?? '');
          if (group === undefined) continue;
          for (const name of imports) {
            const other = groups.get(parts.find(({ fileName }) => fileName === name)?.moduleIds[0] ?? '');
            expect(ORDER.indexOf(other ?? 'none')).toBeGreaterThanOrEqual(0);
            expect(ORDER.indexOf(other ?? 'none')).toBeLessThanOrEqual(ORDER.indexOf(group));
          }
        }
      },
    ),
  );
});

test('a part is fetched with all it cannot run without, once', () => {
  const parts = [
    part('A', ['b', 'gone'], []),
    part('b', ['A', 'c'], []),
    part('c', [], []),
    part('d', [], []),
  ];
  expect([...fetchedFor(parts, parts.slice(0, 1))].map(({ fileName }) => fileName).sort()).toEqual([
    'A.js',
    'b.js',
    'c.js',
  ]);
});
