// Keeps the app openable without a connection: an auditor in a car park who reloads finds the answers kept on the device.
// Files under /assets/ carry a hash of their content in their name, so the kept one is always the right one. Pages come
// from the network whenever it answers; calls to the server are never kept.
const CACHE = 'truthline-shell-1';
/** More files than any release has; beyond it the oldest go. */
const LIMIT = 400;

const prune = async cache => {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - LIMIT)).map(key => cache.delete(key)));
};

const keep = async (request, response) => {
  const cache = await caches.open(CACHE);
  await cache.put(request, response);
  await prune(cache);
};

const asset = async request => {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(request, answer.clone());
  return answer;
};

const page = async request => {
  try {
    const answer = await fetch(request);
    if (answer.ok) await keep('/', answer.clone());
    return answer;
  } catch (unreachable) {
    const kept = await caches.match('/', { ignoreVary: true });
    if (kept === undefined) throw unreachable;
    return kept;
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/') || pathname === '/before-paint.js') event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(page(request));
});

// What the page had loaded before this worker was there.
self.addEventListener('message', event => {
  const addresses = Array.isArray(event.data?.loaded) ? event.data.loaded : [];
  event.waitUntil(Promise.all(addresses.map(address => asset(new Request(address)))));
});
