// Sends a chosen file in pieces and goes on after the line broke (tus 1.0). Without it the form carries the file.
import { readable } from "./file.js";

const PIECE = 512 * 1024;
// Even a line of 5 kB/s carries a piece in this time; a longer silence is a line that broke.
const PATIENCE = 110_000;
const LONGEST_WAIT = 30000;

document.addEventListener("change", (event) => {
  const box = event.target.closest("[data-mc-upload]");
  if (box && event.target.type === "file") {
    start(box, event.target);
  }
});

// On a slow line a file may be chosen before this script arrives.
document.querySelectorAll("[data-mc-upload] input[type=file]").forEach((input) => {
  if (input.files.length > 0) {
    start(input.closest("[data-mc-upload]"), input);
  }
});

// "Continue" pressed early: the form goes by itself once the file is there.
document.addEventListener(
  "submit",
  (event) => {
    const box = event.target.querySelector("[data-mc-upload][aria-busy]");
    if (box) {
      event.preventDefault();
      event.stopImmediatePropagation();
      box.submitter = event.submitter;
      box.pressed = true;
    }
  },
  true,
);

async function start(box, input) {
  const file = input.files[0];
  const run = (box.run = {});
  const status = box.querySelector("[role=status]");
  const say = (text) => box.run === run && (status.textContent = text);
  box.pressed = false;
  box.removeAttribute("aria-busy");
  say("");
  doubt(box, []);
  if (!file || file.size > Number(input.dataset.mcMaxBytes)) {
    return;
  }
  box.setAttribute("aria-busy", "true");
  try {
    const stored = await send(file, () => box.run === run, {
      progress: (part) => say(box.dataset.sending.replace("{0}", Math.floor(part * 100))),
      waiting: () => say(box.dataset.waiting),
    });
    if (box.run === run) {
      box.querySelector("[type=hidden]").value = stored.id;
      const [list, ...earlier] = box.querySelectorAll(".mc-files");
      list.replaceChildren(line(stored));
      earlier.forEach((old) => old.remove());
      input.value = "";
      const { said, notes } = await keep(box, stored.id);
      if (box.run === run) {
        doubt(box, notes);
      }
      // Said when all is done: whoever goes on then leaves nothing behind that still runs.
      say([box.dataset.sent, said].join(" ").trim());
    }
  } catch (problem) {
    box.pressed = false;
    input.value = "";
    say(problem.detail || box.dataset.failed);
  }
  if (box.run === run) {
    box.removeAttribute("aria-busy");
    if (box.pressed) {
      input.form.requestSubmit(box.submitter);
    }
  }
}

// Attaches the file at once where the page says how; sending the form does it otherwise. Tells what to say.
async function keep(box, id) {
  const unsaid = { said: "", notes: [] };
  if (!box.dataset.keep) {
    return unsaid;
  }
  try {
    return await (await call("POST", box.dataset.keep, {}, new URLSearchParams({ tep: id }))).json();
  } catch {
    // The form names the file once more.
    return unsaid;
  }
}

// What is doubtful about the file, as the server draws it.
function doubt(box, notes) {
  const place = box.querySelector("[data-mc-notes]");
  place.replaceChildren(
    ...notes.map((note) => {
      const line = document.createElement("p");
      line.className = "govuk-body";
      const tag = document.createElement("strong");
      tag.className = "govuk-tag govuk-tag--yellow";
      tag.textContent = place.dataset.label;
      line.append(tag, " " + note);
      return line;
    }),
  );
}

async function send(file, wanted, tell) {
  const memory = ["mc-upload", file.name, file.size, file.lastModified].join(":");
  let address = sessionStorage.getItem(memory);
  let offset = null;
  let wait = 1000;
  while (wanted()) {
    try {
      if (!address) {
        const begun = await call("POST", "/tai-len", {
          "Upload-Length": file.size,
          "Upload-Metadata": "filename " + btoa(String.fromCharCode(...new TextEncoder().encode(file.name))),
        });
        address = begun.headers.get("Location");
        sessionStorage.setItem(memory, address);
      }
      if (offset === null) {
        offset = Number((await call("HEAD", address, {})).headers.get("Upload-Offset"));
      }
      tell.progress(offset / file.size);
      const headers = { "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" };
      const taken = await call("PATCH", address, headers, file.slice(offset, offset + PIECE));
      wait = 1000;
      offset = Number(taken.headers.get("Upload-Offset"));
      if (taken.status === 200) {
        sessionStorage.removeItem(memory);
        return await taken.json();
      }
    } catch (problem) {
      offset = null;
      if (problem.status === 404 && address) {
        sessionStorage.removeItem(memory);
        address = null;
      } else if (problem.status && problem.status < 500 && problem.status !== 409) {
        sessionStorage.removeItem(memory);
        throw problem;
      }
      tell.waiting();
      await pause(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }
  throw {};
}

async function call(method, address, headers, body) {
  const csrf = document.querySelector("meta[name='csrf-token']");
  const answer = await fetch(address, {
    method,
    headers: { ...headers, Accept: "application/json", ...(csrf && { [csrf.dataset.header]: csrf.content }) },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) {
    throw { status: answer.status, ...(await answer.json().catch(() => ({}))) };
  }
  return answer;
}

// Sooner when the browser says that the line is back.
function pause(time) {
  return new Promise((go) => {
    setTimeout(go, time);
    window.addEventListener("online", go, { once: true });
  });
}

function line(stored) {
  const item = document.createElement("li");
  const size = document.createElement("small");
  const hash = document.createElement("small");
  size.textContent = readable(stored.size);
  hash.className = "mc-hash";
  hash.textContent = "SHA-256 " + stored.sha256;
  item.append(stored.fileName + " ", size, hash);
  return item;
}
