import re
import xml.etree.ElementTree as ET

import feedparser
import pytest

from archive.models import DisplayRight, Meeting, Source
from people.models import Official
from tests import factories

pytestmark = pytest.mark.django_db
HOSTILE = [
    "Gaz \x01 et \x1b[31m",
    "non-caractère \ufffe\uffff",
    "]]> & <script>alert(1)</script>",
    "\N{GRINNING FACE} e\u0301 \u202e \u2028",
    "&amp;lt;b&gt;",
]
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, address="/meetings/feed.rss"):
    response = client.get(address)
    assert response.status_code == 200
    ET.fromstring(response.content)
    return feedparser.parse(response.content)


def test_entry_says_the_facts(client):
    made = factories.meeting(documents=["Plan d’action"], themes=["energie"], place="Bakou", summary="Deux textes.")
    entry = feed(client).entries[0]
    assert entry.title == "Azerbaïdjan – Kazakhstan\u00a0: Zeynalli rencontre Sarybaï (11 mars 2025)"
    assert entry.id == f"urn:uuid:{made.uid}"
    assert entry.guidislink is False
    assert entry.link == f"http://127.0.0.1:8000{made.get_absolute_url()}"
    assert [tag.term for tag in entry.tags] == ["Energie"]
    words = " ".join(re.sub("<[^>]+>", " ", entry.summary).split())
    assert words == (
        "Orkhan Zeynalli rencontre Daulet Sarybaï . Deux textes. mardi 11 mars 2025 · Rencontre · Bakou "
        f"Orkhan Zeynalli, {factories.MINISTER} (Azerbaïdjan) Daulet Sarybaï, {factories.MINISTER} (Kazakhstan) "
        "Signé : Plan d’action Thèmes : Energie Lecture automatique, non vérifiée."
    )


@pytest.mark.parametrize(
    "participants, title",
    [
        (
            [("Ana Silva", "ministre", "FR"), ("Tran Van An", "ministre", "VN")],
            "France – Pays VN\u00a0: Silva rencontre Tran Van An",
        ),
        (
            [("Ana Silva", "ministre", "FR"), ("Hassan III", "roi", "GE")],
            "France – Géorgie\u00a0: Silva rencontre Hassan III",
        ),
        ([("Ana Silva", "", "FR"), ("Éva Silva", "", "GE")], "France – Géorgie\u00a0: Ana Silva rencontre Éva Silva"),
        (
            [("Ana Silva", "ministre", "FR"), "Union européenne"],
            "France – Union européenne\u00a0: rencontre avec Silva",
        ),
    ],
)
def test_entry_names_people_as_headlines_do(client, participants, title):
    factories.meeting(*participants, date="")
    assert feed(client).entries[0].title == title


def test_correction_appears_under_the_same_guid(client):
    factories.meeting(title="Ancien titre")
    before = feed(client).entries[0]
    Meeting.objects.update(title="Titre corrigé", **factories.verification(True))
    Official.objects.filter(name="Daulet Sarybaï").update(name="Daulet Saribay")
    after = feed(client).entries[0]
    assert (after.id, after.published) == (before.id, before.published)
    assert after.title.endswith("Zeynalli rencontre Saribay (11 mars 2025)")
    assert "Titre corrigé" in after.summary
    assert "Vérifiée par la rédaction" in after.summary


def test_feed_of_a_filter_says_it_in_words(client):
    factories.meeting(themes=["energie"])
    factories.meeting("AZ", "TR")
    found = feed(client, "/meetings/feed.rss?country=KZ&theme=energie&from=2025&sort=date&page=3&country=ZZ")
    assert found.feed.title == "Chancellerie, rencontres\u00a0: Kazakhstan, thème energie, depuis 2025"
    assert found.feed.link == "http://127.0.0.1:8000/meetings/?country=KZ&theme=energie&from=2025"
    assert "«\u00a0ZZ\u00a0» n’est pas le code d’un pays" in found.feed.subtitle
    assert len(found.entries) == 1


def test_feed_names_itself_by_the_address_of_the_site(client):
    factories.country("AZ")
    response = client.get("/meetings/feed.rss?country=az&page=2", headers={"host": "evil.example"})
    link = ET.fromstring(response.content).find(f"channel/{ATOM}link")
    assert link.attrib == {"href": "http://127.0.0.1:8000/meetings/feed.rss?country=AZ", "rel": "self"}
    assert b"evil.example" not in response.content


def test_newest_published_come_first_and_fifty_at_most(client):
    for number in range(52):
        factories.meeting("AZ", "KZ", date=f"20{74 - number:02}", title=f"Titre {number}", articles=[])
    entries = feed(client).entries
    assert (len(entries), "(2023)" in entries[0].title) == (50, True)


def test_draft_and_withdrawn_stand_in_no_feed(client):
    factories.meeting("AZ", "AM", public=False, articles=[factories.article("Secret", public=False)])
    withdrawn = factories.meeting("AZ", "GE", articles=[])
    Meeting.objects.filter(pk=withdrawn.pk).update(visibility="withdrawn", withdrawn_reason="Doublon")
    assert [feed(client, f"/{name}/feed.rss").entries for name in ("meetings", "articles")] == [[], []]


@pytest.mark.parametrize("words", HOSTILE)
def test_feed_stays_valid_with_hostile_words(client, words):
    article = factories.article(words, text=words)
    factories.meeting(
        (words, words, words), "KZ", title=words, place=words[:100], documents=[words], articles=[article]
    )
    for address in ("/meetings/feed.rss", "/articles/feed.rss"):
        content = client.get(address).content
        ET.fromstring(content)
        assert b"<script>" not in content
        assert b"CDATA" not in content
        assert not feedparser.parse(content).bozo


def test_unchanged_feed_is_not_sent_again(client):
    factories.meeting()
    first = client.get("/meetings/feed.rss")
    for condition in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        again = client.get("/meetings/feed.rss", headers=condition)
        assert (again.status_code, again.content) == (304, b"")
    Meeting.objects.update(title="Autre titre")
    assert client.get("/meetings/feed.rss", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_empty_feed_is_valid_and_stable(client):
    assert client.get("/meetings/feed.rss").content == client.get("/meetings/feed.rss").content
    assert feed(client).entries == []


def test_dispatch_tells_of_its_published_meetings(client):
    article = factories.article("Un entretien", text="Le ministre a reçu son homologue.")
    factories.meeting(title="Ana rencontre Bo", articles=[article])
    factories.meeting(title="Secret", public=False, articles=[article])
    entry = feed(client, "/articles/feed.rss?country=AZ").entries[0]
    assert entry.title == "Un entretien"
    assert "Le ministre a reçu son homologue." in entry.summary
    assert "Ana rencontre Bo" in entry.summary
    assert "Secret" not in entry.summary


def test_text_that_may_not_be_shown_is_not_sent(client):
    factories.article(text="Le ministre a reçu son homologue.")
    Source.objects.update(display_right=DisplayRight.LINK)
    assert "homologue" not in feed(client, "/articles/feed.rss").entries[0].summary


@pytest.mark.parametrize("name, queries", [("meetings", 10), ("articles", 7)])
@pytest.mark.parametrize("number", [2, 7])
def test_feed_costs_the_same_for_2_and_7(client, django_assert_num_queries, name, queries, number):
    for _ in range(number):
        factories.meeting(documents=["Plan"], themes=["energie"])
    with django_assert_num_queries(queries):
        client.get(f"/{name}/feed.rss")
