"""The words of pages for counts, forms, parties and gravity: no query, no markup."""

from archive.models import Kind, Level

NBSP = "\u00a0"
# singular, plural, agreement of "vérifié"
NOUNS = {
    "contact": ("contact", "contacts", "vérifié"),
    "dépêche": ("dépêche", "dépêches", "vérifiée"),
    "texte signé": ("texte signé", "textes signés", "vérifié"),
}


def number(value):
    """1234 → "1 234", with a no-break space."""
    return f"{value:,}".replace(",", NBSP)


def counted(value, singular, plural=None):
    """ "0 texte signé", "3 textes signés": French has the plural from two."""
    return f"{number(value)} {singular if value < 2 else plural or singular + 's'}"


def total(totals, noun="contact", *, since=""):
    """ "41 contacts, dont 30 vérifiés", of {"total", "verified"}: how every total of the site reads."""
    singular, plural, agreeing = NOUNS[noun]
    verified = f"dont {number(totals['verified'])} {agreeing}{'s' if totals['verified'] > 1 else ''}"
    return f"{counted(totals['total'], singular, plural)}{since}, {verified}"


def total_since(totals, year):
    """ "41 contacts depuis 2019, dont 30 vérifiés"; without a year the plain total."""
    return total(totals, since=f" depuis {year}" if year else "")


def kind(meeting):
    """The form of a contact. Only heads of state or government hold a summit."""
    if meeting.kind == Kind.SUMMIT and meeting.level == Level.HEAD:
        return "Sommet"
    return meeting.get_kind_display()


def parties(meeting):
    """The countries and organisations that took part, each once, in the order of the participants."""
    rows = meeting.participations.all()
    return list(dict.fromkeys(party for row in rows if (party := party_of(row))))


def short(thing):
    """The acronym of an organisation that has one, else the name."""
    return getattr(thing, "acronym", "") or thing.name


def party_of(participation):
    """Whom a participant represents: the state where there is one, else the organisation, or None."""
    return participation.country or participation.organization
