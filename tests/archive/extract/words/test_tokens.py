import pytest

from archive.extract.words.tokens import sentences, tokenize, word_key


def words(text):
    return [sentence.texts for sentence in sentences(text, 0, len(text), 0)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Il part. Elle reste.", [["Il", "part", "."], ["Elle", "reste", "."]]),
        ("M. Diop et Mme J. Sow.", [["M.", "Diop", "et", "Mme", "J.", "Sow", "."]]),
        ("Voici Md. Alam et Ana in 't Veld.", [["Voici", "Md.", "Alam", "et", "Ana", "in", "'t", "Veld", "."]]),
        ("S.E.M. N'Guessan à N’Djamena", [["S.E.M.", "N'Guessan", "à", "N’Djamena"]]),
        ("l’État d'Israël", [["l’", "État", "d'", "Israël"]]),
        ("« Bien. » Il sort.", [["«", "Bien", ".", "»"], ["Il", "sort", "."]]),
        ("Le vice-Premier ministre, Jean-Yves X", [["Le", "vice-Premier", "ministre", ",", "Jean-Yves", "X"]]),
        ("134,1 millions le 1er mai", [["134,1", "millions", "le", "1er", "mai"]]),
        ("", []),
    ],
)
def test_sentences_words(text, expected):
    assert words(text) == expected


def test_tokens_keep_their_offsets():
    text = "xx L’ambassadeur à Paris"
    tokens = tokenize(text, 3, len(text))
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends)] == ["L’", "ambassadeur", "à", "Paris"]


@pytest.mark.parametrize(
    "word, key",
    [("à", "à"), ("a", "a"), ("A", "à"), ("où", "où"), ("ou", "ou"), ("Étrangères", "etrangeres"), ("Lê", "lê")],
)
def test_word_key_keeps_what_an_accent_tells(word, key):
    assert word_key(word) == key


def test_a_headline_in_capitals_is_shouted():
    text = "LE MINISTRE REÇOIT L'AMBASSADEUR Ahmed Ould"
    [sentence] = sentences(text, 0, len(text), -1)
    assert sentence.is_shouted
