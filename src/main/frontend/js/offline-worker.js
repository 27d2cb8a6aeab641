// Answers for a page while the line is down, the counter's or a kiosk's: the page as it was last, with its styles and
// scripts. It is registered for one page, its scope.
const PAGE = new URL(self.registration.scope).pathname;
const KIOSK = PAGE.startsWith("/ki-ot/");
const KEPT = KIOSK ? "motcua-kiosk" : "motcua-counter";
/** A proxy whose product is away. */
const AWAY = 502;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says what it is made of; what it no longer needs is let go once all of it is there, not while the line is
// down.
self.addEventListener("message", (event) => {
  const wanted = event.data.keep.map((address) => new URL(address, self.location.origin).href);
  event.waitUntil(
    caches.open(KEPT).then(async (cache) => {
      for (const address of wanted) {
        const answer = await fetch(address, { credentials: "same-origin" });
        // A redirect is the sign-in page: the page of before is better than that.
        if (answer.ok && !answer.redirected) {
          await cache.put(address, answer);
        }
      }
      const kept = await cache.keys();
      await Promise.all(kept.filter(({ url }) => !wanted.includes(url)).map((request) => cache.delete(request)));
    }),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate" && request.method === "GET" && pathname === PAGE) {
    event.respondWith(fetch(request).then((answer) => (answer.status < AWAY ? answer : orKept(answer)), () => kept(PAGE)));
  } else if (request.mode === "navigate" && KIOSK && (pathname === PAGE || pathname.startsWith(PAGE + "/"))) {
    // A slip or a number that could not be fetched: nobody stands at a kiosk who could go back from an error.
    event.respondWith(fetch(request).catch(() => Response.redirect(PAGE, 303)));
  } else if (request.method === "GET" && pathname.startsWith("/assets/")) {
    // Their names change with their content.
    event.respondWith(kept(request).then((answer) => answer ?? fetch(request)));
  }
});

async function orKept(answer) {
  return (await kept(PAGE)) ?? answer;
}

async function kept(what) {
  return (await caches.open(KEPT)).match(what, { ignoreSearch: true });
}
