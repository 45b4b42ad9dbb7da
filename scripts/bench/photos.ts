import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import { deviceRows } from '../../apps/web/e2e/device-rows.ts';
import { handLargePhotos, peakOfPages } from '../../apps/web/e2e/large-photos.ts';
import type { Bench, Figure } from './figure.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const PHOTOS = 30;
/** Bytes of one picture of 4,000 × 3,000 as a screen holds it. */
const UNPACKED = 4000 * 3000 * 4;

/**
 * Thirty photos of 4,000 × 3,000 in one audit on an emulated phone: what its page holds at most, from the camera to the
 * server. Fails unless all of them arrive.
 */
export const photos: Bench = {
  name: 'photos',
  measure: async world => {
    const count = world.quick ? 6 : PHOTOS;
    const { address } = await world.truthline();
    const chromium = await world.chromium();
    const manager = await enterAs({ address }, 'dealerManager');
    const context = await chromium.newContext({ ...PHONE, baseURL: address, locale: 'en-GB' });
    const cookies = [...manager.jar].map(([name, value]) => ({ name, value, url: address, httpOnly: true }));
    await context.addCookies(cookies);
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto('/audits/new');
    await page.getByRole('radio', { name: /Booking call checklist|预约电话检查表/ }).check();
    await page.getByRole('button', { name: /^(Start|开始)$/ }).click();
    await page.getByRole('button', { name: /^(Add a photo|添加照片)$/ }).click();
    const before = await peakOfPages(chromium);
    await handLargePhotos(page.locator('.tl-photos input[type=file]').last(), count);
    const began = performance.now();
    const since = () => (performance.now() - began) / 1000;
    const shown = page.locator('.tl-photos li');
    await shown.nth(count - 1).waitFor();
    const kept = since();
    const sent = page.getByRole('button', { name: /^(Photo \d+, sent|照片 \d+，已发送)/ });
    await sent.nth(count - 1).waitFor();
    const arrived = since();
    const peak = await peakOfPages(chromium);
    const auditId = page.url().split('/').at(-1) ?? '';
    const files = await manager.client.auditFiles.list.query({ auditId });
    const rows = await deviceRows(page, 'files');
    await context.close();
    if (files.length !== count || rows.length !== count)
      throw new Error(`of ${count} photos ${rows.length} are on the phone and ${files.length} at the server`);
    const figure = (name: string, unit: Figure['unit'], ours: number): Figure => ({
      name,
      unit,
      ours,
      against: null,
    });
    const largest = Math.max(...files.map(({ byteCount }) => byteCount));
    return {
      title: `${count} photos of 4,000 × 3,000 in one audit on an emulated phone, all at the server`,
      figures: [
        {
          name: 'the most its page held',
          unit: 'MB',
          ours: peak,
          against: { name: 'the pictures alone, unpacked at once', theirs: (count * UNPACKED) / 1e6 },
        },
        figure('  before the first photo', 'MB', before),
        figure('until all are small and on the phone', 's', kept),
        figure('until all are at the server', 's', arrived),
        figure('the largest of them as it is kept', 'kB', largest / 1000),
      ],
      notes: ['The page draws the pictures itself, one at a time: that too is in what it held.'],
    };
  },
};
