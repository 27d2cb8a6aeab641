// The counter's book for the time without a line: takes dossiers on provisional slips, keeps them encrypted in this
// browser, sends them when the line is back and shows what has to be decided.
import { Down, get, post, reach, Refused, SignedOut } from "./offline-line.js";
import { Vault } from "./offline-vault.js";

const EVERY = 8000;
const FEW = 20;

const root = document.querySelector("[data-mc-offline]");
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const words = Object.fromEntries(
  [...part("words").querySelectorAll("dt")].map((term) => [term.textContent, term.nextElementSibling.textContent]),
);
const say = (name, value) => words[name].replace("{0}", value);

let vault;
let known;
let edited;
let busy = false;
let again = false;

start();

async function start() {
  if (!("serviceWorker" in navigator) || !window.indexedDB || !window.crypto?.subtle) {
    refuse(words.unsupported);
    return;
  }
  vault = await Vault.open();
  known = await vault.get("known");
  keepPage();
  showCode(!(await vault.hasCode()));
  part("pin").addEventListener("submit", unlock);
  part("form").addEventListener("submit", save);
  part("form").elements.thuTuc.addEventListener("input", () => papers());
  part("slips").addEventListener("click", act);
  part("slips").addEventListener("submit", drop);
  window.addEventListener("online", tick);
  window.addEventListener("focus", tick);
  setInterval(tick, EVERY);
  await tick();
}

/** Lets the browser open this page without a line from now on. */
async function keepPage() {
  const worker = await navigator.serviceWorker.register("/quay/ngoai-tuyen.js", { scope: "/quay/ngoai-tuyen" });
  await navigator.serviceWorker.ready;
  const assets = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith("/assets/"));
  (worker.active ?? navigator.serviceWorker.controller)?.postMessage({ keep: ["/quay/ngoai-tuyen", ...assets] });
}

/** Looks whether the line is up; then fetches what is needed and sends what waits. Asked meanwhile, it looks again. */
async function tick() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  again = false;
  try {
    await reach();
    line("up");
    if (!known || !root.dataset.fresh) {
      known = await get("du-lieu");
      await vault.set("known", known);
      root.dataset.fresh = "true";
      options();
    }
    const numbers = (await vault.get("numbers")) ?? [];
    if (numbers.length < FEW) {
      await vault.addNumbers((await post("so")).numbers);
    }
    await send();
  } catch (problem) {
    if (problem instanceof SignedOut) {
      line("up", true);
    } else if (problem instanceof Down) {
      line("down");
    } else if (problem instanceof Refused) {
      refuse(problem.message);
    } else {
      throw problem;
    }
  } finally {
    busy = false;
    await show();
  }
  if (again) {
    await tick();
  }
}

async function send() {
  if (!vault.isOpen) {
    return;
  }
  for (const slip of (await vault.list()).filter(({ state }) => state === "waiting")) {
    const minutes = Math.max(0, Math.floor((Date.now() - slip.at) / 60_000));
    const settled = await post("nop", {
      number: slip.number,
      minutes,
      evenIfSame: Boolean(slip.evenIfSame),
      fields: slip.fields,
    });
    const now = (await vault.list()).find(({ number }) => number === slip.number);
    if (settled.code) {
      await vault.save({ number: slip.number, state: "sent", code: settled.code, promised: settled.promised });
    } else if (now.written === slip.written) {
      // Mended while it was on its way, it is sent once more instead.
      await vault.save({ ...slip, state: "problem", problems: settled.problems, same: settled.same });
    }
  }
}

function line(state, signedOut = false) {
  const badge = part("line");
  badge.textContent = words[state];
  badge.classList.toggle("mc-badge--late", state === "down");
  part("sign-in").hidden = !signedOut;
  part("refusal").hidden = true;
}

function refuse(text) {
  part("refusal").textContent = text;
  part("refusal").hidden = false;
}

function showCode(first) {
  const names = first ? ["pin.new", "pin.new.hint"] : ["pin.open", "pin.open.hint"];
  part("pin-label").textContent = words[names[0]];
  part("pin-hint").textContent = words[names[1]];
  part("pin").hidden = false;
}

