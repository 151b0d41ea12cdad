// Before the first paint: the theme that was chosen here, if any; else the system's own stands.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch { /* storage is closed: the system's theme it is */ }
  document.documentElement.classList.add("js");
})();
