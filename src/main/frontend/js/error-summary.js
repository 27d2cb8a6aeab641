/** Moves the focus to the error summary, and from each of its lines to the field with its label in view. */
export function errorSummary() {
  focusSummary(document);
  document.addEventListener("htmx:load", (event) => focusSummary(event.detail.elt));
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".govuk-error-summary a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) {
      return;
    }
    event.preventDefault();
    const group = field.closest(".govuk-form-group") ?? field;
    group.scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

function focusSummary(root) {
  const summary = root.querySelector?.("[data-mc-error-summary]");
  if (summary) {
    summary.setAttribute("tabindex", "-1");
    summary.focus();
  }
}
