/**
 * Ticks of a list: data-mc-select-all ticks every row; an element with data-mc-count="Nhận {0} hồ sơ"
 * shows the number while something is ticked; data-mc-needs-selection is disabled while nothing is.
 */
export function selection() {
  document.addEventListener("change", (event) => {
    const list = event.target.closest("[data-mc-list]");
    if (!list || event.target.type !== "checkbox") {
      return;
    }
    if (event.target.matches("[data-mc-select-all]")) {
      ticks(list).forEach((tick) => (tick.checked = event.target.checked));
    }
    refresh(list);
  });
  document.addEventListener("htmx:load", refreshAll);
  window.addEventListener("pageshow", refreshAll);
  refreshAll();
}

function refreshAll() {
  document.querySelectorAll("[data-mc-list]").forEach(refresh);
}

function ticks(list) {
  return [...list.querySelectorAll("tbody input[type='checkbox']")];
}

function refresh(list) {
  const all = ticks(list);
  const chosen = all.filter((tick) => tick.checked).length;
  const master = list.querySelector("[data-mc-select-all]");
  if (master) {
    master.checked = chosen > 0 && chosen === all.length;
    master.indeterminate = chosen > 0 && chosen < all.length;
  }
  const scope = list.closest("form") ?? document;
  for (const element of scope.querySelectorAll("[data-mc-count]")) {
    element.dataset.mcPlain ??= element.textContent;
    element.textContent = chosen ? element.dataset.mcCount.replace("{0}", chosen) : element.dataset.mcPlain;
  }
  for (const element of scope.querySelectorAll("[data-mc-needs-selection]")) {
    element.disabled = chosen === 0;
  }
}
