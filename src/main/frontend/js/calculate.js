/** Works out what is marked data-mc-calculation from the answers typed so far, in the order of the page. */
import { answer } from "./answers.js";
import { grouped, parse, written } from "./calculation.js";

export function calculations(form) {
  const results = [...form.querySelectorAll("[data-mc-calculation]")].map((place) => {
    const { mcCalculation, mcKinds, mcToday } = place.dataset;
    const kinds = new Map(mcKinds.split(",").map((kind) => kind.split(":")));
    const value = parse(mcCalculation);
    return [place, () => value({ answer: (name) => answer(form, name), kind: (name) => kinds.get(name), today: mcToday })];
  });
  return () => {
    for (const [place, value] of results) {
      const { mcKind, mcUnit, mcUnknown } = place.dataset;
      const now = written(value(), mcKind);
      if (now !== place.dataset.mcValue) {
        place.dataset.mcValue = now;
        place.textContent = now ? `${grouped(now)} ${mcUnit}`.trim() : mcUnknown;
      }
    }
  };
}
