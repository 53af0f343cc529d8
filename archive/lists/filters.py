"""One filter for a list: its page, its counts and its feed read the same parameters (DESIGN.md, section 5).

Each filter gives both the condition (a word of the querysets) and its part of the sentence that says what was
understood.
"""

from urllib.parse import urlencode

import django_filters
from django import forms

from archive import dating
from archive.lists import parameters
from archive.lists.parameters import Pick, Understood, of_choices
from archive.lists.vocabularies import COUNTRIES, OFFICIALS, ORGANIZATIONS, SOURCES, THEMES
from archive.models import Article, Kind, Level, Meeting, SignedDocument
from archive.wording.dates_fr import precision
from archive.wording.titles import in_sentence

SORTS = [
    Pick("", "newest_first", "du plus récent au plus ancien"),
    Pick("-date", "newest_first", "du plus récent au plus ancien"),
    Pick("date", "oldest_first", "du plus ancien au plus récent"),
    Pick("-added", "latest_added_first", "par arrivée dans l’archive"),
    Pick("relevance", "most_relevant_first", "par pertinence"),
]
SORTED = [(pick.code, pick.label) for pick in SORTS if pick.code != "-date"]  # "-date" is what "" means
VERIFIED = [
    Pick("", None, "indifférente"),
    Pick("1", True, "faite par la rédaction"),
    Pick("0", False, "pas encore faite"),
]


def joined(words, conjunction):
    """ "a, b ou c" """
    return f" {conjunction} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


class Condition(django_filters.Filter):
    """A parameter that narrows the list by the queryset word `condition`, said as `said` in the sentence."""

    field_class = parameters.ValuesField
    joined = "et"

    def __init__(self, *, condition, said="{}", **kwargs):
        super().__init__(**kwargs)
        self.condition, self.said = condition, said

    def filter(self, qs, value):
        keys = [pick.key for pick in value.picks]
        return getattr(qs, self.condition)(keys) if keys else qs

    def words(self, value):
        """Its part of the sentence: "thème énergie ou transport"; "" where nothing was chosen."""
        labels = [self.label_of(pick) for pick in value.picks]
        return self.said.format(joined(labels, self.joined)) if labels else ""

    def label_of(self, pick):
        return pick.label


class AllOf(Condition):
    """Each of the values has to hold."""


class AnyOf(Condition):
    """One of the values is enough: the counts beside them ignore what is already chosen among them."""

    joined = "ou"


class AnyKindOf(AnyOf):
    """Values with common nouns for names, in lower case within a sentence."""

    def label_of(self, pick):
        return in_sentence(pick.label)


class One(Condition):
    """One value, not a list."""

    def filter(self, qs, value):
        return getattr(qs, self.condition)(value.picks[0].key) if value.picks else qs


class Words(One):
    field_class = parameters.WordsField


class Verified(One):
    field_class = parameters.ChoiceField

    def filter(self, qs, value):
        return qs.verified(is_verified=value.picks[0].key) if value.picks else qs


class End(django_filters.Filter):
    """The first or the last day of what is listed; said by the filter set, both ends in one expression."""

    field_class = parameters.PeriodField

    def words(self, value):
        return ""


class Since(End):
    def filter(self, qs, value):
        return qs.between(value.picks[0].key[0], None) if value.picks else qs


class Until(End):
    def filter(self, qs, value):
        return qs.between(None, value.picks[0].key[1]) if value.picks else qs


class Presentation(django_filters.Filter):
    """A parameter that says how the list is shown, not what is in it."""

    field_class = parameters.ChoiceField

    def filter(self, qs, value):
        return qs

    def words(self, value):
        return ""


class Page(Presentation):
    field_class = parameters.PageField


def period_words(first, last):
    """ "en 2024", "depuis le 11 mars 2023, jusqu’en 2025": of two picks, either of them None."""
    if first and last and first.code == last.code:
        return f"{'le' if _is_day(first) else 'en'} {first.label}"
    since = f"depuis {'le ' if _is_day(first) else ''}{first.label}" if first else ""
    until = f"jusqu’{'au' if _is_day(last) else 'en'} {last.label}" if last else ""
    return ", ".join(filter(None, [since, until]))


def _is_day(pick):
    return len(pick.code) == len("2025-03-11")


