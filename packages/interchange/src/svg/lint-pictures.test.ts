import { readdirSync, readFileSync } from 'node:fs';
import { LINT_RULES } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { lintPictures, PICTURE_FOLDER } from './lint-pictures.ts';

const root = new URL('../../../../', import.meta.url);
const pictures = lintPictures();

test('every rule has a picture of a wrong and of a right drawing', () => {
  expect([...pictures.keys()].toSorted()).toEqual(
    LINT_RULES.flatMap(({ id }) => [`${id}-right.svg`, `${id}-wrong.svg`]).toSorted(),
  );
});

test('the pictures beside the pages are those of the examples; `pnpm lint-pictures` draws them anew', () => {
  const folder = new URL(`${PICTURE_FOLDER}/`, root);
  expect(readdirSync(folder).toSorted()).toEqual([...pictures.keys()].toSorted());
  const stale = [...pictures].filter(
    ([name, picture]) => readFileSync(new URL(name, folder), 'utf8') !== picture,
  );
  expect(stale.map(([name]) => name)).toEqual([]);
});

test.each(LINT_RULES)('the page of $id shows its two pictures', ({ id }) => {
  const page = readFileSync(new URL(`docs/lint/${id}.md`, root), 'utf8');
  const [, wrong = '', right = ''] = page.split(/\n## (?:Wrong|Right)\n/);
  expect(wrong).toContain(`](pictures/${id}-wrong.svg)`);
  expect(right).toContain(`](pictures/${id}-right.svg)`);
});
