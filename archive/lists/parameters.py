"""What is written in the address of a list, understood or refused in French: the form fields of the filters.

Each field cleans to Understood: the values it could use and one sentence for each that it could not, so that a wrong
value is named beside its field while the rest of the filter still works.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from django import forms

from archive import dating
from archive.lists import searching
from archive.wording.dates_fr import date_words
from people import identity

MOST_VALUES = 20  # of one parameter: more is a crawler's mistake
MOST_CHARACTERS = 200  # of a search
SHOWN = 40  # characters of a wrong value that its message repeats
LAST_PAGE = 10**6
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")


class Pick(NamedTuple):
    """One value: as the address has it, as the condition takes it, as the sentence says it."""

    code: str
    key: object
    label: str


class Understood(NamedTuple):
    picks: tuple = ()
    wrong: tuple = ()


class Vocabulary(NamedTuple):
    """A set of codes that a parameter takes.

    find    {code: Pick} of those among the codes given that exist; one query or none
    normal  the code that a written value stands for; ValueError where it cannot be one
    hint    what a wrong value is not, and what to write instead
    """

    find: Callable
    normal: Callable
    hint: str


def quoted(written):
    """A wrong value as a message repeats it."""
    cut = UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", written[:SHOWN])
    return f"«\u00a0{cut}{'…' if len(written) > SHOWN else ''}\u00a0»"


def matching(pattern, normal=str):
    """The `normal` of a vocabulary whose codes look like `pattern`."""
    compiled = re.compile(pattern, re.ASCII)

    def normalise(written):
        if not compiled.fullmatch(written):
            raise ValueError(written)
        return normal(written)

    return normalise


def short_uid(written):
    """The 22 characters of a UUID, checked."""
    return identity.shorten(identity.lengthen(written))


def of_choices(choices):
    """The vocabulary of a Django enumeration."""
    picks = {value: Pick(value, value, label) for value, label in choices.choices}
    hint = "n’est pas une des valeurs possibles\u00a0: " + ", ".join(picks)
    return Vocabulary(lambda codes: picks, str, hint)


class ParameterField(forms.Field):
    """A field whose cleaned value is Understood, whatever was written."""

    def clean(self, value):
        written = [value] if isinstance(value, str) else value or []
        return self.read([each.strip() for each in written if each.strip()])


class ValuesField(ParameterField):
    """A repeated parameter: codes of a vocabulary."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, vocabulary, **kwargs):
        self.vocabulary = vocabulary
        super().__init__(**kwargs)

    def read(self, written):
        different = list(dict.fromkeys(written))
        picks, wrong = self.look_up(different[:MOST_VALUES])
        if len(different) > MOST_VALUES:
            others = len(different) - MOST_VALUES
            wrong.append(f"Au plus {MOST_VALUES} valeurs à la fois\u00a0: les {others} autres sont ignorées.")
        return Understood(tuple(picks), tuple(wrong))

    def look_up(self, written):
        codes = {each: self.code_of(each) for each in written}
        possible = list(filter(None, codes.values()))
        found = self.vocabulary.find(possible) if possible else {}
        picks = dict.fromkeys(found[code] for code in codes.values() if code in found)
        wrong = [f"{quoted(each)} {self.vocabulary.hint}." for each, code in codes.items() if code not in found]
        return picks, wrong

    def code_of(self, written):
        try:
            return self.vocabulary.normal(written)
        except ValueError:
            return None


class ChoiceField(ParameterField):
    """A parameter with one of few values; of several written the last counts."""

    def __init__(self, *, choices, **kwargs):
        self.picks = {pick.code: pick for pick in choices}
        kwargs.setdefault("widget", forms.Select(choices=[(pick.code, pick.label) for pick in choices]))
        super().__init__(**kwargs)

    def read(self, written):
        if not written:
            return Understood()
        if pick := self.picks.get(written[-1]):
            return Understood((pick,))
        possible = ", ".join(filter(None, self.picks))
        return Understood((), (f"{quoted(written[-1])} n’est pas une des valeurs possibles\u00a0: {possible}.",))


