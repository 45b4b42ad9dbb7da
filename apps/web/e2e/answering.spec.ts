import type { Page } from '@playwright/test';
import { everyType, seenAndHeard, twoHundred } from './field-checklist.ts';
import { startInField, type FieldTruthline } from './field-truthline.ts';
import { enterFromSignIn, switchTo } from './people.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

let field: FieldTruthline | null = null;

test.beforeAll(async () => {
  field = await startInField([everyType, seenAndHeard, twoHundred]);
});
test.afterAll(async () => {
  await field?.end();
});

const begin = async (page: Page, checklist: string) => {
  await page.goto('/audits/new');
  await page.getByRole('radio', { name: checklist }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).tap();
};
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).tap();
const progress = (page: Page, done: number, of: number) =>
  expect(page.getByText(`${done} of ${of} answered`)).toBeVisible();

/** The picture stands: while a page is still at work on it, a browser takes a finger that comes and goes for one that rests. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>(done => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );

/** Buttons, switches and links of the audit that a thumb would miss: lower than 44 pixels. */
const low = (page: Page) =>
  page.locator('.tl-run').evaluate(run =>
    [...run.querySelectorAll('button, a, .mantine-SegmentedControl-label')].flatMap(target => {
      const { height } = target.getBoundingClientRect();
      return height === 0 || height >= 44 ? [] : [`${target.textContent}: ${height}`];
    }),
  );

