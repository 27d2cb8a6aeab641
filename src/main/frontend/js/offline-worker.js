// Answers for the counter's offline page while the line is down: the page as it was last, with its styles and scripts.
const KEPT = "motcua-counter";
const PAGE = "/quay/ngoai-tuyen";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says what it is made of; what it no longer needs is let go.
self.addEventListener("message", (event) => {
  const wanted = event.data.keep.map((address) => new URL(address, self.location.origin).href);
  event.waitUntil(
    caches.open(KEPT).then(async (cache) => {
      const kept = await cache.keys();
      await Promise.all(kept.filter(({ url }) => !wanted.includes(url)).map((request) => cache.delete(request)));
      for (const address of wanted) {
        const answer = await fetch(address, { credentials: "same-origin" });
        // A redirect is the sign-in page: the page of before is better than that.
        if (answer.ok && !answer.redirected) {
          await cache.put(address, answer);
        }
      }
    }),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== "GET") {
    return;
  }
  if (request.mode === "navigate" && pathname === PAGE) {
    event.respondWith(fetch(request).catch(() => kept(PAGE)));
  } else if (pathname.startsWith("/assets/")) {
    // Their names change with their content.
    event.respondWith(kept(request).then((answer) => answer ?? fetch(request)));
  }
});

async function kept(what) {
  return (await caches.open(KEPT)).match(what, { ignoreSearch: true });
}
