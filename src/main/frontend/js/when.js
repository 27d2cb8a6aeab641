/**
 * Shows a question marked data-mc-when="condition" while its condition holds, by the answers on this page and by those
 * of other pages (data-mc-answer). What was typed into a question that is no longer asked stays as it is.
 */
import { parse } from "./condition.js";

const form = document.querySelector("[data-mc-when]")?.closest("form");
if (form) {
  const questions = [...form.querySelectorAll("[data-mc-when]")].map((place) => [place, parse(place.dataset.mcWhen)]);
  const show = () => {
    for (const [place, holds] of questions) {
      place.hidden = !holds(answer);
    }
  };
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();
}

function answer(name) {
  const controls = [...form.elements].filter((control) => control.name === name);
  if (controls.length === 0) {
    return form.querySelector(`[data-mc-answer="${CSS.escape(name)}"]`)?.value ?? "";
  }
  return controls
    .filter((control) => (control.type !== "checkbox" && control.type !== "radio") || control.checked)
    .map((control) => control.value.trim())
    .join(",");
}
