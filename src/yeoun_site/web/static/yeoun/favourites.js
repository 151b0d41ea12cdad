// Hearts. With an account every heart is a form, sent here without leaving the page. Without one the browser
// keeps the ids; they move over once somebody has signed in. What others see is never changed by a guest.
import { remember, remembered } from "./switches.js";

const MOST = 500;

const mine = () => document.getElementById("page")?.dataset ?? {};
const read = () => {
  try {
    const kept = JSON.parse(remembered("favourites") ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch { return []; }
};
const write = (ids) => remember("favourites", JSON.stringify(ids.slice(-MOST)));
const press = (id, on) => {
  for (const heart of document.querySelectorAll(`[data-keep="${CSS.escape(id)}"]`)) {
    const button = heart.matches("button") ? heart : heart.querySelector("button");
    button.setAttribute("aria-pressed", String(on));
    const wanted = heart.querySelector?.("[name=on]");
    if (wanted) wanted.value = on ? "0" : "1";
  }
};

async function send(address, fields) {
  const body = new URLSearchParams(fields);
  const headers = { "X-CSRFToken": mine().csrf, "X-Requested-With": "fetch" };
  // keepalive: somebody who presses a heart and walks away at once has pressed it all the same
  const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual", keepalive: true });
  return answer.status === 204;
}

let moving = false;

async function move() {
  const ids = read();
  if (moving || !mine().me || !ids.length) return;
  moving = true;
  try {
    if (!await send("/mine/bring", ids.map((id) => ["id", id]))) return;
    for (const id of ids) press(id, true);
    // Swapped, not reloaded: a reload would throw away what is pressed meanwhile. Forgotten only after that;
    // bringing them twice does no harm.
    if (location.pathname.endsWith("/mine")) {
      await window.htmx?.ajax("GET", location.pathname, { source: document.body });
    }
    write([]);
  } finally { moving = false; }
}

async function fill(box) {
  const ids = read().reverse();
  if (!ids.length || box.dataset.filled) return;
  box.dataset.filled = "1";
  const prefix = mine().lang === "ko" ? "/ko" : "";
  let page = "";
  for (let at = 0; at < ids.length; at += 60) {
    const query = new URLSearchParams(ids.slice(at, at + 60).map((id) => ["id", id]));
    const answer = await fetch(`${prefix}/mine/things?${query}`, { headers: { "HX-Request": "true" } });
    if (answer.ok) page += await answer.text();
  }
  box.innerHTML = page;
  window.htmx?.process(box);
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: box } }));
}

export function favourites() {
  const show = () => {
    if (mine().me) { move(); return; }
    const kept = new Set(read());
    for (const button of document.querySelectorAll("button[data-keep]")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(kept.has(button.dataset.keep)));
    }
    const box = document.querySelector("[data-mine]");
    if (box) fill(box);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-keep]");
    if (!button) return;
    const id = button.dataset.keep;
    const kept = read().filter((other) => other !== id);
    const on = button.getAttribute("aria-pressed") !== "true";
    write(on ? [...kept, id] : kept);
    press(id, on);
  });
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest?.("form[data-keep]");
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const id = form.dataset.keep;
    const on = form.elements.on.value === "1";
    press(id, on);
    const done = await send(form.action, [["thing", id], ["on", on ? "1" : "0"]]).catch(() => false);
    if (!done) { press(id, !on); form.submit(); }
  }, true);
  document.addEventListener("htmx:load", show);
  show();
}
