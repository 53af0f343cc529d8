"""Less common ways in which a dispatch tells that people met, called or wrote, and what is none."""

import pytest

from tests.archive.extract.sentence_readers import told

MOREL = "ministre français des Affaires étrangères, Jean Morel"
KANE = "ministre sénégalais des Affaires étrangères, Moussa Kane"
DIATTA = "président sénégalais, Ousmane Diatta"
CAME = f"Le {MOREL}, est arrivé lundi à Dakar."
RECEIVED = f"Le {DIATTA}, a reçu mercredi le {MOREL}."
FIRST = ("meeting", ["Ousmane Diatta", "Jean Morel"])


@pytest.mark.parametrize(
    ("sentences", "contacts"),
    [
        ([CAME, f"Le {DIATTA}, qui l’a reçu au palais, lui a confié un message."], [FIRST]),
        ([CAME, f"Le {DIATTA}, l’a reçu au palais."], [FIRST]),
        ([f"Le {DIATTA}, qui l’a accueilli mercredi au palais, a remis au {MOREL}, un projet d’accord."], [FIRST]),
        (
            [RECEIVED, f"À son arrivée, M. Morel avait été accueilli au ministère par le {KANE}."],
            [FIRST, ("meeting", ["Jean Morel", "Moussa Kane"])],
        ),
        ([RECEIVED, "Le 3 mars, MM. Diatta et Morel s’étaient parlé au téléphone."], [FIRST]),
        ([RECEIVED, f"Il s’était entretenu avec le {KANE}, le 3 mars."], [FIRST]),
        ([RECEIVED, "Il a dit attendre la visite de Mark Doyle, avec qui il s’était entretenu en juin."], [FIRST]),
    ],
)
def test_whom_a_pronoun_takes_up_and_what_a_pluperfect_tells(sentences, contacts):
    assert told(*sentences) == contacts


@pytest.mark.parametrize(
    ("sentence", "contacts"),
    [
        (f"Le {DIATTA}, a appelé hier soir le {MOREL}, pour lui parler de la crise.", "phone_call"),
        (f"Le {DIATTA}, a appelé mardi le {MOREL}, afin de lui faire part de sa peine.", "phone_call"),
        (f"Le {DIATTA}, a appelé mardi le {MOREL}, à la retenue.", None),
        (f"Le {DIATTA}, a appelé mardi le {MOREL}, à renoncer à son projet.", None),
        (f"C’est le {MOREL}, qui aura été le premier étranger à s’entretenir avec le {DIATTA}.", "meeting"),
        (f"Le {MOREL}, a été mardi le premier visiteur étranger à rencontrer le {DIATTA}.", "meeting"),
        (f"Le {MOREL}, sera mardi le premier visiteur étranger à rencontrer le {DIATTA}.", None),
        (f"Le {MOREL}, et le {KANE}, ont assisté mardi à la signature d’un accord.", "meeting"),
        (f"Le {MOREL}, et le {KANE}, ont assisté mardi à la finale de la coupe.", None),
    ],
)
def test_calls_appeals_and_firsts(sentence, contacts):
    assert [kind or "meeting" for kind, _ in told(sentence)] == ([contacts] if contacts else [])


def test_a_partner_is_told_by_what_he_was_to_the_other():
    sentences = [CAME, "Son premier interlocuteur a été Moussa Kane, ministre sénégalais des Affaires étrangères."]
    assert told(*sentences)[-1] == ("meeting", ["Jean Morel", "Moussa Kane"])


def test_letters_of_credence_are_received_once():
    assert (
        len(told(f"Le {DIATTA}, a reçu mardi les lettres de créance de l’ambassadeur du Portugal, Paulo Soares.")) == 1
    )


def test_those_gathered_around_one():
    sentence = (
        "Réunis mercredi autour du Premier ministre malaisien, Hassan Idris, le Premier ministre cambodgien, "
        "Sok Vanna, et le Premier ministre thaïlandais, Somchai Prasert, ont décidé d’un cessez-le-feu."
    )
    assert [sorted(names) for _, names in told(sentence)] == [["Hassan Idris", "Sok Vanna", "Somchai Prasert"]]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"Un message écrit du {DIATTA}, est parvenu mardi au {MOREL}.", "letter"),
        (f"Le {MOREL}, a été destinataire mardi d’un message du {DIATTA}.", "letter"),
        (f"Le {DIATTA}, a retenu mardi à dîner le {MOREL}.", "meeting"),
        (f"Le {MOREL}, a été convié mardi à déjeuner par le {DIATTA}.", "meeting"),
        (f"Le {DIATTA}, a invité mardi le {MOREL}, à revenir.", None),
        (f"Le {DIATTA}, a retenu mardi le nom de Jean Morel pour le ministère français des Affaires étrangères.", None),
        (f"Le {MOREL}, a pris part mardi à une réunion de travail que présidait le {DIATTA}.", "meeting"),
        (f"Une séance de travail a été présidée mardi par le {DIATTA}, et par le {MOREL}.", "meeting"),
        (f"Une réunion a été présidée mardi par le {DIATTA}, en présence du {KANE}.", None),
        ("Le président togolais, Koffi Ayi, a écrit dans le même sens au président français, Jean Morel.", None),
    ],
)
def test_letters_meals_and_meetings_under_somebodys_chair(sentence, kind):
    assert [kind for kind, _ in told(sentence)] == ([kind] if kind else [])


A, B = "Kodjo Ablo", "Ana Ruiz"
SENT = ("letter", [A, B])


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais {A} et la présidente espagnole {B} se sont adressé mardi des messages.",
        f"Le président togolais {A} et la présidente espagnole {B} se sont fait parvenir lundi des lettres.",
        f"Le président togolais {A} et la présidente espagnole {B} se sont écrit lundi.",
        f"Des messages ont été échangés mardi entre le président togolais {A} et la présidente espagnole {B}.",
        f"Un échange de lettres a eu lieu mardi entre le président togolais {A} et la présidente espagnole {B}.",
        f"Dans un message, le président togolais {A} a félicité mardi la présidente espagnole {B}.",
        f"Par lettre, le président togolais {A} invite la présidente espagnole {B} à Lomé.",
        f"C’est une longue lettre que le président togolais {A} a adressée mardi à la présidente espagnole {B}.",
        f"L’ambassadeur togolais a mis entre les mains de la présidente espagnole {B} un message du président {A}.",
    ],
)
def test_letters_that_cross_and_letters_at_the_head(text):
    assert told(text) == [SENT]


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais {A} et la présidente espagnole {B} se sont adressé mardi des reproches.",
        f"Dans un message publié en ligne, le président togolais {A} a félicité la présidente espagnole {B}.",
        f"Dans un message de condoléances, le président togolais {A} assure la présidente espagnole {B} de sa peine.",
        f"Le président togolais {A} a mis le port entre les mains de la société de {B}.",
        f"Dans un message, le président togolais {A} a félicité le ministre togolais {B}.",
    ],
)
def test_what_is_no_letter(text):
    assert told(text) == []
