/** A second press of the same button within a second is swallowed; the server's idempotency does the rest. */
export function onceOnly() {
  const pressed = new WeakMap();
  document.addEventListener("submit", (event) => {
    const now = Date.now();
    if (now - (pressed.get(event.target) ?? 0) < 1000) {
      event.preventDefault();
    } else {
      pressed.set(event.target, now);
    }
  });
}
