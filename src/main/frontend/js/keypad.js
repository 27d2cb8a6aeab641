// A keypad for machines without keys: data-mc-keypad names the field, data-mc-digit what a key types; an empty one
// takes the last character away. A reader of QR codes types into the same field.
export function keypads() {
  document.querySelectorAll("[data-mc-keypad]").forEach((pad) => {
    const field = document.getElementById(pad.dataset.mcKeypad);
    pad.addEventListener("click", (event) => {
      const key = event.target.closest("[data-mc-digit]");
      if (key) {
        field.value = key.dataset.mcDigit === "" ? field.value.slice(0, -1) : field.value + key.dataset.mcDigit;
        field.focus();
      }
    });
  });
}
