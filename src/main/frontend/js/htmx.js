// Partial updates, only on the pages that ask for them. No eval, no inline
// style (the content security policy forbids both); an invalid form (422) is
// shown like any other answer; every request carries the CSRF token.
import htmx from "htmx.org/dist/htmx.esm.js";

Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name='csrf-token']");
  if (csrf && event.detail.verb !== "get") {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});

window.htmx = htmx;
