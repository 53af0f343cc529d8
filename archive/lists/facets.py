"""How many there are of each value beside the filter of a list: one statement over the flat rows, whatever is asked.

A parameter of which one value is enough ignores what is already chosen of it, so that its other values can be
compared; where each value has to hold, the counts are within what is listed.
"""

import uuid
from collections import defaultdict
from dataclasses import dataclass

from django.db import connection
from django.db.models import F

from archive.lists.filters import encoded
from archive.models import Kind, Level
from people import identity

SHOWN = 12  # the rest of a long facet waits in a <details>
MOST = 60  # values of one facet, the most frequent; a chosen one is always shown
COLUMNS = "country_ids organization_ids theme_ids source_ids kinds levels first last verified".split()


def of_table(column, table, code, label):
    return (
        f"SELECT {code}::text AS code, {label} AS label FROM {{rows}} CROSS JOIN unnest({column}) AS member(id) "
        f"JOIN {table} named ON named.id = member.id"
    )


def of_words(column):
    return f"SELECT member AS code, '' AS label FROM {{rows}} CROSS JOIN unnest({column}) AS member"


# Each value of each row, once; {rows} is the set of rows that the counts are of.
YEARS = """SELECT year::text AS code, year::text AS label FROM {rows}
    CROSS JOIN generate_series(extract(year FROM first)::int, extract(year FROM last)::int) AS year"""
VERIFIED = "SELECT verified::int::text AS code, '' AS label FROM {rows}"
VERIFIED_WORDS = {"1": "Vérifié par la rédaction", "0": "Lecture automatique"}


@dataclass(frozen=True)
class Dimension:
    """parameters: those its values are chosen by; ignored: those of them that its counts leave out."""

    title: str
    values: str
    parameters: tuple
    ignored: tuple = ()
    words: dict | None = None


DIMENSIONS = {
    "country": Dimension("Pays", of_table("country_ids", "people_country", "named.code", "named.name"), ("country",)),
    "theme": Dimension(
        "Thèmes", of_table("theme_ids", "archive_theme", "named.slug", "named.name"), ("theme",), ("theme",)
    ),
    "kind": Dimension("Formes", of_words("kinds"), ("kind",), ("kind",), dict(Kind.choices)),
    "level": Dimension("Niveaux", of_words("levels"), ("level",), ("level",), dict(Level.choices)),
    "year": Dimension("Années", YEARS, ("from", "to"), ("from", "to")),
    "organization": Dimension(
        "Organisations",
        of_table("organization_ids", "people_organization", "named.uid", "named.name"),
        ("organization",),
    ),
    "source": Dimension(
        "Sources", of_table("source_ids", "archive_source", "named.slug", "named.name"), ("source",), ("source",)
    ),
    "verified": Dimension("Vérification", VERIFIED, ("verified",), ("verified",), VERIFIED_WORDS),
}
TOTAL = Dimension("", VERIFIED, ())
# Chosen by links of other pages: shown only to be taken back.
CHOSEN_ONLY = {"official": "Responsables", "country_any": "L’un de ces pays", "evoked": "Pays évoqués"}


@dataclass(frozen=True)
class Value:
    label: str
    count: int | None
    query: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    title: str
    values: list

    @property
    def shown(self):
        return self.values[:SHOWN]

    @property
    def hidden(self):
        return self.values[SHOWN:]


def counted(filterset):
    """{name of a dimension or "total": {code: (label, count)}}, most frequent first, in one statement."""
    sets, branches = {}, []
    for name, dimension in {**DIMENSIONS, "total": TOTAL}.items():
        active = tuple(each for each in dimension.ignored if filterset.understood(each).picks)
        rows, _ = sets.setdefault(active, (f"rows_{len(sets)}", filterset.matching(ignoring=active)))
        branches.append(
            f"(SELECT '{name}', code, label, count(*) AS number FROM ({dimension.values.format(rows=rows)}) AS each "
            f"GROUP BY code, label ORDER BY number DESC, lower(unaccent(label)), code LIMIT {MOST})"
        )
    return _read(sets.values(), branches)


def _read(sets, branches):
    compiled = [(name, *_compiled(queryset)) for name, queryset in sets]
    tables = ", ".join(f"{name} AS MATERIALIZED ({sql})" for name, sql, _ in compiled)
    found = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH {tables} {' UNION ALL '.join(branches)}", [each for _, _, got in compiled for each in got]
        )
        for name, code, label, number in cursor.fetchall():
            found[name][code] = (label, number)
    return found


def _compiled(queryset):
    columns = {column: F(f"{queryset.row}__{column}") for column in COLUMNS}
    return queryset.order_by().values(**columns).query.get_compiler(connection=connection).as_sql()


def totals(counts):
    """{"total", "verified"} of what is listed."""
    numbers = {code: number for code, (_, number) in counts["total"].items()}
    return {"total": sum(numbers.values()), "verified": numbers.get("1", 0)}


def facets(filterset, counts):
    """The facets that a list shows, in order: those with a value."""
    chosen = [facet(filterset, name, title, {}) for name, title in CHOSEN_ONLY.items()]
    counted_ones = [facet(filterset, name, each.title, _known(name, counts[name])) for name, each in DIMENSIONS.items()]
    return [each for each in [*chosen, *counted_ones] if each.values]


def facet(filterset, name, title, known):
    """The facet of a parameter: what is chosen of it, then the rest of `known`, {code: (label, count)}."""
    picks = _picks(filterset, name)
    nothing = None if name in CHOSEN_ONLY else 0
    first = [
        _value(filterset, name, code, known.get(code, (label, nothing)), chosen=True) for code, label in picks.items()
    ]
    rest = [_value(filterset, name, code, known[code]) for code in known if code not in picks]
    return Facet(name, title, first + rest)


def _known(name, counts):
    """`counts` as the address and the reader have them; years newest first, the rest most frequent first."""
    words = DIMENSIONS[name].words
    known = {_code(name, code): (label or words[code], number) for code, (label, number) in counts.items()}
    return dict(sorted(known.items(), reverse=True)) if name == "year" else known


def _code(name, code):
    return identity.shorten(uuid.UUID(code)) if name == "organization" else code


def _picks(filterset, name):
    """{code: label} of what is chosen; a year is, where it is both ends of the period."""
    if name != "year":
        return {pick.code: pick.label for pick in filterset.understood(name).picks}
    first, last = filterset.pick("from"), filterset.pick("to")
    is_one_year = first and last and first.code == last.code and len(first.code) == len("2025")
    return {first.code: first.code} if is_one_year else {}


def _value(filterset, name, code, known, *, chosen=False):
    label, number = known
    return Value(label, number, _query(filterset, name, code, chosen), chosen)


def _query(filterset, name, code, chosen):
    """The filter with this value taken back where it is chosen, else added, or put in the place of the other."""
    names = ("from", "to") if name == "year" else (name,)
    replaced = [(each, old) for each, old in filterset.chosen if each in names and name in ("year", "verified")]
    gone = {*replaced, (name, code)}
    added = [] if chosen else [(each, code) for each in names]
    pairs = [pair for pair in filterset.chosen if pair not in gone] + added
    return encoded(sorted(pairs, key=lambda pair: list(filterset.filters).index(pair[0]))) or "?"