class ListFilter(django_filters.FilterSet):
    """What every list has: a sentence of what was understood, the same filter as an address, the order, the page."""

    renamed = {"since": "from", "until": "to"}  # a keyword cannot name a filter of a class
    page = Page(label="Page")

    class Meta:
        form = parameters.ParametersForm

    @classmethod
    def get_filters(cls):
        return {cls.renamed.get(name, name): each for name, each in super().get_filters().items()}

    def understood(self, name):
        self.form.is_valid()  # cleans the data, once
        return self.form.cleaned_data.get(name, Understood())

    def pick(self, name):
        """What a parameter with one value was understood as, or None."""
        return next(iter(self.understood(name).picks), None)

    def matching(self, ignoring=()):
        """What the filter lets through, in no order; `ignoring` leaves parameters out."""
        found = self.queryset.all()
        for name, each in self.filters.items():
            if name not in ignoring:
                found = each.filter(found, self.understood(name))
        return found

    def filter_queryset(self, queryset):
        return self.ordered(self.matching())

    def ordered(self, found):
        return found

    def sentence(self):
        """What was understood, in words: "Azerbaïdjan et Kazakhstan, thème énergie, depuis 2023"; "" for all."""
        parts = [each.words(self.understood(name)) for name, each in self.filters.items()]
        return ", ".join(filter(None, parts))

    @property
    def chosen(self):
        """[(name, code)] of all that was understood, but for the page: the canonical query."""
        names = [name for name in self.filters if name != "page"]
        return [(name, pick.code) for name in names for pick in self.understood(name).picks if pick.code]

    @property
    def query(self):
        return encoded(self.chosen)

    @property
    def feed_query(self):
        """What a feed of the same things is asked by: its order is its own."""
        return encoded([pair for pair in self.chosen if pair[0] != "sort"])

    def query_of_page(self, number):
        return encoded([*self.chosen, ("page", number)] if number > 1 else self.chosen) or "?"

    @property
    def number(self):
        return self.pick("page").key if self.pick("page") else 1

    @property
    def kept(self):
        """[(name, code)] of what the form has no visible field for, so that sending it keeps them."""
        return [(name, code) for name, code in self.chosen if self.form[name].is_hidden]

    @property
    def hidden_errors(self):
        """[(label, messages)] of the parameters without a visible field."""
        return [(field.label, field.errors) for field in self.form if field.is_hidden and field.errors]


def encoded(pairs):
    """ "?country=KZ&theme=energie", "" where there is nothing."""
    return f"?{urlencode(pairs)}" if pairs else ""


class RecordFilter(ListFilter):
    """Meetings, dispatches and signed documents: what all of them can be narrowed to, in the order it is said."""

    country = AllOf(label="Pays", vocabulary=COUNTRIES, condition="with_parties")
    country_any = AnyOf(label="L’un de ces pays", vocabulary=COUNTRIES, condition="with_any_party")
    organization = AllOf(label="Organisation", vocabulary=ORGANIZATIONS, condition="with_organizations")
    official = AllOf(label="Responsable", vocabulary=OFFICIALS, condition="with_officials")
    kind = AnyKindOf(label="Forme", vocabulary=of_choices(Kind), condition="of_any_kind", said="forme {}")
    level = AnyKindOf(label="Niveau", vocabulary=of_choices(Level), condition="at_any_level", said="niveau {}")
    theme = AnyKindOf(label="Thème", vocabulary=THEMES, condition="on_any_theme", said="thème {}")
    source = AnyOf(label="Source", vocabulary=SOURCES, condition="from_any_source", said="source {}")
    evoked = AnyOf(label="Pays évoqué", vocabulary=COUNTRIES, condition="evoking", said="pays évoqué {}")
    since = Since(label="Depuis")
    until = Until(label="Jusqu’à")
    verified = Verified(label="Vérification", condition="verified", said="vérification {}", choices=VERIFIED)
    q = Words(label="Mots", condition="saying")
    sort = Presentation(label="Ordre", choices=SORTS, widget=forms.Select(choices=SORTED))

    def ordered(self, found):
        sort = self.pick("sort")
        if sort and sort.key == "most_relevant_first":
            return found.most_relevant_first(self.pick("q").key)
        return getattr(found, sort.key if sort else "newest_first")()

    def sentence(self):
        period = period_words(self.pick("from"), self.pick("to"))
        return ", ".join(filter(None, [super().sentence(), period]))

    def is_possible(self, edtf):
        """Whether a date known to the month or the year only may be in the period asked for, without having to."""
        since, until = self.pick("from"), self.pick("to")
        if not (since or until) or precision(edtf) not in ("month", "year"):
            return False
        first, last = dating.bounds(edtf)
        return bool((since and first < since.key[0]) or (until and last > until.key[1]))


class MeetingFilter(RecordFilter):
    """`MeetingFilter(request.GET)`: the published meetings that fit."""

    def __init__(self, data):
        super().__init__(data, Meeting.objects.published())


class ArticleFilter(RecordFilter):
    """Dispatches: a date is that of publication, countries and people those of the meetings they tell of."""

    def __init__(self, data):
        super().__init__(data, Article.objects.published())


class DocumentFilter(RecordFilter):
    """The register of signed documents: all is said of the meeting they were signed at, words of their title."""

    def __init__(self, data):
        super().__init__(data, SignedDocument.objects.published())
