import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cssVariables, theme } from './theme.ts';

afterEach(cleanup);

const FILE = join(import.meta.dirname, 'mantine-variables.css');

/** The variables of each rule of a style sheet: all are those of the page or of one of its schemes. */
const rulesOf = (css: string) =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: (selector ?? '').replaceAll(/\s+/g, ' ').replaceAll('"', "'").trim(),
    variables: (body ?? '')
      .split(';')
      .map(line => line.replaceAll(/\s+/g, ' ').trim())
      .filter(line => line !== ''),
  }));

test('the style sheet says what Mantine would make of the theme', () => {
  render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      {null}
    </MantineProvider>,
  );
  const made = document.querySelector('style[data-mantine-styles="true"]')?.textContent ?? '';
  expect(rulesOf(made)).toHaveLength(3);
  // Print `made` into the file and format it where the theme is to change.
  expect(rulesOf(readFileSync(FILE, 'utf8'))).toEqual(rulesOf(made));
});
