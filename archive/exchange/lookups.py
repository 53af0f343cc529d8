"""Things of the archive by what a cell calls them. What is not known is named, never made."""

import uuid

from archive.exchange.cells import NBSP, quoted
from archive.models import Theme
from people import names
from people.identity import lengthen, shorten
from people.models import Country, Official, Organization

MOST_TOLD = 5


class Unknown(ValueError):
    """Nothing, or more than one thing, is called so; the message is French and says what to do."""


def uid_of(text):
    """The UUID that `text` writes, in 22 characters or in 36; None where it writes none."""
    for read in (lengthen, uuid.UUID):
        try:
            return read(text)
        except ValueError:
            continue
    return None


def country(text):
    """By its ISO code or its name, accents ignored."""
    folded = names.fold(text)
    found = Country.objects.filter(code=text.upper()) | Country.objects.filter(sort_key=folded)
    return _only(
        found, text, "aucun pays connu", "écrivez le code ISO (AZ) ou le nom tel qu’il est dans la liste des pays"
    )


def organization(text):
    """By its name, its acronym or another of its names, accents and the order of words ignored."""
    key = names.comparison_key(text)
    found = Organization.objects.filter(key=key) or Organization.objects.filter(acronym__iexact=text)
    found = found or Organization.objects.filter(aliases__contains=[text])
    return _only(found, text, "aucune organisation connue", "ajoutez-la d’abord, ou écrivez le nom de sa fiche")


def official(text):
    """By any recorded form of the name, or by the uid."""
    uid = uid_of(text)
    found = Official.objects.current().filter(uid=uid) if uid else Official.objects.named(text)
    return _only(
        found, text, "aucun responsable connu", "ajoutez d’abord sa fiche, ou écrivez le nom de celle-ci, ou son uid"
    )


def theme(text):
    folded = names.fold(text)
    found = [theme for theme in Theme.objects.all() if folded in {names.fold(theme.name), names.fold(theme.slug)}]
    return _only(found, text, "aucun thème connu", "écrivez le nom tel qu’il est dans la liste des thèmes")


def _only(found, text, nothing, advice):
    found = list(found[: MOST_TOLD + 1])
    if not found:
        raise Unknown(f"{quoted(text)}{NBSP}: {nothing} sous ce nom{NBSP}; {advice}.")
    if len(found) > 1:
        told = ", ".join(f"{one} [{shorten(one.uid)}]" if hasattr(one, "uid") else str(one) for one in found)
        raise Unknown(f"{quoted(text)}{NBSP}: plusieurs portent ce nom ({told}){NBSP}; écrivez l’uid de l’un d’eux.")
    return found[0]
