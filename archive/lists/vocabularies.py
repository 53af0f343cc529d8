"""The values that the parameters of lists take: countries by ISO code, people by identifier, themes by slug.

Each `find_…` takes codes and answers {code: Pick} of those that a reader may know of, in one query.
"""

from archive.lists.parameters import Pick, Vocabulary, matching, short_uid
from archive.models import Article, Source, Theme
from archive.querysets import taking_part
from people import identity
from people.models import Country, Official, Organization


def find_countries(codes):
    return {each.code: Pick(each.code, each.pk, each.name) for each in Country.objects.filter(code__in=codes)}


def find_organizations(shorts):
    found = taking_part(Organization.objects.filter(uid__in=map(identity.lengthen, shorts)))
    return {short: Pick(short, each.pk, str(each)) for each in found if (short := identity.shorten(each.uid))}


def find_officials(shorts):
    """Those of these identifiers; who was merged into another is the other."""
    asked = Official.objects.filter(uid__in=map(identity.lengthen, shorts)).values_list("uid", "merged_into__uid")
    kept = {uid: merged or uid for uid, merged in asked}
    found = {each.uid: each for each in taking_part(Official.objects.filter(uid__in=kept.values()))}
    return {
        identity.shorten(uid): Pick(identity.shorten(target), found[target].pk, found[target].name)
        for uid, target in kept.items()
        if target in found
    }


def find_themes(slugs):
    return {each.slug: Pick(each.slug, each.pk, each.name) for each in Theme.objects.filter(slug__in=slugs)}


def find_sources(slugs):
    """Those of which something is published: a draft alone must not tell who is read."""
    found = Source.objects.filter(slug__in=slugs, pk__in=Article.objects.published().values("source"))
    return {each.slug: Pick(each.slug, each.pk, each.name) for each in found}


SLUG = matching(r"[a-z0-9_-]{1,120}", str.lower)
COUNTRIES = Vocabulary(
    find_countries,
    matching("[A-Za-z]{2}", str.upper),
    "n’est pas le code d’un pays\u00a0: écrivez deux lettres, par exemple KZ",
)
ORGANIZATIONS = Vocabulary(find_organizations, short_uid, "ne désigne aucune organisation de l’archive")
OFFICIALS = Vocabulary(find_officials, short_uid, "ne désigne aucun responsable de l’archive")
THEMES = Vocabulary(find_themes, SLUG, "n’est pas un thème de l’archive")
SOURCES = Vocabulary(find_sources, SLUG, "n’est pas une source de l’archive")
