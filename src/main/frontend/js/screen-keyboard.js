// The keyboard of a kiosk: letters of Vietnamese and its tone marks, so that nobody has to know how they are typed
// elsewhere. It comes when somebody touches a field and writes as a keyboard would. A bar leads back to the first page.
import { withTone } from "./tone.js";

const WORDS = "mc-kiosk-words";
const PLACE = "mc-kiosk";
const FIELDS = "input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=email], textarea";
const DIGITS = ["123", "456", "789"];
const LETTERS = ["1234567890", "qwertyuiop", "asdfghjklđ", "zxcvbnm.-/", "ăâêôơư,@"];
const TONES = { sac: "á", huyen: "à", hoi: "ả", nga: "ã", nang: "ạ" };

const [hide, erase, space, capital, home, keyboardName] = (sessionStorage.getItem(WORDS) ?? "").split("|");
const board = document.createElement("section");
let field = null;
let large = false;

board.className = "mc-keys-screen";
board.setAttribute("aria-label", keyboardName);
board.hidden = true;
document.body.append(board);
// A press must not take the cursor out of the field.
board.addEventListener("pointerdown", (event) => event.preventDefault());
board.addEventListener("mousedown", (event) => event.preventDefault());
board.addEventListener("click", (event) => press(event.target.closest("button")?.dataset.key));
document.addEventListener("focusin", (event) => event.target.matches(FIELDS) && !event.target.readOnly && open(event.target));
document.addEventListener("focusout", () => setTimeout(() => document.activeElement === field || close()));
if (document.activeElement?.matches(FIELDS)) {
  open(document.activeElement);
}
leadBack();

function leadBack() {
  const place = sessionStorage.getItem(PLACE);
  if (!place || location.pathname.startsWith(place)) {
    return;
  }
  const bar = document.createElement("nav");
  bar.className = "mc-kiosk-home";
  bar.setAttribute("aria-label", home);
  const link = document.createElement("a");
  link.href = place;
  link.textContent = home;
  bar.append(link);
  document.body.append(bar);
}

function open(target) {
  field = target;
  large = target.value === "" && !numeric() && target.type !== "email";
  draw();
  board.hidden = false;
  document.body.classList.add("mc-with-keys");
  target.scrollIntoView({ block: "center" });
}

function close() {
  board.hidden = true;
  field = null;
  document.body.classList.remove("mc-with-keys");
}

function numeric() {
  return field.type === "tel" || ["numeric", "tel", "decimal"].includes(field.inputMode);
}

function draw() {
  const digits = [...DIGITS, field.inputMode === "decimal" ? "/0." : "0"];
  const rows = (numeric() ? digits : LETTERS).map((row) => Array.from(row, (key) => [key, large ? key.toUpperCase() : key]));
  if (!numeric()) {
    rows[rows.length - 1].push(...Object.entries(TONES).map(([tone, look]) => ["tone:" + tone, look]));
  }
  rows.push([
    ...(numeric() ? [] : [["capital", capital], ["space", space]]),
    ["erase", erase],
    ["hide", hide],
  ]);
  board.classList.toggle("mc-keys-screen--digits", numeric());
  board.replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement("div");
      line.append(
        ...row.map(([key, look]) => {
          const button = document.createElement("button");
          button.type = "button";
          button.tabIndex = -1;
          button.dataset.key = key;
          button.textContent = look;
          if (key === "capital") {
            button.setAttribute("aria-pressed", String(large));
          }
          return button;
        }),
      );
      return line;
    }),
  );
}

function press(key) {
  if (!key || !field) {
    return;
  }
  if (key === "hide") {
    field.blur();
  } else if (key === "capital") {
    large = !large;
    draw();
  } else if (key.startsWith("tone:")) {
    const before = field.value.slice(0, cursor());
    replace(0, cursor(), withTone(before, key.slice(5)));
  } else if (key === "erase") {
    const to = cursor();
    const from = field.selectionStart < to ? field.selectionStart : to - (Array.from(field.value.slice(0, to)).pop()?.length ?? 0);
    replace(from, to, "");
  } else {
    write(key === "space" ? " " : large ? key.toUpperCase() : key);
  }
}

function cursor() {
  return field.selectionEnd ?? field.value.length;
}

function write(text) {
  if (field.maxLength >= 0 && field.value.length + text.length > field.maxLength) {
    return;
  }
  replace(field.selectionStart ?? field.value.length, cursor(), text);
  // As people write names: a capital begins a word in an empty field, small letters follow.
  if (large && text.trim() !== "") {
    large = false;
    draw();
  }
}

function replace(from, to, text) {
  if (field.selectionStart === null) {
    // Fields for mail addresses have no cursor that scripts may move.
    field.value = field.value.slice(0, from) + text + field.value.slice(to);
  } else {
    field.setRangeText(text, from, to, "end");
  }
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
