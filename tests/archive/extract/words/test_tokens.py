import pytest

from archive.extract.words.tokens import LONGEST_KEPT, sentences, tokenize, word_key


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


def test_a_few_acronyms_make_no_headline():
    text = "Le ministre de la RDC et celui de l'UA ont parlé à la presse"
    [sentence] = sentences(text, 0, len(text), 0)
    assert not sentence.is_shouted


def test_a_sentence_tells_where_its_words_stand():
    text = "L'envoyé de la RDC et celui de l'UA, à Lomé"
    [sentence] = sentences(text, 0, len(text), 0)
    assert [sentence.low(i) for i in (-9, -1, 0, 1, 11, 12, 40)] == ["", "", "l'", "envoye", "à", "lome", ""]
    assert [sentence.where(word) for word in ("de", "la", "mali")] == [[2, 7], [3], []]
    assert list(sentence.places_of({"et", "l'", "ou"})) == [0, 5, 8]
    assert [sentence.first_of(words) for words in ({"celui", "la"}, {"ou"})] == [3, None]
    assert [i for i in range(-1, 14) if sentence.is_capital(i)] == [-1, 0, 4, 9, 12]


def test_a_word_too_long_to_keep_has_its_key():
    text = "É" * (LONGEST_KEPT + 1)
    assert tokenize(text, 0, len(text)).lows == ["e" * len(text)]
