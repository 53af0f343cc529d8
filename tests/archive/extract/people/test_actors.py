import pytest

from archive.extract.people.actors.groups import Context, read_groups
from tests.archive.extract.sentence_readers import marked


def groups(text):
    """[(governor, [(name, [party])])] of the groups of actors in `text`."""
    found = [group for sentence in marked(text) for group in read_groups(sentence, Context())]
    return [(g.governor, [(a.name, [p.country or p.body for p in a.parties]) for a in g.actors]) for g in found]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Le ministre togolais de la Justice, Kodjo Ablo, sort.", [("", [("Kodjo Ablo", ["TG"])])]),
        ("Kodjo Ablo, ministre togolais de la Justice, sort.", [("", [("Kodjo Ablo", ["TG"])])]),
        ("avec S.E.M. Li Ning, ambassadeur de Chine au Gabon.", [("avec", [("Li Ning", ["CN"])])]),
        ("le président du Niger, le général d’armée Issa Oumar, sort", [("", [("Issa Oumar", ["NE"])])]),
        ("par le Togolais Kodjo Ablo", [("par", [("Kodjo Ablo", ["TG"])])]),
        ("avec le président Duma Ablo", [("avec", [("Duma Ablo", [])])]),
        ("Enfin, avec M. Kodjo Ablo, le président a parlé", [("avec", [("Kodjo Ablo", [])]), ("", [(None, [])])]),
        ("l’envoyé du président togolais, le ministre de la Santé, Kodjo Ablo, sort", [("", [("Kodjo Ablo", ["TG"])])]),
        (
            "le président togolais, le ministre de la Santé, Kodjo Ablo, et",
            [("", [(None, ["TG"])]), ("", [("Kodjo Ablo", [])])],
        ),
        ("Une dizaine de sénateurs chiliens sortent", [("", [(None, ["CL"])])]),
        ("Ana Ruiz (Espagne) et Ugo Conti (Italie) partent", [("", [("Ana Ruiz", ["ES"]), ("Ugo Conti", ["IT"])])]),
        (
            "les ministres des Finances d’Espagne, Ana Ruiz, et d’Italie, Ugo Conti, partent",
            [("", [("Ana Ruiz", ["ES"]), ("Ugo Conti", ["IT"])])],
        ),
        (
            "les ministres espagnol Ana Ruiz, italien Ugo Conti et grec Nikos Papas partent",
            [("", [("Ana Ruiz", ["ES"]), ("Ugo Conti", ["IT"]), ("Nikos Papas", ["GR"])])],
        ),
        (
            "à ses homologues espagnol et italien, Ana Ruiz et Ugo Conti.",
            [("à", [("Ana Ruiz", ["ES"]), ("Ugo Conti", ["IT"])])],
        ),
        (
            "avec ses homologues saoudien et qatari, le prince Ugo Conti et cheikh Luc Adi.",
            [("avec", [("Ugo Conti", ["SA"]), ("Luc Adi", ["QA"])])],
        ),
        ("avec son homologue saoudien le prince Ugo Conti.", [("avec", [("Ugo Conti", ["SA"])])]),
        ("avec son homologue italien.", [("avec", [(None, ["IT"])])]),
        ("une délégation italienne conduite par Ugo Conti", [("", [(None, ["IT"]), ("Ugo Conti", ["IT"])])]),
        (
            "une mission conjointe du FMI, de la BAD et de l’OMS conduite par Ugo Conti",
            [("", [(None, ["FMI"]), (None, ["BAD"]), (None, ["OMS"]), ("Ugo Conti", ["FMI"])])],
        ),
        (
            "Conduite par Ugo Conti, une délégation du FMI et de la BAD",
            [("par", [("Ugo Conti", [])]), ("", [(None, ["FMI"]), (None, ["BAD"]), ("Ugo Conti", ["FMI"])])],
        ),
        ("une délégation du Bundestag dirigée par Ugo Conti", [("", [(None, ["DE"]), ("Ugo Conti", ["DE"])])]),
        ("une délégation italienne et le FMI", [("", [(None, ["IT"])])]),
        (
            "M. Abdel Rahman ould Sidi et Mme Ana van der Berg",
            [("", [("Abdel Rahman ould Sidi", []), ("Ana van der Berg", [])])],
        ),
        ("le général Abdel Fattah al-Burhan sort", [("", [("Abdel Fattah al-Burhan", [])])]),
    ],
)
def test_read_groups_names_and_parties(text, expected):
    assert groups(text) == expected


def test_respectively_gives_each_his_function():
    [group] = read_groups(
        marked("MM. Luc Dubois et Paul Noir, respectivement ministre des Finances et maire de Lyon, sont là")[0],
        Context(),
    )
    assert [(a.name, a.function.role) for a in group.actors] == [
        ("Luc Dubois", "ministre des Finances"),
        ("Paul Noir", "maire de Lyon"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "LE MINISTRE REÇOIT AMADOU DIALLO À DAKAR",
        "Hier, la Route de la soie a été évoquée.",
        "Le Moyen-Orient inquiète.",
        "l’ancien président Luc Dubois",
    ],
)
def test_no_name_is_read_where_none_is_told(text):
    assert [name for _, actors in groups(text) for name, _ in actors if name and text.isupper()] == []
    assert not any(name and "Route" in name for _, actors in groups(text) for name, _ in actors)


def test_a_surname_alone_is_known_after_the_full_name():
    context = Context()
    first, second = marked("Kodjo Ablo sort. Puis Ablo revient.")
    read_groups(first, context)
    assert [a.name for g in read_groups(second, context) for a in g.actors] == ["Ablo"]
