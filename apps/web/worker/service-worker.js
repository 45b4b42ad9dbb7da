// Keeps the app itself openable without a connection: all its parts are here after the first visit, so that a link into it
// opens in a car park too. Files under /assets/ carry a hash of their content in their name: the kept one is always the
// right one. Pages come from the network whenever it answers; calls to the server are never kept here.
const CACHE = 'truthline-shell-1';

/** Every part of this release: the build writes their addresses here, so a new release is a new worker. */
const PARTS = [];

/** How many files of earlier releases and fonts stay: an open page of the release before still asks for its parts. */
const OTHERS = 400;

const prune = async cache => {
  const parts = new Set(PARTS);
  const others = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname !== '/' && !parts.has(pathname);
  });
  await Promise.all(others.slice(0, Math.max(0, others.length - OTHERS)).map(key => cache.delete(key)));
};

const asset = async request => {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
    await prune(cache);
  }
  return answer;
};

const page = async request => {
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(CACHE)).put('/', answer.clone());
    return answer;
  } catch (unreachable) {
    const kept = await caches.match('/', { ignoreVary: true });
    if (kept === undefined) throw unreachable;
    return kept;
  }
};

/** Fetches what is not here yet. It fails as a whole: a worker that lacks a part must not replace one that has all of its own. */
const takeParts = async () => {
  const cache = await caches.open(CACHE);
  const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(['/', ...PARTS.filter(part => !here.has(part))]);
};

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(takeParts());
});
self.addEventListener('activate', event => {
  event.waitUntil(Promise.all([self.clients.claim(), caches.open(CACHE).then(prune)]));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/') || pathname === '/before-paint.js') event.respondWith(asset(request));
  // The page of a customer is none of the app's.
  else if (pathname.startsWith('/s/')) return;
  else if (request.mode === 'navigate') event.respondWith(page(request));
});

// What the page had loaded before this worker was there: fonts above all, of which each page needs a few of many.
self.addEventListener('message', event => {
  const addresses = Array.isArray(event.data?.loaded) ? event.data.loaded : [];
  event.waitUntil(Promise.all(addresses.map(address => asset(new Request(address)))));
});
