/** What of the page is kept for a start without a connection: its own files, never an answer of the server. */
export const shellFiles = (loaded: readonly string[], origin: string): readonly string[] =>
  loaded.filter(address => {
    const url = new URL(address, origin);
    return (
      url.origin === origin && (url.pathname.startsWith('/assets/') || url.pathname === '/before-paint.js')
    );
  });

/** Lets the browser keep the app itself, so that it opens without a connection. Where it may not, the app works as before. */
export const keepShell = async (workers: ServiceWorkerContainer | undefined): Promise<void> => {
  if (workers === undefined) return;
  await workers.register('/service-worker.js');
  const { active } = await workers.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ loaded: shellFiles(loaded, window.location.origin) }, { transfer: [] });
};
