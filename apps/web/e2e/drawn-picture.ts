import type { Page } from '@playwright/test';

/** A photograph of a wall, drawn by the browser of a page: a PNG of this size. */
export const drawnPicture = async (
  page: Page,
  width: number,
  height: number,
): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> => {
  const address = await page.evaluate(
    size => {
      const canvas = document.createElement('canvas');
      canvas.width = size.width;
      canvas.height = size.height;
      const context = canvas.getContext('2d');
      if (context === null) return '';
      context.fillStyle = '#e9e1fb';
      context.fillRect(0, 0, size.width, size.height);
      context.fillStyle = '#58437a';
      context.fillRect(size.width / 4, size.height / 4, size.width / 2, size.height / 2);
      return canvas.toDataURL('image/png');
    },
    { width, height },
  );
  return {
    name: 'wall.png',
    mimeType: 'image/png',
    buffer: Buffer.from(address.split(',')[1] ?? '', 'base64'),
  };
};
