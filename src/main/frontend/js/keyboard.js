/**
 * One-letter keys for a list marked data-mc-list, whose rows hold a link data-mc-open:
 * j/k move, x ticks, Enter opens (the link has the focus), / searches, ? shows the keys,
 * and any data-mc-key="a" presses itself. They rest while something is typed or a dialog
 * is open, and a person can switch them off (WCAG 2.1.4); this browser remembers it.
 */
import { openDialog } from "./dialog.js";

const OFF = "mc-keys-off";

export function keyboard() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) {
      return;
    }
    if (document.querySelector("dialog[open]") || (isOff() && event.key !== "?")) {
      return;
    }
    if (act(event.key)) {
      event.preventDefault();
    }
  });
  for (const box of document.querySelectorAll("[data-mc-keys-off]")) {
    box.checked = isOff();
    box.addEventListener("change", () => remember(box.checked));
  }
}

function act(key) {
  switch (key) {
    case "j":
      return move(1);
    case "k":
      return move(-1);
    case "x":
      return press(currentRow()?.querySelector("input[type='checkbox']"));
    case "/":
      return focus(document.querySelector("[data-mc-search]"));
    case "?":
      return show(document.getElementById("mc-keys"));
    default:
      return key.length === 1 && press(document.querySelector(`[data-mc-key="${CSS.escape(key)}"]`));
  }
}

function rowLinks() {
  return [...document.querySelectorAll("[data-mc-list] [data-mc-open]")].filter((link) => link.offsetParent);
}

function currentRow() {
  return document.activeElement?.closest("[data-mc-list] tr, [data-mc-list] li");
}

function move(by) {
  const links = rowLinks();
  const row = currentRow();
  const now = links.findIndex((link) => row?.contains(link));
  const next = links[now < 0 ? 0 : Math.min(links.length - 1, Math.max(0, now + by))];
  next?.scrollIntoView({ block: "nearest" });
  return focus(next);
}

function focus(element) {
  element?.focus();
  return Boolean(element);
}

function press(element) {
  const row = currentRow();
  element?.click();
  if (row?.contains(element)) {
    focus(row.querySelector("[data-mc-open]"));
  }
  return Boolean(element);
}

function show(dialog) {
  if (dialog) {
    openDialog(dialog);
  }
  return Boolean(dialog);
}

function isTyping(target) {
  return target.isContentEditable || target.matches("textarea, select, input:not([type='checkbox'], [type='radio'])");
}

function isOff() {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
}

function remember(off) {
  try {
    localStorage.setItem(OFF, off ? "1" : "0");
  } catch {
    // a browser that keeps nothing: the switch holds for this page only
  }
}
