import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from '@playwright/test';

/** So many pictures of 4,000 × 3,000, each another, drawn on the phone and handed to a place for files as its camera would. */
export const handLargePhotos = (place: Locator, count: number): Promise<void> =>
  place.evaluate(async (input, wanted) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('no place for files');
    const given = new DataTransfer();
    const canvas = new OffscreenCanvas(4000, 3000);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    for (let number = 1; number <= wanted; number += 1) {
      for (let at = 0; at < 400; at += 1) {
        context.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
        context.fillRect((at * 977) % 4000, (at * 613) % 3000, 200, 150);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      given.items.add(new File([blob], `photo-${number}.jpg`, { type: 'image/jpeg' }));
    }
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, count);

/** The most memory the process of any page of this browser has held at once, in MB; 0 where the system does not tell. */
export const peakOfPages = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        // A page that was closed meanwhile holds nothing; other systems have no such file.
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      }),
  );
  await session.detach();
  return Math.max(0, ...peaks);
};
