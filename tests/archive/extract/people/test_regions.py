import pytest

from archive.extract.people.functions.function import read_function
from tests.archive.extract.sentence_readers import marked


def served(text):
    """(role, state, region) of the function that `text` begins with."""
    function = read_function(marked(text)[0], 0)
    return (function.role, *next(((p.country, p.body) for p in function.parties), (None, None)))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("président de la Région Normandie, Luc", ("président", "FR", "Région Normandie")),
        ("ministre-président de la Région flamande, Jan", ("ministre-président", "BE", "Région flamande")),
        ("président du conseil exécutif de Bretagne, Luc", ("président du conseil exécutif", "FR", "Bretagne")),
        ("présidente de la Collectivité de Corse, Ana", ("présidente", "FR", "Collectivité de Corse")),
        ("gouverneur de la région de Ségou, Ali", ("gouverneur", "ML", "région de Ségou")),
        ("wali de la région d’Assir, Ali", ("wali", None, "région d’Assir")),
        ("gouverneur de la région et Ali", ("gouverneur de la région", None, None)),
        ("Premier ministre québécois, Luc", ("premier ministre", "CA", "Québec")),
        ("ministre galloise de la Santé, Ana", ("ministre de la Santé", "GB", "Pays de Galles")),
        ("président du gouvernement catalan, Luc", ("président du gouvernement", "ES", "Catalogne")),
        ("ambassadeur breton, Luc", ("ambassadeur", None, None)),
        ("souverain de Dubaï, Ali", ("souverain", "AE", "Dubaï")),
        (
            "conseiller à la Santé de la Généralité de Catalogne, Luc",
            ("conseiller à la Santé", "ES", "Généralité de Catalogne"),
        ),
        ("ministre déléguée à la Culture de la Flandre, Ana", ("ministre déléguée à la Culture", "BE", "Flandre")),
    ],
)
def test_who_serves_a_region_serves_its_state_too(text, expected):
    assert served(text) == expected
