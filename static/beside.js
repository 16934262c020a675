/* A story beside its quotes. Puts each card at the height of its words where cards stand
   beside the story, shows which card belongs to the words pointed at, and copies citations.
   Without it cards stand one below the other, and citations are text to be marked. */

const list = document.querySelector(".cards ol");
const cards = [...list.children];
const wide = matchMedia("(min-width: 60rem)");
const wordsOf = (card) => document.getElementById(card.id.replace("quote", "said"));

function place() {
  for (const card of cards) card.style.marginBlockStart = "";
  if (!wide.matches) return;
  const top = list.getBoundingClientRect().top;
  const wanted = cards.map((card) => {
    const words = wordsOf(card);
    const head = parseFloat(getComputedStyle(card).paddingBlockStart);
    return words ? words.getBoundingClientRect().top - top - head : 0;
  });
  const heights = cards.map((card) => card.offsetHeight);
  let end = 0;
  cards.forEach((card, n) => {
    const gap = Math.max(0, wanted[n] - end);
    card.style.marginBlockStart = `${gap}px`;
    end += gap + heights[n];
  });
}

function light(event) {
  const on = event.type === "pointerover" || event.type === "focusin";
  const link = event.target.closest?.("mark a");
  const card = link && document.getElementById(link.hash.slice(1));
  card?.classList.toggle("lit", on);
}

function offerCopying(citation) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = list.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.innerText);
    button.textContent = list.dataset.copied;
  });
  citation.after(button);
}

const copy = document.querySelector(".copy");
place(); // before the first frame is painted
new ResizeObserver(place).observe(copy);
wide.addEventListener("change", place);
for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) {
  copy.addEventListener(type, light);
}
if (navigator.clipboard) document.querySelectorAll(".citation").forEach(offerCopying);
