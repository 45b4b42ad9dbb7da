import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { isFetchingAside, TruthlineFrame } from '@truthline/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/api-client.ts';
import { i18n } from './app/i18n.ts';
import { keepShell } from './app/offline-shell.ts';
import { shouldLoadAnew } from './app/new-parts.ts';
import { router } from './app/router.tsx';

const serverAnswers = () =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

const loadAnewWhereItHelps = async () => {
  if (await shouldLoadAnew(serverAnswers, sessionStorage, Date.now())) window.location.reload();
};

// After an upgrade the parts of the old page are gone: load the new page instead of failing on a click.
window.addEventListener('vite:preloadError', () => {
  if (!isFetchingAside()) void loadAnewWhereItHelps();
});

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id root');

const root = createRoot(place);

/** Begun beside the page itself (`before-paint.js`), so that nothing waits for it. */
const begin = async () => {
  await i18n.bring(i18n.locale());
  root.render(
    <StrictMode>
      <TruthlineFrame i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </TruthlineFrame>
    </StrictMode>,
  );
};

begin().catch(() => {
  // The page came and its words did not: the connection went between them.
  window.addEventListener('online', () => window.location.reload(), { once: true });
});

if (import.meta.env.PROD) {
  window.addEventListener('load', () => {
    // Refused on plain http beyond this machine: the app then needs a connection to open, and loses nothing else.
    keepShell(navigator.serviceWorker).catch(() => undefined);
  });
}
