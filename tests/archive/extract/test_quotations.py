"""What is quoted and who says it. The persons are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.extract.quotations import find_quotations
from archive.extract.quotemarks import find_quoted
from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY

A, B = "Kodjo Ablo", "Ana Ruiz"
MET = f"Le ministre togolais des Affaires étrangères, {A}, a reçu lundi la ministre espagnole {B}."


def quotations(*paragraphs):
    """[(text, speaker)] of a small dispatch."""
    cleaned = dispatch(*paragraphs)
    story = read(cleaned, today=TODAY).story
    hits = find_quotations(cleaned.text, cleaned.paragraphs, story.scenes)
    return [("".join(cleaned.text[a:b] for a, b in hit.parts), hit.voice and hit.voice.name) for hit in hits]


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Le ministre togolais {A} a déclaré : « L’accord est prêt. »", ("L’accord est prêt.", A)),
        (f"Le ministre togolais, {A}, a affirmé que « l’accord est prêt ».", ("l’accord est prêt", A)),
        (f"{A}, ministre du Togo, a répondu : “Nous verrons.”", ("Nous verrons.", A)),
        (f'Le ministre togolais {A} a assuré : "Nous verrons."', ("Nous verrons.", A)),
        (f"« L’accord est prêt », a déclaré le ministre togolais {A}.", ("L’accord est prêt", A)),
        (f"« L’accord est prêt » a déclaré mardi, à Lomé, M. {A}.", ("L’accord est prêt", A)),
        (f"« C’est signé ! », s’est exclamé le ministre togolais {A}.", ("C’est signé !", A)),
        (f"« Nous irons loin », a tenu à souligner le ministre {A}.", ("Nous irons loin", A)),
        (f"« Nous irons loin », a fait savoir le ministre {A}.", ("Nous irons loin", A)),
        (f"« Nous irons loin », ajoute le ministre {A}.", ("Nous irons loin", A)),
        (f"« Nous irons loin », déclara le ministre {A}.", ("Nous irons loin", A)),
        (f"« Nous avançons, a dit le ministre {A}, malgré tout. »", ("Nous avançons, malgré tout.", A)),
        (f"« Nous avançons, a dit le ministre {A}. Le reste suivra. »", ("Nous avançons. Le reste suivra.", A)),
        (f"« Tout est prêt. Nous signons demain », a dit M. {A}.", ("Tout est prêt. Nous signons demain", A)),
        (f"Selon le ministre {A}, « la voie est libre ».", ("la voie est libre", A)),
        (f"Pour le ministre {A}, « la voie est libre ».", ("la voie est libre", A)),
        (f"La voie est, selon les mots du ministre {A}, « presque libre ».", ("presque libre", A)),
        (f"Le ministre togolais {A} : « Nous irons loin. »", ("Nous irons loin.", A)),
        (f"Le ministre togolais {A} a jugé la voie « presque libre ».", ("presque libre", A)),
        (f"Le ministre togolais {A} s’est dit « préoccupé » par la crise.", ("préoccupé", A)),
        (f"Le ministre {A} a reçu la ministre {B} et lui a dit : « Nous irons. »", ("Nous irons.", A)),
        (f"Le ministre {A} a reçu la ministre {B}, qui a dit : « Nous irons. »", ("Nous irons.", B)),
        (f"Le ministre {A}, qui a reçu la ministre {B}, a dit : « Nous irons. »", ("Nous irons.", A)),
        (f"Le ministre {A} a salué la ministre {B}, ajoutant : « Nous irons. »", ("Nous irons.", A)),
        (f"La crise a été qualifiée par le ministre {A} d’« affaire très grave ».", ("affaire très grave", A)),
        (f"« Il m’a dit “non” hier », a raconté le ministre {A}.", ("Il m’a dit “non” hier", A)),
        (f"Le ministre {A} a reçu la presse et rappelé que « rien n’est dit ».", ("rien n’est dit", A)),
        (f"Le ministre {A} a appelé à « un cessez-le-feu immédiat ».", ("un cessez-le-feu immédiat", A)),
        ("Selon Madrid, « rien n’est décidé ».", ("rien n’est décidé", None)),
        ("« Nous irons loin », indique un communiqué du ministère.", ("Nous irons loin", None)),
        ("« Nous irons loin », a commenté le sélectionneur.", ("Nous irons loin", None)),
    ],
)
def test_a_quotation_and_its_speaker(text, expected):
    assert quotations(text) == [expected]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("« Nous irons », a-t-il déclaré.", [("Nous irons", A)]),
        ("« Nous irons », a-t-elle déclaré.", [("Nous irons", B)]),
        ("Elle a dit : « Nous irons. »", [("Nous irons.", B)]),
        ("« Nous irons, a-t-il dit, mais sans eux. »", [("Nous irons, mais sans eux.", A)]),
        (
            f"« Nous irons », a dit {B}. « Sans eux, je ne suis rien. »",
            [("Nous irons", B), ("Sans eux, je ne suis rien.", B)],
        ),
        (
            f"« Nous irons », a dit {B}, ajoutant que « la voie est libre ».",
            [("Nous irons", B), ("la voie est libre", B)],
        ),
        ("M. Ablo a vanté la route. « Elle est neuve et large », a-t-il ajouté.", [("Elle est neuve et large", A)]),
        ("Mme Ruiz a vanté la route. « Cette route est neuve et large. »", [("Cette route est neuve et large.", B)]),
        ("Ainsi a-t-il déclaré : « Nous irons. »", [("Nous irons.", A)]),
        ("Et Mme Ruiz de conclure : « Nous irons. »", [("Nous irons.", B)]),
    ],
)
def test_a_pronoun_stands_for_the_person_told_last(text, expected):
    assert quotations(MET, text) == expected


def test_no_part_of_a_quotation_is_empty():
    cleaned = dispatch(f"« , a dit le ministre togolais {A}, nous irons loin. »")
    scenes = read(cleaned, today=TODAY).story.scenes
    [hit] = find_quotations(cleaned.text, cleaned.paragraphs, scenes)
    assert [cleaned.text[start:end] for start, end in hit.parts] == [", nous irons loin."]


def test_a_colon_ends_the_paragraph_before_the_quotation():
    assert quotations(f"Le ministre {A} a déclaré :", "« Nous irons. »") == [("Nous irons.", A)]


def test_a_quotation_goes_on_in_the_next_paragraph():
    paragraphs = f"Le ministre {A} a déclaré : « Nous irons.", "« Nous irons loin et vite. » Puis il est parti."
    assert quotations(*paragraphs) == [("Nous irons.", A), ("Nous irons loin et vite.", A)]


@pytest.mark.parametrize(
    "text",
    [
        f"Le ministre {A} dirige la société « Radio et télévision du Sud ».",
        f"Le ministre {A} a rappelé le principe d’« une seule Chine ».",
        f"Le ministre {A} a évoqué le « Processus de Madrid ».",
        f"Le ministre {A} a dit que Lomé reste fidèle au « processus de Madrid ».",
        f"Une « Déclaration de Lomé » a été adoptée par le ministre {A}.",
        f"Le ministre {A} a repris la formule du poète : « Une mer, deux rives ».",
        f"Le forum, intitulé « Où va le monde », a été ouvert par le ministre {A}.",
        f"Le ministre {A} a annoncé le lancement du programme « Horizon ».",
        f"Le ministre {A} a lu « Les Deux Rives » à Lomé.",
        f"Le ministre {A} a déclaré : « Nous irons.",
        f"Le ministre {A} a déclaré ».",
        f"Le ministre {A} a dit « ».",
        f"Le ministre {A} a déclaré que l’accord est prêt.",
    ],
)
def test_names_titles_and_lone_marks_are_no_quotations(text):
    assert quotations(text) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Il dit « a “b” c » et « d ».", ["a “b” c", "d"]),
        ('Il dit "a" et "b".', ["a", "b"]),
        ("Il dit “a «b» c”.", ["a «b» c"]),
        ("« a “b »", ["a “b"]),
        ("« a « b » c", ["b"]),
        ("“ a ” «\u00a0b\u00a0»", ["a", "b"]),
        ("» a «", []),
        ("«»", []),
    ],
)
def test_find_quoted_values(text, expected):
    assert [text[one.start : one.end] for one in find_quoted(text, dispatch(text).paragraphs)] == expected


PIECES = ["«", "»", '"', "“", "”", ",", ".", ":", "a dit", "a-t-il ajouté", "le roi", A, "selon", "il", "qui"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join))
def test_no_mixture_of_marks_and_words_stops_the_reading(text):
    assert all(speaker is None or speaker in text for _, speaker in quotations(text))
