"""The texts beside a form of the desk, and the marks in them: a letter for the words that each field stands on, the
same in the text and beside the field.
"""

import re
from dataclasses import dataclass, field

from archive.models import Article, CleanText, Extraction
from archive.pages.evidence import Lettering, carried, paragraphs

# The tint of a mark, by the field whose words it marks; documents and themes have their own, whatever the field.
TINTS = {
    **dict.fromkeys(["name", "role", "official", "country", "organization"], "qui"),
    **dict.fromkeys(["date_edtf", "dateline_date", "published"], "quand"),
    **dict.fromkeys(["place", "dateline_place"], "ou"),
}
SET_TINTS = {"documents": "document", "theme_uses": "theme"}


@dataclass
class Sheet:
    """The text of one article with the words that fields stand on."""

    article: Article
    furniture: frozenset
    lettering: Lettering
    targets: dict = field(default_factory=dict)  # letter → ids of what on the page stands on those words

    @property
    def paragraphs(self):
        """[[(text, tint, [(id of a mark, letter, ids of what stands on it)], all these ids)]], one list a paragraph."""
        marked = paragraphs(self.article.text.text, self.lettering.on("clean"))
        return [[self._shown(piece) for piece in one.pieces] for one in marked]

    @property
    def starts(self):
        """The offset of each paragraph in the clean text."""
        return [line.start() for line in re.finditer(r"[^\n]+", self.article.text.text)]

    def _shown(self, piece):
        marks = [(self.mark(one), one.letter, self.targets.get(one.letter, [])) for one in piece.closing]
        return piece.text, piece.tint, marks, [one for *_, targets in marks for one in targets]

    def mark(self, witness):
        """The id of the mark of some words."""
        return f"mot-{self.article.pk}-{witness.letter}"

    def lead_to(self, target, witness):
        """What has the id `target` stands on those words."""
        self.targets.setdefault(witness.letter, []).append(target)

    @property
    def received(self):
        """The lines as they came: (number, line, whether it is furniture)."""
        lines = enumerate(self.article.text.decoded.split("\n"))
        return [(number, line, line.strip() in self.furniture) for number, line in lines if line.strip()]


class Sheets(list):
    """One Sheet for each of some articles, in their order; each has its text at hand."""

    def __init__(self, articles):
        articles = list(articles)
        readings = Extraction.objects.filter(text__capture__in=[one.capture_id for one in articles]).order_by("pk")
        self._text_of, furniture = {}, {}
        for pk, text_id, lines in readings.values_list("pk", "text_id", "annotation__boilerplate"):
            self._text_of[pk] = text_id
            furniture[text_id] = frozenset(line.strip() for line in lines or [])
        super().__init__(_sheet(one, furniture.get(one.text_id, frozenset())) for one in articles)
        self._by_text = {sheet.article.text_id: sheet for sheet in self}
        self._by_capture = {sheet.article.capture_id: sheet for sheet in self}

    def cite(self, rows, opinions=()):
        """{(uid, field): (sheet, witness)} of every field of `rows` that stands on words of one of the texts, and the
        same by the primary key of each of `opinions` (Proposals) that does.

        rows  [(set name or "", row)], see rows_of; what an editor chose says itself of which text it is
        """
        places = [
            ((row.uid, name), self._text(row, evidence), evidence, SET_TINTS.get(set_name) or TINTS.get(name, "forme"))
            for set_name, row in rows
            for name, evidence in row.evidence.items()
        ]
        told = [one for one in opinions if one.evidence]
        places += [(one.pk, self._text(one, one.evidence), one.evidence, TINTS.get(one.field, "forme")) for one in told]
        cited, former = {}, self._former({text for _, text, *_ in places})
        for key, text, evidence, tint in places:
            sheet, place = self._there(evidence, text, former)
            label = key[1] if isinstance(key, tuple) else "lecture qui diffère"
            if place and (citation := sheet.lettering.cite(place, tint=tint, label=label)):
                cited[key] = sheet, citation.witness
        return cited

    def _text(self, row, evidence):
        """The key of the text that the evidence counts in, None for one of other bytes."""
        return evidence.get("of") or self._text_of.get(row.extraction_id)

    def _former(self, texts):
        """{key: CleanText} of the `texts` of the same bytes that rows still count in: lines were turned since."""
        missing = texts - {None, *self._by_text}
        return CleanText.objects.filter(capture__in=self._by_capture).in_bulk(missing) if missing else {}

    def _there(self, evidence, text, former):
        """(sheet, evidence) where the words stand in one of the texts shown, else (None, None)."""
        if text in self._by_text:
            return self._by_text[text], evidence
        if text not in former:
            return None, None
        sheet, old = self._by_capture[former[text].capture_id], former[text]
        return sheet, carried(evidence, {"clean": old.text, "decoded": old.decoded}, sheet.lettering.layers)

    def mark(self, report):
        """The id of the mark of the words that a reader reports; "" where they stand in none of the texts."""
        sheet = self._by_text.get(report.text_id)
        place = {"text": "clean", "start": report.start, "end": report.end}
        citation = sheet and sheet.lettering.cite(place, tint="signale", label="Signalement")
        if not citation:
            return ""
        if citation.first:
            sheet.lead_to(f"signalement-{report.pk}", citation.witness)
        return sheet.mark(citation.witness)


def _sheet(article, furniture):
    text = article.text
    return Sheet(article, furniture, Lettering({"clean": text.text, "decoded": text.decoded}, len(text.text)))


def rows_of(thing):
    """[(set name or "", row)] of a meeting or article and the members of its sets."""
    return [("", thing), *((name, row) for name in thing.SETS for row in getattr(thing, name).all())]
