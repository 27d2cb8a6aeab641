// Lets this browser show notes: asks its owner, subscribes with the push service of the browser, and sends the form.
const form = document.querySelector("[data-mc-push]");
const words = (name) => form.dataset[name];

if (form) {
  const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  form.hidden = !able;
  const unable = document.querySelector("[data-mc-push-unable]");
  if (unable) {
    unable.hidden = able;
  }
  form.addEventListener("submit", (event) => {
    if (!form.elements.diaChi.value) {
      event.preventDefault();
      allow().catch(() => say(words("failed")));
    }
  });
}

async function allow() {
  if ((await Notification.requestPermission()) !== "granted") {
    say(words("refused"));
    return;
  }
  const worker = await navigator.serviceWorker.register("/thong-bao/trinh-duyet.js", { scope: "/thong-bao/" });
  await ready(worker);
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: octets(form.dataset.key),
  });
  const { endpoint, keys } = subscription.toJSON();
  form.elements.diaChi.value = endpoint;
  form.elements.khoa.value = keys.p256dh;
  form.elements.biMat.value = keys.auth;
  // Past the listeners: they have seen this form being sent.
  form.submit();
}

function ready(registration) {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((done) => {
    const look = () => worker.state === "activated" && done();
    worker.addEventListener("statechange", look);
    look();
  });
}

function say(sentence) {
  const line = form.querySelector("[role=status]");
  line.textContent = sentence;
}

function octets(base64url) {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64 + "=".repeat((4 - (base64.length % 4)) % 4)), (char) => char.charCodeAt(0));
}
