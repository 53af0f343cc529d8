"""What identifies a member of a set (participants, documents, themes…) to a reading and to a decision alike, pure.

A decision on a set names its member so, and a later reading finds it again, whatever its primary key: what an
editor took out does not come back. Each identity is a small JSON object.
"""

from people import names


def participant(name, country, organization):
    """A named participant is the name, whatever its accents and order; an unnamed one is the party."""
    if name:
        return {"name": names.comparison_key(name)}
    return {"country": country or "", "organization": names.comparison_key(organization or "")}


def document(title):
    return {"title": names.fold(title)}


def mention(date_edtf, label):
    return {"date": date_edtf, "label": names.fold(label)}


def evoked(country, organization):
    return {"country": country} if country else {"organization": names.comparison_key(organization)}


def theme(slug):
    return {"theme": slug}
