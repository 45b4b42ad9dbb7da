import { LINT_RULES, type Blueprint } from '@truthline/blueprint';
import { LINT_EXAMPLES } from '@truthline/blueprint/testing';
import { blueprintToSvg } from './blueprint-to-svg.ts';

/** Where the pages of the rules find their pictures, from the repository's root. */
export const PICTURE_FOLDER = 'docs/lint/pictures';

/** A drawing of the wrong and of the right example of every rule, by file name: the very ones the tests run. */
export const lintPictures = (): ReadonlyMap<string, string> => {
  const pictures = new Map<string, string>();
  const draw = (name: string, blueprint: Blueprint) =>
    pictures.set(`${name}.svg`, `${blueprintToSvg(blueprint, 'en')}\n`);
  for (const { id } of LINT_RULES) {
    const [example] = LINT_EXAMPLES[id];
    if (example === undefined) continue;
    draw(`${id}-wrong`, example.wrong);
    draw(`${id}-right`, example.right);
  }
  return pictures;
};