const swipe = async (page: Page, from: number, to: number) => {
  const client = await page.context().newCDPSession(page);
  const at = (x: number) => [{ x, y: 330 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (const part of [0.25, 0.5, 0.75, 1])
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(from + (to - from) * part),
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

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
      .getByRole('button', { name: `Stop timer: ${name}` })
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

test('a window that may lose what is entered says so before the first answer, once an audit', async ({
  openBrowser,
}, testInfo) => {
  const page = await openBrowser({ ...windows.phone, origin: field?.origin ?? '' });
  // What a private window has, and then an ordinary one of a browser that promises nothing.
  const storageIs = (quota: number) =>
    page.addInitScript(bytes => {
      StorageManager.prototype.persist = () => Promise.resolve(false);
      StorageManager.prototype.estimate = () => Promise.resolve({ quota: bytes, usage: 0 });
    }, quota);
  const told = page.getByRole('alert');
  const read = () => told.getByRole('button', { name: 'Understood' }).tap();
  await storageIs(300 * 1024 * 1024);
  await enterFromSignIn(page, 'beijingManager', 'en');
  await begin(page, 'Every way to answer');
  await expect(told).toContainText('This may be a private window');
  await progress(page, 0, 13);
  expect(await low(page), 'with the notice').toEqual([]);
  expect(await violations(page), 'with the notice').toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('private.png') });
  await read();
  await expect(told).toBeHidden();
  await page.reload();
  await progress(page, 0, 13);
  await expect(told).toBeHidden();

  await storageIs(50 * 1024 ** 3);
  await begin(page, 'Every way to answer');
  await expect(told).toContainText('The browser does not promise to keep what waits here');
  await switchTo(page, 'zh');
  await expect(told).toContainText('浏览器没有保证一直保留本机内容');
  await page.screenshot({ path: testInfo.outputPath('promise-zh.png') });
  await told.getByRole('button', { name: '知道了' }).tap();
  await expect(told).toBeHidden();
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
const sign = async (page: Page) => {
  const box = await page.getByRole('img', { name: 'Sign here with a finger' }).boundingBox();
  if (box === null) throw new Error('there is nowhere to sign');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 15, { steps: 4 });
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Accept' }).tap();
  await expect(page.getByRole('img', { name: 'The signature' }).last()).toBeVisible();
};

test('a killed page loses no answer, no photo and no recording; another phone sees them; it is signed and submitted once', async ({
  openBrowser,
  trouble,
}, testInfo) => {
  trouble.expect(/ERR_FAILED.*(saveAnswers|submit|shrink)|request: net::ERR_FAILED|console: Failed to load/);
  const picture = async (page: Page, name: string) => {
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  };
  const first = await openBrowser({
    ...windows.phone,
    origin: field?.origin ?? '',
    permissions: ['microphone'],
  });
  await enterFromSignIn(first, 'beijingManager', 'en');
  await begin(first, 'Seen, heard and signed');
  await progress(first, 0, 4);
  const { pathname } = new URL(first.url());
  const context = first.context();
  /** Ends the page without a word to it, and opens the audit anew. */
  const killed = async (page: Page): Promise<Page> => {
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(pathname);
    return next;
  };

  let page = first;
  await test.step('killed with the answer on its way: the server has it, the phone was never told', async () => {
    const taken = Promise.withResolvers<void>();
    await context.route(/audits\.saveAnswers/, async route => {
      await route.fetch();
      await route.abort();
      taken.resolve();
    });
    await page.getByRole('radio', { name: 'Yes', exact: true }).tap();
    await next(page);
    await taken.promise;
    page = await killed(page);
    await progress(page, 1, 4);
    await context.unroute(/audits\.saveAnswers/);
  });
  await test.step('killed while a photo is made small', async () => {
    await context.route(/shrink\.worker/, () => new Promise(() => undefined));
    const image = await page.screenshot({ type: 'jpeg' });
    await page
      .locator('.tl-photos input[type=file]')
      .last()
      .setInputFiles({ name: 'board.jpg', mimeType: 'image/jpeg', buffer: image });
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const asked = indexedDB.open('truthline');
          const database = await new Promise<IDBDatabase>(done => {
            asked.onsuccess = () => done(asked.result);
          });
          const counting = database.transaction('originals').objectStore('originals').count();
          await new Promise(done => {
            counting.onsuccess = done;
          });
          database.close();
          return counting.result;
        }),
      )
      .toBe(1);
    await context.unroute(/shrink\.worker/);
    page = await killed(page);
    await expect(page.getByRole('button', { name: 'Photo 1, sent' })).toBeVisible();
    await progress(page, 2, 4);
    await picture(page, 'photo-found');
  });
  await test.step('killed while it records', async () => {
    await next(page);
    await page.getByRole('button', { name: 'Record', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible();
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const asked = indexedDB.open('truthline');
            const database = await new Promise<IDBDatabase>(done => {
              asked.onsuccess = () => done(asked.result);
            });
            const counting = database.transaction('pieces').objectStore('pieces').count();
            await new Promise(done => {
              counting.onsuccess = done;
            });
            database.close();
            return counting.result;
          }),
        { timeout: 15_000 },
      )
      .toBeGreaterThanOrEqual(1);
    page = await killed(page);
    await expect(page.getByText(/^Recording 1, sent · 0:0[2-9]$/)).toBeVisible();
    await progress(page, 3, 4);
    await picture(page, 'recording-found');
  });
  const other = await openBrowser({ ...windows.phone, origin: field?.origin ?? '', colorScheme: 'dark' });
  await test.step('another phone shows the photo, adds one of its own, and the first phone hears of it', async () => {
    await enterFromSignIn(other, 'beijingManager', 'en');
    await other.goto(pathname);
    await progress(other, 3, 4);
    await other.getByRole('button', { name: 'Previous', exact: true }).tap();
    await other.getByRole('button', { name: 'Previous', exact: true }).tap();
    const far = other.getByRole('button', { name: 'Photo 1, taken on another device' });
    await expect(far).toBeVisible();
    await expect.poll(() => far.locator('img').evaluate(image => image.clientWidth > 0)).toBe(true);
    const image = await other.screenshot({ type: 'jpeg' });
    await other
      .locator('.tl-photos input[type=file]')
      .last()
      .setInputFiles({ name: 'board-2.jpg', mimeType: 'image/jpeg', buffer: image });
    await expect(other.getByRole('button', { name: 'Photo 2, sent' })).toBeVisible();
    await picture(other, 'photo-elsewhere');
    await page.getByRole('button', { name: 'Previous', exact: true }).tap();
    await expect(page.getByRole('button', { name: /^Photo \d, taken on another device$/ })).toBeVisible();
    await next(page);
  });
  await test.step('signed by the customer and the dealer; without them it cannot be submitted', async () => {
    await next(page);
    await sign(page);
    await progress(page, 4, 4);
    await page.getByRole('button', { name: 'Review', exact: true }).last().tap();
    const submit = page.getByRole('button', { name: 'Submit' });
    await expect(submit).toBeDisabled();
    await sign(page);
    await picture(page, 'signed');
    await expect(submit).toBeEnabled();
  });
  await test.step('the network is cut between the submit and its answer: submitted again, it is one audit', async () => {
    await context.route(/audits\.submit/, async route => {
      await route.fetch();
      await route.abort();
    });
    const submit = page.getByRole('button', { name: 'Submit' });
    await submit.tap();
    await expect(page.getByText('This audit is submitted').or(page.getByRole('alert')).first()).toBeVisible();
    await context.unroute(/audits\.submit/);
    page = await killed(page);
    await expect(page.getByText('This audit is submitted')).toBeVisible();
    await page.goto('/audits');
    await expect(page.getByRole('row', { name: /Seen, heard and signed/ })).toHaveCount(1);
    await expect(other.getByText('This audit is submitted')).toBeVisible();
  });
});

test('without a signal, and without the app on the phone, a photo is kept and says what could not be done', async ({
  openBrowser,
  trouble,
}, testInfo) => {
  trouble.expect(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  const page = await openBrowser({ ...windows.phone, origin: field?.origin ?? '' });
  await page.context().route(/full\.esm|PhotoDialog/, route => route.abort());
  await enterFromSignIn(page, 'beijingManager', 'zh');
  await page.goto('/audits/new');
  await page.getByRole('radio', { name: '影像与签名' }).check();
  await page.getByRole('button', { name: '开始', exact: true }).tap();
  await page.getByRole('button', { name: '下一项', exact: true }).tap();
  await page.context().setOffline(true);
  await page
    .locator('.tl-photos input[type=file]')
    .last()
    .setInputFiles({
      name: 'board.jpg',
      mimeType: 'image/jpeg',
      buffer: await page.screenshot({ type: 'jpeg' }),
    });
  const photo = page.getByRole('button', { name: '照片 1，尚未发送' });
  await expect(photo).toBeVisible();
  await expect(page.getByText('board.jpg已保存。未能读取相机记录的时间和地点')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('unread-zh.png') });
  await photo.tap();
  await expect(page.getByText('首次查看和标注照片需要联网')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: '照片 1，已发送' })).toBeVisible();
});
