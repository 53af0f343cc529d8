"""« Importer » and « Exporter » in the desk: who may, the rehearsal, the confirmation, limits."""

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import strip_tags

from archive.admin.exchange import SignedStorage
from archive.exchange import TABLES
from archive.models import Decision, Meeting
from people.models import Organization
from tests import factories, roles
from tests.archive.exchange.tables import exported, rows_of, typed

pytestmark = pytest.mark.django_db
ADDRESSES = {
    "officials": "/admin/people/official/",
    "organizations": "/admin/people/organization/",
    "positions": "/admin/people/position/",
    "themes": "/admin/archive/theme/",
    "meetings": "/admin/archive/meeting/",
}
ORGANIZATIONS = ADDRESSES["organizations"]
NOBODY = ["anonymous", "contributor", "administrator"]


def text(response):
    return " ".join(unescape(strip_tags(response.content.decode().replace("<", " <"))).split())


def rehearse(client, raw, address=ORGANIZATIONS, name="table.csv"):
    return client.post(f"{address}import/", {"import_file": SimpleUploadedFile(name, raw), "resource": "0"})


def confirm(client, response, address=ORGANIZATIONS, **changed):
    return client.post(f"{address}process_import/", hidden(response) | changed)


def hidden(response):
    """What the page of a rehearsal holds for its confirmation."""
    form = response.context_data["confirm_form"]
    return {name: form.initial.get(name) or "0" for name in form.fields}


@pytest.mark.parametrize("kind", ADDRESSES)
@pytest.mark.parametrize("role", NOBODY)
def test_who_may_not_is_refused(kind, role):
    client, address = roles.enter(role), ADDRESSES[kind]
    asked = [
        client.get(f"{address}export/"),
        client.post(f"{address}export/", {"format": "0"}),
        client.get(f"{address}import/"),
        rehearse(client, typed({"nom": "A"}), address),
        client.post(f"{address}process_import/", {"import_file_name": "x"}),
    ]
    assert {response.status_code for response in asked} == {302 if role == "anonymous" else 403}


def test_themes_come_in_by_the_chief_editor_only():
    address = ADDRESSES["themes"]
    asked = {role: roles.enter(role).get(f"{address}import/").status_code for role in ("editor", "chief")}
    assert asked == {"editor": 403, "chief": 200}
    assert roles.enter("editor").get(f"{address}export/").status_code == 200


@pytest.mark.parametrize("kind", ADDRESSES)
def test_list_offers_both_to_who_may(kind):
    page = roles.enter("chief").get(ADDRESSES[kind]).content.decode()
    assert (">Importer<" in page, ">Exporter<" in page) == (True, True)


def test_list_offers_a_contributor_neither():
    page = roles.enter("contributor").get(ORGANIZATIONS).content.decode()
    assert (">Importer<" in page, ">Exporter<" in page) == (False, False)


@pytest.mark.parametrize(("number", "beginning"), [("0", b"\xef\xbb\xbfuid;version;"), ("1", b"PK"), ("2", b"[\n {")])
def test_export_is_a_file(desk, number, beginning):
    factories.organization("Ligue du Sud")
    response = desk.post(f"{ORGANIZATIONS}export/", {"format": number, "resource": "0"})
    assert response.content.startswith(beginning)
    assert "organisations-" in response.headers["Content-Disposition"]


def test_export_holds_what_the_list_shows(desk):
    factories.organization("Ligue du Sud"), factories.organization("Union", kind="ministry")
    response = desk.post(f"{ORGANIZATIONS}export/?kind__exact=ministry&couleur=1", {"format": "0"})
    assert [row["nom"] for row in rows_of(response.content)] == ["Union"]
    found = desk.post(f"{ORGANIZATIONS}export/?q=ligue", {"format": "0"})
    assert [row["nom"] for row in rows_of(found.content)] == ["Ligue du Sud"]


def test_export_of_meetings_takes_the_queue_or_everything(desk):
    factories.meeting(title="À traiter"), factories.meeting(title="Vérifiée", verified=True)
    address = ADDRESSES["meetings"]
    titles = [
        {row["titre"] for row in rows_of(desk.post(f"{address}export/{query}", {"format": "0"}).content)}
        for query in ("", "?file=toutes")
    ]
    assert titles == [{"À traiter"}, {"À traiter", "Vérifiée"}]


def test_export_under_a_wrong_filter_leads_back(desk):
    response = desk.post(f"{ADDRESSES['meetings']}export/?date_min__year=abc", {"format": "0"})
    assert (response.status_code, response.headers["Location"]) == (302, "../")


