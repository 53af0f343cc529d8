import pytest

from archive.clean import Undecodable, decode
from archive.clean.decode import MAX_BYTES, Decoded, normalise

PHRASE = "Le ministre a été reçu à Nouakchott, « au cœur » de l’été."
BY_BOM, BY_UTF8 = "marque d’ordre des octets", "UTF-8 valide"


@pytest.mark.parametrize(
    "raw, encoding, how",
    [
        (PHRASE.encode(), "utf-8", BY_UTF8),
        (b"Rien que de l'ASCII.", "utf-8", BY_UTF8),
        (PHRASE.encode("utf-8-sig"), "utf-8", BY_BOM),
        (b"\xff\xfe" + PHRASE.encode("utf-16-le"), "utf-16-le", BY_BOM),
        (b"\xfe\xff" + PHRASE.encode("utf-16-be"), "utf-16-be", BY_BOM),
        (PHRASE.encode("cp1252"), "cp1252", "aucune séquence UTF-8, octets hauts tous français"),
    ],
)
def test_decode_names_the_encoding(raw, encoding, how):
    text = PHRASE if len(raw) > 30 else raw.decode()
    assert decode(raw) == Decoded(text, encoding, how)


@pytest.mark.parametrize(
    "raw, code, told",
    [
        (b"", "E_EMPTY", "0 octet"),
        (b"\xef\xbb\xbf  \n\t ", "E_EMPTY", "blancs"),
        ("\u200b \n".encode(), "E_EMPTY", "blancs"),
        (b"x" * (MAX_BYTES + 1), "E_TOO_LARGE", "2 Mo"),
        (b"\x89PNG\r\n\x1a\n0000", "E_TYPE", "PNG"),
        (b"%PDF-1.7 suite", "E_TYPE", "PDF"),
        (b"\x1f\x8b\x08\x00suite", "E_TYPE", "gzip"),
        (b"\x7fELF\x02\x01", "E_TYPE", "ELF"),
        (b"PK\x03\x04 suite", "E_TYPE", "ZIP"),
        (bytes(range(1, 32)) * 20, "E_TYPE", "binaire"),
        (PHRASE.encode("utf-16-le"), "E_ENCODING", "UTF-16 sans BOM"),
        (PHRASE.encode("utf-16-be"), "E_ENCODING", "UTF-16 sans BOM"),
        (b"Une dep\xc3\xaache coup\xc3", "E_ENCODING", "octet 17"),
        (b"abc \xc0\x80 def", "E_ENCODING", "octet 4"),
        (b"abc \xed\xa0\x80 def", "E_ENCODING", "octet 4"),
        (b"abc \xf5\x80\x80\x80 def", "E_ENCODING", "octet 4"),
        ("Łódź accueille".encode("cp1250"), "E_ENCODING", "ligne 1"),
        ("Première ligne.\nDeuxième : ".encode() + "été".encode("cp1252"), "E_ENCODING_MIXED", "ligne 2"),
    ],
)
def test_decode_refuses_with_the_place(raw, code, told):
    with pytest.raises(Undecodable) as refusal:
        decode(raw)
    assert (refusal.value.code, told in refusal.value.message) == (code, True)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a\r\nb\rc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("nul\x00, esc\x1b[0m, c1\x9b", "nul\ufffd, esc\ufffd[0m, c1\ufffd"),
        ("lone\ud800, \ufffe", "lone\ufffd, \ufffd"),
        ("e\u0301te\u0301", "été"),
        ("tabulation\tgardée, espace\u00a0insécable", "tabulation\tgardée, espace\u00a0insécable"),
    ],
)
def test_normalise_values(text, expected):
    assert normalise(text) == expected == normalise(expected)


def test_decode_keeps_the_longest_allowed():
    assert len(decode(b"x" * MAX_BYTES).text) == MAX_BYTES
