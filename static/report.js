// « Signaler une erreur » takes along the words selected in a dispatch; without this, the reader pastes them.
"use strict";

const MOST = 500;
const length = (words) => [...words].length; // code points, as the archive counts

// The words of a range, without the letters of the evidence in them.
function plain(range) {
  const copy = range.cloneContents();
  for (const letter of copy.querySelectorAll("a.letter")) letter.remove();
  return copy.textContent;
}

// What of a paragraph is selected: its words, and where they stand in the text of the dispatch.
function partOf(paragraph, selected) {
  const inside = document.createRange();
  inside.selectNodeContents(paragraph);
  const before = inside.cloneRange();
  if (paragraph.contains(selected.startContainer)) inside.setStart(selected.startContainer, selected.startOffset);
  if (paragraph.contains(selected.endContainer)) inside.setEnd(selected.endContainer, selected.endOffset);
  before.setEnd(inside.startContainer, inside.startOffset);
  const words = plain(inside);
  const blank = words.length - words.trimStart().length;
  const start = Number(paragraph.dataset.start) + length(plain(before)) + blank;
  return { words: words.trim(), start, end: start + length(words.trim()) };
}

// {text, start, end, words} of what is selected in a dispatch, or null.
function selectedWords() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = range.startContainer;
  const dispatch = (from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement)?.closest("[data-text]");
  const touched = dispatch ? [...dispatch.querySelectorAll("[data-start]")].filter((one) => range.intersectsNode(one)) : [];
  const parts = touched.map((one) => partOf(one, range)).filter((one) => one.words);
  if (!parts.length) return null;
  const words = parts.map((one) => one.words).join(" ");
  return { text: dispatch.dataset.text, start: parts[0].start, end: parts.at(-1).end, words: [...words].slice(0, MOST).join("") };
}

document.addEventListener("selectionchange", () => {
  const found = selectedWords();
  if (!found) return;
  const { words, ...place } = found;
  for (const link of document.querySelectorAll("a[data-report]")) {
    link.search = new URLSearchParams(place);
    link.textContent = `Signaler une erreur dans «\u00a0${words.length > 40 ? `${words.slice(0, 40)}…` : words}\u00a0»`;
  }
  for (const form of document.querySelectorAll("form[data-report]")) {
    for (const [name, value] of Object.entries(found)) form.elements[name].value = value;
  }
});
