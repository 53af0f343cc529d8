// The review screen from the keyboard: keys, words chosen in the text, evidence lit. The page works without it.
"use strict";

const screen_ = document.getElementById("review");
const text = document.querySelector(".dispatch .text");
const pick = document.getElementById("pick");
const keys = document.getElementById("keys");
const MODIFIERS = ["ctrlKey", "altKey", "metaKey"];
let choosingTheme = false;

// Where there is no meeting yet, nobody can be put into one.
const offers = document.querySelector(".part") ? ".offered, [data-offers-place], [data-opens]" : "[data-opens]";
for (const hidden of document.querySelectorAll(offers)) hidden.hidden = false;
for (const button of document.querySelectorAll("#pick [data-pick]")) {
  button.hidden = !document.querySelector(".part") && button.dataset.pick !== "mention";
}

// The meeting that a key is about: the one with the focus, else the first.
function part() {
  return document.activeElement?.closest(".part") || document.querySelector(".part");
}

// The next one: its title has the focus, so that keys act.
function goToNextPart() {
  const parts = [...document.querySelectorAll(".part")];
  const here = Math.max(parts.indexOf(part()), 0);
  const next = parts[(here + 1) % parts.length];
  next?.querySelector("h2 a, .field input").focus();
  next?.scrollIntoView({ block: "start" });
}

function field(name) {
  return part()?.querySelector(`[name$="-${name}"]`);
}

function put(input, value) {
  if (!input) return;
  input.value = value;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function say(words) {
  let live = document.getElementById("said");
  if (!live) {
    live = Object.assign(document.createElement("p"), { id: "said", className: "unseen" });
    live.setAttribute("role", "status");
    document.body.append(live);
  }
  live.textContent = words;
}

// Words chosen in a dispatch; of the first one with their offsets in its clean text: paragraphs are lines of it.
function chosen() {
  const selection = window.getSelection();
  const words = selection.toString().replace(/\s+/g, " ").trim();
  const sheet = [...document.querySelectorAll(".dispatch .text")].find((one) => one.contains(selection.anchorNode));
  if (!words || !sheet) return null;
  return { words, span: sheet === text ? spanOf(selection.getRangeAt(0)) : "" };
}

function spanOf(range) {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const length = (part_) => {
    const copy = part_.cloneContents();
    for (const letter of copy.querySelectorAll("sup")) letter.remove();
    return [...copy.textContent].length;
  };
  if (!text.dataset.starts) return "";
  const starts = JSON.parse(text.dataset.starts);
  const paragraph = range.startContainer.parentElement.closest("p");
  const number = [...text.querySelectorAll("p")].indexOf(paragraph);
  const inside = document.createRange();
  inside.setStart(paragraph, 0);
  inside.setEnd(range.startContainer, range.startOffset);
  const start = starts[number] + length(inside);
  return `${start}-${start + length(range)}`;
}

// A row for one more participant, document: the empty one that is there, else a copy of it.
function freeRow(table) {
  const rows = [...table.querySelectorAll("tbody tr")];
  const isFree = (row) => [...row.querySelectorAll("input:not([type=hidden]):not([type=checkbox])")].every((one) => !one.value);
  const last = rows[rows.length - 1];
  if (isFree(last)) return last;
  const total = totalOf(last);
  const copy = last.cloneNode(true);
  const number = Number(total.value);
  for (const one of copy.querySelectorAll("[name], [id], [for]")) {
    for (const attribute of ["name", "id", "for", "aria-controls"]) {
      if (one.hasAttribute(attribute)) one.setAttribute(attribute, one.getAttribute(attribute).replace(/-\d+-/, `-${number}-`));
    }
    if (one.matches("input:not([type=checkbox])") && !one.name.endsWith("-meeting")) one.value = "";
    if (one.type === "checkbox") one.checked = false;
  }
  total.value = number + 1;
  last.after(copy);
  return copy;
}

function totalOf(row) {
  const prefix = row.querySelector("[name]").name.replace(/-\d+-[^-]+$/, "");
  return document.getElementsByName(`${prefix}-TOTAL_FORMS`)[0];
}

function inRow(row, name) {
  return row.querySelector(`[name$="-${name}"]`);
}

function addPerson(person) {
  const table = part()?.querySelector("table.people");
  if (!table) return;
  const row = freeRow(table);
  for (const name of ["name", "role", "official", "country", "organization", "span"]) put(inRow(row, name), person[name] || "");
  inRow(row, "name").focus();
  say(`Participant ajouté : ${person.name}`);
}

function offerOf(words) {
  return [...document.querySelectorAll(".offer")].find((one) => one.dataset.name.includes(words) || words.includes(one.dataset.name));
}

function takeOffer(offer) {
  const { name, role, official, country, organization, span } = offer.dataset;
  offer.closest("li").remove();
  addPerson({ name, role, official, country, organization, span });
}

const PICKS = {
  person(words, span) {
    const offer = words && offerOf(words);
    if (offer) return takeOffer(offer);
    if (words) return addPerson({ name: words, span });
    const next = document.querySelector(".offer");
    if (next) return takeOffer(next);
    return inRow(freeRow(part().querySelector("table.people")), "name").focus();
  },
  date(words, span) {
    const input = field("date_edtf");
    if (words) { put(input, words); put(field("date_edtf_span"), span); }
    input?.focus();
    input?.select();
  },
  place(words, span) {
    const input = field("place");
    const offered = screen_.dataset.place;
    if (words) { put(input, words); put(field("place_span"), span); }
    else if (input && !input.value && offered) { put(input, offered); say(`Lieu : ${offered}`); return; }
    input?.focus();
    input?.select();
  },
  document(words, span) {
    const section = part()?.querySelector(".documents");
    if (!section) return;
    section.open = true;
    const row = freeRow(section.querySelector("table"));
    put(inRow(row, "title"), words);
    put(inRow(row, "span"), span);
    inRow(row, words ? "kind" : "title").focus();
  },
  mention(words) {
    if (!words) return;
    const line = document.createElement("p");
    line.innerHTML = "<label>Rappel <input name=\"mention\" class=\"vTextField\"></label>";
    line.querySelector("input").value = words;
    document.getElementById("mentions").append(line);
    line.querySelector("input").focus();
  },
};
// What is emptied stands on no words any more.
document.addEventListener("input", (event) => {
  const hidden = event.target.name && document.getElementsByName(`${event.target.name}_span`)[0];
  if (hidden && !event.target.value) hidden.value = "";
});

// The line under the cursor, in the text or in what was received: furniture, or text again.
function lineAtCursor() {
  const focused = document.activeElement?.closest(".received p");
  const node = window.getSelection().anchorNode;
  const place = focused || (node instanceof Element ? node : node?.parentElement)?.closest(".received p, .dispatch .text p");
  if (!place?.closest(".text")) return place;
  const words = wordsOf(place);
  return [...place.closest("article").querySelectorAll(".received p")].find((one) => wordsOf(one.firstElementChild) === words);
}

function wordsOf(element) {
  const copy = element.cloneNode(true);
  for (const letter of copy.querySelectorAll("sup")) letter.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function turnLine() {
  const button = lineAtCursor()?.querySelector(".turn");
  if (button) return button.click();
  const received = document.querySelector(".as-received");
  if (!received) return;
  received.open = true;
  (received.querySelector("del ~ .turn") || received.querySelector(".turn") || received.querySelector("summary")).focus();
}

const PICK_KEYS = { p: "person", d: "date", l: "place", o: "document", m: "mention" };

function pickWords(kind) {
  const found = chosen();
  pick.hidden = true;
  PICKS[kind](found?.words || "", found?.span || "");
  if (found) window.getSelection().removeAllRanges();
}

function showPick() {
  const selection = window.getSelection();
  if (!chosen()) { pick.hidden = true; return; }
  const box = selection.getRangeAt(0).getBoundingClientRect();
  pick.hidden = false;
  pick.classList.toggle("at-foot", box.bottom > window.innerHeight - 80);
}

// Keys. None acts while one types, with a modifier, or while a word is being composed.
function isTyping(target) {
  return target.matches("input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]");
}

function toggleTheme(letter) {
  const chip = [...(part()?.querySelectorAll(".chip") || [])].find((one) => one.querySelector("kbd").textContent === letter);
  const box = chip?.querySelector("input");
  if (!box) return;
  box.checked = !box.checked;
  say(`${chip.textContent.trim()} : ${box.checked ? "mis" : "ôté"}`);
}

function press(key) {
  const scope = part();
  const near = scope && [...scope.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && !one.hidden);
  const button = near || [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && !one.hidden);
  if (!button) return false;
  button.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || MODIFIERS.some((one) => event[one]) || keys?.open) return;
  if (event.key === "Escape") { document.activeElement.blur(); pick && (pick.hidden = true); choosingTheme = false; return; }
  if (isTyping(event.target)) return;
  if (event.key === "Enter" && event.target.matches("button, a, summary, input")) return;
  if (act(event.key)) event.preventDefault();
});

