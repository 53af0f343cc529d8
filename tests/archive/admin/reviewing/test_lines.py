"""The line under the cursor, over HTTP: who may turn it, and what is said then."""

import re

import pytest

from archive import lots, pipeline
from archive.extract import reading
from archive.ingest.received import Received
from archive.models import SourceLine
from tests import factories, roles
from tests.archive.admin.reviewing.test_screen import fresh, opened, press, screen

pytestmark = pytest.mark.django_db
CREDIT = "Les deux ministres à Bakou. © Présidence"
TEXT = f"""Deux ministres se parlent

Bakou, 11 mars 2025, AZERTAC

Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré ce mardi son homologue kazakh.
{CREDIT}
Ils ont évoqué les transports.
"""


@pytest.fixture
def article(db):
    for code in ("AZ", "KZ"):
        factories.country(code)
    received = Received(name="a.txt", raw=TEXT.encode(), source="AZERTAC")
    return pipeline.take_in([received], origin="test").arrivals.get().article


def verbs(client, article):
    """{line: what its button says} of the text as it was received."""
    page = client.get(screen(article)).content.decode()
    rows = re.findall(
        r"<p><(?:del|span)>([^<]+)</(?:del|span)> <button class=\"turn\" name=\"do\" value=\"([^\"]+)\"", page
    )
    return dict(rows)


def test_each_line_has_its_button_and_one_press_turns_it(desk, article):
    known = verbs(desk, article)
    assert [verb.partition("-")[0] for verb in known.values()] == ["furniture"] * 3 + ["text", "furniture"]
    answer = press(desk, article, known[CREDIT])
    assert (answer.status_code, answer["Location"]) == (302, screen(article))
    page = desk.get(screen(article)).content.decode()
    assert (
        "texte, ici et dans les prochaines dépêches de la source «\u00a0AZERTAC\u00a0»\u00a0; les précédentes" in page
    )
    assert CREDIT in fresh(article).text.text
    assert verbs(desk, article)[CREDIT].startswith("furniture-")
    desk.post("/admin/revue/annuler/")
    assert CREDIT not in fresh(article).text.text


def test_what_was_typed_is_saved_first(desk, article):
    meeting = article.meetings.get()
    press(desk, article, verbs(desk, article)[CREDIT], **{f"m{meeting.pk}-place": "Bakou", "mention": "un sommet"})
    assert (fresh(meeting).place, [str(one) for one in article.mentions.all()]) == ("Bakou", ["un sommet"])
    assert CREDIT in fresh(article).text.text


def test_a_line_of_another_dispatch_of_the_dossier_is_of_its_own_source(desk, article):
    other = factories.article(text="Un autre texte.\n\nUne ligne à ôter.", from_source="TASS")
    factories.tell(article.meetings.get(), [other])
    verb = verbs(desk, article)["Une ligne à ôter."]
    assert press(desk, article, verb).status_code == 302
    assert str(SourceLine.objects.get().source) == "TASS"
    stale = press(desk, article, verb)
    assert (stale.status_code, "modifié" in stale.content.decode()) == (409, True)


@pytest.mark.parametrize("place", ["", "x", "0:1:0", "999:1:0"])
def test_what_is_no_line_is_refused(desk, article, place):
    assert press(desk, article, f"text-{place}").status_code == 409
    assert not SourceLine.objects.exists()


def test_where_the_source_is_unknown_it_is_asked_for(desk, article):
    article.__class__.objects.update(source=None)
    assert verbs(desk, article) == {}
    assert "Source inconnue" in desk.get(screen(article)).content.decode()
    assert press(desk, article, f"text-{article.pk}:{article.version}:0").status_code == 409


def test_a_contributor_turns_no_line(article):
    client = roles.enter("contributor")
    assert verbs(client, article) == {}
    fields = opened(client, article)
    assert press(client, article, f"text-{article.pk}:{article.version}:0", fields=fields).status_code == 403
    assert not SourceLine.objects.exists()


def test_the_source_shows_what_was_said_of_its_lines(desk, chief, article):
    press(desk, article, verbs(desk, article)[CREDIT])
    page = chief.get(f"/admin/archive/source/{article.source_id}/change/").content.decode()
    assert f'<a href="{screen(article)}">«\u00a0{CREDIT}\u00a0»\u00a0: texte</a>, claire' in page
    assert chief.get("/admin/archive/source/add/").status_code == 200


def earlier():
    text = TEXT.replace("ce mardi", "mardi 11 mars")
    received = Received(name="b.txt", raw=text.encode(), source="AZERTAC")
    return pipeline.take_in([received], origin="test").arrivals.get().article


def read_again(client, articles):
    """What the list says after « Relire la sélection »."""
    chosen = {"action": "read_again", "_selected_action": [each.pk for each in articles]}
    return client.post("/admin/archive/article/", chosen, follow=True).content.decode()


def test_earlier_dispatches_follow_where_they_are_read_again(desk, article):
    before, other = earlier(), factories.article()
    press(desk, article, verbs(desk, article)[CREDIT])
    assert CREDIT not in fresh(before).text.text
    assert "2 dépêches relues sur 2" in read_again(desk, [before, other])
    assert CREDIT in fresh(before).text.text


def test_one_of_which_nothing_would_be_left_is_named(desk, article):
    said = {"line": "Rien d’autre.", "is_text": False, "by": factories.editor()}
    SourceLine.objects.create(source=article.source, article=article, **said)
    bare = factories.article("Tout nu", text="Rien d’autre.")
    page = read_again(desk, [bare, article])
    assert ("1 dépêche relue sur 2" in page, "Tout nu" in page.partition("messagelist")[2]) == (True, True)


def test_one_that_the_reader_falls_over_is_named_too(desk, article, monkeypatch):
    def falls(read):
        raise TypeError("'NoneType' object is not subscriptable")

    before = earlier()
    press(desk, article, verbs(desk, article)[CREDIT])
    monkeypatch.setattr(reading, "annotate", falls)
    page = read_again(desk, [before])
    assert ("0 dépêche relue sur 1" in page, "(TypeError)" in page) == (True, True)


def test_no_more_are_read_at_once_than_one_waits_for(desk, article, monkeypatch):
    monkeypatch.setattr(lots, "MOST_READ", 1)
    before = earlier()
    press(desk, article, verbs(desk, article)[CREDIT])
    assert "Rien n’a été relu" in read_again(desk, [article, before])
    assert CREDIT not in fresh(before).text.text


def test_a_contributor_reads_nothing_again(article):
    page = read_again(roles.enter("contributor"), [article])
    assert ("relue" in page, "Relire la sélection" in page) == (False, False)
