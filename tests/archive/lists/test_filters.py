import pytest
from django.http import QueryDict

from archive.lists.filters import ArticleFilter, DocumentFilter, MeetingFilter
from people.identity import shorten
from tests import factories

pytestmark = pytest.mark.django_db


def meetings(query):
    return MeetingFilter(QueryDict(query))


def titles(query):
    """The titles that the filter lets through, in its order."""
    return [meeting.title for meeting in meetings(query).qs]


def errors(query):
    return {name: list(messages) for name, messages in meetings(query).form.errors.items()}


@pytest.fixture(scope="module")
def archive(common):
    """Five published meetings and a draft that no filter may show."""
    minister, envoy = ("Orkhan Zeynalli", "ministre", "AZ"), ("Daulet Sarybaï", "ministre", "KZ")
    made = factories.meeting
    made(minister, envoy, title="A", date="2025-03-11", themes=["energie"], verified=True, documents=["Plan 2026"])
    made(minister, "TR", title="B", date="2024-06", kind="phone_call", themes=["transport"], level="head")
    made("AZ", "KZ", "TR", title="C", date="2023-05-10/2023-05-12", kind="summit", themes=["energie", "transport"])
    made(
        "FR",
        "Union européenne",
        title="D",
        date="2022",
        place="Éperlan",
        articles=[factories.article(from_source="APS")],
    )
    made("US", "FR", title="E", date="", articles=[factories.article(evoked=["AM"], published="2021-01-05")])
    made(minister, envoy, title="secret", public=False)


@pytest.mark.parametrize(
    "query, expected",
    [
        ("", "ABCDE"),
        ("country=AZ", "ABC"),
        ("country=az&country=KZ", "AC"),
        ("country_any=KZ&country_any=FR", "ACDE"),
        ("theme=energie", "AC"),
        ("theme=energie&theme=transport", "ABC"),
        ("kind=summit&kind=phone_call", "BC"),
        ("level=head", "B"),
        ("source=aps", "D"),
        ("evoked=AM", "E"),
        ("from=2024", "AB"),
        ("from=2024-06-15", "AB"),
        ("to=2024-06-15", "BCD"),
        ("from=2023-05-12&to=2023-05-12", "C"),
        ("verified=1", "A"),
        ("verified=0", "BCDE"),
        ("q=eperlan", "D"),
        ("q=énergie", ""),
        ("sort=date", "EDCBA"),
        ("sort=-added", "EDCBA"),
        ("country=AZ&theme=transport&from=2024", "B"),
    ],
)
def test_filter_lets_through(archive, query, expected):
    assert "".join(titles(query)) == expected


def test_filter_of_people_and_organizations(archive):
    official = shorten(factories.official("Orkhan Zeynalli").uid)
    union = shorten(factories.organization("Union européenne").uid)
    assert titles(f"official={official}") == ["A", "B"]
    assert titles(f"organization={union}") == ["D"]
    assert titles(f"official={official}&organization={union}") == []


def test_filter_of_an_official_merged_into_another(archive):
    merged = factories.official("O. Zeynalli")
    merged.merged_into = factories.official("Orkhan Zeynalli")
    merged.save()
    asked = meetings(f"official={shorten(merged.uid)}")
    assert asked.chosen == [("official", shorten(merged.merged_into.uid))]
    assert asked.qs.count() == 2


@pytest.mark.parametrize(
    "query, sentence",
    [
        ("", ""),
        (
            "country=AZ&country=KZ&theme=energie&theme=transport&from=2023",
            "Azerbaïdjan et Kazakhstan, thème energie ou transport, depuis 2023",
        ),
        ("country_any=AZ&country_any=KZ&country_any=TR&kind=visit", "Azerbaïdjan, Kazakhstan ou Turquie, forme visite"),
        ("from=2024-06&to=2024-06", "en juin 2024"),
        ("from=2024-06-01&to=2024-06-01", "le 1er juin 2024"),
        ("from=2024-06-01&to=2025", "depuis le 1er juin 2024, jusqu’en 2025"),
        ("to=2024-06-03&verified=1", "vérification faite par la rédaction, jusqu’au 3 juin 2024"),
        ("q=gaz naturel&sort=date&page=2", "«\u00a0gaz naturel\u00a0»"),
    ],
)
def test_sentence_says_what_was_understood(archive, query, sentence):
    assert meetings(query).sentence() == sentence


