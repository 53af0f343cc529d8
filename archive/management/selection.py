"""Which dispatches a command works on: the options that say so, and the query they make."""

import uuid

from archive import dating
from archive.models import Article, Extraction, Review, Theme
from archive.reconcile.directory import known_source
from people.identity import LENGTH, lengthen
from people.models import Country


class NothingSelected(ValueError):
    """The options name nothing that the archive has; the message is French and says which."""


def add_arguments(parser):
    which = parser.add_argument_group("quelles dépêches (tout ce qui est dit doit être vrai d’elles)")
    which.add_argument("uids", nargs="*", metavar="DÉPÊCHE", help="identifiant, celui de son adresse ou l’UUID")
    which.add_argument("--all", action="store_true", help="toutes les dépêches")
    which.add_argument("--outdated", action="store_true", help="celles que ce moteur n’a pas lues")
    which.add_argument("--source", help="de cette source")
    which.add_argument("--country", metavar="CODE", help="qui rapportent une rencontre de ce pays (AZ, KZ…)")
    which.add_argument("--theme", metavar="THÈME", help="de ce thème, par son nom dans les adresses")
    which.add_argument("--from", dest="first", metavar="DATE", help="depuis ce jour, ce mois ou cette année")
    which.add_argument("--to", dest="last", metavar="DATE", help="jusqu’à ce jour, ce mois ou cette année")
    which.add_argument(
        "--on", choices=["published", "added"], default="published", help="date de publication (défaut) ou d’entrée"
    )
    states = [Review.PENDING.value, Review.VERIFIED.value]
    which.add_argument("--review", choices=states, help="qui rapportent une rencontre à vérifier, ou vérifiée")


def selected(options, *, engine):
    """The Articles that the options name, oldest first. Raises NothingSelected and dating.NotADate.

    engine  the version that `--outdated` is about
    """
    names = "uids all outdated source country theme first last review".split()
    if not any(options[name] for name in names):
        raise NothingSelected("Dites quelles dépêches relire : --all, --outdated, un filtre ou leurs identifiants.")
    found = Article.objects.order_by("pk")
    for name, narrowed in NARROWED.items():
        if options[name]:
            found = narrowed(found, options[name])
    if options["outdated"]:
        read = Extraction.objects.filter(engine=engine).values("pk")
        found = found.exclude(extraction__in=read)
    return _dated(found, options).distinct()


def _named(found, given):
    uids = {_uid(word) for word in given}
    known = found.filter(uid__in=uids)
    if absent := uids - set(known.values_list("uid", flat=True)):
        raise NothingSelected(f"Aucune dépêche n’a l’identifiant {', '.join(map(str, absent))}.")
    return known


def _uid(word):
    try:
        return lengthen(word) if len(word) == LENGTH else uuid.UUID(word)
    except ValueError as error:
        raise NothingSelected(f"« {word} » n’est pas l’identifiant d’une dépêche.") from error


def _from_source(found, name):
    if source := known_source(name):
        return found.filter(source=source)
    raise NothingSelected(f"Aucune source ne s’appelle « {name} ».")


def _with_country(found, code):
    if country := Country.objects.filter(code=code.upper()).first():
        return found.filter(meetings__participations__country=country)
    raise NothingSelected(f"Aucun pays n’a le code « {code} ».")


def _on_theme(found, slug):
    if theme := Theme.objects.filter(slug=slug).first():
        return found.filter(theme_uses__tag=theme)
    raise NothingSelected(f"Aucun thème ne s’appelle « {slug} ».")


def _in_state(found, review):
    return found.filter(meetings__review=review)


def _dated(found, options):
    first = dating.bounds(options["first"])[0] if options["first"] else None
    last = dating.bounds(options["last"])[1] if options["last"] else None
    if options["on"] == "published":
        return found.between(first, last)
    found = found.filter(added_at__date__gte=first) if first else found
    return found.filter(added_at__date__lte=last) if last else found


NARROWED = {
    "uids": _named,
    "source": _from_source,
    "country": _with_country,
    "theme": _on_theme,
    "review": _in_state,
}
