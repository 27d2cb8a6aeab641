/**
 * Shows a question marked data-mc-when="condition" while its condition holds, by the answers on this page and by those
 * of other pages, after what follows from them was worked out. What was typed into a question that is no longer asked
 * stays as it is.
 */
import { answer } from "./answers.js";
import { calculations } from "./calculate.js";
import { parse } from "./condition.js";

const form = document.querySelector("[data-mc-when], [data-mc-calculation]")?.closest("form");
if (form) {
  const calculate = calculations(form);
  const questions = [...form.querySelectorAll("[data-mc-when]")].map((place) => [place, parse(place.dataset.mcWhen)]);
  const show = () => {
    calculate();
    for (const [place, holds] of questions) {
      place.hidden = !holds((name) => answer(form, name));
    }
  };
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();
}
