"""Who brought new ambassadors before the head of state takes part in the ceremony, and each is met apart behind it."""

import pytest

from tests.archive.extract.sentence_readers import told

HOST, MINISTER = "Koffi Mensah", "Ama Lawson"
ENVOYS = ["Paulo Bento", "Tom Moller", "Efua Addo"]
LISTED = "M. Paulo Bento, pour le Portugal, M. Tom Moller, pour le Danemark, et Mme Efua Addo, pour le Ghana,"
OFFICE = f"la ministre togolaise des Affaires étrangères, {MINISTER}"


def credentials(verb="reçu"):
    envoys = "des ambassadeurs du Portugal, du Danemark et du Ghana"
    return f"Le président togolais, {HOST}, a {verb} mercredi à Lomé les lettres de créance {envoys}."


@pytest.mark.parametrize("verb", ["reçu", "accepté", "agréé", "recueilli"])
@pytest.mark.parametrize(
    "presented",
    [
        f"{LISTED} ont été présentés au président par {OFFICE}.",
        f"{LISTED} lui ont été présentés par {OFFICE}.",
    ],
)
def test_who_presents_envoys_takes_part_in_the_ceremony(verb, presented):
    [(kind, persons)] = told(credentials(verb), presented)
    assert (kind, sorted(persons)) == ("meeting", sorted([HOST, MINISTER, *ENVOYS]))


@pytest.mark.parametrize(
    "later",
    [
        f"{LISTED} n’ont pas été présentés par {OFFICE}.",
        f"{LISTED} ont été félicités par {OFFICE}.",
    ],
)
def test_who_presented_nobody_takes_no_part(later):
    [(_, persons)] = told(credentials(), later)
    assert sorted(persons) == sorted([HOST, *ENVOYS])


@pytest.mark.parametrize(
    "later",
    [
        "La cérémonie terminée, le chef de l’État a eu une conversation privée avec chacun de ses hôtes.",
        "Le président a ensuite eu un tête-à-tête avec chacun des trois diplomates.",
        "Le chef de l’État s’est ensuite entretenu avec chacun de ses visiteurs.",
    ],
)
def test_each_is_met_once_behind_the_ceremony(later):
    presented = f"{LISTED} ont été présentés au président par {OFFICE}."
    assert told(credentials(), presented, later)[1:] == [("meeting", [HOST, envoy]) for envoy in ENVOYS]
