"""The fiche of a contact: what happened when, where and in what form, each value with what it stands on."""

from dataclasses import dataclass, field

from archive.models import WITHOUT_PLACE, Status
from archive.pages.dossier.citations import Standing
from archive.wording import dates_fr, labels

# What followed, as the dispatch calls it: the first that its words contain.
PRESS = (("déclaration", "déclarations à la presse"), ("conférence", "conférence de presse"), ("", "point de presse"))


@dataclass(frozen=True)
class Fact:
    label: str
    value: str
    standing: Standing = field(default_factory=Standing)
    notes: tuple = ()


def fiche(meeting, articles, citations):
    """The facts of `meeting`, in the order of the page; a call or a letter has no place."""
    facts = [_date(meeting, articles, citations), _form(meeting, citations)]
    if meeting.status != Status.HELD:
        facts.append(_status(meeting, citations))
    if meeting.kind not in WITHOUT_PLACE:
        facts.append(_place(meeting, articles, citations))
    if meeting.press:
        facts.append(_press(meeting, citations))
    return facts


def _date(meeting, articles, citations):
    standing = citations.of(meeting, "date_edtf", tint="quand", label="Date")
    value = dates_fr.date_words(meeting.date_edtf, weekday=True)
    if standing.decided:
        return Fact("Date", value, standing)
    notes = [
        dates_fr.day_source_words(meeting.date_source),
        dates_fr.year_words(
            meeting.year_source,
            meeting.other_years,
            edtf=meeting.date_edtf,
            quote=standing.demonstrative,
            head_precision=_head_precision(articles),
        ),
        *(_published(article, meeting) for article in articles),
    ]
    return Fact("Date", value, standing, tuple(note for note in notes if note))


def _head_precision(articles):
    return dates_fr.precision(articles[0].published) if articles else ""


def _published(article, meeting):
    """When the dispatch appeared, where that is another day than the contact's."""
    if dates_fr.precision(article.published) != "day" or article.published == meeting.date_edtf:
        return ""
    hour = dates_fr.hour_words(_publication_line(article))
    same_year = article.published[:4] == meeting.date_edtf[:4]
    day = dates_fr.day_and_month(article.published) if same_year else dates_fr.date_words(article.published)
    return f"dépêche publiée le {day}{f' à {hour}' if hour else ''}"


def _publication_line(article):
    """The line that came with the text and names the day it appeared; "" where none does."""
    day = dates_fr.day_and_month(article.published).lower()
    kept = set(article.text.text.splitlines())
    return next((line for line in article.text.decoded.splitlines() if day in line.lower() and line not in kept), "")


def _form(meeting, citations):
    return Fact("Forme", labels.kind(meeting), citations.of(meeting, "kind", tint="forme", label="Forme"))


def _status(meeting, citations):
    standing = citations.of(meeting, "status", tint="forme", label="Statut")
    return Fact("Statut", meeting.get_status_display(), standing)


def _place(meeting, articles, citations):
    standing = citations.of(meeting, "place", tint="ou", label="Lieu")
    if meeting.place:
        return Fact("Lieu", meeting.place, standing)
    places = dict.fromkeys(article.dateline_place for article in articles if article.dateline_place)
    return Fact("Lieu", "non précisé", Standing(), tuple(f"dépêche datée de {place}" for place in places))


def _press(meeting, citations):
    standing = citations.of(meeting, "press", tint="forme", label="Suites")
    value = next(words for clue, words in PRESS if clue in standing.quote.lower())
    return Fact("Suites", value, standing)
