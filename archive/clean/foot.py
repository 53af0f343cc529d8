"""What stands below the body, and what the furniture of a site says of who sent the dispatch."""

import re

from archive.clean.agencies import before_desk, is_acronym, kind_of, letterhead
from archive.clean.furniture import GAP
from archive.clean.parts import BY_ADDRESS, BY_OUTLET_LINE, BY_PUBLICATION_LINE, BY_SIGNATURE, read_as_heading
from archive.clean.signature import byline_outlet, is_author, office_of, signing_name, stays
from archive.clean.words import fold

COPYRIGHT = re.compile(
    r"^(?:©|\(c\)|copyright)[\s©0-9:-]*|[\s©.,–-]*(?:tous droits|all rights) \w+[\s.]*$|[\s,0-9-]+$",
    re.IGNORECASE,
)
CREDITED = re.compile(r"(?:photo|credit|image|illustration|legende|video|ph$|lire|voir|tag|theme|suivez|partage)")
ISSUERS = ("ministere ", "departement federal ", "cabinet du ", "presidence ", "gouvernement ", "primature ")
REPUBLISHERS = ("ambassade ", "consulat ")  # the text is another's


def read_foot(lines, closing, parts):
    for line in lines:
        if closing is not None and line.start > closing:
            parts.drop(line)
            read_address(line, parts)
        else:
            read_signature(line, parts)


def read_address(line, parts):
    if kind_of(line.text) in ("agency", "outlet"):
        parts.sign(BY_ADDRESS, line, line.text)
        return
    if line.folded.startswith(ISSUERS) and (name := letterhead(line.text)):
        parts.sign(BY_ADDRESS, line, name)
        return
    last = line.text.split()[-1]
    if kind_of(last) == "body":
        parts.sign_at(BY_ADDRESS, line, len(line.text) - len(last), len(line.text))


def read_signature(line, parts):
    """One line below the body: kept where somebody signs, else furniture."""
    if not any(read(line, parts) for read in FOOT):
        parts.drop(line)


def read_day(line, parts):
    """Whether `line` is a day that nobody signs; notes it in `parts`."""
    is_day = line.heading is not None and line.heading.day and not line.heading.agency
    return bool(is_day) and read_as_heading(line, parts)


def read_row(line, parts):
    """Whether gaps part what stands in `line`, as in a menu; drops it."""
    if not GAP.search(line.raw.strip()) or is_desk_line(line.text):
        return False
    parts.drop(line)
    return True


def read_name(line, parts):
    """Whether an agency, a paper or a body signs; notes it in `parts`."""
    name = byline_outlet(line.text) or signing_name(line.text)
    if not name:
        return False
    parts.sign(BY_SIGNATURE if is_sure(line.text, name) else BY_ADDRESS, line, name)
    (parts.signatures if stays(line.text, name) else parts.furniture).append(line)
    return True


def read_office(line, parts):
    """Whether an office signs, « Cellule de communication de la CEEAC », « Gouvernement Princier »; notes it."""
    if name := office_of(line.text):
        start = line.text.rfind(name)
        parts.sign_at(BY_SIGNATURE, line, start, start + len(name))
        parts.signatures.append(line)
        return True
    if name := before_desk(line.text):
        parts.sign(BY_SIGNATURE, line, name)
        parts.signatures.append(line)
        return True
    name = letterhead(line.text) if line.folded.startswith(ISSUERS) else None
    if name:
        parts.sign(BY_ADDRESS, line, name)
        parts.drop(line)
    return name is not None


def read_republisher(line, parts):
    """Whether `line` names who has the text from another, or sections, « Haïti - Politique - Caricom »; drops it."""
    if not line.folded.startswith(REPUBLISHERS) and line.text.count(" - ") < 2:
        return False
    parts.drop(line)
    return True


def read_author(line, parts):
    """Whether a person signs, or an agency without a day; notes it in `parts`."""
    if not (is_author(line.text) or is_wire_end(line, parts)):
        return False
    parts.signatures.append(line)
    return True


FOOT = (read_day, read_row, read_name, read_office, read_republisher, read_author, read_as_heading)


def is_desk_line(text):
    """« AGP/14/05/025          MKC/FDF »: the agency, its day and its initials, with a gap between."""
    first, slash, _ = text.partition("/")
    return bool(slash) and kind_of(first.strip()) == "agency"


def is_sure(text, name):
    """Whether more than its capital tells that it signs: « Explorer » alone on a line may be a button."""
    return kind_of(name) is not None or name != text or is_acronym(name) or " " in name


def is_wire_end(line, parts):
    """Whether an agency signs without a day, « AGERPRES/(FR - auteur : Ana Pop) »; notes it in `parts`."""
    heading = line.heading
    if not heading or heading.day or not heading.agency or not heading.place:
        return False
    parts.sign_at(BY_SIGNATURE, line, *heading.agency)
    return True


def read_site_line(line, parts):
    """A line of furniture, which may still tell the sender ("De : Affaires mondiales Canada")."""
    parts.drop(line)
    if line.heading and line.heading.day:
        parts.published.append((line, line.heading))
        if signed := signed_beside_day(line):
            parts.sign_at(BY_PUBLICATION_LINE, line, *signed)
            return
    bracketed = letterhead(line.text) if line.text.startswith("(") else None
    if name := bracketed or not GAP.search(line.raw) and sender_in(line.text):
        parts.sign(BY_OUTLET_LINE, line, name)


def signed_beside_day(line):
    """The span of who signs beside the day of `line`, known or « © ABC - 4 mai 2023 »; or None."""
    place = line.heading.place
    is_marked = place and line.text.startswith("©") and is_acronym(line.text[slice(*place)])
    return line.heading.agency or (place if is_marked else None)


def sender_in(text):
    """Whoever a line of furniture names behind a sign of copyright, before a bar or behind a colon; or None."""
    name = COPYRIGHT.sub("", text)
    head, colon, named = text.partition(":")
    if sender := next(filter(kind_of, (name, name.partition(" | ")[0])), None):
        return sender
    is_named = colon and kind_of(named) and not CREDITED.match(fold(head))
    return named.strip() if is_named else None
