/* Puts each quote's card at the height of its words, where cards stand beside the story.
   Without it they stand one below the other, which reads just as well. */

const list = document.querySelector(".cards ol");
const cards = [...list.children];
const wide = matchMedia("(min-width: 60rem)");

function place() {
  for (const card of cards) card.style.marginBlockStart = "";
  if (!wide.matches) return;
  const top = list.getBoundingClientRect().top;
  const wanted = cards.map((card) => {
    const words = document.getElementById(card.id.replace("quote", "said"));
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

new ResizeObserver(place).observe(document.querySelector(".copy"));
wide.addEventListener("change", place);