async function unlock(event) {
  event.preventDefault();
  const input = part("pin").querySelector("input");
  const wrong = input.value.length < 6 ? "pin.short" : (await vault.unlock(input.value)) ? "" : "pin.wrong";
  part("pin-error").textContent = wrong && words[wrong];
  if (wrong) {
    input.focus();
    return;
  }
  input.value = "";
  part("pin").hidden = true;
  part("work").hidden = false;
  options();
  // Before anything is waited for: whoever types already keeps the cursor where it is.
  part("form").elements.thuTuc.focus();
  await show();
  tick();
}

/** What the fields offer to choose from. */
function options() {
  if (!known) {
    return;
  }
  fill("thu-tuc", known.procedures.map(({ code, title }) => `${title} (${code})`));
  fill("xa-phuong", known.communes);
}

function fill(list, values) {
  document.getElementById(list).replaceChildren(
    ...values.map((value) => Object.assign(document.createElement("option"), { value })),
  );
}

function chosen() {
  const typed = part("form").elements.thuTuc.value.trim();
  return known?.procedures.find(({ code, title }) => typed === code || typed === title || typed.endsWith(`(${code})`));
}

/** The papers of the chosen procedure, as many as it usually takes; or as they were written on the slip. */
function papers(fields) {
  const procedure = chosen();
  const lines = (procedure?.papers ?? []).map(({ id, name, note, originals, copies }) => {
    const item = part("paper").content.cloneNode(true);
    item.querySelector("p").append(name, ...(note ? [Object.assign(document.createElement("small"), { textContent: note })] : []));
    item.querySelectorAll(".govuk-visually-hidden").forEach((hidden) => (hidden.textContent = " " + name));
    const [main, copy] = item.querySelectorAll("input");
    main.name = id + "-chinh";
    copy.name = id + "-sao";
    main.value = fields?.[main.name] ?? originals;
    copy.value = fields?.[copy.name] ?? copies;
    return item;
  });
  part("papers").replaceChildren(...lines);
  field("noiGiaiQuyet").hidden = Boolean(procedure && !procedure.commune);
  field("daDoiChieu").hidden = !procedure || procedure.reconciled;
}

function field(name) {
  return root.querySelector(`[data-field="${name}"], [data-alias="${name}"]`);
}

