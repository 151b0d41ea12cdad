// Dragging the entries of one's own list. Arrows move them too, one at a time, without scripts.
const mine = () => document.getElementById("page").dataset;

async function save(list) {
  const ids = [...list.querySelectorAll(":scope > [data-song-of-list]")].map((item) => ["song", item.dataset.songOfList]);
  const answer = await fetch(list.dataset.reorder, {
    method: "POST", body: new URLSearchParams(ids), redirect: "manual", headers: { "X-CSRFToken": mine().csrf },
    keepalive: true, // the order stands even when somebody leaves the page at once
  }).catch(() => null);
  if (answer?.status !== 204) { location.reload(); return; }
  [...list.querySelectorAll(":scope > [data-song-of-list] .number")].forEach((number, at) => { number.textContent = at + 1; });
}

export function lists() {
  let dragged = null;
  const ready = () => {
    for (const item of document.querySelectorAll("[data-song-of-list]")) item.draggable = true;
  };
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-song-of-list]") ?? null;
    if (dragged) event.dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    const over = event.target.closest?.("[data-song-of-list]");
    if (!dragged || !over || over.parentElement !== dragged.parentElement) return;
    event.preventDefault();
    const half = over.getBoundingClientRect();
    over.parentElement.insertBefore(dragged, event.clientY > half.top + half.height / 2 ? over.nextSibling : over);
  });
  document.addEventListener("dragend", () => {
    if (dragged) save(dragged.parentElement);
    dragged = null;
  });
  document.addEventListener("htmx:load", ready);
  ready();
}
