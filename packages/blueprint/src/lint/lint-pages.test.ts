import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printDrawing } from '../testing/print-drawing.ts';
import { lintCatalogue } from './catalogue/catalogue.ts';
import { LINT_EXAMPLES } from './examples/all.ts';
import { LINT_RULES } from './rules.ts';

const pages = new URL('../../../../docs/lint/', import.meta.url);
const readPage = (name: string) => readFileSync(new URL(name, pages), 'utf8');
const section = (page: string, title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe.each(LINT_RULES)('the page of $id', ({ id, severity }) => {
  const page = readPage(`${id}.md`);
  const [english, chinese] = [lintCatalogue.en[id], lintCatalogue['zh-CN'][id]];

  test('has the title, the severity and the reason of the catalogue in both languages', () => {
    expect(page.startsWith(`# ${id} · ${english.title}\n\n**${chinese.title}**\n`)).toBe(true);
    expect(page).toContain(`Default severity: \`${severity}\``);
    expect(section(page, 'Why')).toContain(english.why);
    expect(section(page, 'Why')).toContain(chinese.why);
  });

  test('shows the drawings that the tests run', () => {
    const [example] = LINT_EXAMPLES[id];
    const drawn = (blueprint: NonNullable<typeof example>['wrong'] | undefined) =>
      blueprint === undefined ? 'no example' : `\`\`\`text\n${printDrawing(blueprint)}\n\`\`\``;
    expect(section(page, 'Wrong')).toContain(drawn(example?.wrong));
    expect(section(page, 'Right')).toContain(drawn(example?.right));
  });

  test('says what is looked for and how it is fixed in both languages', () => {
    for (const title of ['What', 'How it is fixed']) {
      expect(section(page, title)).toMatch(/[a-z]{4}/);
      expect(section(page, title)).toMatch(/\p{Script=Han}{4}/u);
    }
  });

  test('is listed in the index', () => {
    expect(readPage('README.md').replaceAll(/ +/g, ' ')).toContain(
      `| [${id}](${id}.md) | ${english.title} | ${chinese.title} | ${severity} |`,
    );
  });
});
