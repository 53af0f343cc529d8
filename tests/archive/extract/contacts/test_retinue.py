"""Those at the side of somebody of a contact, told in a sentence behind it."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

FIRST = "Le président haïtien, Jean Toussaint, a été reçu mercredi par le président cubain, Miguel Torres."
LED = (
    "Une délégation turque conduite par le ministre des Affaires étrangères, Kemal Aydin, a été reçue mercredi "
    "par le président nigérien, Ali Moussa."
)
FERRER = "le ministre des Relations extérieures, Bruno Ferrer"
DIAZ = "la ministre du Commerce, Rosa Diaz"
TWO = ["Jean Toussaint", "Miguel Torres"]


@pytest.mark.parametrize(
    "later",
    [
        f"Du côté cubain ont pris part à la rencontre {FERRER}, et {DIAZ}.",
        f"Ont également participé, pour la partie cubaine, {FERRER}, et {DIAZ}.",
        f"M. Torres avait à ses côtés {FERRER}, et {DIAZ}.",
        f"Il avait emmené avec lui {FERRER}, et {DIAZ}.",
        f"Au nombre des participants figuraient notamment {FERRER}, et {DIAZ}.",
        f"Autour de la table se trouvaient aussi {FERRER}, et {DIAZ}.",
        f"La partie cubaine comptait {FERRER}, et {DIAZ}.",
        f"Parmi les collaborateurs de M. Torres figuraient {FERRER}, et {DIAZ}.",
        f"Parmi les conseillers du président cubain se trouvaient {FERRER}, et {DIAZ}.",
        "Bruno Ferrer, ministre des Relations extérieures, et Rosa Diaz, ministre du Commerce, étaient à la table.",
        "Bruno Ferrer, ministre des Relations extérieures, et Rosa Diaz, ministre du Commerce, étaient aux côtés du "
        "président.",
    ],
)
def test_who_stood_at_somebodys_side_took_part(later):
    assert told(FIRST, later) == [("meeting", [*TWO, "Bruno Ferrer", "Rosa Diaz"])]


@pytest.mark.parametrize(
    "later",
    [
        f"M. Torres était entouré de {DIAZ}.",
        f"M. Torres s’était fait accompagner de {DIAZ}.",
        f"On notait également la présence de {DIAZ}.",
    ],
)
def test_who_surrounded_somebody_took_part(later):
    assert told(FIRST, later) == [("meeting", [*TWO, "Rosa Diaz"])]


@pytest.mark.parametrize(
    "later",
    [
        "En faisaient partie le ministre de la Défense, Murat Demir, et le directeur de la Sûreté, Selim Kaya.",
        "Elle comprenait le ministre de la Défense, Murat Demir, et le directeur de la Sûreté, Selim Kaya.",
        "Elle se composait du ministre de la Défense, Murat Demir, et du directeur de la Sûreté, Selim Kaya.",
    ],
)
def test_the_members_of_a_delegation_took_part_and_serve_its_state(later):
    guests = [(name, "TR") for name in ("Kemal Aydin", "Murat Demir", "Selim Kaya")]
    assert sorted(parties_told(LED, later)[0]) == sorted([*guests, ("Ali Moussa", "NE")])


@pytest.mark.parametrize(
    "later",
    [
        f"M. Torres a ensuite visité un hôpital, accompagné de {DIAZ}.",
        f"M. Torres n’avait pas à ses côtés {DIAZ}.",
        "Le ministre péruvien des Relations extérieures, Bruno Ferrer, était aux côtés de M. Torres dimanche à Lima.",
        f"Ensuite {FERRER}, a annoncé la signature de l’accord.",
        f"L’accord avait été négocié par {FERRER}.",
    ],
)
def test_who_was_elsewhere_took_no_part(later):
    assert told(FIRST, later) == [("meeting", TWO)]


def test_members_are_told_late_and_by_their_portfolios_in_brackets():
    talk = "Ils ont parlé du port. La pêche a suivi. Les mines aussi. La route a été évoquée. Le rail aussi."
    members = "La délégation turque comptait aussi les ministres Can Demir (Défense nationale) et Ece Kaya (Energie)."
    assert told(LED, talk, members) == [("meeting", ["Kemal Aydin", "Ali Moussa", "Can Demir", "Ece Kaya"])]


@pytest.mark.parametrize("whole", ["La délégation togolaise comprenait", "La délégation du Togo comptait"])
def test_a_delegation_took_part_in_all_talks_of_its_leader(whole):
    first = "Le ministre togolais Kodjo Ablo a été reçu mardi à Madrid par la présidente espagnole, Ana Ruiz."
    second = "Il avait auparavant eu des discussions avec le ministre Luis Vega."
    members = f"{whole} le conseiller diplomatique du président, Yao Kuma."
    there = [names for _, names in told(first, second, members)]
    assert there == [["Kodjo Ablo", "Ana Ruiz", "Yao Kuma"], ["Kodjo Ablo", "Luis Vega", "Yao Kuma"]]


def test_who_accompanied_somebody_to_both_talks_took_part_in_both():
    first = "Le ministre togolais Kodjo Ablo a été reçu mardi à Madrid par la présidente espagnole, Ana Ruiz."
    second = "Auparavant, M. Ablo s’était entretenu avec le ministre espagnol Luis Vega."
    beside = "Yao Kuma, ambassadeur du Togo, accompagnait M. Ablo lors des deux rencontres."
    there = [names for _, names in told(first, second, beside)]
    assert there == [["Kodjo Ablo", "Ana Ruiz", "Yao Kuma"], ["Kodjo Ablo", "Luis Vega", "Yao Kuma"]]


@pytest.mark.parametrize(
    "later",
    [
        f"Parmi les invités du festival figuraient {FERRER}, et {DIAZ}.",
        f"Parmi les collaborateurs de M. Torres figureront bientôt {FERRER}, et {DIAZ}.",
        f"Parmi les collaborateurs de M. Torres ne figurait pas {DIAZ}.",
        f"Une offre de {FERRER[3:]}, était sur la table.",
    ],
)
def test_who_was_not_among_them_took_no_part(later):
    assert told(FIRST, later) == [("meeting", TWO)]
