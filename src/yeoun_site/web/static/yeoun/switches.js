// Small switches that are remembered in this browser: theme, country. And the language of the document, which
// follows the page that was walked to.

export function remembered(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

export function remember(name, value) {
  try { localStorage.setItem(name, value); } catch { /* storage is closed: it holds until the tab closes */ }
}

export function theme() {
  const root = document.documentElement;
  const dark = () => root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const show = () => {
    for (const button of document.querySelectorAll("[data-theme-switch]")) button.hidden = false;
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-switch]")) return;
    root.dataset.theme = dark() ? "light" : "dark";
    remember("theme", root.dataset.theme);
  });
  document.addEventListener("htmx:load", show);
  show();
}

export function language() {
  document.addEventListener("htmx:afterSettle", () => {
    const page = document.getElementById("page");
    if (page) document.documentElement.lang = page.dataset.lang;
  });
}

// Services that cannot be watched where the visitor is are folded away once she has said where that is.
export function country() {
  const apply = () => {
    for (const box of document.querySelectorAll("[data-country]")) {
      const select = box.querySelector("select");
      box.hidden = false;
      select.value = remembered("country") ?? "";
      filter(select);
    }
  };
  const filter = (select) => {
    const list = select.closest("section").querySelector(".outside");
    for (const item of list.querySelectorAll("li[data-countries]")) {
      item.hidden = select.value !== "" && !item.dataset.countries.split(" ").includes(select.value);
    }
  };
  document.addEventListener("change", (event) => {
    const select = event.target.closest?.("[data-country] select");
    if (!select) return;
    remember("country", select.value);
    filter(select);
  });
  document.addEventListener("htmx:load", apply);
  apply();
}
