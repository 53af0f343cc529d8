"""Bytes to text: which encoding a file is in, decided once and said, or a refusal that says why."""

import re
import unicodedata
from dataclasses import dataclass

from archive.clean.refusal import Undecodable

MAX_BYTES = 2_000_000  # the longest dispatch seen is 20 kB; more is not a dispatch
CONTROLS = bytes((*range(9), *range(14, 32)))
MANY_CONTROLS = 0.10  # share of control bytes above which a file is binary; text with stray ones stays far below
UTF16_NULS = 0.30  # share of NULs at even or odd positions: Latin text in UTF-16 has nearly all of one parity
SAMPLE = 65_536

MAGIC = (
    (b"\x89PNG", "une image PNG"),
    (b"\xff\xd8\xff", "une image JPEG"),
    (b"GIF8", "une image GIF"),
    (b"%PDF", "un document PDF"),
    (b"\x1f\x8b", "une archive gzip"),
    (b"PK\x03\x04", "une archive ZIP ou un document Word"),
    (b"PK\x05\x06", "une archive ZIP vide"),
    (b"7z\xbc\xaf", "une archive 7z"),
    (b"BZh", "une archive bzip2"),
    (b"\xfd7zXZ", "une archive xz"),
    (b"\x7fELF", "un programme (ELF)"),
    (b"\xd0\xcf\x11\xe0", "un ancien document Office"),
    (b"{\\rtf", "un document RTF"),
)
BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe", "utf-16", "utf-16-le"),
    (b"\xfe\xff", "utf-16", "utf-16-be"),
)
BY_BOM = "marque d’ordre des octets"
BY_UTF8 = "UTF-8 valide"
BY_CP1252 = "aucune séquence UTF-8, octets hauts tous français"

FRENCH_HIGH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’‘“”„‹›…–—•·€°§²³¹©®™\u00a0\u00ad")
MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}"
)
FORBIDDEN = re.compile(rb"[\xc0\xc1][\x80-\xbf]|\xed[\xa0-\xbf][\x80-\xbf]|[\xf5-\xf7][\x80-\xbf]{3}")
LINE_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")  # one letter first, which is looked for quickly
UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@dataclass(frozen=True)
class Decoded:
    text: str  # normalised, see normalise()
    encoding: str  # utf-8, utf-16-le, utf-16-be, cp1252
    how: str  # French, what decided it


def decode(raw):
    """The text of a file, with its encoding and what decided it.

    raw  the bytes as received, at most MAX_BYTES

    Order: byte-order mark, strict UTF-8, then Windows-1252 only where no UTF-8 sequence of several bytes occurs and
    every high byte is a French letter or punctuation. Raises Undecodable (E_TOO_LARGE, E_EMPTY, E_TYPE, E_ENCODING,
    E_ENCODING_MIXED) with a French message that names the place.
    """
    refuse_size(raw)
    refuse_type(raw)
    text, encoding, how = from_bom(raw) or from_utf8(raw) or from_cp1252(raw)
    text = normalise(text)
    if not text.strip().strip(INVISIBLE).strip():
        raise Undecodable(
            "E_EMPTY", "Le fichier ne contient que des blancs. Vérifiez que la dépêche a bien été copiée."
        )
    return Decoded(text, encoding, how)


def normalise(text):
    """The same text in NFC with "\\n" as its only line end and U+FFFD for each control character or lone surrogate."""
    if not text.replace("\n", " ").replace("\xa0", " ").replace("\u202f", " ").isprintable():  # few texts are not
        text = UNREADABLE.sub("\ufffd", LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", text)


def refuse_size(raw):
    if not raw:
        raise Undecodable("E_EMPTY", "Le fichier est vide (0 octet). Vérifiez qu’il a bien été enregistré.")
    if len(raw) > MAX_BYTES:
        size, limit = f"{len(raw) / 1e6:.1f}".replace(".", ","), MAX_BYTES // 1_000_000
        raise Undecodable("E_TOO_LARGE", f"Le fichier fait {size} Mo, la limite est de {limit} Mo. Découpez-le.")


def refuse_type(raw):
    kind = next((name for magic, name in MAGIC if raw.startswith(magic)), None)
    if kind:
        raise Undecodable("E_TYPE", f"Ce n’est pas un texte mais {kind}. Enregistrez la dépêche en texte brut (UTF-8).")
    sample = raw[:SAMPLE]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    if looks_utf16(sample):
        raise Undecodable("E_ENCODING", "Le texte est sans doute en UTF-16 sans BOM ? Enregistrez-le en UTF-8.")
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > MANY_CONTROLS * len(sample):
        raise Undecodable("E_TYPE", f"Ce n’est pas un texte mais un fichier binaire ({controls} octets de commande).")


def looks_utf16(sample):
    half = len(sample) // 2
    return (
        half > 1
        and max(sample[0::2].count(0), sample[1::2].count(0)) > UTF16_NULS * half
        and sample.count(0) < half * 1.2
    )


def from_bom(raw):
    found = next(((codec, name) for mark, codec, name in BOMS if raw.startswith(mark)), None)
    if found is None:
        return None
    codec, name = found
    try:
        return raw.decode(codec), name, BY_BOM
    except UnicodeDecodeError as error:
        raise unreadable(raw, error.start, f"le fichier s’annonce {name}") from error


def from_utf8(raw):
    try:
        return raw.decode("utf-8"), "utf-8", BY_UTF8
    except UnicodeDecodeError as error:
        if forbidden := FORBIDDEN.search(raw):
            raise unreadable(raw, forbidden.start(), "séquence interdite en UTF-8") from error
        if MULTIBYTE.search(raw):
            raise mixed_or_cut(raw, error) from error
    return None


def mixed_or_cut(raw, error):
    if error.reason == "unexpected end of data":
        return unreadable(raw, error.start, "le texte est coupé au milieu d’un caractère")
    if raw[error.start : error.start + 1].decode("cp1252", "replace") not in FRENCH_HIGH:
        return unreadable(raw, error.start, "ni UTF-8 ni Windows-1252")
    line = raw.count(b"\n", 0, error.start) + 1
    return Undecodable(
        "E_ENCODING_MIXED",
        f"Deux encodages mêlés : la ligne {line} (octet {error.start}) n’est pas en UTF-8 comme le reste. "
        "Réenregistrez le texte en UTF-8.",
    )


def from_cp1252(raw):
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise unreadable(raw, error.start, "ni UTF-8 ni Windows-1252") from error
    odd = next((at for at, char in enumerate(text) if char > "\x7f" and char not in FRENCH_HIGH), None)
    if odd is not None:
        raise unreadable(raw, odd, f"« {text[odd]} » n’est pas un signe français")
    return text, "cp1252", BY_CP1252


def unreadable(raw, offset, why):
    line = raw.count(b"\n", 0, offset) + 1
    return Undecodable(
        "E_ENCODING",
        f"Encodage illisible à l’octet {offset} (ligne {line}) : {why}. Réenregistrez le texte en UTF-8.",
    )
