// Suggestions while typing, as a combobox: arrows choose, Enter goes there, Escape closes. Without a choice
// Enter sends the form, which is what happens where scripts do not run.

const WAIT = 70; // ms after a key: people type faster than that, and every answer between is thrown away
let numbered = 0;

function option(hit, id, words) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.dataset.href = hit.href;
  const line = (text, name, lang) => {
    if (!text) return;
    const part = document.createElement("span");
    part.className = name;
    part.textContent = text;
    if (lang) part.lang = lang;
    item.append(part, " ");
  };
  line(words[hit.type] ?? hit.type, "s-type");
  line(hit.shown, "s-name", hit.lang);
  line(hit.beside, "s-beside");
  line(hit.line, "s-line");
  line(hit.why, "s-why");
  return item;
}

function attach(form) {
  if (form.dataset.ready) return;
  form.dataset.ready = "yes";
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const words = JSON.parse(document.getElementById("page").dataset.kinds);
  const name = `suggest-${++numbered}`;
  let chosen = -1;
  let asked = null;
  let timer = 0;

  list.id = name;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() ?? "");
  list.hidden = true;
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", name);

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const items = list.children;
    if (!items.length) return;
    chosen = (index + items.length) % items.length;
    [...items].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    input.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  };
  const go = (item) => {
    close();
    const link = document.createElement("a");
    link.href = item.dataset.href;
    link.hidden = true;
    form.append(link); // and it stays there: htmx looks up what it inherits when the answer comes
    window.htmx?.process(link);
    link.click();
  };
  const ask = async () => {
    const text = input.value.trim();
    asked?.abort();
    if (!text) return close();
    asked = new AbortController();
    const lang = document.getElementById("page").dataset.lang;
    try {
      const address = `/suggest?${new URLSearchParams({ q: text, lang })}`;
      const response = await fetch(address, { signal: asked.signal });
      if (!response.ok) return close();
      const { hits } = await response.json();
      list.replaceChildren(...hits.map((hit, at) => option(hit, `${name}-${at}`, words)));
      chosen = -1;
      list.hidden = !hits.length || document.activeElement !== input;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && !list.hidden) { event.preventDefault(); choose(chosen + 1); }
    else if (event.key === "ArrowUp" && !list.hidden) { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); go(list.children[chosen]); }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) { event.preventDefault(); go(item); }
  });
  form.addEventListener("submit", () => { clearTimeout(timer); asked?.abort(); close(); });
}

export function suggest() {
  const all = () => document.querySelectorAll("form[data-suggest]").forEach(attach);
  document.addEventListener("htmx:load", all);
  all();
}
