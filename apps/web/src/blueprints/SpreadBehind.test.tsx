import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { momentIdSchema } from '@truthline/blueprint';
import { cleanup, render, screen } from '@testing-library/react';
import { TruthlineProvider } from '@truthline/ui';
import { afterEach, expect, test } from 'vitest';
import { i18n } from '../app/i18n.ts';
import { SpreadBehind } from './SpreadBehind.tsx';

afterEach(cleanup);

const momentId = momentIdSchema.parse('mot-a1-01');
const behind = (joining: { versions: number[]; itemsShared: number; itemsLeftOut: number } | null) => ({
  selection: { checklistId: 'aftersales' },
  spreads: {
    method: {
      version: 2,
      joining: joining === null ? null : { ...joining, versionsLeftOut: [] },
      kinds: ['mystery' as const],
      intervalLevel: 0.95,
      correlation: 0.1,
      leastVisits: 3,
      missing: 0,
    },
    moments: [
      {
        momentId,
        name: { zh: '接听', en: 'Answered' },
        score: 61.25,
        interval: { low: 58, high: 64.5 },
        n: 240,
        dealers: 40,
        quartiles: { low: 50, median: 62, high: 71 },
        histogram: [0, 0, 0, 0, 0, 20, 20, 0, 0, 0],
        weakest: [],
      },
    ],
  },
});

const show = async (language: 'en' | 'zh-CN', found: ReturnType<typeof behind>) => {
  await i18n.changeLanguage(language);
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <SpreadBehind momentId={momentId} behind={found} /> }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  render(
    <TruthlineProvider i18n={i18n}>
      <RouterProvider router={router} />
    </TruthlineProvider>,
  );
};

test('the figure of a moment stands with its interval, n, method, and what joining versions left out', async () => {
  await show('en', behind({ versions: [2, 1], itemsShared: 44, itemsLeftOut: 2 }));
  expect(await screen.findByText('Mean 61.3 (58.0–64.5) over 40 dealers, 240 answers')).toBeTruthy();
  expect(screen.getByText('A dealer counts once · checklist version 2 · 95% intervals')).toBeTruthy();
  expect(screen.getByRole('note').textContent).toBe(
    'Checklist versions 2, 1 are compared by the 44 items none of them changed; 2 items are left out',
  );
});

test('audits of one version need no joining, in Chinese too', async () => {
  await show('zh-CN', behind(null));
  expect(await screen.findByText('每家经销商计一次 · 检查表第 2 版 · 95% 区间')).toBeTruthy();
  expect(screen.queryByRole('note')).toBeNull();
});
