"""manage.py reextract: which dispatches, what it says, what a trial leaves untouched."""

import io
import json
from datetime import date

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import InternalError, connection, transaction

from archive import engines, pipeline, review
from archive.ingest.received import Received
from archive.management import selection
from archive.management.commands import reextract
from archive.management.progress import Progress
from archive.models import Article, Decision, Meeting
from people.identity import shorten
from tests import factories
from tests.archive.readings import annotation, contact, reader

TEXT = """Bakou, 11 mars, AZERTAC

Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré ce mardi à Bakou son homologue {}.
"""
OTHERWISE = annotation(contact(("Orkhan Zeynalli", "AZ"), place="Gandja"), evoked=["TR"])


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def dispatches(references):
    homologues = ["kazakh, Daulet Sarybaï", "français, Luc Morel"]
    texts = [Received(f"{n}.txt", TEXT.format(who).encode()) for n, who in enumerate(homologues)]
    pipeline.take_in(texts, origin="test", today=date(2026, 11, 21))
    return list(Article.objects.order_by("pk"))


@pytest.fixture
def otherwise(monkeypatch):
    monkeypatch.setitem(engines.ENGINES, "essai", reader(OTHERWISE))


def said(*args, **options):
    out = io.StringIO()
    call_command("reextract", *args, stdout=out, **options)
    return out.getvalue().splitlines()


def tables():
    """{table: every row of it} of the whole archive, events and people included."""
    models = [model for name in ("archive", "people") for model in apps.get_app_config(name).get_models()]
    return {model._meta.db_table: list(model.objects.order_by("pk").values_list()) for model in models}


def test_a_trial_writes_no_row(dispatches, otherwise):
    meeting = Meeting.objects.first()
    review.correct(meeting, {"place": "Astana"}, by=factories.editor(), version=meeting.version)
    before = tables()

    said("--all", "--dry-run", engine="essai")

    assert tables() == before
    assert before["archive_decision"]


def test_a_trial_could_not_write_if_it_would(dispatches):
    def writes(cleaned, **_):
        factories.country("GE").delete()

    with pytest.raises(InternalError, match="read-only"), transaction.atomic():
        pipeline.trial(dispatches[0], engine="essai", read=writes)


def test_after_a_trial_the_same_connection_writes(dispatches):
    pipeline.trial(dispatches[0], engine="essai", read=reader(OTHERWISE))
    assert Article.objects.update(agency="APS") == 2


def test_a_trial_counts_by_field_and_lists_examples(dispatches, otherwise):
    meeting = dispatches[1].meetings.get()
    review.correct(meeting, {"place": "Astana"}, by=factories.editor(), version=meeting.version)

    *table, end = said("--all", "--dry-run", "--examples", "1", engine="essai")

    titles = [article.title for article in dispatches]
    counted = {line.split()[0]: line.split()[1:] for line in table if line}
    assert table[0].split() == ["champ", "identiques", "améliorés", "changés", "divergents", "perdus"]
    assert f"place, divergents : « {titles[1]} » : Astana → Gandja" in table
    assert end.startswith("essai=essai comparées=2 échecs=0 identiques=")
    assert counted["evoked"] == ["0", "2", "0", "0", "0"]


def test_a_trial_as_json(dispatches, otherwise):
    [line] = said("--all", "--dry-run", "--json", "--examples", "1", engine="essai")

    told = json.loads(line)
    assert (told["essai"], told["comparées"], told["échecs"]) == ("essai", 2, 0)
    assert told["fields"]["evoked"] == {"unchanged": 0, "improved": 2, "changed": 0, "divergent": 0, "lost": 0}
    gained = {"field": "evoked", "verdict": "improved", "before": "", "after": "Turquie"}
    assert gained | {"dispatch": dispatches[0].title} in told["examples"]


def test_an_engine_that_nobody_knows_is_named_with_those_that_are(dispatches):
    with pytest.raises(CommandError, match="Aucun moteur ne s’appelle « 99 ». Il y a : ") as refused:
        said("--all", engine="99")
    assert refused.value.returncode == 2


@pytest.mark.parametrize("fault", [ValueError("a table is missing"), TypeError("no noun"), KeyError("janvier")])
def test_an_engine_that_fails_on_one_goes_on_and_says_so(fault, dispatches, monkeypatch, capsys):
    def fails(cleaned, **given):
        if "Daulet" in cleaned.text:
            raise fault
        return OTHERWISE

    monkeypatch.setitem(engines.ENGINES, "essai", fails)
    with pytest.raises(SystemExit) as left:
        call_command("reextract", "--all", "--dry-run", engine="essai")

    told = capsys.readouterr()
    assert left.value.code == 1
    assert told.out.splitlines()[-1].startswith("essai=essai comparées=2 échecs=1 ")
    assert f"{dispatches[0]} ({dispatches[0].uid}) : Cette pièce n’a pas pu être" in told.err


