import type { Page } from '@playwright/test';
import { begin, drawn, low, next, progress, swipe } from './answering.ts';
import { everyType, twoHundred } from './field-checklist.ts';
import { startInField, type FieldTruthline } from './field-truthline.ts';
import { enterFromSignIn, switchTo } from './people.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

let field: FieldTruthline | null = null;

test.beforeAll(async () => {
  field = await startInField([everyType, twoHundred]);
});
test.afterAll(async () => {
  await field?.end();
});

test('every way to answer, once, by one hand; another language changes the labels alone', async ({
  openBrowser,
}, testInfo) => {
  const picture = async (page: Page, name: string) => {
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  };
  const page = await openBrowser({
    ...windows.phone,
    origin: field?.origin ?? '',
    permissions: ['geolocation'],
    geolocation: { latitude: 39.9987, longitude: 116.4801, accuracy: 12 },
  });
  await enterFromSignIn(page, 'beijingManager', 'en');
  await begin(page, 'Every way to answer');

  await test.step('what hangs on an answer comes and goes with it', async () => {
    await progress(page, 0, 13);
    await page.getByRole('radio', { name: 'Yes', exact: true }).tap();
    await progress(page, 1, 14);
    await page.getByRole('radio', { name: 'No', exact: true }).tap();
    await progress(page, 1, 13);
    await page.getByRole('radio', { name: 'Yes', exact: true }).tap();
  });
  await test.step('choices, by a jump to the first that is missing', async () => {
    await page.getByRole('button', { name: 'Jump to unanswered' }).tap();
    await picture(page, 'levels');
    expect(await low(page), 'one item').toEqual([]);
    await page.getByRole('radio', { name: 'Warm and by name' }).tap();
    await next(page);
    await page.getByRole('checkbox', { name: 'Tea' }).tap();
    await page.getByRole('checkbox', { name: 'Water' }).tap();
    await expect(page.getByText('2 ticked, 2 needed')).toBeVisible();
    await picture(page, 'options');
    await next(page);
    await page.getByRole('radio', { name: 'Advisor' }).tap();
    await next(page);
    await page.getByRole('checkbox', { name: 'Order' }).tap();
    await page.getByRole('checkbox', { name: 'None at all' }).tap();
    await expect(page.getByRole('checkbox', { name: 'Order' })).not.toBeChecked();
    await page.getByRole('checkbox', { name: 'Order' }).tap();
    await expect(page.getByRole('checkbox', { name: 'None at all' })).not.toBeChecked();
    await page.getByRole('checkbox', { name: 'Quote' }).tap();
    await progress(page, 5, 14);
  });
  await test.step('what is typed', async () => {
    await next(page);
    await page.getByLabel('Measured').fill('8');
    await next(page);
    await page.getByLabel('Time of day').fill('09:35');
    await next(page);
    await page.getByRole('textbox', { name: 'Answer' }).fill('您好，请坐');
    await next(page);
    await page.getByRole('textbox', { name: 'Date' }).fill('2026-03-14');
    await next(page);
    await page.getByRole('button', { name: 'Use the position of this phone' }).tap();
    await expect(page.getByText('39.99870, 116.48010 (± 12 m)')).toBeVisible();
    await picture(page, 'location');
    await progress(page, 10, 14);
  });
  await test.step('a group that repeats has as many as are owed, and one more for the asking', async () => {
    await next(page);
    await expect(page.getByText('Customer 1 of at most 5')).toBeVisible();
    await page.getByLabel('Measured').fill('12');
    await next(page);
    await page.getByLabel('Measured').fill('14');
    await page.getByRole('button', { name: 'Add Customer 3' }).tap();
    await expect(page.getByText('Customer 3 of at most 5')).toBeVisible();
    await progress(page, 12, 14);
    await picture(page, 'repeat');
    expect(await low(page), 'a group that repeats').toEqual([]);
    await page.getByLabel('Measured').fill('20');
    await progress(page, 13, 15);
  });
  await test.step('one too many is taken back after asking, with its answer; one that is owed is not', async () => {
    await page.getByRole('button', { name: 'Remove Customer 3' }).tap();
    await expect(page.getByRole('dialog')).toContainText('1 answer goes with it.');
    await picture(page, 'remove');
    await page.getByRole('button', { name: 'Keep' }).tap();
    await progress(page, 13, 15);
    await page.getByRole('button', { name: 'Remove Customer 3' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).tap();
    await progress(page, 12, 14);
    await expect(page.getByText('Customer 3 of at most 5')).toBeHidden();
    await expect(page.getByRole('button', { name: /^Remove Customer/ })).toHaveCount(0);
    await page.getByRole('button', { name: /^Customers timed/ }).tap();
    await page.getByRole('button', { name: 'Add Customer 3' }).tap();
    await expect(page.getByLabel('Measured')).toHaveValue('');
    await page.getByLabel('Measured').fill('20');
    await progress(page, 13, 15);
  });
  await test.step('what is written is dictated to a keyboard that knows its language', async () => {
    await page.getByRole('button', { name: 'Add a note' }).tap();
    const note = page.getByLabel('Note', { exact: true });
    await expect(note).toHaveAttribute('lang', 'en');
    await expect(note).toHaveAttribute('inputmode', 'text');
    await expect(note).toHaveAttribute('autocapitalize', 'sentences');
  });
  await test.step('a section that does not apply is left out with one reason, and comes back', async () => {
    await next(page);
    await page.getByRole('button', { name: 'This section does not apply' }).tap();
    await page.getByRole('dialog').getByRole('textbox').fill('No water today');
    await picture(page, 'leave-out');
    await page.getByRole('button', { name: 'Leave out 2 items' }).tap();
    await progress(page, 15, 15);
    await expect(page.getByText('Car wash does not apply: No water today')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    await drawn(page);
    await page.getByRole('button', { name: 'It applies' }).tap();
    await progress(page, 13, 15);
    await page.getByRole('button', { name: 'This section does not apply' }).tap();
    await page.getByRole('button', { name: 'Leave out 2 items' }).tap();
    await progress(page, 15, 15);
  });
  await test.step('a swipe goes back and on', async () => {
    await expect(page.getByText('Item 14 of 15')).toBeVisible();
    await swipe(page, 60, 320);
    await expect(page.getByText('Item 13 of 15')).toBeVisible();
    // The thumb does not wait: the tap after a quick swipe is a tap.
    await next(page);
    await expect(page.getByText('Item 14 of 15')).toBeVisible();
    await swipe(page, 60, 320);
    await expect(page.getByText('Item 13 of 15')).toBeVisible();
    await swipe(page, 320, 60);
    await expect(page.getByText('Item 14 of 15')).toBeVisible();
  });
  await test.step('section by section', async () => {
    await page.getByRole('radiogroup', { name: 'Show' }).getByText('Section').click();
    await page.getByRole('button', { name: 'Previous section' }).click();
    await expect(page.getByText('Customer 2 of at most 5')).toBeAttached();
    await page.getByRole('button', { name: 'Previous section' }).click();
    await expect(page.getByLabel('Time of day')).toHaveValue('09:35');
    await picture(page, 'section');
    expect(await low(page), 'section by section').toEqual([]);
    expect(await violations(page), 'section by section').toEqual([]);
  });
  await test.step('in Chinese the same answers stand', async () => {
    await switchTo(page, 'zh');
    await expect(page.getByLabel('时刻', { exact: true })).toHaveValue('09:35');
    await expect(page.getByText('已答 15 / 15')).toBeVisible();
    await picture(page, 'section-zh');
    await page.getByRole('radiogroup', { name: '显示方式' }).getByText('逐项').click();
    await expect(page.getByText('第 6 项，共 15 项')).toBeVisible();
    await drawn(page);
    await page.getByRole('button', { name: /^选择/ }).tap();
    await expect(page.getByRole('radio', { name: '是', exact: true })).toBeChecked();
    await page.getByRole('radio', { name: '否', exact: true }).tap();
    await picture(page, 'item-zh');
  });
  await test.step('the review names the critical item that failed and the score as it stands', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).tap();
    await expect(page.getByText('1 个关键项失败')).toBeVisible();
    await picture(page, 'review-zh');
    const preview = page.getByRole('region', { name: '目前得分' });
    const score = /\d+\.\d/.exec(await preview.innerText())?.[0] ?? 'no score';
    await page.getByRole('button', { name: '提交', exact: true }).tap();
    await expect(page.getByRole('heading', { name: '总分' })).toBeVisible();
    await expect(page.getByRole('region', { name: '总分' }), 'the preview').toContainText(score);
    await expect(page.getByText('不通过').first()).toBeVisible();
  });
});

