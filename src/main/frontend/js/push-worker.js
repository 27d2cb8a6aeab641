// Shows notes while no page is open. The link of a note is a page of this site, or the inbox.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  let note = { title: "Một Cửa", body: "", tag: "motcua", link: "/thong-bao" };
  try {
    note = { ...note, ...event.data.json() };
  } catch {
    // A note that cannot be read still says that there is one.
  }
  event.waitUntil(
    self.registration.showNotification(note.title, {
      body: note.body,
      tag: note.tag,
      lang: "vi",
      data: { link: note.link },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const wanted = new URL(event.notification.data?.link ?? "/thong-bao", self.location.origin);
  const page = wanted.origin === self.location.origin ? wanted.href : self.location.origin + "/thong-bao";
  event.waitUntil(self.clients.openWindow(page));
});
