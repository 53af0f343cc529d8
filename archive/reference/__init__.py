"""What the archive knows before the first dispatch: states, international bodies, themes, sources.

States and bodies come from the tables by which dispatches are read, so that what is read is always found. Each
loader adds what is missing and returns how many; what is there, and editors may have changed, is left alone.
"""

from pathlib import Path

import tomli

from archive.extract.mentions.bodies import body_names
from archive.extract.mentions.geography import country_names
from archive.models import Source, Theme
from people import names
from people.models import Country, Organization, OrganizationKind

FOLDER = Path(__file__).parent
KINDS = {
    "intergovernmental": OrganizationKind.INTERGOVERNMENTAL,
    "assembly": OrganizationKind.PARLIAMENT,
    "agency": OrganizationKind.AGENCY,
    "institution": OrganizationKind.AGENCY,
    "bank": OrganizationKind.AGENCY,
    "ngo": OrganizationKind.ASSOCIATION,
}


def load_countries():
    known = set(Country.objects.values_list("code", flat=True))
    missing = [entry for entry in country_names() if entry.code not in known]
    for entry in missing:
        Country.objects.create(
            code=entry.code,
            name=entry.name_fr,
            name_en=entry.name_en,
            adjectives=list(entry.adjectives),
            demonyms=list(entry.demonyms),
        )
    return len(missing)


def load_organizations():
    known = _forms(Organization)
    missing = [body for body in body_names() if names.fold(body.name) not in known]
    for body in missing:
        Organization.objects.create(
            name=body.name,
            acronym=body.acronym or "",
            aliases=list(body.aliases),
            kind=KINDS.get(body.kind, OrganizationKind.OTHER),
        )
    return len(missing)


def load_themes():
    known = set(Theme.objects.values_list("slug", flat=True))
    missing = {slug: entry for slug, entry in _table("themes").items() if slug not in known}
    for slug, entry in missing.items():
        Theme.objects.create(slug=slug, **entry)
    return len(missing)


def load_sources():
    known = _forms(Source)
    countries = {country.code: country for country in Country.objects.all()}
    missing = {name: entry for name, entry in _table("sources").items() if names.fold(name) not in known}
    for name, entry in missing.items():
        Source.objects.create(name=name, **entry | {"country": countries[entry["country"]]})
    return len(missing)


def _forms(model):
    """Every name and alias there is, folded: what was renamed is still known by its former name."""
    rows = model.objects.values_list("name", "aliases")
    return {names.fold(form) for name, aliases in rows for form in (name, *aliases)}


def _table(name):
    return tomli.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


TABLES = {
    "pays": load_countries,
    "organisations": load_organizations,
    "thèmes": load_themes,
    "sources": load_sources,
}
