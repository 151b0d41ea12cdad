// The player: one frame that stays while pages change, with a queue.
//
// Nothing is loaded from YouTube before a click. Its frame is spoken to by postMessage (the messages its own
// widget script uses), so that no script of another host runs here. A video that is gone, may not be embedded or
// cannot be played here gives way to the song's next one; if none is left the player says so and links to a search.

const HOST = "https://www.youtube-nocookie.com";
const ENDED = 0;
const PLAYING = 1;

const make = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
};

const track = (button) => ({
  song: button.dataset.play,
  title: button.dataset.title,
  artists: button.dataset.artists,
  drama: button.dataset.drama,
  href: button.dataset.href,
  videos: button.dataset.videos.split(" "),
});

export function player() {
  const box = document.getElementById("player");
  const live = document.getElementById("live");
  let queue = [];
  let at = -1;
  let source = 0;
  let playing = false;
  let frame = null;
  let showing = false;

  const words = () => JSON.parse(document.getElementById("page").dataset.words);
  const current = () => queue[at];
  const tell = (text) => { live.textContent = text; };

  const send = (func) => {
    frame?.contentWindow?.postMessage(JSON.stringify({ event: "command", func, args: [] }), HOST);
  };

  const mark = () => {
    for (const button of document.querySelectorAll("[data-play]")) {
      button.classList.toggle("on", playing && button.dataset.play === current()?.song);
    }
  };

  const open = () => {
    const [service, id] = current().videos[source].split(":");
    if (service !== "youtube") return fail();
    const query = new URLSearchParams({ enablejsapi: "1", autoplay: "1", playsinline: "1", rel: "0", origin: location.origin });
    frame = make("iframe", {
      src: `${HOST}/embed/${encodeURIComponent(id)}?${query}`,
      title: `${current().title} – ${current().artists}`,
      allow: "autoplay; encrypted-media; picture-in-picture; fullscreen",
      allowfullscreen: "",
      // YouTube refuses (error 153) a frame that does not say where it stands.
      referrerpolicy: "strict-origin-when-cross-origin",
      width: "480",
      height: "270",
    });
    frame.addEventListener("load", () => {
      frame.contentWindow.postMessage(JSON.stringify({ event: "listening", id: 1, channel: "widget" }), HOST);
    });
    draw();
    tell(words().now.replace("{title}", current().title));
  };

  const fail = () => {
    if (source + 1 < current().videos.length) {
      source += 1;
      return open();
    }
    playing = false;
    frame = null;
    draw(true);
    tell(words().failed);
  };

  const go = (index) => {
    if (index < 0 || index >= queue.length) return;
    at = index;
    source = 0;
    playing = true;
    open();
    mark();
  };

  const close = () => {
    queue = [];
    at = -1;
    playing = false;
    frame = null;
    box.replaceChildren();
    box.hidden = true;
    document.body.classList.remove("playing");
    mark();
  };

  const button = (name, label, action, disabled = false) => make(
    "button",
    { type: "button", class: "bare", "aria-label": label, title: label, "data-player": name, onclick: action, ...(disabled ? { disabled: "" } : {}) },
    sign(name),
  );

  // Where a visitor says that the last video tried does not play.
  const report = (song) => {
    const query = new URLSearchParams({ song: song.song, video: song.videos[source].split(":")[1] });
    return `${document.getElementById("page")?.dataset.lang === "ko" ? "/ko" : ""}/videos/ask?${query}`;
  };

  const draw = (failed = false) => {
    const say = words();
    const song = current();
    const search = `https://www.youtube.com/results?search_query=${encodeURIComponent(`${song.artists} ${song.title}`)}`;
    const screen = failed
      ? make("div", { class: "p-failed" },
        make("p", {}, say.failed),
        make("p", {}, make("a", { href: search, target: "_blank", rel: "noopener" }, say.search)),
        make("p", {}, make("a", { href: report(song) }, say.report)))
      : frame;
    const list = make("ol", { class: "p-queue" }, ...queue.map((other, index) => make("li", index === at ? { "aria-current": "true" } : {},
      make("button", { type: "button", class: "p-item", onclick: () => go(index) }, make("b", {}, other.title), ` ${other.artists}`))));
    list.hidden = !showing;
    box.replaceChildren(
      make("div", { class: "p-screen" }, screen),
      make("div", { class: "p-bar" },
        make("p", { class: "p-what" },
          make("a", { href: song.href, class: "p-title" }, song.title),
          make("span", {}, `${song.artists} · ${song.drama}`)),
        make("div", { class: "p-buttons", role: "group", "aria-label": say.player },
          button("before", say.before, () => go(at - 1), at === 0),
          button(playing ? "pause" : "play", playing ? say.pause : say.play, toggle),
          button("next", say.next, () => go(at + 1), at + 1 >= queue.length),
          queue.length > 1 ? button("queue", say.queue, flip) : null,
          button("close", say.close, close)),
        list),
    );
    window.htmx?.process(box);
    box.hidden = false;
    document.body.classList.add("playing");
  };

  // Only the button changes: the frame must not be touched, or it would start anew.
  const redraw = () => {
    const say = words();
    const old = box.querySelector("[data-player=pause], [data-player=play]");
    old?.replaceWith(button(playing ? "pause" : "play", playing ? say.pause : say.play, toggle));
    mark();
  };

  const flip = () => {
    showing = !showing;
    const list = box.querySelector(".p-queue");
    if (list) list.hidden = !showing;
  };

  const toggle = () => {
    if (!frame) return;
    playing = !playing;
    send(playing ? "playVideo" : "pauseVideo");
    redraw();
  };

  window.addEventListener("message", (event) => {
    if (event.origin !== HOST || event.source !== frame?.contentWindow) return;
    let said;
    try { said = typeof event.data === "string" ? JSON.parse(event.data) : event.data; } catch { return; }
    if (said.event === "onError") return fail();
    const state = said.event === "onStateChange" ? said.info : said.info?.playerState;
    if (state === ENDED) {
      if (at + 1 < queue.length) go(at + 1);
      else { playing = false; redraw(); }
    } else if (state === PLAYING !== playing && (state === PLAYING || state === 2)) {
      playing = state === PLAYING;
      redraw();
    }
  });

  const here = () => {
    // Each song once, though a page may name it twice.
    const seen = new Map();
    for (const each of document.querySelectorAll("#main button[data-play]")) {
      if (!seen.has(each.dataset.play)) seen.set(each.dataset.play, track(each));
    }
    return [...seen.values()];
  };

  document.addEventListener("click", (event) => {
    const one = event.target.closest?.("button[data-play]");
    const all = event.target.closest?.("button[data-play-all]");
    if (!one && !all) return;
    if (one && one.dataset.play === current()?.song && frame) return toggle();
    queue = here();
    go(one ? queue.findIndex((song) => song.song === one.dataset.play) : 0);
  });

  const greet = () => {
    for (const each of document.querySelectorAll("[data-play-all]")) each.hidden = here().length < 2;
    mark();
  };
  document.addEventListener("htmx:load", greet);
  greet();

  return { toggle, next: () => go(at + 1), before: () => go(at - 1), queue: flip };
}

const SIGNS = {
  play: "M8 5.2v13.6l11-6.8L8 5.2Z",
  pause: "M7 5h3.6v14H7V5Zm6.4 0H17v14h-3.6V5Z",
  next: "M6 5.5v13l9-6.5-9-6.5Zm10 0h2.2v13H16v-13Z",
  before: "M18 5.5v13l-9-6.5 9-6.5Zm-10 0H5.8v13H8v-13Z",
  queue: "M4 6h12v1.7H4V6Zm0 5h12v1.7H4V11Zm0 5h8v1.7H4V16Zm14-2.5v6l4-3-4-3Z",
  close: "M6.2 5 12 10.8 17.8 5 19 6.2 13.2 12l5.8 5.8-1.2 1.2L12 13.2 6.2 19 5 17.8l5.8-5.8L5 6.2 6.2 5Z",
};

function sign(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("width", "22");
  svg.setAttribute("height", "22");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SIGNS[name]);
  svg.append(path);
  return svg;
}
