/* Keys of the review queue. They act on the card that has the focus and nowhere else, so no
   letter typed in a field does anything. Every key has its button, which works without this. */

const cards = [...document.querySelectorAll(".review > .card")];
for (const card of cards) card.tabIndex = 0;
cards[0]?.focus({ preventScroll: true });

function move(card, steps) {
  cards[cards.indexOf(card) + steps]?.focus();
}

document.addEventListener("keydown", (event) => {
  const card = event.target;
  if (!cards.includes(card) || event.ctrlKey || event.altKey || event.metaKey) return;
  const target = card.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (event.key === "j") move(card, 1);
  else if (event.key === "k") move(card, -1);
  else if (target instanceof HTMLButtonElement) target.click();
  else if (target) target.focus();
  else return;
  event.preventDefault();
});
