// A kiosk is touched by one person after the other: after a minute of silence it goes back to its first page, wherever
// the person went from there, signs out and forgets what was typed. Without scripts a link leads back.
const SILENCE = 60;
const PLACE = "mc-kiosk";
const KEYS = "mc-kiosk-keys";
const WORDS = "mc-kiosk-words";

export function kiosk() {
  const here = document.body.dataset.mcKiosk;
  if (here) {
    sessionStorage.setItem(PLACE, here);
    if (document.body.dataset.mcKeys) {
      sessionStorage.setItem(KEYS, document.body.dataset.mcKeys);
      sessionStorage.setItem(WORDS, document.body.dataset.mcKeysWords);
    }
  }
  const home = sessionStorage.getItem(PLACE);
  if (!home) {
    return;
  }
  keyboard();
  const after = Number(document.body.dataset.mcKioskAfter ?? SILENCE) * 1000;
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => wipe(home), after);
  };
  for (const touch of ["pointerdown", "keydown", "scroll", "input"]) {
    addEventListener(touch, wait, { passive: true, capture: true });
  }
  wait();
}

// A kiosk has no keys: whatever page it is on, it brings its own.
function keyboard() {
  const [script, style] = (sessionStorage.getItem(KEYS) ?? "").split(" ");
  if (script && style) {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = style;
    const keys = document.createElement("script");
    keys.src = script;
    document.head.append(sheet, keys);
  }
}

async function wipe(home) {
  const token = document.querySelector("meta[name=csrf-token]");
  if (document.querySelector("form[action='/dang-xuat']") && token) {
    try {
      await fetch("/dang-xuat", { method: "POST", headers: { [token.dataset.header]: token.content } });
    } catch {
      // The line broke: the session ends by itself.
    }
  }
  localStorage.clear();
  if (location.pathname === home) {
    document.querySelectorAll("form").forEach((form) => form.reset());
    // The line has moved meanwhile; a kiosk whose server is away keeps its page.
    fetch(home, { method: "HEAD" }).then(() => location.replace(home), () => kioskAgain(home));
  } else {
    location.replace(home);
  }
}

function kioskAgain(home) {
  setTimeout(() => wipe(home), SILENCE * 1000);
}
