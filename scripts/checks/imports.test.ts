import { describe, expect, test } from 'vitest';
import { checkFile, checkManifest, importsOf } from './imports.ts';

const messages = (room: string, file: string, source: string) =>
  checkFile(room, file, source).map(problem => `${problem.line}: ${problem.message}`);

describe('what counts as an import', () => {
  test('static, side-effect, re-export, dynamic and type imports are all seen, with their lines', () => {
    const source = [
      "import { a } from '@truthline/one';",
      "import type { B } from '@truthline/two';",
      "import '@truthline/three';",
      "export { c } from '@truthline/four';",
      "const d = await import('@truthline/five');",
      "type E = import('@truthline/six').E;",
      "import { type F, g } from '@truthline/seven';",
      "export type { H } from '@truthline/eight';",
    ].join('\n');
    const seen = importsOf('x.ts', source).toSorted((one, other) => one.line - other.line);
    expect(seen.map(site => site.specifier.replace('@truthline/', ''))).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
    ]);
    expect(seen.map(site => site.typeOnly)).toEqual([false, true, false, false, false, true, false, true]);
    expect(seen.map(site => site.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a comment or a text that looks like an import is none', () => {
    expect(
      importsOf('x.ts', "// import { a } from '@truthline/db'\nconst text = \"from '@truthline/db'\";"),
    ).toEqual([]);
  });
});

describe('arrows', () => {
  test('an arrow of the table passes, one against it is refused with what is allowed', () => {
    expect(messages('document', 'src/a.ts', "import { x } from '@truthline/blueprint';")).toEqual([]);
    expect(messages('blueprint', 'src/a.ts', "import { x } from '@truthline/document';")).toEqual([
      '1: blueprint may not import document; it may import kernel',
    ]);
  });

  test('a type import is an import', () => {
    expect(messages('kernel', 'src/a.ts', "import type { X } from '@truthline/blueprint';")).toEqual([
      '1: kernel may not import blueprint; it may import no other room',
    ]);
  });

  test('the app in the browser takes the type of the router and nothing that runs', () => {
    expect(messages('web', 'src/a.ts', "import type { AppRouter } from '@truthline/api';")).toEqual([]);
    expect(messages('web', 'src/a.ts', "import { appRouter } from '@truthline/api';")).toHaveLength(1);
  });

  test('a way around by path is seen', () => {
    expect(
      messages('web', 'src/a.ts', "import { x } from '../../../packages/db/src/index.ts';"),
    ).toHaveLength(1);
  });
});

describe('fences', () => {
  test.each([
    ['editor', 'src/flow/Canvas.tsx', '@xyflow/react', 0],
    ['editor', 'src/Editor.tsx', '@xyflow/react', 1],
    ['web', 'src/a.tsx', '@xyflow/react', 1],
    ['db', 'src/a.ts', 'kysely', 0],
    ['api', 'src/a.ts', 'pg', 1],
    ['api', 'src/a.ts', '@trpc/server', 0],
    ['web', 'src/a.ts', '@trpc/server', 1],
    ['blueprint', 'src/a.ts', 'react', 1],
    ['ui', 'src/a.tsx', 'react', 0],
    ['web', 'src/a.tsx', 'react-dom', 0],
  ])('%s %s → %s: %i problems', (room, file, library, count) => {
    expect(messages(room, file, `import { x } from '${library}';`)).toHaveLength(count);
  });
});

test('a package.json may not declare what its code may not import', () => {
  expect(
    checkManifest('blueprint', { dependencies: { '@truthline/kernel': 'workspace:*', zod: 'catalog:' } }),
  ).toEqual([]);
  expect(checkManifest('blueprint', { devDependencies: { '@truthline/db': 'workspace:*' } })).toHaveLength(1);
  expect(checkManifest('web', { dependencies: { '@truthline/api': 'workspace:*' } })).toHaveLength(1);
  expect(checkManifest('web', { devDependencies: { '@truthline/api': 'workspace:*' } })).toEqual([]);
});