function act(key) {
  if (choosingTheme) {
    choosingTheme = false;
    document.body.classList.remove("choosing-theme");
    toggleTheme(key.toLowerCase());
    return true;
  }
  if (screen_ && key.toLowerCase() === "t" && part()) {
    choosingTheme = true;
    part().querySelector(".themes details").open = true;
    document.body.classList.add("choosing-theme");
    say("Tapez la lettre du thème");
    return true;
  }
  if (screen_ && key in PICK_KEYS && (part() || key === "m")) { pickWords(PICK_KEYS[key]); return true; }
  if (screen_ && key === "h") { turnLine(); return true; }
  if (screen_ && key === "c") { goToNextPart(); return true; }
  if (key === "?" && keys) { keys.showModal(); return true; }
  return press(key);
}

// A key pressed twice before the page has changed must not decide the next dispatch as well.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

// Words that are clicked lead to their field (a field that has the focus lights its words: desk.js).
document.querySelector(".dispatch")?.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-fields]");
  if (mark && !chosen()) document.getElementById(mark.dataset.fields.split(" ")[0])?.focus();
});
document.addEventListener("selectionchange", () => pick && showPick());
pick?.addEventListener("mousedown", (event) => event.preventDefault());
pick?.addEventListener("click", (event) => {
  const kind = event.target.closest("[data-pick]")?.dataset.pick;
  if (kind) pickWords(kind);
});
for (const offer of document.querySelectorAll(".offer")) offer.addEventListener("click", () => takeOffer(offer));
for (const offer of document.querySelectorAll("[data-offers-place] button")) {
  offer.addEventListener("click", () => { offer.focus(); PICKS.place(""); });  // a tap gives no focus everywhere
}
document.querySelector("[data-opens=keys]")?.addEventListener("click", () => keys.showModal());
