import { readFile } from 'node:fs/promises';
import { checklistVersionSchema, type Answer } from '@truthline/audit';
import { writeWaveResults } from '@truthline/interchange';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { canvasOf } from './blueprint.ts';
import { expect, test } from './test.ts';

const openWaves = async (page: Page) => {
  await page.getByRole('link', { name: 'Waves' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Waves' })).toBeVisible();
};

const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('region', { name: 'Import results' }).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** The newest wave as the table shows it: its name, first day and number of audits. */
const newestWave = async (page: Page) => {
  const row = page.getByRole('table', { name: 'Waves of this network' }).getByRole('row').nth(1);
  const name = await row.getByRole('rowheader').innerText();
  const from = await row.getByRole('cell').nth(0).innerText();
  const audits = row.getByRole('cell').nth(2);
  return {
    name,
    firstDay: new Date(`${from} UTC`).toISOString().slice(0, 10),
    audits,
    auditCount: Number(await audits.innerText()),
  };
};

const download = async (page: Page, button: string) => {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

const upload = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Choose a file').setInputFiles({
    name,
    mimeType: name.endsWith('csv') ? 'text/csv' : 'application/octet-stream',
    buffer,
  });

/** Good answers to the eighteen items of the appointment checklist, as an agency types them. */
const goodAnswers =
  '2|8|Yes|Yes|yes|Y|N/A: no campaign this week|2|Yes|Yes|Yes|Yes|No|Yes|Not observed|25|All|20'.split('|');

const visit = (number: string, dealer: string, date: string, answers: readonly string[] = goodAnswers) =>
  [number, dealer, date, '10:30', 'Agency North', ...answers].join(',');

test('the CSV template is filled in and imported, once', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await openWaves(page);
  const wave = await newestWave(page);
  await choose(page, 'Wave', wave.name);
  await choose(page, 'Checklist', 'Booking call checklist');

  const template = await download(page, 'Template as CSV');
  expect(template.name).toMatch(/\.csv$/);
  const lines = template.bytes.toString('utf8').trimEnd().split(/\r?\n/);
  expect(lines[0]).toMatch(/truthline\/appointment\/1,dealer,date,time,auditor,A1-01,A1-02,.*,A1-18$/);
  expect(lines[1]).toContain('Was the booking call answered within three rings?');

  const filled = [...lines, visit('CSV-1', 'HB05', wave.firstDay), visit('CSV-2', 'DB05', wave.firstDay)];
  await upload(page, 'north.csv', Buffer.from(filled.join('\r\n')));
  await expect(page.getByRole('status').filter({ hasText: 'north.csv' })).toContainText(
    '2 audits of north.csv are in the wave.',
  );
  await expect(wave.audits).toHaveText(String(wave.auditCount + 2));

  await upload(page, 'north.csv', Buffer.from(filled.join('\r\n')));
  await expect(
    page.getByText('north.csv had been imported before; nothing was written again.'),
  ).toBeVisible();
  await expect(wave.audits).toHaveText(String(wave.auditCount + 2));

  await page.getByRole('link', { name: 'See the comparison' }).click();
  await expect(page.getByRole('combobox', { name: 'Checklist' })).toHaveValue('Booking call checklist');
  await expect(page.locator('.tl-network-filters').getByText(wave.name, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Score of the network' })).toBeVisible();
  // The tabs keep what is compared.
  await page.getByRole('link', { name: 'League', exact: true }).click();
  await expect(page.getByRole('row', { name: /Anshan Tiedong DB05/ })).toContainText('insufficient evidence');
});

test('the Excel template is read as it came, and imported once it is filled', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await openWaves(page);
  const wave = await newestWave(page);
  await choose(page, 'Wave', wave.name);
  await choose(page, 'Checklist', 'Booking call checklist');

  const template = await download(page, 'Template for Excel');
  expect(template.name).toMatch(/\.xlsx$/);
  // Sent back empty, it is recognised, and answered with what is missing.
  await upload(page, 'empty.xlsx', template.bytes);
  await expect(page.getByRole('alert')).toContainText('Nothing was imported: 1 problem in empty.xlsx.');
  await expect(page.getByRole('table', { name: 'Problems in the file' })).toContainText(
    'The file has a header but no visit.',
  );

  const ask = async (path: string) =>
    z.object({ result: z.object({ data: z.unknown() }) }).parse(await (await page.request.get(path)).json())
      .result.data;
  const input = encodeURIComponent(JSON.stringify({ checklistId: 'appointment', version: 1 }));
  const version = checklistVersionSchema.parse(await ask(`/trpc/checklists.get?input=${input}`));
  const text = z.object({ zh: z.string(), en: z.string() });
  const dealers = z
    .array(z.object({ id: z.string(), code: z.string(), name: text, city: text }))
    .parse(await ask('/trpc/dealers.list'))
    .map(dealer => ({ ...dealer, timeZone: 'Asia/Shanghai' }));
  const [dealer] = dealers;
  const answers = version.items.map(({ id, scale }): Answer => ({
    itemId: id,
    state: 'answered',
    note: id === 'A1-04' ? 'Surname asked twice' : '',
    value:
      scale.type === 'measure'
        ? { type: 'measure', measured: 3 }
        : scale.type === 'multi'
          ? { type: 'multi', ticked: scale.options.map(({ key }) => key) }
          : { type: 'yesNo', yes: true },
  }));
  const visits = ['XLSX-1', 'XLSX-2', 'XLSX-3'].map(visitNumber => ({
    visitNumber,
    dealerId: dealer?.id ?? '',
    auditorName: 'Agency South',
    startedAt: `${wave.firstDay}T04:00:00.000Z`,
    answers,
  }));
  const filled = await writeWaveResults(
    { version, kind: 'mystery', dealers, language: 'zh' },
    visits,
    'xlsx',
  );
  await upload(page, '南区结果.xlsx', Buffer.from(filled));
  await expect(page.getByText('3 audits of 南区结果.xlsx are in the wave.')).toBeVisible();
  await expect(wave.audits).toHaveText(String(wave.auditCount + 3));
});

test('a bad file is answered row by row and column by column, and nothing of it is imported', async ({
  enterAs,
}) => {
  const page = await enterAs('analyst');
  await openWaves(page);
  const wave = await newestWave(page);
  await choose(page, 'Wave', wave.name);
  await choose(page, 'Checklist', 'Booking call checklist');
  const template = await download(page, 'Template as CSV');
  const lines = template.bytes.toString('utf8').trimEnd().split(/\r?\n/);
  const answersWith = (item: number, answer: string) => goodAnswers.with(item - 1, answer);
  const bad = [
    ...lines,
    visit('BAD-1', 'HB01', wave.firstDay),
    visit('BAD-2', 'ZZ99', wave.firstDay),
    visit('BAD-3', 'HB02', '31.12.2026'),
    visit('BAD-4', 'HB03', wave.firstDay, answersWith(3, 'perhaps')),
    visit('BAD-5', 'HB04', wave.firstDay, answersWith(7, 'N/A')),
    visit('BAD-6', 'HB06', wave.firstDay, answersWith(16, 'half an hour')),
    visit('BAD-7', 'HB07', wave.firstDay, answersWith(9, '')),
  ];
  await upload(page, 'bad.csv', Buffer.from(bad.join('\n')));
  await expect(page.getByRole('alert')).toHaveText(
    'Nothing was imported: 6 problems in bad.csv. Mend them and upload the file again.',
  );
  const problems = page.getByRole('table', { name: 'Problems in the file' }).getByRole('row');
  await expect(problems).toHaveText([
    /Row.*Column.*What is wrong/s,
    /^5\s*dealer\s*There is no dealer with the code ZZ99\.$/,
    /^6\s*date\s*“31\.12\.2026” is not a date\. Write it like 2026-03-31\.$/,
    /^7\s*A1-03\s*“perhaps” is not an answer here\. Allowed: .*Yes.*No.*$/,
    /^8\s*A1-07\s*“Not applicable” needs a reason\.$/,
    /^9\s*A1-16\s*“half an hour” is not a number\.$/,
    /^10\s*A1-09\s*The answer is missing\.$/,
  ]);
  await expect(wave.audits).toHaveText(String(wave.auditCount));
  await page.reload();
  await expect((await newestWave(page)).audits).toHaveText(String(wave.auditCount));

  // Another kind of file is told apart before it is sent.
  await upload(page, 'photo.png', Buffer.from('not a table'));
  await expect(page.getByText('This is not an XLSX or CSV file. Use the template.')).toBeVisible();
});

test('the network page says what differs and what is only chance', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await page.getByRole('link', { name: 'Network' }).click();
  const overview = page.getByRole('region', { name: 'Score of the network' });
  await expect(overview).toContainText(
    /^Score of the network\d\d\.\d95% interval \d\d\.\d – \d\d\.\d60 dealers, \d+ audits/,
  );
  await expect(page.getByRole('region', { name: 'What changed beyond noise' })).toContainText(
    / against .* dealers audited on both sides/,
  );
  await page.getByRole('link', { name: 'League' }).click();
  await expect(page.getByText(/^60 dealers, \d+ audits · checklist version 1 · 95% intervals/)).toBeVisible();

  const league = page.getByRole('table', { name: 'Dealers' }).getByRole('row');
  await expect(league).toHaveCount(61);
  const rows = (await league.allInnerTexts()).slice(1);
  // Every dealer has a rank with its interval, or is told how much evidence is missing; never neither, never both.
  const ranked = rows.filter(row => /\d+ \(\d+–\d+\)\s/.test(row));
  const insufficient = rows.filter(row => /insufficient evidence/.test(row));
  expect(ranked.length + insufficient.length).toBe(60);
  expect(ranked.length).toBeGreaterThan(30);
  expect(insufficient.length).toBeGreaterThan(0);
  expect(ranked.filter(row => !/\d+\.\d – \d+\.\d/.test(row))).toEqual([]);
  await expect(page.getByRole('row', { name: /Anshan Tiedong/ }).first()).toContainText(
    /insufficient evidence: \d+ more audits/,
  );

  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Funnel' }).click();
  const funnel = page.getByRole('region', { name: 'Score and evidence' });
  await expect(funnel.getByRole('button', { name: /below, beyond chance$/ }).first()).toBeVisible();
  await expect(funnel.getByRole('button', { name: /within chance$/ }).first()).toBeVisible();
  await funnel.getByRole('button', { name: 'Show as table' }).click();
  await expect(funnel.getByRole('table').getByRole('row')).toHaveCount(61);
  await funnel.getByRole('button', { name: 'Show as chart' }).click();

  await page.getByRole('combobox', { name: 'Kind of audit' }).click();
  await page.getByRole('option', { name: 'Self-audit' }).click();
  await expect(page).toHaveURL(/kind=self/);
  await expect(page.getByText(/^\d+ dealers, \d+ audits · checklist version 1/)).toBeVisible();
});

test('a cell of the heatmap leads to that moment on that dealer’s blueprint', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await page.getByRole('link', { name: 'Network' }).click();
  await page.getByRole('link', { name: 'Heatmap' }).click();
  const heatmap = page.getByRole('grid', { name: 'Score of every dealer at every moment' });
  // What has the focus is a button above its cell; arrows walk.
  const cell = heatmap.getByRole('gridcell').getByRole('button');
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell).toBeFocused();
  const [, dealer = '', score, answers] =
    /^([^,]+), .*: ([\d.]+) \([\d.]+–[\d.]+\), (\d+) answers/.exec(
      (await cell.getAttribute('aria-label')) ?? '',
    ) ?? [];
  await page.keyboard.press('Enter');

  await expect(canvasOf(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Scores of' })).toHaveValue(dealer);
  const card = canvasOf(page).locator('[aria-current="true"]');
  await expect(card).toBeInViewport();
  await expect(card).toHaveAccessibleName(
    new RegExp(
      `moment \\d+,( failed:)? ${Math.round(Number(score))}(\\.\\d)? points from ${answers} answers`,
    ),
  );
});
