"""What stands beside the talks gives them no theme: the country described, and what others say from outside."""

import pytest

from archive.extract.annotation import Contact
from archive.extract.themes import find_themes
from tests.archive.extract.dispatches import dispatch

LEAD = "Le ministre chilien a reçu mardi son homologue péruvien."
TALKS = [Contact("meeting", countries=["CL", "PE"])]


def themes(*paragraphs, contacts=TALKS):
    return {hit.slug for hit in find_themes(dispatch(LEAD, *paragraphs), contacts=contacts)}


@pytest.mark.parametrize(
    "text",
    [
        "Doté de vastes réserves de gaz naturel, le pays cherche des clients.",
        "Longue de 586 kilomètres, la ligne ferroviaire relie les deux capitales.",
        "Depuis que les attaques des groupes armés ont repris, les assurances coûtent cher.",
        "Près d’un tiers de la récolte de blé part vers le nord.",
        "Les transporteurs se plaignent de la hausse du prix du blé.",
        "A Santiago, l’opposition a reproché au gouvernement le coût du gazoduc.",
        "Des associations de pêcheurs redoutent une baisse de la production de céréales.",
    ],
)
def test_what_stands_beside_the_talks_gives_no_theme(text):
    assert themes(text, "Ils se sont quittés bons amis.", "Le dîner a suivi.") <= {"cooperation-bilaterale"}


@pytest.mark.parametrize(
    "text, slug",
    [
        ("Dotés de vastes réserves, ils ont discuté du gaz naturel.", "energie"),
        ("Depuis que la paix est revenue, a répondu le ministre, le gaz naturel coule.", "energie"),
        ("Le ministre a promis aux transporteurs un corridor ferroviaire.", "transport"),
    ],
)
def test_what_those_who_talk_say_of_it_does(text, slug):
    assert slug in themes(text, "Ils se sont quittés bons amis.")


def test_where_nobody_talks_it_is_the_subject():
    assert "transport" in themes("Les transporteurs se plaignent du corridor ferroviaire.", contacts=[])
