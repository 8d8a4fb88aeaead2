// Keeps Today and the people last looked at, to be read where the server cannot be reached. It runs only in a browser
// whose user asked for it. What it keeps goes when the door closes, and when the book says that copies are no longer good.
const LOOKS = "looks-{{ version }}";
const PAGES = "pages";
const FILES = {{ files|safe }};
const KEPT = /^\/(today|people\/[0-9a-f-]{36})$/;
const WHICH = "/which-copies";
const MOST = 80;
const PATIENCE = 4000;

self.addEventListener("install", (event) => event.waitUntil(dress()));
self.addEventListener("activate", (event) => event.waitUntil(settle()));
self.addEventListener("message", (event) => event.data === "forget" && event.waitUntil(caches.delete(PAGES)));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(visit(event, request, url));
  else if (request.method === "GET" && url.pathname.startsWith("/static/")) event.respondWith(fromLooks(request));
});

const dress = async () => {
  const looks = await caches.open(LOOKS);
  await looks.addAll(FILES);
  await self.skipWaiting();
};

const settle = async () => {
  const old = (await caches.keys()).filter((name) => name !== LOOKS && name !== PAGES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

// What a static address names never changes, so that it may be kept by that name.
const fromLooks = async (request) => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(LOOKS)).put(request, answer.clone());
  return answer;
};

const visit = async (event, request, url) => {
  const kept = request.method === "GET" && !url.search && KEPT.test(url.pathname) ? await recall(url.pathname) : undefined;
  const asked = fetch(request).then(async (answer) => {
    await learn(request, url, answer.clone());
    return answer;
  });
  event.waitUntil(asked.catch(() => undefined));
  try {
    return await (kept ? Promise.race([asked, tooLong()]) : asked);
  } catch {
    return kept ?? (await caches.match("/offline")) ?? Response.error();
  }
};

const tooLong = () => new Promise((_, refuse) => setTimeout(refuse, PATIENCE));

// What an answer teaches: the door is closed, the copies are of another book or no longer good, or here is a page to keep.
const learn = async (request, url, answer) => {
  if (url.pathname === "/door" || url.pathname === "/close") return caches.delete(PAGES);
  const which = answer.headers.get("Inroad-Copies");
  if (!which) return undefined;
  if (which !== (await known())) await caches.delete(PAGES);
  const pages = await caches.open(PAGES);
  await pages.put(WHICH, new Response(which));
  if (request.method === "GET" && !url.search && answer.status === 200 && KEPT.test(url.pathname)) await keep(pages, url.pathname, answer);
  return undefined;
};

const known = async () => (await caches.match(WHICH, { cacheName: PAGES }))?.text();

const keep = async (pages, path, answer) => {
  await pages.delete(path);
  await pages.put(path, answer);
  const paths = (await pages.keys()).filter((each) => new URL(each.url).pathname !== WHICH);
  await Promise.all(paths.slice(0, Math.max(paths.length - MOST, 0)).map((each) => pages.delete(each)));
};

// A kept page says by itself from when it is; the words stand in it, hidden as long as it is fresh.
const recall = async (path) => {
  const kept = await caches.match(path, { cacheName: PAGES });
  if (!kept) return undefined;
  const headers = new Headers(kept.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  return new Response((await kept.text()).replace("data-offline hidden", "data-offline"), { headers });
};
