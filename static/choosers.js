/* Django's choosers stand in for a field and do not take its name with them while they are
   empty. They are made when Django's own jQuery finds the page ready, and with each new row. */

function tellNames() {
  for (const select of document.querySelectorAll("select.select2-hidden-accessible")) {
    const label = select.ariaLabel ?? select.labels[0]?.textContent.replace(/:$/, "");
    const shown = select.nextElementSibling.querySelector(".select2-selection__rendered");
    shown.setAttribute("aria-label", [label, shown.title].filter(Boolean).join(": "));
  }
}

django.jQuery(tellNames);
document.addEventListener("formset:added", () => setTimeout(tellNames));
document.addEventListener("focusin", tellNames);
