/** Menus are <details>; this closes them by Escape and by a click elsewhere. */
export function menus() {
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details.mc-menu[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.mc-menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
}
