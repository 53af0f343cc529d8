"""What a contact or a dispatch was about: texts signed, themes, who is evoked, what is recalled."""

from dataclasses import dataclass

from archive.models import Strength
from archive.pages.dossier.citations import Standing
from archive.wording import dates_fr, labels

STRONGEST_FIRST = [Strength.MAIN, Strength.DISCUSSED, Strength.LISTED]
MAIN_THEMES = 3


@dataclass(frozen=True)
class Subject:
    """A row with the words it stands on; `thing` is the document, theme, country, organisation or mention."""

    thing: object
    standing: Standing


@dataclass(frozen=True)
class Themes:
    main: list
    others: list


@dataclass(frozen=True)
class Recalled:
    date: str
    place: str
    label: str
    meeting: object  # where the archive has it, else None
    standing: Standing


def signed(meeting, citations):
    return [
        Subject(document, citations.of(document, "title", "kind", tint="document", label="Signé"))
        for document in meeting.documents.all()
    ]


def themes(thing, citations):
    """The themes of a meeting or an article, strongest first; the first three apart."""
    uses = sorted(thing.theme_uses.all(), key=lambda use: (STRONGEST_FIRST.index(use.strength), use.pk))
    subjects = [Subject(use.tag, citations.of(use, "tag", tint="theme", label=use.tag.name)) for use in uses]
    return Themes(subjects[:MAIN_THEMES], subjects[MAIN_THEMES:])


def evoked(articles, citations, name):
    """The countries or organisations (`name`: the field) that the dispatches evoke, each once."""
    found = {}
    for row in (row for article in articles for row in article.evoked.all() if getattr(row, f"{name}_id")):
        thing = getattr(row, name)
        label = f"Évoqué{labels.NBSP}: {labels.short(thing)}"
        found.setdefault(thing, Subject(thing, citations.of(row, name, tint="ou", label=label)))
    return list(found.values())


def recalled(articles, citations):
    rows = [row for article in articles for row in article.mentions.all()]
    return [
        Recalled(
            date=dates_fr.date_words(row.date_edtf),
            place=row.place,
            label=row.label,
            meeting=row.meeting,
            standing=citations.of(row, "date_edtf", "place", "label", tint="quand", label="Rappel"),
        )
        for row in rows
    ]