class PeriodField(ParameterField):
    """A day, a month or a year; its key is (first day, last day)."""

    widget = forms.TextInput

    def read(self, written):
        if not written:
            return Understood()
        try:
            return Understood((self.period(written[-1]),))
        except ValueError:
            hint = "n’est pas une date\u00a0: écrivez une année (2025), un mois (2025-03) ou un jour (2025-03-11)."
            return Understood((), (f"{quoted(written[-1])} {hint}",))

    def period(self, written):
        code = matching(r"\d{4}(-\d\d){0,2}")(written)
        first, last = dating.bounds(code)
        return Pick(code, (first, last), date_words(code))


class WordsField(ParameterField):
    """Words to search; its key is what `saying` takes."""

    widget = forms.TextInput(attrs={"type": "search", "maxlength": MOST_CHARACTERS})

    def read(self, written):
        if not written:
            return Understood()
        words, wrong = self.cut(written[-1])
        query = searching.understand(words) if words else None
        if query is None:
            return Understood((), (*wrong, f"{quoted(written[-1])} ne contient aucun mot à chercher."))
        return Understood((Pick(words, query, f"«\u00a0{words}\u00a0»"),), tuple(wrong))

    def cut(self, written):
        """The words that are searched, and what was changed in them."""
        wrong = []
        if UNPRINTABLE.search(written):
            wrong.append(f"{quoted(written)} contient des caractères illisibles\u00a0: ils sont ignorés.")
        words = searching.normalise(UNPRINTABLE.sub(" ", written))
        if len(words) > MOST_CHARACTERS:
            kept = f"seuls ses {MOST_CHARACTERS} premiers caractères comptent"
            wrong.append(f"La recherche {quoted(words)} est trop longue\u00a0: {kept}.")
        return words[:MOST_CHARACTERS].strip(), wrong


class NameField(WordsField):
    """Words of a name, compared without accents; its key is the words themselves."""

    def read(self, written):
        if not written:
            return Understood()
        words, wrong = self.cut(written[-1])
        return Understood((Pick(words, words, f"«\u00a0{words}\u00a0»"),) if words else (), tuple(wrong))


class PageField(ParameterField):
    """The number of a page, from 1; its key is the number."""

    widget = forms.HiddenInput

    def read(self, written):
        if not written:
            return Understood()
        number = written[-1].lstrip("0") or "0"
        if not re.fullmatch(r"[1-9][0-9]{0,6}", number) or int(number) > LAST_PAGE:
            return Understood((), (f"{quoted(written[-1])} n’est pas un numéro de page\u00a0: voici la première.",))
        return Understood((Pick(number, int(number), f"page {number}"),))


class ParametersForm(forms.Form):
    """Puts beside each field what could not be understood of it, and keeps what could."""

    field_order = ("q", "from", "to", "sort", "verified")

    def clean(self):
        understood = dict(self.cleaned_data)
        for name, value in understood.items():
            for sentence in value.wrong:
                self.add_error(name, sentence)
        self.cleaned_data = self.consistent(understood)
        return self.cleaned_data

    def consistent(self, understood):
        """Leave out what contradicts the rest."""
        return self.with_words_to_rank(self.with_end_after_beginning(understood))

    def with_words_to_rank(self, understood):
        sort = understood.get("sort", Understood()).picks
        if sort and sort[0].code == "relevance" and not understood["q"].picks:
            self.add_error("sort", "L’ordre par pertinence suppose des mots à chercher\u00a0: il est ignoré.")
            return understood | {"sort": Understood()}
        return understood

    def with_end_after_beginning(self, understood):
        first, last = (understood.get(name, Understood()).picks for name in ("from", "to"))
        if first and last and first[0].key[0] > last[0].key[1]:
            self.add_error(
                "to", f"{quoted(last[0].code)} finit avant {quoted(first[0].code)}\u00a0: cette fin est ignorée."
            )
            return understood | {"to": Understood()}
        return understood
