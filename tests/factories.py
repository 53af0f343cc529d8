"""Small worlds for tests: each function makes one thing that readers would see, with sensible values for the rest.

A party is written as an ISO code ("AZ") or, longer than two letters, as the name of an organisation; a participant as
(name, function, party), with an empty name where a party is represented by nobody named. The people are invented.

    meeting()                                         two ministers, published, told by one published dispatch
    meeting(("Leïla Aliyeva", "présidente", "AZ"), "KZ", date="2024-06", themes=["energie"], verified=True)
    meeting("AZ", "Union européenne", published=False)
"""

import hashlib
import itertools

from django.contrib.auth import get_user_model
from django.utils import timezone

from archive import dating, rows
from archive.models import (
    Article,
    ArticleTheme,
    Capture,
    CleanText,
    ErrorReport,
    Evoked,
    Extraction,
    Meeting,
    MeetingTheme,
    Mention,
    Note,
    Participation,
    Report,
    SignedDocument,
    Source,
    Theme,
)
from people import names
from people.models import Country, Official, Organization, Position, register

COUNTRIES = {
    "AM": ("Arménie", "Armenia"),
    "AZ": ("Azerbaïdjan", "Azerbaijan"),
    "FR": ("France", "France"),
    "GE": ("Géorgie", "Georgia"),
    "KZ": ("Kazakhstan", "Kazakhstan"),
    "TR": ("Turquie", "Türkiye"),
    "US": ("États-Unis", "United States"),
    "UZ": ("Ouzbékistan", "Uzbekistan"),
}
MINISTER = "ministre des Affaires étrangères"
TWO_MINISTERS = (("Orkhan Zeynalli", MINISTER, "AZ"), ("Daulet Sarybaï", MINISTER, "KZ"))
numbers = itertools.count(1)


def country(code="AZ"):
    name, name_en = COUNTRIES.get(code, (f"Pays {code}", f"Country {code}"))
    return Country.objects.get_or_create(code=code, defaults={"name": name, "name_en": name_en})[0]


def organization(name="Union européenne", **fields):
    key = names.comparison_key(name)
    return Organization.objects.get_or_create(key=key, defaults={"name": name, **fields})[0]


def official(name="Orkhan Zeynalli"):
    return Official.objects.named(name).first() or register(name)


def source(name="AZERTAC", **fields):
    return Source.objects.get_or_create(key=names.fold(name), defaults={"name": name, **fields})[0]


def theme(slug="energie", **fields):
    defaults = {"name": slug.replace("-", " ").capitalize(), **fields}
    return Theme.objects.get_or_create(slug=slug, defaults=defaults)[0]


def editor(username="redaction"):
    return get_user_model().objects.get_or_create(username=username, defaults={"is_staff": True})[0]


def capture(raw=None, *, name="depeche.txt", **fields):
    raw = f"Dépêche numéro {next(numbers)}.".encode() if raw is None else raw
    sha256 = hashlib.sha256(raw).hexdigest()
    fields = {"media_type": "text/plain", "fetched_at": timezone.now(), **fields}
    return Capture.objects.get_or_create(
        sha256=sha256, defaults={"raw": raw, "size": len(raw), "name": name, **fields}
    )[0]


def clean_text(text=None, *, cleaner="1", **fields):
    text = f"Les deux ministres ont évoqué leurs relations. Dépêche numéro {next(numbers)}." if text is None else text
    kept = fields.pop("capture", None) or capture(text.encode())
    fields = {"encoding": "utf-8", "encoding_reason": "UTF-8 strict", "decoded": text, **fields}
    fields.setdefault("fingerprint", hashlib.sha256(text.encode()).hexdigest())
    return CleanText.objects.get_or_create(capture=kept, cleaner=cleaner, defaults={"text": text, **fields})[0]


def extraction(text=None, *, engine="1", annotation=None, **fields):
    fields = {"today": timezone.localdate(), "annotation": annotation or {}, **fields}
    return Extraction.objects.create(text=text or clean_text(), engine=engine, **fields)


def visible(published):
    """The fields of something that readers see, or do not."""
    if not published:
        return {"visibility": "draft", "published_at": None}
    return {"visibility": "published", "published_at": timezone.now()}