SELECTIONS = [
    (["--all"], [0, 1]),
    (["--outdated", "--engine", "essai"], [0, 1]),
    (["--outdated"], []),
    (["--source", "azertac"], [0, 1]),
    (["--country", "kz"], [0]),
    (["--theme", "energie"], [1]),
    (["--review", "verified"], [1]),
    (["--review", "pending"], [0]),
    (["--from", "2025"], [1]),
    (["--from", "2024-01", "--to", "2025-03-10"], [0]),
    (["--from", "2024", "--to", "2025", "--country", "KZ"], [0]),
    (["--from", "2024", "--on", "added"], [0, 1]),
    (["--to", "2024", "--on", "added"], []),
]


@pytest.mark.parametrize("options, expected", SELECTIONS, ids=[" ".join(options) for options, _ in SELECTIONS])
def test_which_dispatches(dispatches, otherwise, options, expected):
    for article, day in zip(dispatches, ["2024-03", "2025-03-11"]):
        Article.objects.filter(pk=article.pk).update(published=day)
        factories.rows.refresh_articles([article.pk])
    factories.ArticleTheme.objects.all().delete()
    factories.ArticleTheme.objects.create(content_object=dispatches[1], tag=factories.theme("energie"))
    meeting = dispatches[1].meetings.get()
    review.accept(meeting, by=factories.editor(), version=meeting.version)

    assert said("--dry-run", *options)[-1].split()[1] == f"comparées={len(expected)}"
    assert list(found(options)) == [dispatches[place] for place in expected]


def found(words):
    """What the command would select for these words of its command line."""
    options = vars(reextract.Command().create_parser("manage.py", "reextract").parse_args(words))
    return selection.selected(options, engine=options["engine"])


@pytest.mark.parametrize("short", [True, False])
def test_a_dispatch_by_its_identifier(dispatches, short):
    uid = dispatches[0].uid
    assert list(found([shorten(uid) if short else str(uid)])) == [dispatches[0]]


REFUSED = [
    ([], "Dites quelles dépêches relire"),
    (["--source", "Personne"], "Aucune source ne s’appelle « Personne »."),
    (["--country", "ZZ"], "Aucun pays n’a le code « ZZ »."),
    (["--theme", "x"], "Aucun thème ne s’appelle « x »."),
    (["--from", "juin"], "« juin » n’est pas une date"),
    (["abc"], "« abc » n’est pas l’identifiant"),
    (["00000000-0000-0000-0000-000000000000"], "Aucune dépêche n’a l’identifiant 00000000"),
]


@pytest.mark.parametrize("options, message", REFUSED, ids=[message for _, message in REFUSED])
def test_what_it_cannot_work_with(dispatches, options, message):
    with pytest.raises(CommandError, match=message) as refused:
        said(*options)
    assert refused.value.returncode == 2


def test_reading_again_with_another_engine_keeps_decisions(dispatches, otherwise):
    meeting = dispatches[0].meetings.get()
    review.correct(meeting, {"place": "Astana"}, by=factories.editor(), version=meeting.version)

    assert said(str(dispatches[0].uid), engine="essai") == ["relues=1 nouvelles_lectures=1 divergences=1 échecs=0"]

    meeting.refresh_from_db()
    assert (meeting.place, meeting.extraction.engine) == ("Astana", "essai")
    assert Decision.objects.count() == 1


def test_a_server_that_is_gone_ends_the_work(dispatches, monkeypatch):
    def dies(cleaned, **_):
        monkeypatch.setattr(connection, "is_usable", lambda: False)
        raise ValueError("nothing answers")

    monkeypatch.setitem(engines.ENGINES, "essai", dies)
    with pytest.raises(CommandError, match="La base ne répond plus") as refused:
        said("--all", engine="essai")
    assert refused.value.returncode == 2


class Stream(io.StringIO):
    def __init__(self, *, is_terminal):
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self):
        return self.is_terminal

    def write(self, words, ending="\n"):
        super().write(words + ending)


@pytest.mark.parametrize(
    "is_terminal, expected",
    [(True, "\r1/3 relues\r2/3 relues\r3/3 relues\n"), (False, "2/3 relues\n")],
    ids=["a terminal", "a log"],
)
def test_progress(is_terminal, expected):
    times = iter([0, 2, 5, 5, 6])
    stream = Stream(is_terminal=is_terminal)
    progress = Progress(stream, 3, "relues", clock=lambda: next(times))
    for done in (1, 2, 3):
        progress(done)
    assert stream.getvalue() == expected
