"""Many dispatches of our own, and an engine that reads every one of them otherwise: for tests that count."""

from archive import pipeline, reference
from archive.extract import extract
from archive.ingest.received import Received
from archive.models import Meeting
from people.models import Country
from tests import factories

SYLLABLES = ["ba", "di", "mo", "ru", "ze", "la", "ko"]
TEXT = (
    "{lead}Bakou, 11 mars 2025, AZERTAC\n\nLe ministre azerbaïdjanais des Affaires étrangères, Orkhan {host}, a "
    "rencontré le 11 mars 2025 à Bakou son homologue kazakh, Daulet {guest}. {where}Ils ont parlé d’énergie.\n"
)
SHIFTED = "Deux ministres se sont vus\n\n"


def surname(number):
    """A name that nobody else has."""
    parts = [SYLLABLES[number // 7**place % 7] for place in range(3)]
    return "".join(parts).capitalize() + "nov"


def text(number, *, lead="", where=""):
    return TEXT.format(lead=lead, where=where, host=surname(number), guest=surname(number + 171))


def address(number):
    return f"https://exemple.org/{number}"


def arrive(number, url=None, **words):
    """The dispatch `number` comes in, at its own address unless `url` says another. Returns its arrival."""
    piece = Received(f"{number}.txt", text(number, **words).encode(), url=address(number) if url is None else url)
    return pipeline.take_in([piece], origin="test").arrivals.get()


def dispatches(count):
    """`count` dispatches that came in, each telling of one meeting."""
    if not Country.objects.exists():
        for load in reference.TABLES.values():
            load()
    return [arrive(number).article for number in range(count)]


def meeting_of(article):
    return Meeting.objects.filter(articles=article).earliest("pk")


def otherwise(cleaned, **given):
    """Another opinion on everything that editors correct here."""
    made = extract(cleaned, **given)
    for contact in made.meetings:
        contact.place, contact.date, contact.kind, contact.level = "Almaty", "2025-03-20", "visit", "ambassador"
        contact.countries = ["AZ", "FR"]
        for person in contact.participants:
            person.role = "ambassadeur"
        contact.participants[-1].country = "FR"
    return made


def corrections(meeting):
    """What an editor corrects, one after another: [(row, field, value)], each otherwise than any engine here reads."""
    host, guest = meeting.participations.all()
    return [
        (meeting, "place", "Gandja"),
        (meeting, "date_edtf", "2025-02"),
        (meeting, "kind", "summit"),
        (meeting, "level", "head"),
        (host, "role", "envoyée spéciale"),
        (guest, "country", factories.country("TR")),
    ]
