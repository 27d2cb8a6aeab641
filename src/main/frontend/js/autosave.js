// Saves a form's answers while they are typed. What could not be sent stays on this device and is sent later, also after
// the sitting ended and somebody signed in again. Without it the form saves when it is sent.
const PAUSE = 1200;
const LONGEST_WAIT = 60000;
const KEPT_FOR = 7 * 24 * 3600 * 1000;
const PREFIX = "mc-draft:";

const form = document.querySelector("form[data-mc-autosave]");
if (form) {
  begin();
}

function begin() {
  const line = document.querySelector("[data-mc-saved]");
  const version = form.elements.namedItem("_ban");
  const me = form.elements.namedItem("_cua");
  const key = PREFIX + form.dataset.mcAutosave;
  const held = new Set();
  let sent = values();
  let running = false;
  let again = false;
  let timer = 0;
  let wait = 2000;
  let sending = false;

  forgetOld();
  restore();
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", leaving);
  window.addEventListener("pageshow", () => (sending = false));
  window.addEventListener("online", () => later(0));
  window.addEventListener("pagehide", () => !sending && isDirty() && keep());

  // A row that is taken out must not come back from this device; everything on the page is on its way to the server.
  function leaving(event) {
    sending = event.submitter?.name === "_xoa";
    if (sending) {
      localStorage.removeItem(key);
    } else {
      keep();
    }
  }

  function changed(event) {
    if (event.target.name) {
      held.delete(event.target.name);
      note(event.target.name, "");
    }
    keep();
    later(PAUSE);
  }

  function values() {
    const found = {};
    for (const control of form.elements) {
      const name = control.name;
      if (!name || name.startsWith("_") || control.type === "file" || control.type === "hidden" || control.type === "submit") {
        continue;
      }
      const tick = control.type === "checkbox" || control.type === "radio";
      found[name] ??= [];
      if (!tick || control.checked) {
        found[name].push(control.value);
      }
    }
    return Object.fromEntries(Object.entries(found).map(([name, list]) => [name, list.join(",")]));
  }

  function isDirty() {
    const now = values();
    return Object.keys(now).some((name) => !held.has(name) && now[name] !== sent[name]);
  }

  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  }

  async function save() {
    if (running) {
      again = true;
      return;
    }
    if (!isDirty()) {
      return;
    }
    const now = values();
    const body = new URLSearchParams({ _ban: version.value, _cua: me.value });
    for (const name of Object.keys(now)) {
      if (!held.has(name) && now[name] !== sent[name]) {
        body.append(name, now[name]);
      }
    }
    running = true;
    say("saving", line.dataset.saving);
    try {
      const csrf = document.querySelector("meta[name='csrf-token']");
      const answer = await fetch(form.dataset.mcAutosave, {
        method: "POST",
        redirect: "manual",
        headers: { Accept: "application/json", ...(csrf && { [csrf.dataset.header]: csrf.content }) },
        body,
        signal: AbortSignal.timeout(30000),
      });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        signIn();
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      taken(now, body, await answer.json());
      wait = 2000;
    } catch {
      keep();
      say("failed", line.dataset.failed);
      later(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    } finally {
      running = false;
      if (again) {
        again = false;
        later(PAUSE);
      }
    }
  }

  function taken(now, body, saved) {
    version.value = saved.version;
    for (const name of body.keys()) {
      if (name in now) {
        sent[name] = now[name];
      }
    }
    for (const [name, words] of Object.entries(saved.conflicts)) {
      held.add(name);
      note(name, words);
    }
    say("saved", saved.said);
    if (isDirty()) {
      keep();
      later(PAUSE);
    } else if (!held.size) {
      localStorage.removeItem(key);
    }
  }

  function keep() {
    try {
      const entry = { at: Date.now(), version: version.value, me: me.value, values: values() };
      const old = read();
      localStorage.setItem(key, JSON.stringify(old?.me === me.value ? { ...entry, version: old.version } : entry));
    } catch {
      // A full or forbidden store: the page still has what was typed.
    }
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  // What this device still has was typed last; the server tells when another window changed it meanwhile.
  function restore() {
    const entry = read();
    if (!entry) {
      return;
    }
    for (const [name, value] of Object.entries(entry.values)) {
      fill(name, value);
    }
    if (isDirty()) {
      version.value = entry.version;
      me.value = entry.me;
      later(0);
    } else {
      localStorage.removeItem(key);
    }
  }

  function fill(name, value) {
    const list = value.split(",");
    for (const control of form.elements) {
      if (control.name !== name) {
        continue;
      }
      if (control.type === "checkbox" || control.type === "radio") {
        control.checked = list.includes(control.value);
      } else if (control.type !== "hidden" && control.type !== "file") {
        control.value = value;
      }
    }
  }

  function signIn() {
    keep();
    say("failed", line.dataset.expired);
    const link = document.createElement("a");
    link.href = "/dang-nhap?tiep=" + encodeURIComponent(location.pathname + location.search);
    link.className = "govuk-link";
    link.textContent = line.dataset.signIn;
    line.append(" ", link);
  }

  function say(state, words) {
    line.className = "mc-saved mc-saved--" + state;
    line.textContent = words;
  }

  // Said beside the field, without moving to it: somebody is typing.
  function note(name, words) {
    const control = [...form.elements].find((one) => one.name === name);
    const group = control && control.closest(".govuk-form-group");
    if (!group) {
      return;
    }
    let message = group.querySelector("[data-mc-conflict]");
    if (!words) {
      message?.remove();
      return;
    }
    if (!message) {
      message = document.createElement("p");
      message.className = "govuk-error-message";
      message.dataset.mcConflict = "";
      message.setAttribute("role", "status");
      group.append(message);
    }
    message.textContent = words;
  }
}

function forgetOld() {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    try {
      if (!(JSON.parse(localStorage.getItem(key)).at > Date.now() - KEPT_FOR)) {
        localStorage.removeItem(key);
      }
    } catch {
      localStorage.removeItem(key);
    }
  }
}
