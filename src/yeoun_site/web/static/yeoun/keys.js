// Keys of one letter. They can be switched off in the list that `?` opens (WCAG 2.1.4), and never act while
// something is being typed.
import { remember, remembered } from "./switches.js";

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

export function keys(player) {
  const help = document.getElementById("keys");
  const on = () => remembered("keys") !== "off";
  const box = help.querySelector("input[type=checkbox]");
  box.checked = on();
  box.addEventListener("change", () => remember("keys", box.checked ? "on" : "off"));
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-keys-help]")) help.showModal();
    if (event.target === help) help.close();
  });

  const actions = {
    "/": () => document.querySelector("#ask, #q")?.focus(),
    "?": () => help.showModal(),
    p: () => player.toggle(),
    n: () => player.next(),
    b: () => player.before(),
    q: () => player.queue(),
    t: () => document.querySelector("[data-theme-switch]")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target) || help.open || !on()) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
