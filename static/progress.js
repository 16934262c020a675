/* Keeps an import's page up to date while the workers are at it. Without this the page
   loads itself anew every few seconds. */

const place = document.querySelector("[data-progress]");
const bar = place.querySelector("progress");
const EVERY = 1000;

async function look() {
  const answer = await fetch(place.dataset.progress, { credentials: "same-origin" }).catch(() => null);
  if (answer?.ok) {
    const progress = await answer.json();
    bar.max = progress.total;
    bar.value = progress.done;
    place.querySelector(".pace").textContent = progress.pace;
    place.querySelector(".counts").textContent = progress.counts;
    if (!progress.running) return location.reload();
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