def article(title=None, *, text=None, public=True, from_source="AZERTAC", themes=(), evoked=(), mentions=(), **fields):
    """A dispatch saying `text`; `evoked` are parties, `mentions` (EDTF date, label), `themes` slugs."""
    fields |= {"public": public, "from_source": from_source}
    made = _article(title, text=text, themes=themes, evoked=evoked, mentions=mentions, **fields)
    rows.refresh([], [made.pk])
    return made


def _article(title=None, *, text=None, public=True, from_source="AZERTAC", themes=(), evoked=(), mentions=(), **fields):
    """One whose rows are not written yet."""
    words = text if isinstance(text, CleanText) else clean_text(text)
    fields = {"published": "2025-03-11", "title_source": "source", **visible(public), **fields}
    made = Article.objects.create(
        identity=hashlib.sha256(f"dispatch {next(numbers)}".encode()).hexdigest(),
        title=title or f"Entretien au ministère, dépêche {next(numbers)}",
        source=source(from_source) if from_source else None,
        capture=words.capture,
        text=words,
        **fields,
    )
    ArticleTheme.objects.bulk_create(ArticleTheme(content_object=made, tag=theme(slug)) for slug in themes)
    Evoked.objects.bulk_create(Evoked(article=made, **represented(party)) for party in evoked)
    Mention.objects.bulk_create(
        Mention(article=made, order=order, date_edtf=date, label=label) for order, (date, label) in enumerate(mentions)
    )
    return made


def represented(party):
    """{"country": …} or {"organization": …} for a party as written in a test."""
    return {"country": country(party)} if len(party) == 2 else {"organization": organization(party)}


def position(official, title="ministre", party="AZ", **fields):
    return Position.objects.create(official=official, title=title, **represented(party), **fields)


def participation(meeting, participant, *, order=0):
    """One line of a meeting's participants: a party alone, or (name, function, party)."""
    name, role, party = ("", "", participant) if isinstance(participant, str) else participant
    person = official(name) if name else None
    return Participation.objects.create(
        meeting=meeting, order=order, name=name, role=role, official=person, **(represented(party) if party else {})
    )


def document(meeting, title="Plan d’action 2025-2026", *, kind="plan d’action", order=0, **fields):
    return SignedDocument.objects.create(meeting=meeting, title=title, kind=kind, order=order, **fields)


def verification(verified):
    return {"review": "verified", "verified_by": editor(), "verified_at": timezone.now()} if verified else {}


def meeting(
    *participants, date="2025-03-11", public=True, verified=False, documents=(), themes=(), articles=None, **fields
):
    """A contact and what hangs on it, told by `articles` (by default one of its own, as public as itself)."""
    first, last = dating.bounds(date)
    fields = {"kind": "meeting", "level": "minister", "date_source": "text" if date else "", **fields}
    fields.setdefault("title", "Orkhan Zeynalli rencontre Daulet Sarybaï")
    made = Meeting.objects.create(
        date_edtf=date, date_min=first, date_max=last, **(visible(public) | verification(verified) | fields)
    )
    for order, participant in enumerate(participants or TWO_MINISTERS):
        participation(made, participant, order=order)
    for order, title in enumerate(documents):
        document(made, title, order=order)
    MeetingTheme.objects.bulk_create(MeetingTheme(content_object=made, tag=theme(slug)) for slug in themes)
    tell(made, [_article(public=public, themes=themes)] if articles is None else articles)
    return made


def tell(meeting, articles):
    """Say that each of `articles` reports `meeting`, and write the rows of all of them."""
    Report.objects.bulk_create(Report(article=each, meeting=meeting) for each in articles)
    rows.refresh([meeting.pk], [each.pk for each in articles])


def about(thing):
    """{"meeting": …} or {"article": …}."""
    return {thing._meta.model_name: thing}


def error_report(thing=None, *, message="Le lieu est faux.", **fields):
    """What a reader reports of a meeting (one of its own by default) or of a dispatch."""
    return ErrorReport.objects.create(**about(thing or meeting()), message=message, **fields)


def note(thing=None, *, text="À revoir avec l’ambassade.", **fields):
    """What an editor tells the others of a meeting (one of its own by default) or of a dispatch."""
    return Note.objects.create(**about(thing or meeting()), **({"by": editor(), "text": text} | fields))