/** Shows what is wrong beside the fields; without problems, nothing. */
function mark(problems) {
  root.querySelectorAll("[data-problem]").forEach((text) => (text.hidden = true));
  root.querySelectorAll("[data-field] [aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  let first;
  for (const problem of problems) {
    const box = problem.field && field(problem.field);
    const text = box?.querySelector("[data-problem]");
    if (text) {
      text.textContent = problem.message;
      text.hidden = false;
      const input = box.querySelector("input");
      input.setAttribute("aria-invalid", "true");
      first ??= input;
    }
  }
  part("form-error").textContent = problems.length === 0 ? "" : first ? words["error.check"] : problems[0].message;
  first?.focus();
}

async function save(event) {
  event.preventDefault();
  const form = part("form");
  const procedure = chosen();
  const problems = [];
  if (!procedure) {
    problems.push({ field: "thuTuc", message: words["error.procedure"] });
  }
  if (!form.elements.hoTen.value.trim()) {
    problems.push({ field: "hoTen", message: words.name });
  }
  mark(problems);
  if (problems.length > 0) {
    return;
  }
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
  fields.thuTuc = procedure.code;
  const slip = {
    number: edited?.number,
    state: "waiting",
    at: edited?.at ?? Date.now(),
    written: Date.now(),
    title: procedure.title,
    papers: procedure.papers
      .map(({ id, name }) => ({ name, count: Number(fields[id + "-chinh"] || 0) + Number(fields[id + "-sao"] || 0) }))
      .filter(({ count }) => count > 0),
    fields,
  };
  // The fields are free at once: whoever goes on typing loses nothing.
  edited = undefined;
  form.reset();
  papers();
  form.elements.thuTuc.focus();
  try {
    slip.number ??= await vault.takeNumber();
    if (slip.number) {
      await vault.save(slip);
    }
  } catch (problem) {
    giveBack(slip, words.notSaved);
    throw problem;
  }
  if (!slip.number) {
    giveBack(slip, known ? words.noNumbers : words.notReady);
    return;
  }
  await show();
  part("saved").textContent = say("saved", slip.number);
  print(slip);
  tick();
}

/** What could not be kept stands in the fields again. */
function giveBack(slip, why) {
  edit(slip);
  mark([{ message: why }]);
}

function print(slip) {
  const paper = document.querySelector("[data-mc-offline-slip]");
  const put = (name, value) => (paper.querySelector(`[data-slip="${name}"]`).textContent = value);
  put("number", slip.number);
  put("at", time(slip.at));
  put("procedure", slip.title);
  put("person", slip.fields.nguoiNop || slip.fields.hoTen);
  put("officer", root.dataset.officer);
  put("next", slip.fields.dienThoai ? say("slip.phone", slip.fields.dienThoai) : words["slip.noPhone"]);
  paper.querySelector('[data-slip="papers"]').replaceChildren(
    ...slip.papers.map(({ name, count }) =>
      Object.assign(document.createElement("li"), { textContent: `${name}: ${count}` }),
    ),
  );
  window.print();
}

async function show() {
  const numbers = (await vault.get("numbers")) ?? [];
  part("numbers").textContent = known || numbers.length > 0 ? say("numbers", numbers.length) : words.notReady;
  const dropping = root.querySelector('[data-slip="drop"]:not([hidden])');
  if (!vault.isOpen || dropping) {
    return;
  }
  const slips = (await vault.list()).sort((one, other) => (one.number < other.number ? 1 : -1));
  part("empty").hidden = slips.length > 0;
  part("slips").replaceChildren(...slips.map(item));
}

function item(slip) {
  const box = part("slip").content.cloneNode(true);
  const put = (name, value) => (box.querySelector(`[data-slip="${name}"]`).textContent = value);
  box.querySelector("li").dataset.number = slip.number;
  put("number", slip.number);
  put("state", words["state." + slip.state]);
  box.querySelector('[data-slip="state"]').classList.toggle("mc-badge--late", slip.state === "problem");
  if (slip.state !== "sent") {
    put("what", `${slip.fields.hoTen} · ${slip.title} · ${time(slip.at)}`);
  } else {
    const link = Object.assign(document.createElement("a"), { className: "govuk-link", textContent: slip.code });
    // The search leads to a dossier and to a group of dossiers alike.
    link.href = "/viec/tim?q=" + encodeURIComponent(slip.code);
    box.querySelector('[data-slip="what"]').replaceChildren(link, slip.promised ? " · " + say("promised", slip.promised) : "");
  }
  box.querySelector('[data-slip="problems"]').replaceChildren(
    ...(slip.problems ?? []).map(({ message }) =>
      Object.assign(document.createElement("li"), { className: "govuk-error-message", textContent: message }),
    ),
  );
  box.querySelector('[data-slip="actions"]').hidden = slip.state === "sent";
  box.querySelector('[data-do="anyway"]').hidden = !slip.same;
  box.querySelector('[data-do="drop"]').hidden = slip.state !== "problem";
  return box;
}

async function act(event) {
  const what = event.target.closest("[data-do]")?.dataset.do;
  const line = event.target.closest("[data-number]");
  if (!what) {
    return;
  }
  const slip = (await vault.list()).find(({ number }) => number === line.dataset.number);
  if (what === "print") {
    print(slip);
  } else if (what === "anyway") {
    await vault.save({ ...slip, state: "waiting", written: Date.now(), evenIfSame: true, problems: [], same: false });
    await show();
    tick();
  } else if (what === "drop") {
    const form = line.querySelector("form");
    form.hidden = false;
    form.elements.lyDo.focus();
  } else {
    edit(slip);
  }
}

function edit(slip) {
  const form = part("form");
  edited = slip;
  form.reset();
  for (const [name, value] of Object.entries(slip.fields)) {
    const input = form.elements[name];
    if (input?.type === "checkbox") {
      input.checked = true;
    } else if (input) {
      input.value = value;
    }
  }
  form.elements.thuTuc.value = `${slip.title} (${slip.fields.thuTuc})`;
  papers(slip.fields);
  mark(slip.problems ?? []);
}

async function drop(event) {
  event.preventDefault();
  const { number } = event.target.closest("[data-number]").dataset;
  try {
    await post("bo", { number, reason: event.target.elements.lyDo.value });
    await vault.remove(number);
    event.target.hidden = true;
  } catch (problem) {
    refuse(problem instanceof Down ? words.down : problem.message);
  }
  await show();
}

function time(at) {
  return new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
}
