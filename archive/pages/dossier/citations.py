"""The letters of one page: every fact cites the words of the dispatch that it stands on, or an editor's decision."""

from dataclasses import dataclass
from itertools import count

from archive.models import CleanText, Decision, DisplayRight, Extraction
from archive.pages import evidence
from archive.pages.evidence import carried


@dataclass(frozen=True)
class Standing:
    """What one fact stands on: letters, or a decision (`decided`)."""

    citations: tuple = ()
    decided: bool = False

    @property
    def quote(self):
        """The words of the first citation that the page may show, else ""."""
        return next((one.witness.quote for one in self._shown()), "")

    @property
    def demonstrative(self):
        """The same with the "ce" that stands before them: "ce mardi"."""
        words = next((one.witness for one in self._shown()), None)
        return f"{words.before} {words.quote}" if words and words.before.lower() in ("ce", "cette") else self.quote

    def _shown(self):
        return (one for one in self.citations if one.witness.shown)


class Citations:
    """Cites the evidence of rows in the texts of `articles`. Reads the database when made, not later."""

    def __init__(self, articles, rows):
        self._decided = Decision.objects.fields_of(rows)
        self._numbers = count()
        self._letterings = {article.text_id: self._lettering(article, article.text) for article in articles}
        self._present = {article.text.capture_id: article.text_id for article in articles}
        self._replaced = {}  # text → that which the cleaner makes of the same bytes now
        extractions = {row.extraction_id for row in rows}
        self._text_of = dict(Extraction.objects.filter(pk__in=extractions).values_list("pk", "text_id"))
        self._chosen = {place["of"] for row in rows for place in row.evidence.values() if "of" in place}
        self._earlier = {article.pk: self._earlier_texts(article) for article in articles[:1]}

    def of(self, row, *fields, tint, label):
        """What the `fields` of `row` stand on. tint: see evidence.Witness; label: what the margin says."""
        is_decided = bool(self._decided.get(row.uid, set()).intersection(fields))
        is_chosen = any("of" in row.evidence.get(name, ()) for name in fields)
        if not is_chosen and (is_decided or row.extraction_id is None):
            return Standing(decided=True)
        found = [self._cite(row, name, tint=tint, label=label) for name in fields]
        once = {one.witness: one for one in reversed([one for one in found if one])}
        return Standing(tuple(reversed(once.values())), decided=is_decided)

    def _cite(self, row, name, **how):
        """What an editor took from the words of a text says which one; else it is that of the reading."""
        place = row.evidence.get(name)
        if not place:
            return None
        text = place.get("of") or self._text_of.get(row.extraction_id)
        present = self._replaced.get(text)
        if there := present and carried(place, self._letterings[text].layers, self._letterings[present].layers):
            text, place = present, there
        return self._letterings[text].cite(place, **how) if text in self._letterings else None

    def _lettering(self, article, text):
        layers = {"clean": text.text, "decoded": text.decoded}
        visible = visible_length(display_right(article), text.text)
        return evidence.Lettering(layers, visible, numbers=self._numbers)

    def _earlier_texts(self, article):
        """The texts that facts still stand on though the dispatch has a newer one: what an editor verified stays."""
        missing = ({*self._text_of.values()} | self._chosen) - set(self._letterings)
        texts = CleanText.objects.in_bulk(missing) if missing else {}
        self._replaced = {pk: self._present.get(text.capture_id) for pk, text in texts.items()}
        earlier = {pk: self._lettering(article, text) for pk, text in texts.items()}
        self._letterings |= earlier
        return list(earlier.values())

    def text(self, article):
        """The paragraphs of a dispatch that its source lets us show, its marks on them."""
        lettering = self._letterings[article.text_id]
        return evidence.paragraphs(article.text.text[: lettering.visible], lettering.on("clean"))

    def outside(self, article):
        """The witnesses that stand in what came with the text: date lines, menus."""
        return self._letterings[article.text_id].on("decoded")

    def earlier(self, article):
        """The witnesses that stand in an earlier text of the dispatch."""
        letterings = self._earlier.get(article.pk, ())
        return [witness for lettering in letterings for layer in lettering.layers for witness in lettering.on(layer)]


def display_right(article):
    return article.source.display_right if article.source else DisplayRight.FULL


def visible_length(right, text):
    """How many characters of `text` may be shown: all of it, an excerpt, or nothing."""
    if right == DisplayRight.LINK:
        return 0
    return evidence.excerpt_length(text) if right == DisplayRight.EXCERPT else len(text)
