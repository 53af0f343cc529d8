"""Dispatches that an editor brings in: the result says what became of each piece, and nothing is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from archive.clean.decode import MAX_BYTES
from archive.ingest.received import MOST_KEPT
from archive.models import Article, Batch, Capture
from tests import factories

PASTE, DEPOSIT = "/admin/archive/article/coller/", "/admin/archive/article/deposer/"
TEXT = (
    "Entretien à Astana\n\nAstana, 11 mars 2025 – Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, "
    "a rencontré mardi son homologue kazakh, Daulet Sarybaï."
)


def paste(desk, text=TEXT, **fields):
    return desk.post(PASTE, {"text": text, **fields})


def deposit(desk, **files):
    pieces = [SimpleUploadedFile(name.replace("__", "."), raw) for name, raw in files.items()]
    return desk.post(DEPOSIT, {"files": pieces}, follow=True)


def test_a_pasted_dispatch_becomes_an_article_and_its_batch_says_so(desk):
    answer = paste(desk, source="Agence d’essai", url="https://exemple.org/d1", published="mars 2025")
    batch, article = Batch.objects.get(), Article.objects.get()
    assert answer.url == f"/admin/archive/batch/{batch.pk}/change/"
    assert (article.url, article.published, article.source.name) == (
        "https://exemple.org/d1",
        "2025-03",
        "Agence d’essai",
    )
    page = desk.get(answer.url).content.decode()
    assert "nouvelle" in page
    assert f"/admin/archive/article/{article.pk}/change/" in page
    assert bytes(Capture.objects.get().raw).decode().replace("\r\n", "\n") == TEXT


def test_the_same_dispatch_again_is_a_duplicate(desk):
    paste(desk)
    page = desk.get(paste(desk).url).content.decode()
    assert "Déjà dans l’archive" in page
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    "field, typed, message",
    [
        ("text", "", "obligatoire"),
        ("text", "  \n ", "que des blancs"),
        ("text", "é" * (MAX_BYTES // 2 + 1), "la limite est de 2 Mo"),
        ("text", "é" * 5_000_000, "Ce texte fait 10,0 Mo"),
        ("published", "31 avril 2025", "n’est pas un jour du calendrier"),
        ("published", "10-11 mai 2024", "un seul jour"),
        ("url", "pas une adresse", "URL"),
        ("source", "---", "n’est pas un nom de source"),
        ("text", "avec\0nul", "nul"),
    ],
)
def test_bad_input_is_said_at_the_field_and_nothing_is_lost(desk, field, typed, message):
    answer = paste(desk, **{"text": TEXT, "source": "Agence", field: typed})
    form = answer.context["form"]
    assert answer.status_code == 200
    assert list(form.errors) == [field]
    assert message in str(form.errors[field])
    assert form["source"].value() == (typed if field == "source" else "Agence")
    assert Batch.objects.count() == 0


def test_each_file_has_its_outcome_and_the_rest_goes_on(desk):
    page = deposit(desk, a__txt=TEXT.encode(), vide__txt=b"", binaire__txt=b"\x7fELF\x00\x01\x02", b__txt=TEXT.encode())
    batch = Batch.objects.get()
    assert (batch.received, batch.new, batch.duplicates, batch.rejected) == (4, 1, 1, 2)
    assert "Le fichier est vide" in page.content.decode()


@pytest.mark.parametrize("size, kept", [(MAX_BYTES + 1, True), (MOST_KEPT, True), (MOST_KEPT + 1, False)])
def test_a_file_that_is_too_large_is_rejected_with_the_reason_and_kept_within_bounds(desk, size, kept):
    page = deposit(desk, gros__txt=b"a" * size)
    arrival = Batch.objects.get().arrivals.get()
    assert (arrival.outcome, arrival.code, arrival.capture is not None) == ("rejected", "E_TOO_LARGE", kept)
    assert "la limite est de 2 Mo" in page.content.decode()


def test_no_file_is_an_error_at_the_field(desk):
    answer = desk.post(DEPOSIT, {})
    assert "Choisissez au moins un fichier." in answer.content.decode()


def test_an_article_is_never_typed_into_fields(desk):
    assert desk.get("/admin/archive/article/add/").url == PASTE


def test_the_bytes_are_downloaded_as_they_came(desk):
    capture = factories.capture(b"\xff\xfe<script>", name="../d\u00e9p\u00eache.txt")
    answer = desk.get(f"/admin/archive/capture/{capture.pk}/octets/")
    assert b"".join(answer.streaming_content) == b"\xff\xfe<script>"
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("text/plain", "nosniff")
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("address", [PASTE, DEPOSIT, "/admin/archive/capture/1/octets/"])
def test_an_outsider_is_sent_to_the_login(client, db, address):
    assert client.get(address).url.startswith("/admin/login/")
