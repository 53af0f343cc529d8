"""From bytes to meetings: everything that came in is accounted for, nothing twice, nothing lost."""

from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from archive import engines, pipeline, review
from archive.extract import reading
from archive.ingest.received import Received, Refused
from archive.models import Arrival, Article, Batch, Capture, CleanText, Extraction, Meeting, Proposal
from tests import factories
from tests.archive.readings import annotation, contact, reader

TEXT = """Bakou, 11 mars, AZERTAC

Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré ce mardi son homologue kazakh, Daulet \
Sarybaï. Les deux ministres ont évoqué l’énergie et le transport.
"""
TODAY = date(2026, 11, 21)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("references")]


def received(text=TEXT, name="depeche.txt", **given):
    return Received(name=name, raw=text.encode() if isinstance(text, str) else text, **given)


def take_in(*items):
    return pipeline.take_in(items, origin="test", today=TODAY)


def arrivals(batch):
    return [(arrival.name, arrival.outcome, arrival.code) for arrival in batch.arrivals.all()]


def test_a_dispatch_becomes_a_public_meeting():
    batch = take_in(received(published="2025-03"))

    meeting = Meeting.objects.published().get()
    assert str(batch) == "reçus=1 nouveaux=1 versions=0 doublons=0 rejetés=0 différés=0"
    assert meeting.title == "Orkhan Zeynalli rencontre Daulet Sarybaï"
    assert (meeting.date_edtf, meeting.articles.get().source.name) == ("2025-03-11", "AZERTAC")


def test_a_dispatch_writes_its_rows_once():
    with CaptureQueriesContext(connection) as queries:
        take_in(received(published="2025-03"))
    written = [query["sql"].split()[2] for query in queries if "ON CONFLICT" in query["sql"]]
    assert [name for name in written if name.startswith("archive_")] == [
        "archive_meetingrow",
        "archive_articlerow",
        "archive_queueitem",
    ]


def test_every_evidence_is_a_slice_of_its_stored_text():
    take_in(received(published="2025-03"))

    extraction = Extraction.objects.get()
    layers = {"clean": extraction.text.text, "decoded": extraction.text.decoded}
    for evidence in extraction.annotation["evidence"]:
        assert layers[evidence["text"]][evidence["start"] : evidence["end"]].strip(), evidence
    row = Meeting.objects.get().participations.get(name="Daulet Sarybaï")
    span = row.evidence["name"]
    assert extraction.text.text[span["start"] : span["end"]] == "Daulet Sarybaï"


def test_the_same_batch_again_adds_nothing_and_says_so():
    take_in(received())

    again = take_in(received(name="autre.txt"), received(TEXT.replace("\n", "\r\n"), name="windows.txt"))

    assert arrivals(again) == [("autre.txt", "duplicate", ""), ("windows.txt", "duplicate", "")]
    assert again.arrivals.first().message == "Déjà dans l’archive : « Orkhan Zeynalli rencontre Daulet Sarybaï »."
    assert (Article.objects.count(), Meeting.objects.count()) == (1, 1)


def test_a_copy_may_bring_the_day_of_publication():
    take_in(received())

    assert arrivals(take_in(received(published="2025-03"))) == [("depeche.txt", "duplicate", "")]
    article = Article.objects.get()
    assert (article.published, article.meetings.get().year_source) == ("2025-03", "published")


def test_another_text_at_the_same_address_is_a_version():
    take_in(received(url="https://exemple.org/1"))

    batch = take_in(received(TEXT.replace("ce mardi", "mardi 11 mars 2025"), url="https://exemple.org/1"))

    article = Article.objects.get()
    assert arrivals(batch) == [("depeche.txt", "version", "")]
    assert (article.versions.count(), Meeting.objects.count()) == (2, 1)
    assert "mardi 11 mars 2025" in article.text.text


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "E_EMPTY"),
        (b"\xef\xbb\xbf  \n ", "E_EMPTY"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "E_TYPE"),
        ("Le président".encode("utf-16-le"), "E_ENCODING"),
        ("été\n".encode() + "été".encode("cp1252"), "E_ENCODING_MIXED"),
        (b"Loading...\nPartager\nTweet\n", "E_NO_TEXT"),
    ],
)
def test_bad_input_is_rejected_by_name_and_the_rest_goes_on(raw, code):
    batch = take_in(received(raw, name="mauvais.txt"), received())

    assert arrivals(batch) == [("mauvais.txt", "rejected", code), ("depeche.txt", "new", "")]
    rejected = batch.arrivals.first()
    assert rejected.message.endswith(".")
    assert not raw or bytes(rejected.capture.raw) == raw


def test_what_could_not_be_read_is_accounted_for():
    batch = take_in(Refused("absent.txt", "E_MISSING", "Ce fichier n’existe pas."))

    assert (arrivals(batch), batch.received, batch.rejected) == ([("absent.txt", "rejected", "E_MISSING")], 1, 1)


def test_a_null_character_is_kept_in_the_bytes_only():
    raw = TEXT.replace("évoqué", "évo\0qué").encode()

    batch = take_in(received(raw, name="nul\0.txt"))

    assert arrivals(batch) == [("nul\ufffd.txt", "new", "")]
    assert bytes(Capture.objects.get().raw) == raw
    assert "\0" not in CleanText.objects.get().text