def test_rehearsal_says_all_and_writes_nothing_then_the_rest_goes_on(desk):
    factories.organization("Ligue du Sud")
    row = rows_of(exported(TABLES["organizations"]))[0]
    raw = typed(row | {"sigle": "LDS"}, {"nom": "Union"}, {"nom": "=1+1"}, {"nom": "Pacte", "pays": "Bordurie"})
    seen = rehearse(desk, raw)
    said = text(seen)
    assert "4 lignes lues, 1 nouvelle, 1 modifiée, 0 inchangée, 2 refusées" in said
    assert "ligne 5 pays « Bordurie » : aucun pays connu" in said
    assert Organization.objects.get().acronym == ""
    done = confirm(desk, seen)
    assert "Import terminé : 4 lignes lues, 1 nouvelle, 1 modifiée" in text(done)
    assert set(Organization.objects.values_list("name", "acronym")) == {("Ligue du Sud", "LDS"), ("Union", "")}


def test_history_names_who_imported(desk):
    confirm(desk, rehearse(desk, typed({"nom": "Union"})))
    assert Organization.objects.get().events.get().pgh_context.metadata["user"] == desk.user.pk


def test_what_changed_after_the_rehearsal_is_refused_at_the_confirmation(desk):
    meeting, address = factories.meeting(place="Astana"), ADDRESSES["meetings"]
    row = rows_of(exported(TABLES["meetings"]))[0]
    seen = rehearse(desk, typed(row | {"lieu": "Bakou"}), address)
    Meeting.objects.update(place="Almaty", version=meeting.version + 1)
    assert "l’archive « Almaty »" in text(confirm(desk, seen, address))
    assert (Meeting.objects.get().place, Decision.objects.count()) == ("Almaty", 0)


def test_confirmation_sent_twice_makes_one(desk):
    seen = rehearse(desk, typed({"nom": "Union"}))
    assert [text(confirm(desk, seen)).count("1 nouvelle,") for _ in range(2)] == [1, 0]
    assert Organization.objects.count() == 1


@pytest.mark.parametrize("name", ["/etc/hostname", "../../x", "", "abc:def:ghi"])
def test_confirmation_of_another_file_is_refused(desk, name):
    seen = rehearse(desk, typed({"nom": "Union"}))
    answer = confirm(desk, seen, import_file_name=name)
    assert "choisissez le fichier de nouveau" in text(answer)
    assert Organization.objects.count() == 0


def test_confirmation_of_nothing_is_refused_in_words(desk):
    assert "Rien n’est à confirmer" in text(desk.post(f"{ORGANIZATIONS}process_import/"))


def test_file_waits_in_the_page_and_nowhere_else(settings, tmp_path, monkeypatch, desk):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    rehearse(desk, typed({"nom": "Union"}))
    assert list(tmp_path.iterdir()) == []
    kept = SignedStorage()
    kept.save(b"\0\xff")
    assert SignedStorage(name=kept.name).read() == b"\0\xff"


REFUSED = [
    ("é".encode("latin-1") * 9, "n’est pas en UTF-8 : ligne 1"),
    (b"PK\x03\x04", "Ce classeur ne s’ouvre pas"),
    (b"", "vide"),
    (b"x" * 2_000_001, "2,0 Mo, la limite est de 2 Mo"),
    (b"nom\n" + b"".join(b"Ligue %d\n" % number for number in range(2001)), "plus de 2 000 lignes"),
    (b"nom;couleur\nA;B\n", "Colonnes inconnues : « couleur »"),
]


@pytest.mark.parametrize(("raw", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_file_that_cannot_be_read_is_refused_with_what_to_do(desk, raw, told):
    answer = rehearse(desk, raw)
    assert told in text(answer)
    assert "confirm_form" not in answer.context_data


def test_of_meetings_fewer_are_taken_at_once(desk):
    meetings = "/admin/archive/meeting/"
    assert "2 Mo et 500 lignes au plus" in text(desk.get(f"{meetings}import/"))
    assert "plus de 500 lignes" in text(rehearse(desk, b"lieu\n" + b"Bakou\n" * 501, address=meetings))


def test_hostile_cells_are_shown_harmless(desk):
    raw = b'[{"nom": "\\ud800 <script>alert(1)</script>"}, {"nom": "a\\u0000b"}, {"nom": "<b>x</b>"}]'
    page = rehearse(desk, raw, name="table.json").content.decode()
    assert ("<script>alert" in page, "<b>x</b>" in page, "&lt;b&gt;x" in page) == (False, False, True)


@pytest.mark.parametrize("number", [1, 3])
def test_pages_cost_the_same_for_1_and_3(desk, django_assert_num_queries, number):
    for each in range(number):
        factories.organization(f"Ligue {each}")
    with django_assert_num_queries(8):
        desk.get(f"{ORGANIZATIONS}export/")
    with django_assert_num_queries(5):
        desk.post(f"{ORGANIZATIONS}export/", {"format": "0"})
