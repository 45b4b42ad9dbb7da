import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from 'vitest';

const publicFile = (name: string) => readFile(join(import.meta.dirname, '../public', name));

const manifestSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  short_name: z.string().min(1).max(12),
  start_url: z.string(),
  scope: z.string(),
  display: z.string(),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z.array(
    z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() }),
  ),
});

const readManifest = async () =>
  manifestSchema.parse(JSON.parse((await publicFile('manifest.webmanifest')).toString('utf8')));

/** Width and height as a PNG says them in its first chunk, "192x192"; null where it is no PNG. */
const sizeOf = (bytes: Buffer): string | null =>
  bytes.subarray(1, 4).toString('latin1') === 'PNG' && bytes.subarray(12, 16).toString('latin1') === 'IHDR'
    ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
    : null;

test('the app is installed whole: it opens on its start page, in a window of its own, and every link belongs to it', async () => {
  expect(await readManifest()).toMatchObject({
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
  });
});

test('every icon is there, of the type and the size that the manifest names', async () => {
  const { icons } = await readManifest();
  const found = await Promise.all(
    icons.map(async ({ src, type }) => {
      const bytes = await publicFile(src);
      if (type === 'image/svg+xml') return bytes.toString('utf8').includes('<svg') ? 'any' : null;
      return sizeOf(bytes);
    }),
  );
  expect(found).toEqual(icons.map(({ sizes }) => sizes));
  // What browsers ask of an app that can be installed, and of one whose icon a phone cuts to its own shape.
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
});

test('the page names the manifest, and an icon for phones that read none', async () => {
  const page = await readFile(join(import.meta.dirname, '../index.html'), 'utf8');
  expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest" />');
  expect(page).toContain('<link rel="apple-touch-icon" href="/icon-touch-180.png" />');
  expect(sizeOf(await publicFile('icon-touch-180.png'))).toBe('180x180');
});