def test_a_batch_that_does_not_add_up_cannot_be_closed(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Batch.objects.create(origin="test", received=2, new=1, finished_at=factories.timezone.now())


@pytest.mark.parametrize(
    "write",
    [
        lambda capture: Capture.objects.filter(pk=capture.pk).update(raw=b"autre"),
        lambda capture: capture.delete(),
        lambda capture: connection.cursor().execute("UPDATE archive_capture SET sha256 = 'x'"),
    ],
)
def test_captures_are_never_altered(db, write):
    capture = factories.capture()

    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        write(capture)


def test_reading_again_with_a_newer_engine_keeps_both_readings():
    take_in(received())
    article = Article.objects.get()
    newer = annotation(contact(("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), date="2025-03-10"))

    assert pipeline.reextract(article, today=TODAY, engine="newer", read=reader(newer))

    assert Extraction.objects.count() == 2
    assert Meeting.objects.get().date_edtf == "2025-03-10"


def test_the_command_counts_and_names(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")

    with pytest.raises(SystemExit) as left:
        call_command("ingest", str(tmp_path), published="2025-03")

    assert left.value.code == 1
    assert capsys.readouterr().out.splitlines() == [
        "b.txt : rejetée : Le fichier est vide (0 octet). Vérifiez qu’il a bien été enregistré.",
        "reçus=2 nouveaux=1 versions=0 doublons=0 rejetés=1 différés=0",
    ]
    assert Arrival.objects.count() == 2


@pytest.mark.parametrize("options", [{"published": "juin"}, {"metadata": "absent.jsonl"}])
def test_the_command_refuses_what_it_cannot_work_with(tmp_path, options):
    with pytest.raises(CommandError) as refused:
        call_command("ingest", str(tmp_path), **options)

    assert refused.value.returncode == 2
    assert not Batch.objects.exists()


def test_reextract_all_by_a_newer_engine_keeps_what_an_editor_corrected(monkeypatch, capsys):
    take_in(received(published="2025-03"))
    meeting = Meeting.objects.get()
    review.correct(meeting, {"place": "Gandja"}, by=factories.editor(), version=meeting.version)
    newer = annotation(contact(("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), date="2025-03-10", place="Bakou"))
    monkeypatch.setitem(engines.ENGINES, "newer", reader(newer))

    call_command("reextract", "--all", engine="newer")

    meeting.refresh_from_db()
    assert (meeting.place, meeting.date_edtf) == ("Gandja", "2025-03-10")
    assert Proposal.objects.get(field="place").value == "Bakou"
    assert capsys.readouterr().out == "relues=1 nouvelles_lectures=1 divergences=1 échecs=0\n"


def test_a_page_that_returns_to_a_former_text_is_a_version():
    texts = [TEXT, TEXT.replace("mardi", "mercredi"), TEXT]

    batches = [take_in(received(text, url="https://exemple.org/1")) for text in texts]

    assert [batch.arrivals.get().outcome for batch in batches] == ["new", "version", "version"]
    assert "ce mardi" in Article.objects.get().text.text


def test_what_the_database_refuses_is_kept_for_later_and_the_rest_goes_on():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE archive_meeting ADD CONSTRAINT refuse CHECK (place <> 'Gandja')")
    refused = TEXT.replace("a rencontré ce mardi", "a rencontré ce mardi à Gandja")

    batch = take_in(received(refused, name="a.txt"), received(name="b.txt"))

    assert arrivals(batch) == [("a.txt", "deferred", "E_FAILED"), ("b.txt", "new", "")]
    assert (batch.received, batch.deferred, batch.new) == (2, 1, 1)
    assert bytes(batch.arrivals.first().capture.raw) == refused.encode()


def test_what_the_reader_falls_over_is_kept_for_later_and_the_rest_goes_on(monkeypatch):
    def falls(read):
        if "Gandja" in read.cleaned.text:
            raise TypeError("'NoneType' object is not subscriptable")
        return annotate(read)

    annotate = reading.annotate
    monkeypatch.setattr(reading, "annotate", falls)
    fatal = TEXT.replace("a rencontré ce mardi", "a rencontré ce mardi à Gandja")

    batch = take_in(received(fatal, name="a.txt"), received(name="b.txt"))

    assert arrivals(batch) == [("a.txt", "deferred", "E_FAILED"), ("b.txt", "new", "")]
    assert bytes(batch.arrivals.first().capture.raw) == fatal.encode()


def test_what_was_deferred_is_taken_up_as_it_came(capsys):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE archive_meeting ADD CONSTRAINT refuse CHECK (kind = '')")
    take_in(received(url="https://exemple.org/1", published="2025-03", source="APS"))
    with pytest.raises(SystemExit):
        call_command("ingest", deferred=True)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE archive_meeting DROP CONSTRAINT refuse")

    for _ in range(2):
        call_command("ingest", deferred=True)

    article = Article.objects.get()
    assert (article.url, article.published, article.source.name) == ("https://exemple.org/1", "2025-03", "APS")
    assert [line.split(" versions")[0] for line in capsys.readouterr().out.splitlines() if "reçus" in line] == [
        "reçus=1 nouveaux=0",
        "reçus=1 nouveaux=1",
        "reçus=0 nouveaux=0",
    ]


def test_the_command_wants_files_or_what_was_deferred(tmp_path):
    for given in ([], [str(tmp_path), "--deferred"]):
        with pytest.raises(CommandError, match="Dites quels fichiers") as refused:
            call_command("ingest", *given)
        assert refused.value.returncode == 2
