/** Lists the chosen files with their sizes; says at once when one is larger than data-mc-max-bytes. */
export function files() {
  document.addEventListener("change", (event) => {
    const input = event.target;
    const list = input.matches("[data-mc-file]") && document.getElementById(input.id + "-chosen");
    if (!list) {
      return;
    }
    const limit = Number(input.dataset.mcMaxBytes || 0);
    list.replaceChildren(
      ...Array.from(input.files, (file) => {
        const line = document.createElement("li");
        const size = document.createElement("small");
        const tooLarge = limit > 0 && file.size > limit;
        line.textContent = file.name + " ";
        size.textContent = readable(file.size);
        if (tooLarge) {
          size.className = "mc-badge mc-badge--late";
          size.textContent += " · " + input.dataset.mcTooLarge;
        }
        line.append(size);
        return line;
      }),
    );
  });
}

export function readable(bytes) {
  const [value, unit] = bytes < 2 ** 20 ? [Math.max(1, Math.round(bytes / 1024)), "KB"] : [bytes / 2 ** 20, "MB"];
  return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " " + unit;
}
