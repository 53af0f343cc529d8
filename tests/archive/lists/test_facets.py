import pytest
from django.http import QueryDict

from archive.lists import facets
from archive.lists.filters import ArticleFilter, DocumentFilter, MeetingFilter
from people.identity import shorten
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    made = factories.meeting
    made("AZ", "KZ", themes=["energie"], verified=True, documents=["Plan"])
    made("AZ", "TR", date="2024-06", kind="phone_call", level="head", themes=["energie", "transport"])
    made("AZ", "KZ", "Union européenne", date="2023-12-30/2024-01-02", kind="summit", themes=["transport"])
    made("FR", "US", date="")
    made("AZ", "KZ", public=False, themes=["secret"])


def counts(query, filter_class=MeetingFilter):
    """{facet: {label: count}} and which of them are chosen."""
    asked = filter_class(QueryDict(query))
    shown = facets.facets(asked, facets.counted(asked))
    return {facet.title: {value.label: value.count for value in facet.values} for facet in shown}


def test_counts_of_everything(archive):
    assert counts("") == {
        "Pays": {"Azerbaïdjan": 3, "Kazakhstan": 2, "États-Unis": 1, "France": 1, "Turquie": 1},
        "Thèmes": {"Energie": 2, "Transport": 2},
        "Formes": {"Rencontre": 2, "Appel téléphonique": 1, "Réunion multilatérale": 1},
        "Niveaux": {"Ministre": 3, "Chef d’État ou de gouvernement": 1},
        "Années": {"2025": 1, "2024": 2, "2023": 1},
        "Organisations": {"Union européenne": 1},
        "Sources": {"AZERTAC": 4},
        "Vérification": {"Lecture automatique": 3, "Vérifié par la rédaction": 1},
    }


def test_counts_where_each_value_has_to_hold_are_within_what_is_listed(archive):
    assert counts("country=TR")["Pays"] == {"Turquie": 1, "Azerbaïdjan": 1}


def test_counts_where_one_value_is_enough_ignore_their_own_filter(archive):
    found = counts("theme=energie&kind=meeting&from=2025&to=2025&verified=1")
    assert {title: found[title] for title in ("Thèmes", "Formes", "Années", "Vérification")} == {
        "Thèmes": {"Energie": 1},
        "Formes": {"Rencontre": 1},
        "Années": {"2025": 1},
        "Vérification": {"Vérifié par la rédaction": 1},
    }
    assert counts("theme=energie")["Thèmes"] == {"Energie": 2, "Transport": 2}
    assert counts("from=2025&to=2025")["Années"] == {"2025": 1, "2024": 2, "2023": 1}


@pytest.mark.parametrize("query", ["", "country=AZ", "theme=energie", "from=2024&to=2024&kind=summit", "q=ministres"])
def test_each_count_is_the_number_that_its_link_lists(archive, query):
    asked = MeetingFilter(QueryDict(query))
    exact = {"country", "organization", "year", "verified"}
    shown = [facet for facet in facets.facets(asked, facets.counted(asked)) if facet.name in exact]
    values = [value for facet in shown for value in facet.values if not value.is_chosen]
    listed = [MeetingFilter(QueryDict(value.query[1:])).qs.count() for value in values]
    assert [value.count for value in values] == listed


def test_chosen_values_come_first_with_a_link_that_takes_them_back(archive):
    asked = MeetingFilter(QueryDict("country=TR&theme=energie&page=2&q=ministres"))
    countries = facets.facets(asked, facets.counted(asked))[0]
    assert countries.values == [
        facets.Value("Turquie", 1, "?theme=energie&q=ministres", True),
        facets.Value("Azerbaïdjan", 1, "?country=TR&country=AZ&theme=energie&q=ministres", False),
    ]


def test_year_takes_the_place_of_the_period(archive):
    asked = MeetingFilter(QueryDict("from=2025-01&country=AZ"))
    years = next(facet for facet in facets.facets(asked, facets.counted(asked)) if facet.name == "year")
    assert years.values[0].query == "?country=AZ&from=2025&to=2025"


def test_chosen_without_counts_can_be_taken_back(archive):
    official = factories.official("Ana Silva")
    factories.meeting(("Ana Silva", "", "AZ"), "KZ")
    asked = MeetingFilter(QueryDict(f"official={shorten(official.uid)}&evoked=AM&sort=date"))
    shown = facets.facets(asked, facets.counted(asked))
    assert [(facet.title, facet.values[0].query) for facet in shown[:1]] == [("Responsables", "?sort=date")]
    assert shown[0].values[0].count is None


def test_equal_counts_stand_in_french_order(archive):
    factories.meeting("ZW", "EC", "FR")
    assert list(counts("")["Pays"])[3:] == ["États-Unis", "Pays EC", "Pays ZW", "Turquie"]


def test_totals_count_what_is_listed(archive):
    assert facets.totals(facets.counted(MeetingFilter(QueryDict("")))) == {"total": 4, "verified": 1}
    assert facets.totals(facets.counted(MeetingFilter(QueryDict("verified=0")))) == {"total": 3, "verified": 0}
    assert facets.totals(facets.counted(MeetingFilter(QueryDict("country=US&country=KZ")))) == {
        "total": 0,
        "verified": 0,
    }


@pytest.mark.parametrize("filter_class, total", [(ArticleFilter, 4), (DocumentFilter, 1)])
def test_articles_and_documents_are_counted_alike(archive, filter_class, total):
    assert sum(counts("", filter_class)["Vérification"].values()) == total


@pytest.mark.parametrize("query", ["", "country=AZ&theme=energie&kind=meeting&level=minister&source=azertac&from=2025"])
def test_counts_are_one_statement(archive, query, django_assert_num_queries):
    asked = MeetingFilter(QueryDict(query))
    asked.form.is_valid()
    with django_assert_num_queries(1):
        facets.facets(asked, facets.counted(asked))
