import { readFile } from 'node:fs/promises';
import { expect, test } from './test.ts';

const words = {
  en: {
    see: 'See the result',
    pdf: 'Save as PDF',
    xlsx: 'Save as XLSX',
    compared: 'Compared',
    lane: 'By lane',
    moment: 'By moment of truth',
  },
  zh: {
    see: '查看结果',
    pdf: '存为 PDF',
    xlsx: '存为 XLSX',
    compared: '对比',
    lane: '按泳道',
    moment: '按关键时刻',
  },
} as const;

for (const language of ['en', 'zh'] as const)
  test(`a result in ${language}: every cut of the score, what it compares with, as PDF and as workbook`, async ({
    enterAs,
  }) => {
    const say = words[language];
    const page = await enterAs('beijingManager', { language });
    await page.getByRole('link', { name: say.see }).click();
    await expect(page.getByRole('table', { name: say.lane }).getByRole('row')).not.toHaveCount(0);
    await expect(page.getByRole('table', { name: say.moment }).getByRole('row')).not.toHaveCount(1);
    await expect(page.getByRole('region', { name: say.compared }).first()).toBeVisible();
    for (const [button, head] of [
      [say.pdf, '%PDF'],
      [say.xlsx, 'PK'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await (await coming).path();
      expect((await readFile(file)).subarray(0, head.length).toString('latin1')).toBe(head);
    }
  });
