// A board shows one screenful after the other; the news may bring more or fewer, so the one that is shown is known by its
// name. A phone, and whoever wants no movement, sees them all below each other, as without scripts.
const EACH = 12_000;
const STILL = "(max-width: 48em), (prefers-reduced-motion: reduce)";

export function turns() {
  const place = document.querySelector("[data-mc-turns]");
  if (!place) {
    return;
  }
  const still = matchMedia(STILL);
  let shown = null;

  const sheets = () => Array.from(place.querySelectorAll("[data-mc-turn]"));
  const show = (step) => {
    const all = sheets();
    const at = all.findIndex((sheet) => sheet.dataset.mcTurn === shown);
    const next = all.length === 0 ? null : all[(Math.max(0, at) + (at < 0 ? 0 : step)) % all.length];
    shown = next?.dataset.mcTurn ?? null;
    all.forEach((sheet) => (sheet.hidden = !still.matches && sheet !== next));
  };

  show(0);
  setInterval(() => show(1), EACH);
  new MutationObserver(() => show(0)).observe(place, { childList: true });
  still.addEventListener("change", () => show(0));
}
