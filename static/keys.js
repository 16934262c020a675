/* Keyboard shortcuts for readers. They are off until the list of them, opened from the foot of
   the page, says otherwise; then they hold in this browser. A key goes where a link leads too. */

const KEPT = "shortcuts";
const STOPS = "main :is(.line .title a, .said > .stamp a:first-of-type, mark[id] a)";
const list = document.getElementById("keys");
const opener = document.querySelector(".foot [aria-controls=keys]");
const wanted = list.querySelector("[type=checkbox]");

function stored() {
  try {
    return localStorage;
  } catch {
    return {}; // A browser that keeps nothing: the keys hold on this page.
  }
}

/* The next story or quote after the one that has the focus, or else below the window's top. */
function step(by) {
  const stops = [...document.querySelectorAll(STOPS)];
  const here = stops.indexOf(document.activeElement);
  const next = here < 0 ? stops.find((one) => one.getBoundingClientRect().top > 0) : stops[here + by];
  next?.focus();
}

const ACTS = {
  "?": () => list.showModal(),
  "/": () => document.getElementById("search").focus(),
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector(".turn [rel=next]")?.click(),
  p: () => document.querySelector(".turn [rel=prev]")?.click(),
};

wanted.checked = stored()[KEPT] === "on";
wanted.addEventListener("change", () => {
  stored()[KEPT] = wanted.checked ? "on" : "off";
});
opener.addEventListener("click", ACTS["?"]);

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (!wanted.checked || typing || list.open) return;
  if (event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(ACTS, event.key)) return;
  event.preventDefault();
  ACTS[event.key]();
});
