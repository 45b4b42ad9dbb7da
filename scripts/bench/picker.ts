import type { enterAs } from '../../apps/server/src/testing/test-server.ts';
import type { Figure } from './figure.ts';
import { at } from './rounds.ts';
import type { Chromium, Truthline } from './world.ts';

const DEALERS = 33_000;

/** The answer of a call that may be one of several in a batch, by its name. */
type Batch = { result: { data: unknown } }[];

/** As many dealers as wanted, made of those that are there: each with a code and a name of its own. */
const multiplied = (dealers: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] =>
  Array.from({ length: DEALERS }, (_, place) => ({
    ...dealers[place % dealers.length],
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    code: `B-${place}`,
    name: { zh: `第${place}店`, en: `Dealership ${place}` },
  }));

/**
 * The picker of dealers where an audit is begun, with 33,000 to choose from: from the press to the frame that shows the first
 * of them, and from a word typed to the frame that shows the one it finds.
 */
export const measurePicker = async (
  chromium: Chromium,
  { address }: Truthline,
  { jar }: Awaited<ReturnType<typeof enterAs>>,
  rounds: number,
): Promise<readonly Figure[]> => {
  const context = await chromium.newContext({ baseURL: address, locale: 'en-GB' });
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: address, httpOnly: true })));
  const page = await context.newPage();
  // In the browser alone: thousands of dealers in the database would change every bench that follows.
  await page.route(/\/trpc\/[^?]*dealers\.list/, async route => {
    const names = (new URL(route.request().url()).pathname.split('/').at(-1) ?? '').split(',');
    const response = await route.fetch();
    const batch = (await response.json()) as Batch;
    const answer = batch[names.indexOf('dealers.list')];
    if (answer !== undefined)
      answer.result.data = multiplied(answer.result.data as Record<string, unknown>[]);
    await route.fulfill({ response, json: batch });
  });
  await page.goto('/audits/new');
  const field = page.getByRole('combobox').first();
  await field.waitFor();
  /** From what is done to the field until the first option reads so and has been painted, in milliseconds. */
  const until = (typed: string | null) =>
    field.evaluate(
      (input, word) =>
        new Promise<number>((done, fail) => {
          if (!(input instanceof HTMLInputElement)) throw new Error('the picker is not a field');
          const begun = performance.now();
          setTimeout(() => fail(new Error('the picker does not show it')), 20_000);
          const look = () => {
            const first = document.querySelector('.tl-picker-option')?.textContent ?? '';
            if (word === null ? first === '' : !first.includes(word)) requestAnimationFrame(look);
            else requestAnimationFrame(() => done(performance.now() - begun));
          };
          if (word === null) input.focus();
          else {
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, word);
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
          look();
        }),
      typed,
    );
  const opened: number[] = [];
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    opened.push(await until(null));
    found.push(await until(`B-${DEALERS - 1 - round}`));
    await field.blur();
    await page.locator('.tl-picker-option').first().waitFor({ state: 'detached' });
  }
  await context.close();
  const figure = (name: string, samples: readonly number[]): Figure => ({
    name: `${name}, 95 of 100`,
    unit: 'ms',
    ours: at(samples, 0.95),
    against: null,
  });
  return [
    figure(`${DEALERS.toLocaleString('en')} dealers in the picker: open`, opened),
    figure('the same: a word typed, found among all', found),
  ];
};
