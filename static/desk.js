/* Keys of the desk. They act on the card of the review queue or the line of copy that has the
   focus, on the button that saves a story, and nowhere else: no letter typed in a field does
   anything. Every key has its button or link, which works without this. */

const cards = [...document.querySelectorAll(".review > .card")];
const lines = [...document.querySelectorAll(".copy [name=line]")];
const save = document.querySelector("#story [data-key=n]");
const stops = cards.length ? cards : [save, ...lines].filter(Boolean);
for (const card of cards) card.tabIndex = 0;
/* Where nothing is in doubt a story is saved with one key; no line of it scrolls away for that. */
const first = save && !("first" in save.dataset) ? 1 : 0;
stops.at(first)?.focus({ preventScroll: true });

/* A label goes to the ticked lines, and so does the border of a story. */
function tickOne(line) {
  if (!lines.some((one) => one.checked)) line.checked = true;
}

/* What the key stands for: a button, link or field of the card, or of the page that shows copy. */
function targetOf(stop, key) {
  const place = cards.length ? stop : document;
  return place.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

function press(stop, target) {
  if (target instanceof HTMLOptionElement) {
    tickOne(stop);
    target.selected = true;
    document.querySelector("[name=label]").click();
  } else if (target instanceof HTMLInputElement) {
    target.focus();
  } else {
    if (target.name === "split") tickOne(stop);
    target.click();
  }
}

document.addEventListener("keydown", (event) => {
  const stop = event.target;
  if (!stops.includes(stop) || event.ctrlKey || event.altKey || event.metaKey) return;
  const target = targetOf(stop, event.key);
  if (event.key === "j") stops[stops.indexOf(stop) + 1]?.focus();
  else if (event.key === "k") stops[stops.indexOf(stop) - 1]?.focus();
  else if (target) press(stop, target);
  else return;
  event.preventDefault();
});
