import pytest

from archive.extract.mentions.bodies import (
    BodyMention,
    body_name,
    body_names,
    find_bodies,
    is_national,
    is_of_one_state,
    parent_body,
)
from archive.extract.words.gazetteer import fold


def bodies(text):
    return [(text[m.start : m.end], m.key) for m in find_bodies(text, fold(text))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("le siège de l’ONU", [("ONU", "onu")]),
        ("les Nations Unies", [("Nations Unies", "onu")]),
        ("la Cédéao", [("Cédéao", "cedeao")]),
        ("le siège de l’Otan", [("Otan", "otan")]),
        ("le Conseil de l'Union européenne", [("Conseil de l'Union européenne", "conseil-ue")]),
        ("le Conseil de l’Europe", [("Conseil de l’Europe", "conseil-de-l-europe")]),
        ("la Commission baleinière internationale", [("Commission baleinière internationale", "cbi")]),
        ("l’organisation mondiale de la santé", [("organisation mondiale de la santé", "oms")]),
        ("la banque mondiale", [("banque mondiale", "banque-mondiale")]),
        ("la force conjointe du G5 Sahel", [("force conjointe du G5 Sahel", "fc-g5")]),
        ("LE PARLEMENT EUROPEEN", [("PARLEMENT EUROPEEN", "parlement-europeen")]),
        ("Groupe de Minsk de l'OSCE", [("Groupe de Minsk de l'OSCE", "groupe-de-minsk")]),
        ("l'Organisation des Etats turciques (OTS)", [("Organisation des Etats turciques", "ots"), ("OTS", "ots")]),
    ],
)
def test_find_bodies_values(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize("text", ["une question", "le bad-minton", "sur le bureau", "l'union des forces", "Bad Ragaz"])
def test_find_bodies_leaves_out(text):
    assert bodies(text) == []


@pytest.mark.parametrize(
    "text, keys",
    [
        ("La SADC siège ici. La secrétaire exécutive de l’organisation, Mme Tax, est là.", ["sadc", "sadc"]),
        (
            "La Banque mondiale et l’OMS ; la représentante de la Banque à Lomé parle.",
            ["banque-mondiale", "oms", "banque-mondiale"],
        ),
        ("La SADC siège ici. Le président de l’organisation patronale est là.", ["sadc"]),
        ("La SADC siège ici. Le directeur de la banque, M. Tax, est là.", ["sadc"]),
        ("Le directeur de l’organisation, M. Tax, est là.", []),
    ],
)
def test_find_bodies_by_their_noun_behind_who_serves_them(text, keys):
    assert [mention.key for mention in find_bodies(text, fold(text))] == keys


def test_find_bodies_named_by_a_noun_keep_their_name():
    text = "La SADC siège ici. Le président de l’organisation, M. Tax, est là."
    assert [mention.name for mention in find_bodies(text, fold(text))] == ["SADC", "SADC"]


def test_find_bodies_named_in_full_behind_an_office_is_no_other_told_before():
    text = "L’ONU siège. Le haut-commissaire de l’Organisation internationale du cacao (ICCO), M. Tax, est là."
    assert find_bodies(text, fold(text))[-1].name == "Organisation internationale du cacao"


def test_find_bodies_tells_the_union_of_a_commission_in_full():
    text = "La Communauté économique des États de l’Afrique centrale (CEEAC). La Commission de la CEEAC."
    assert find_bodies(text, fold(text))[-1].union == "Communauté économique des États de l’Afrique centrale"


def test_find_bodies_prints_the_fullest_form_of_the_text():
    text = "L'UA et l'Union africaine"
    assert find_bodies(text, fold(text)) == [
        BodyMention(2, 4, "Union africaine", "ua"),
        BodyMention(10, 25, "Union africaine", "ua"),
    ]


def test_find_bodies_gives_an_acronym_of_two_to_the_one_told():
    text = "la Banque asiatique de développement (BAD), puis la BAD"
    assert {mention.key for mention in find_bodies(text, fold(text))} == {"bad-asie"}


def test_find_bodies_keeps_an_acronym_that_is_not_expanded():
    text = "à l'UNESCO"
    assert find_bodies(text, fold(text)) == [BodyMention(4, 10, "UNESCO", "unesco")]


@pytest.mark.parametrize(
    "text, name",
    [
        ("l'Institut de la paix des Andes (IPA), puis l'IPA", "Institut de la paix des Andes"),
        ("le Centre pour le dialogue (DIALOG), que DIALOG", "Centre pour le dialogue"),
        ("la Mission de l'ONU en Libye (Manul), puis la Manul", "Mission de l'ONU en Libye"),
        ("l'Institut de l'Union africaine (IUA), puis l'IUA", "Institut de l'Union africaine"),
    ],
)
def test_find_bodies_learns_a_body_from_its_acronym(text, name):
    assert [m.name for m in find_bodies(text, fold(text))] == [name] * 3


@pytest.mark.parametrize(
    "text",
    [
        "le Conseil des ministres a reçu le président-directeur général (PDG)",
        "le Premier ministre (PM)",
        "son Centre. Le match (VAR)",
    ],
)
def test_find_bodies_learns_nothing_from(text):
    assert bodies(text) == []


@pytest.mark.parametrize(
    "key, expected",
    [
        ("assemblee populaire nationale", True),
        ("conseil presidentiel de transition", True),
        ("conseil de cooperation des andes", False),
        ("banque nationale de developpement", False),
        ("conseil-de-l-europe", False),
    ],
)
def test_is_national_values(key, expected):
    assert is_national(key) == expected


@pytest.mark.parametrize("key, expected", [("jica", True), ("onu", False), ("assemblee nationale", True), ("?", False)])
def test_is_of_one_state_values(key, expected):
    assert is_of_one_state(key) == expected


def test_body_names_refer_to_known_parents():
    keys = {body.key for body in body_names()}
    assert {body.parent for body in body_names() if body.parent} <= keys


@pytest.mark.parametrize("key, parent", [("commission-europeenne", "ue"), ("onu", None), ("inconnu", None)])
def test_parent_body_values(key, parent):
    assert parent_body(key) == parent


def test_body_name_is_typographic():
    assert body_name("oms") == "Organisation mondiale de la santé"
    assert body_name("conseil-de-l-europe") == "Conseil de l’Europe"
