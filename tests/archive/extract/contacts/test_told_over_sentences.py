"""One contact told over two sentences: who was there too, by the words at the head. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Yao Kuma", "Eva Sol"
MET = f"Le ministre togolais de la Santé, {A}, a reçu mardi à Lomé la ministre espagnole de la Défense, {B}."
BOTH = [(A, "TG"), (B, "ES")]
OURS, THEIRS = f"le ministre de la Pêche, {C}", f"l’attachée de défense espagnole, {D}"


@pytest.mark.parametrize(
    "later, more",
    [
        (f"Aux côtés du ministre se trouvait {OURS}.", [(C, "TG")]),
        (f"À ses côtés figuraient {OURS}, et la consule d’Espagne, {D}.", [(C, "TG"), (D, "ES")]),
        (f"Aux côtés de M. Ablo, on notait {OURS}.", [(C, "TG")]),
        (f"Mme Ruiz, accompagnée de {THEIRS}, a salué la coopération.", [(D, "ES")]),
        (f"La ministre espagnole, accompagnée de {THEIRS}, s’est félicitée de la coopération.", [(D, "ES")]),
        (f"La délégation espagnole comprenait {THEIRS}.", [(D, "ES")]),
        (f"La délégation espagnole comptait aussi la vice-ministre espagnole de la Pêche, {D}.", [(D, "ES")]),
        (f"Aux côtés de M. Ablo ne figurait pas {OURS}.", []),
        (f"Aux côtés de l’Espagne se trouvait l’Italie, a rappelé {OURS}.", []),
        (f"Mercredi, Mme Ruiz, accompagnée de {THEIRS}, ira au port.", []),
        (f"L’accord est bon. Le port aussi. Le blé manque. Mme Ruiz, accompagnée de {THEIRS}, a salué le blé.", []),
    ],
)
def test_who_was_there_is_told_later(later, more):
    assert parties_told(MET, later) == [BOTH + more]
