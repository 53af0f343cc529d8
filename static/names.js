// Names complete while one types: an ARIA combobox for each input.names. Without this script they are plain fields.
"use strict";

const names = { list: null, input: null, at: -1, asked: 0 };

function closeNames() {
  names.list?.remove();
  names.input?.setAttribute("aria-expanded", "false");
  names.input?.removeAttribute("aria-activedescendant");
  Object.assign(names, { list: null, input: null, at: -1 });
}

function labelled(results) {
  const same = (text) => results.filter((one) => one.text === text).length > 1;
  return results.map((one) => (same(one.text) ? `${one.text} (n° ${one.id})` : one.text));
}

function pickName(option) {
  const input = names.input;
  names.asked += 1;
  input.value = option.dataset.value;
  closeNames();
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function lightName(at) {
  names.asked += 1; // an answer that comes late must not take the lit name away
  const options = [...names.list.children];
  names.at = (at + options.length) % options.length;
  options.forEach((option, index) => option.setAttribute("aria-selected", String(index === names.at)));
  names.input.setAttribute("aria-activedescendant", options[names.at].id);
  options[names.at].scrollIntoView({ block: "nearest" });
}

function showNames(input, values) {
  closeNames();
  if (!values.length) return;
  const list = document.createElement("ul");
  list.className = "names-list";
  list.id = `${input.id}-names`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label || "Noms connus");
  values.forEach(([value, text], index) => {
    const option = document.createElement("li");
    option.id = `${list.id}-${index}`;
    option.setAttribute("role", "option");
    option.dataset.value = value;
    option.textContent = text;
    option.addEventListener("mousedown", (event) => { event.preventDefault(); pickName(option); });
    list.append(option);
  });
  input.after(list);
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", list.id);
  Object.assign(names, { list, input, at: -1 });
}

async function completeNames(input) {
  const term = input.value.replace(/^\+\s*/, "").trim();
  const turn = ++names.asked;
  if (!term) return closeNames();
  const address = new URL(input.dataset.names, window.location.href);
  address.searchParams.set("term", term);
  const response = await fetch(address);
  if (!response.ok || turn !== names.asked || document.activeElement !== input) return;
  const values = labelled((await response.json()).results.slice(0, 8)).map((text) => [text, text]);
  if (input.dataset.creates === "yes" && !values.some(([value]) => value === term)) {
    values.push([`+ ${term}`, `Créer « ${term} »`]);
  }
  showNames(input, values);
}

function prepareNames(root) {
  for (const input of root.querySelectorAll("input.names")) {
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-autocomplete", "list");
  }
}

document.addEventListener("input", (event) => {
  if (event.target.matches("input.names")) completeNames(event.target);
});
document.addEventListener("keydown", (event) => {
  if (!names.list || event.target !== names.input) return;
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    event.preventDefault();
    lightName(names.at < 0 && event.key === "ArrowUp" ? -1 : names.at + moves[event.key]);
  } else if (event.key === "Enter" && names.at >= 0) {
    event.preventDefault();
    event.stopImmediatePropagation();
    pickName(names.list.children[names.at]);
  } else if (event.key === "Escape") {
    event.stopImmediatePropagation();
    closeNames();
  }
}, true);
document.addEventListener("focusout", closeNames);
document.addEventListener("formset:added", (event) => prepareNames(event.target));
prepareNames(document);
