// A kiosk whose line is broken goes on: it gives out numbers that it leased while the line worked, keeps what it gave
// out in this browser, and hands it in when the line is back.
import { KioskStore } from "./kiosk-store.js";

const EVERY = 8_000;
const PATIENCE = 4_000;
/** No more numbers to be had: it asks again later. */
const ASK_AGAIN = 300_000;
const SHOWN = 20_000;

const home = document.body.dataset.mcKiosk;
const root = document.querySelector("[data-mc-kiosk-line]");
const form = document.querySelector(".mc-kiosk__groups")?.closest("form");
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const enough = Number(root.dataset.mcKioskLine);
const atOnce = Number(root.dataset.atOnce);

let store;
let csrf;
let down = false;
let wasDown = false;
let passing = false;
let asking = false;
let working = false;
let again = false;
let hide;

start();

async function start() {
  if (!("serviceWorker" in navigator) || !window.indexedDB) {
    return;
  }
  store = await KioskStore.open(home);
  form?.addEventListener("submit", press, true);
  document.querySelector("nav.mc-kiosk__more")?.addEventListener("click", leave, true);
  part("done").addEventListener("click", front);
  window.addEventListener("online", tick);
  window.addEventListener("offline", tick);
  setInterval(tick, EVERY);
  tick();
  await keepPage();
}

/** Lets the browser open this page without a line from now on. */
async function keepPage() {
  const worker = await navigator.serviceWorker.register("/ki-ot/ngoai-tuyen.js", { scope: home });
  const ready = await navigator.serviceWorker.ready;
  const assets = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith("/assets/"));
  (worker.active ?? ready.active).postMessage({ keep: [home, ...assets] });
}

/** Looks whether the line is up; then sends what waits and fetches numbers when few are left. Asked meanwhile, it looks again. */
async function tick() {
  if (working) {
    again = true;
    return;
  }
  working = true;
  again = false;
  try {
    if (await reach()) {
      await handIn();
      await lease();
      if (wasDown && !document.body.classList.contains("mc-kiosk--slip")) {
        // What the page says about the line of people is of before.
        location.replace(home);
      }
    }
  } catch (problem) {
    if (!(problem instanceof Broken)) {
      throw problem;
    }
  } finally {
    working = false;
    await show();
  }
  if (again) {
    await tick();
  }
}

class Broken extends Error {}

/** Whether the product answers; the page says so when it does not. */
async function reach() {
  try {
    csrf = (await ask("")).csrf;
    down = false;
  } catch (problem) {
    if (!(problem instanceof Broken)) {
      throw problem;
    }
    down = true;
    wasDown = true;
  }
  document.body.classList.toggle("mc-kiosk--down", down);
  return !down;
}

function post(what, body) {
  return ask(what, {
    method: "POST",
    headers: { "Content-Type": "application/json", [csrf.header]: csrf.token },
    body: JSON.stringify(body),
  });
}

async function ask(what, request = {}) {
  let answer;
  try {
    answer = await fetch(home + "/ngoai-tuyen" + what, {
      ...request,
      headers: { Accept: "application/json", ...request.headers },
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    // Nobody but the product answers in JSON: not the sign-in page of a hotspot, nor a proxy whose product is away.
    if (answer.ok) {
      return await answer.json();
    }
  } catch {
    throw new Broken();
  }
  throw new Broken(String(answer.status));
}

async function handIn() {
  for (;;) {
    const takes = (await store.waiting()).slice(0, atOnce);
    if (takes.length === 0) {
      return;
    }
    const { outcomes } = await post("/nop", {
      takes: takes.map(({ token, number, priority, at }) => ({
        token,
        number,
        priority,
        ago: Math.max(0, Date.now() - at),
      })),
    });
    await store.settle(takes, outcomes);
  }
}

async function lease() {
  const groups = [...(form?.querySelectorAll("[name=linhVuc]") ?? [])].map(({ value }) => value);
  const left = Object.fromEntries(groups.map((group) => [group, 0]));
  for (const { group, next, to } of await store.leases()) {
    if (group in left) {
      left[group] += to - next + 1;
    }
  }
  const few = groups.filter((group) => left[group] < enough);
  if (few.length === 0 || !(await store.mayAsk(few, ASK_AGAIN))) {
    return;
  }
  const { leases } = await post("/so", { left });
  await store.add(leases);
}

/** A group was touched: the server gives the number, or this machine when nothing answers. */
async function press(event) {
  if (passing) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (asking) {
    return;
  }
  asking = true;
  const { submitter } = event;
  try {
    if (!down && (await reach())) {
      passing = true;
      form.requestSubmit(submitter);
      return;
    }
    const take = await store.take(submitter.value, new FormData(form).get("uuTien") ?? "");
    part("none").hidden = Boolean(take);
    if (take) {
      give(take, submitter.querySelector("b").textContent);
    }
  } catch (problem) {
    // What cannot be kept is not given out.
    part("none").hidden = false;
    throw problem;
  } finally {
    asking = false;
  }
}

function give({ label, at }, group) {
  part("number").textContent = label;
  part("group").textContent = group;
  part("at").textContent = new Date(at).toLocaleString(document.documentElement.lang, {
    dateStyle: "short",
    timeStyle: "short",
  });
  part("slip").hidden = false;
  document.body.classList.add("mc-kiosk--slip");
  form.reset();
  clearTimeout(hide);
  hide = setTimeout(front, SHOWN);
  tick();
}

/** The next person stands there. */
function front() {
  clearTimeout(hide);
  part("slip").hidden = true;
  part("none").hidden = true;
  document.body.classList.remove("mc-kiosk--slip");
  tick();
}

/** Other pages are of no use without a line, and the browser's own error page leads nowhere. */
async function leave(event) {
  const link = event.target.closest("a");
  if (link) {
    event.preventDefault();
    if (await reach()) {
      location.assign(link.href);
    }
  }
}

async function show() {
  const waiting = await store.waiting();
  const refused = await store.refused();
  say("waiting", waiting.length, waiting.length > 0);
  say("refused", refused.map(({ label }) => label).join(", "), refused.length > 0);
}

function say(name, value, shown) {
  part(name).textContent = part(name).dataset.words.replace("{0}", value);
  part(name).hidden = !shown;
}
