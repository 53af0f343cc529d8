import pytest

from archive.extract.annotation import Contact
from archive.extract.themes import find_themes
from tests.archive.extract.dispatches import dispatch

LEAD = "Le ministre chilien a reçu mardi son homologue péruvien."
TALKS = [Contact("meeting", countries=["CL", "PE"])]


def themes(*paragraphs, contacts=TALKS, **parts):
    return {hit.slug for hit in find_themes(dispatch(LEAD, *paragraphs, **parts), contacts=contacts)}


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("La reconstruction des maternités avance.", {"reconstruction"}),
        ("Les réfugiés manquent de forages.", {"humanitaire"}),
        ("Les terroristes ont pillé les forages.", {"terrorisme-criminalite"}),
        ("Le cessez-le-feu rendrait les forages au pays.", {"processus-de-paix"}),
        ("Les planteurs vendent dans les maternités.", {"agriculture"}),
        ("Les planteurs, dont les enfants rêvent de télescopes, sont inquiets.", {"agriculture"}),
        ("Les planteurs logent parmi les astronomes.", {"agriculture"}),
        ("Il a longé la jetée, par laquelle partent les télescopes.", set()),
        ("La ligne est fermée depuis l’incendie.", set()),
        ("L’école, reconstruite après le tremblement de terre, rouvrira.", set()),
        ("Il a visité la commune, touchée l’an dernier par les attaques armées.", set()),
    ],
)
def test_a_thing_on_the_way_to_another_theme_is_none(text, slugs):
    assert themes(text) == slugs


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Les maternités du Sud rouvriront.", {"sante"}),
        ("Les réfugiés manquent de forages. Les forages coûtent cher.", {"humanitaire", "energie"}),
        ("Les réfugiés manquent de forages et de turbines.", {"humanitaire", "energie"}),
        ("Les réfugiés manquent de barrages hydroélectriques.", {"humanitaire", "energie"}),
        ("Les planteurs investissent dans les maternités.", {"agriculture", "sante", "investissement"}),
        ("Les planteurs et les télescopes les occupent.", {"agriculture", "science-numerique"}),
        ("Les planteurs, dont les enfants dorment, et les astronomes attendent.", {"agriculture", "science-numerique"}),
        ("Ils ont dit que les réfugiés attendaient et ont parlé des forages.", {"humanitaire", "energie"}),
        ("Il a parlé de ce village, où les astronomes sont nombreux.", {"science-numerique"}),
        ("Les télescopes de cette vallée ou les maternités rouvriront.", {"science-numerique", "sante"}),
        ("Ils se sont inquiétés depuis Lima du sort des réfugiés.", {"humanitaire"}),
        ("Il a décrit les dégâts du tremblement de terre.", {"humanitaire"}),
    ],
)
def test_a_thing_beside_another_theme_is_one_too(text, slugs):
    assert themes(text) == slugs


def test_things_alone_make_no_theme_of_talks_but_a_subject_of_news():
    paragraphs = ("La route est fermée.", "Un aéroport aussi.")
    assert themes(*paragraphs) == set()
    assert themes(*paragraphs, contacts=()) == {"transport"}
    assert themes(*paragraphs, title="La route et l’aéroport") == {"transport"}