test('timers run at once over every screen, through a lock and a reload, and a changed clock does not lead them', async ({
  openBrowser,
}, testInfo) => {
  const page = await openBrowser({ ...windows.phone, origin: field?.origin ?? '' });
  await page.clock.install();
  await enterFromSignIn(page, 'beijingManager', 'en');
  await begin(page, 'Every way to answer');
  const bar = page.getByRole('group', { name: 'Timers' });
  const shown = async (name: string) => {
    const text = await bar
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Stop timer: ${name}` }) })
      .getByRole('timer')
      .innerText();
    return text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
  };
  /** The test itself takes its time as well, in seconds. */
  const within = async (name: string, seconds: number) => {
    const counted = await shown(name);
    expect(counted).toBeGreaterThanOrEqual(seconds);
    expect(counted).toBeLessThan(seconds + 45);
  };
  const sight = (state: 'hidden' | 'visible') =>
    page.evaluate(next => {
      Object.defineProperty(document, 'visibilityState', { value: next, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const setClock = async (byMs: number) => {
    const now = await page.evaluate(() => Date.now());
    await page.clock.setSystemTime(now + byMs);
  };

  await bar.getByRole('button', { name: 'Start timer: 15 min · E-11 (1)' }).tap();
  await page.clock.fastForward(120_000);
  await bar.getByRole('button', { name: 'Start timer: 9 s · E-06' }).tap();
  await page.clock.fastForward(60_000);
  await within('15 min · E-11 (1)', 180);
  await within('9 s · E-06', 60);
  await page.screenshot({ path: testInfo.outputPath('timers.png') });

  await test.step('locked: the steady clock stands still, the other goes on', async () => {
    await sight('hidden');
    await setClock(600_000);
    await sight('visible');
    await page.clock.runFor(1000);
    await within('15 min · E-11 (1)', 780);
    await expect(page.getByText('The clock of this phone was changed')).toBeHidden();
  });
  await test.step('closed and opened again', async () => {
    // What is on the screen before it is on the disk goes with the window.
    await expect(
      page.getByRole('status').filter({ hasText: /^Saved on this phone; an item is not complete$/ }),
    ).toBeVisible();
    await page.reload();
    await within('15 min · E-11 (1)', 780);
    await within('9 s · E-06', 660);
  });
  await test.step('the clock set by a day while it is watched', async () => {
    await setClock(86_400_000);
    await page.clock.runFor(1000);
    await expect(page.getByText('The clock of this phone was changed')).toBeVisible();
    await within('15 min · E-11 (1)', 780);
  });
  await test.step('stopped on the review, the time is the answer', async () => {
    await page.getByRole('button', { name: 'Review', exact: true }).tap();
    await bar.getByRole('button', { name: 'Stop timer: 15 min · E-11 (1)' }).tap();
    await expect(page.getByText('1 of 13 answered')).toBeVisible();
    await bar.getByRole('button', { name: 'Stop timer: 9 s · E-06' }).tap();
    await expect(page.getByText('2 of 13 answered')).toBeVisible();
  });
});

test('two hundred items open and answer without a wait on a slow phone', async ({ openBrowser }) => {
  const page = await openBrowser({ ...windows.phone, origin: field?.origin ?? '' });
  await enterFromSignIn(page, 'beijingManager', 'en');
  await begin(page, 'Two hundred items');
  await expect(page.getByText('0 of 200 answered')).toBeVisible();
  const { pathname } = new URL(page.url());
  await page.goto('/');
  const goOn = page.getByRole('link', { name: 'Go on' }).first();
  await expect(goOn).toBeVisible();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  /** From the press until what it changes has been painted, in milliseconds. */
  const until = (press: string, shown: string) =>
    page.evaluate(
      ([selector, text]) =>
        new Promise<number>(done => {
          const begun = performance.now();
          const look = () => {
            if (document.querySelector('.tl-run')?.textContent.includes(text ?? '') !== true) {
              requestAnimationFrame(look);
              return;
            }
            requestAnimationFrame(() => done(performance.now() - begun));
          };
          const target = [...document.querySelectorAll<HTMLElement>(selector ?? '')][0];
          target?.click();
          look();
        }),
      [press, shown],
    );
  const opened = await until(`a[href="${pathname}"]`, '0 of 200 answered');
  const answered: number[] = [];
  for (let done = 1; done <= 9; done += 1) {
    answered.push(await until('.tl-run [role=radio]', `${done} of 200 answered`));
    await until('.tl-run-nav button:last-child', `Item ${done + 1} of 200`);
  }
  const [median = 0] = answered.toSorted((one, other) => one - other).slice(4);
  process.stdout.write(
    `200 items, 4 times slower: open ${opened.toFixed(0)} ms, answer ${median.toFixed(0)} ms\n`,
  );
  expect(opened).toBeLessThan(1500);
  expect(median).toBeLessThan(250);
});

/** A finger that writes across the pad. */
