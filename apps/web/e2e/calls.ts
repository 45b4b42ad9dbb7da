import type { AppRouter } from '@truthline/api';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { Page } from '@playwright/test';

/** Calls in the name of whoever is signed in on a page: for what a story needs and does not tell. */
export const callsOf = async (page: Page) => {
  const { origin } = new URL(page.url());
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { cookie, origin } })],
  });
};