@pytest.mark.parametrize(
    "query, field, message",
    [
        ("country=ZZ", "country", "«\u00a0ZZ\u00a0» n’est pas le code d’un pays"),
        ("country=' OR 1=1--", "country", "«\u00a0' OR 1=1--\u00a0» n’est pas le code d’un pays"),
        ("country=%00", "country", "«\u00a0\ufffd\u00a0» n’est pas le code"),
        ("country=%ED%A0%80", "country", "» n’est pas le code"),
        ("official=0000000000000000000000", "official", "ne désigne aucun responsable"),
        ("official=zzzzzzzzzzzzzzzzzzzzzz", "official", "ne désigne aucun responsable"),
        ("organization=é", "organization", "«\u00a0é\u00a0» ne désigne aucune organisation"),
        ("theme=a%00b", "theme", "«\u00a0a\ufffdb\u00a0» n’est pas un thème"),
        ("source=inconnue", "source", "«\u00a0inconnue\u00a0» n’est pas une source"),
        ("kind=__class__", "kind", "«\u00a0__class__\u00a0» n’est pas une des valeurs possibles"),
        ("from=99999-01-01", "from", "«\u00a099999-01-01\u00a0» n’est pas une date"),
        ("from=2026-02-30", "from", "«\u00a02026-02-30\u00a0» n’est pas une date"),
        ("to=2026-13-01", "to", "«\u00a02026-13-01\u00a0» n’est pas une date"),
        ("to=0044-03-15 BC", "to", "n’est pas une date"),
        ("from=infinity", "from", "«\u00a0infinity\u00a0» n’est pas une date"),
        ("from=2025&to=2023", "to", "«\u00a02023\u00a0» finit avant «\u00a02025\u00a0»"),
        ("verified=peut-être", "verified", "n’est pas une des valeurs possibles"),
        ("sort=password", "sort", "«\u00a0password\u00a0» n’est pas une des valeurs possibles"),
        ("sort=relevance", "sort", "suppose des mots à chercher"),
        ("page=abc", "page", "«\u00a0abc\u00a0» n’est pas un numéro de page"),
        ("page=²", "page", "n’est pas un numéro de page"),
        ("page=٣", "page", "n’est pas un numéro de page"),
        ("page=1e3", "page", "n’est pas un numéro de page"),
        ("page=-1", "page", "n’est pas un numéro de page"),
        ("page=" + "9" * 5000, "page", "«\u00a0" + "9" * 40 + "…\u00a0» n’est pas un numéro de page"),
        ("q=le la de du", "q", "ne contient aucun mot à chercher"),
        ("q=\u200b", "q", "ne contient aucun mot à chercher"),
        ("q=%00", "q", "caractères illisibles"),
    ],
)
def test_wrong_value_is_named_and_the_rest_still_filters(archive, query, field, message):
    assert message in errors(query)[field][0]
    assert titles(f"{query}&theme=energie") == (["A"] if query.startswith("from=2025") else ["A", "C"])


def test_what_stands_in_no_published_meeting_is_refused_like_the_unknown():
    draft = factories.article(public=False, from_source="Agence Brouillon")
    factories.meeting(("Zéphyrine Brouillon", "ministre", "AZ"), "Union Brouillon", public=False, articles=[draft])
    factories.source("Agence Muette")
    official = shorten(factories.official("Zéphyrine Brouillon").uid)
    union = shorten(factories.organization("Union Brouillon").uid)
    assert [
        errors(query)
        for query in [
            "source=agence-brouillon",
            "source=agence-muette",
            f"official={official}",
            f"organization={union}",
        ]
    ] == [
        {"source": ["«\u00a0agence-brouillon\u00a0» n’est pas une source de l’archive."]},
        {"source": ["«\u00a0agence-muette\u00a0» n’est pas une source de l’archive."]},
        {"official": [f"«\u00a0{official}\u00a0» ne désigne aucun responsable de l’archive."]},
        {"organization": [f"«\u00a0{union}\u00a0» ne désigne aucune organisation de l’archive."]},
    ]


def test_good_values_beside_a_wrong_one_hold(archive):
    assert titles("country=ZZ&country=TR") == ["B", "C"]


@pytest.mark.parametrize(
    "words",
    [
        "-" * 33 + "a",
        "- " * 40 + "a",
        "a " + "-" * 5000,
        '"' * 1000,
        "()" * 500,
        "!" * 500,
        "a or " * 2000,
        ":*",
        "\\",
        "'",
        "\N{GRINNING FACE}",
        "a\x00b",
        "\ud800",
        "x" * 5000,
    ],
)
def test_search_of_anything_answers(archive, words):
    query = QueryDict(mutable=True)
    query["q"] = words
    assert isinstance(list(MeetingFilter(query).qs), list)


def test_search_too_long_says_so(archive):
    assert "trop longue" in errors("q=" + "x" * 5000)["q"][0]


def test_many_values_are_cut_and_said(archive):
    query = "&".join(f"country={first}{second}" for first in "ABCDEF" for second in "ABCDEFGH")
    assert errors(query)["country"][-1] == "Au plus 20 valeurs à la fois\u00a0: les 28 autres sont ignorées."


def test_chosen_is_the_canonical_query(archive):
    asked = meetings("page=3&bogus=1&country=az&country=AZ&country=ZZ&from=2023&q= gaz  naturel ")
    assert asked.query == "?country=AZ&from=2023&q=gaz+naturel"
    assert asked.kept == [("country", "AZ")]


@pytest.mark.parametrize(
    "query, edtf, is_possible",
    [
        ("from=2024-06-15", "2024-06", True),
        ("to=2024-06-15", "2024-06", True),
        ("from=2024-06", "2024", True),
        ("from=2024&to=2024", "2024-06", False),
        ("from=2024-06-15", "2024-06-20", False),
        ("from=2024-06-15", "2024-06-14/2024-06-16", False),
        ("from=2024-06-15", "", False),
        ("", "2024-06", False),
    ],
)
def test_a_month_or_a_year_is_a_possible_match(query, edtf, is_possible):
    assert meetings(query).is_possible(edtf) is is_possible


def test_articles_and_documents_take_the_same_parameters(archive):
    query = QueryDict("country=KZ&theme=energie&from=2025&q=plan")
    assert [document.title for document in DocumentFilter(query).qs] == ["Plan 2026"]
    assert [article.published for article in ArticleFilter(QueryDict("country=KZ&theme=energie")).qs] == [
        "2025-03-11"
    ] * 2
