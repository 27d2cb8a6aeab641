/** An answer as it stands on this page, also one of another page (data-mc-answer) or one that follows from others. */
export function answer(form, name) {
  const controls = [...form.elements].filter((control) => control.name === name);
  if (controls.length === 0) {
    const elsewhere = form.querySelector(`[data-mc-name="${CSS.escape(name)}"]`)?.dataset.mcValue;
    return elsewhere ?? form.querySelector(`[data-mc-answer="${CSS.escape(name)}"]`)?.value ?? "";
  }
  return controls
    .filter((control) => (control.type !== "checkbox" && control.type !== "radio") || control.checked)
    .map((control) => control.value.trim())
    .join(",");
}
