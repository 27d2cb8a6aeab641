/**
 * A field marked data-mc-suggest="/address" offers what its address answers to ?q=: [{title, href}], which opens a page, or
 * [{title, value}], which is the answer. The pattern is the combobox with a list of ARIA: arrows move, Enter opens, Escape closes, typing goes on. Without an answer in
 * time, or with none at all, the field is the plain one.
 */
const PAUSE_MS = 120;
const SHORTEST = 2;

export function suggestions() {
  for (const field of document.querySelectorAll("[data-mc-suggest]")) {
    suggestFor(field);
  }
}

function suggestFor(field) {
  const list = document.createElement("ul");
  list.id = `${field.id}-list`;
  list.className = "mc-suggest";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.getAttribute("aria-label") ?? field.labels[0].textContent);
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let asked = null;
  let timer = 0;
  let chosen = -1;

  const show = (items) => {
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    list.replaceChildren(...items.map((item, i) => option(list.id, item, i)));
    list.hidden = items.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  };
  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    show([]);
  };
  const choose = (i) => {
    chosen = i;
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === i)));
    if (i < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", list.children[i].id);
      list.children[i].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (item) => {
    if (item.dataset.href) {
      location.href = item.dataset.href;
      return;
    }
    field.value = item.dataset.value;
    close();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const ask = async (words) => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.mcSuggest}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      show(answer.ok && field.value.trim() === words ? await answer.json() : []);
    } catch {
      // Asked again meanwhile, or no line: the search itself still works.
    }
  };

  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    const words = field.value.trim();
    if (words.length < SHORTEST) {
      close();
    } else if (!event.isComposing) {
      timer = setTimeout(() => ask(words), PAUSE_MS);
    }
  });
  field.addEventListener("compositionend", () => field.dispatchEvent(new Event("input")));
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.isComposing || list.hidden) {
      return;
    }
    if (event.key === "ArrowDown") {
      choose(chosen === last ? -1 : chosen + 1);
    } else if (event.key === "ArrowUp") {
      choose(chosen === -1 ? last : chosen - 1);
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      take(list.children[chosen]);
    } else {
      return;
    }
    event.preventDefault();
  });
  // The press, not the click: the field loses the focus in between.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) {
      take(item);
    }
  });
  field.addEventListener("blur", close);
}

function option(list, { title, href, value }, i) {
  const item = document.createElement("li");
  item.id = `${list}-${i}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  if (href) {
    item.dataset.href = href;
  } else {
    item.dataset.value = value;
  }
  item.textContent = title;
  return item;
}
