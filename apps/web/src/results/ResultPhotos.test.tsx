import { cleanup, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, expect, test } from 'vitest';
import { ResultPhotos } from './ResultPhotos.tsx';
import { resultsCatalogue } from './results-catalogue.ts';

afterEach(cleanup);

const photo = (itemId: string, sha256: string) => ({ itemId, sha256, mediaType: 'image/jpeg', note: '' });

test.each([
  ['en', 'Photo 1 of A2-07'],
  ['zh-CN', 'A2-07 的第 1 张照片'],
] as const)('all photos of an item stand in their order, each named, in %s', (locale, first) => {
  const own = Array.from({ length: 9 }, (_, index) => photo('A2-07', `own-${index}`));
  // Taken in twice.
  const photos = [photo('A1-01', 'other'), ...own, photo('A2-07', 'own-0')];
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, results: resultsCatalogue }, locale)}>
      <ResultPhotos photos={photos} itemId="A2-07" />
    </TruthlineProvider>,
  );
  const shown = screen.getAllByRole<HTMLImageElement>('img');
  expect(shown.map(image => image.getAttribute('src'))).toEqual([
    ...own.map(({ sha256 }) => `/files/${sha256}`),
    '/files/own-0',
  ]);
  expect(new Set(shown.map(({ alt }) => alt)).size).toBe(10);
  expect(shown[0]?.alt).toBe(first);
});
