// What the desk does better with JavaScript; it works without.
"use strict";

// Select2 tells a screen reader the choice, not what is chosen: say both.
function nameChoices() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const shown = document.getElementById(`select2-${select.id}-container`);
    const label = select.getAttribute("aria-label") || document.querySelector(`label[for="${select.id}"]`)?.textContent || "";
    const chosen = select.selectedOptions[0]?.textContent.trim();
    shown?.setAttribute("aria-label", chosen ? `${label} ${chosen}` : label);
  }
}
window.django?.jQuery(nameChoices); // queued behind the one that makes the choices
document.addEventListener("change", nameChoices);
document.addEventListener("formset:added", () => setTimeout(nameChoices));
document.addEventListener("focusin", (event) => {
  if (event.target.matches(".select2-search__field")) event.target.setAttribute("aria-label", "Rechercher");
});

// The words that a field stands on light up and come into view while it has the focus.
document.addEventListener("focusin", (event) => {
  document.querySelector("mark.lit")?.classList.remove("lit");
  const cell = event.target.closest(".flex-container, td, .field");
  const letter = cell?.querySelector("a.letter");
  const words = letter && document.getElementById(letter.hash.slice(1))?.previousElementSibling;
  if (words?.matches("mark")) {
    words.classList.add("lit");
    words.scrollIntoView({ block: "nearest" });
  }
});
