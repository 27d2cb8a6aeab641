/** data-mc-print opens the browser's print window. */
export function printButtons() {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-mc-print]")) {
      event.preventDefault();
      window.print();
    }
  });
}
