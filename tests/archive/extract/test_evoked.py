import pytest

from archive.extract.evoked import EvokedBody, EvokedState, find_evoked
from tests.archive.extract.dispatches import dispatch


def evoked(text, countries=(), bodies=()):
    found, named = find_evoked(dispatch(text), party_countries=countries, party_bodies=bodies)
    return [state.code for state in found], [body.key for body in named]


@pytest.mark.parametrize(
    "text, countries, bodies",
    [
        ("Le ministre togolais a évoqué la situation au Soudan.", ["TG", "SD"], []),
        ("La lutte des forces kényanes et l'aide aux Haïtiens.", ["KE", "HT"], []),
        ("Les relations sino-indiennes se dégradent.", ["CN", "IN"], []),
        ("Moscou a refusé, selon eux.", ["RU"], []),
        ("Le dialogue entre Kiev et Moscou est rompu.", ["RU", "UA"], []),
        ("L’OMS et l'Union africaine ont été citées.", [], ["oms", "ua"]),
    ],
)
def test_find_evoked_values(text, countries, bodies):
    found, named = evoked(text)
    assert (sorted(found), named) == (sorted(countries), bodies)


@pytest.mark.parametrize(
    "text",
    [
        "Ils se sont vus à Lisbonne.",
        "Le maire de Madrid est là.",
        "Il parle le russe et le turc.",
        "selon l’agence sénégalaise APS",
        "la mer de Chine",
        "Le sommet du peuple",
    ],
)
def test_find_evoked_leaves_out(text):
    assert evoked(text) == ([], [])


def test_find_evoked_leaves_out_the_parties():
    text = "Le Chili et le Pérou ont parlé de la Bolivie devant l’ONU et l’UNESCO."
    assert evoked(text, countries=["CL", "PE"], bodies=["UNESCO"]) == (["BO"], [])


def test_find_evoked_leaves_out_the_organs_of_a_party():
    text = "La vice-présidente de la Commission européenne a cité la BERD."
    assert evoked(text, bodies=["Union européenne"]) == ([], ["berd"])


def test_find_evoked_gives_every_mention():
    text = "Le Niger, puis l’UA. Les Nigériens et l’Union africaine."
    assert find_evoked(dispatch(text), party_countries=(), party_bodies=()) == (
        [EvokedState("NE", ((3, 8), (25, 34)))],
        [EvokedBody("Union africaine", "ua", ((17, 19), (40, 55)))],
    )
