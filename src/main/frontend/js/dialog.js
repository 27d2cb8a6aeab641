/**
 * data-mc-dialog="id" opens the <dialog> of that id; the element is a link or a submit button that does
 * the same on a page of its own when there is no script. data-mc-close closes.
 */
export function dialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-mc-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.mcDialog);
    if (dialog?.showModal) {
      event.preventDefault();
      openDialog(dialog);
      return;
    }
    const closer = event.target.closest("[data-mc-close]");
    if (closer) {
      event.preventDefault();
      closer.closest("dialog")?.close();
    } else if (event.target.matches("dialog") && isOutside(event, event.target)) {
      event.target.close();
    }
  });
}

/** Opens a dialog over the page; the browser keeps the focus inside and gives it back. */
export function openDialog(dialog) {
  if (!dialog.open) {
    dialog.showModal();
  }
}

function isOutside({ clientX, clientY }, element) {
  const box = element.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
