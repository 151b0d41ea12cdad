// The switch between light and dark. It stands on every page and is hidden where scripts do not run.
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
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* not kept, but switched */ }
  });
  document.addEventListener("htmx:load", show);
  show();
}
