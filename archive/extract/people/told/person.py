"""A person of a dispatch, as all its sentences tell of him."""

from dataclasses import dataclass, field

from archive.extract.people.heads import Function


@dataclass(eq=False)
class Person:
    """`name` as printed most fully; `function_rule` tells how the function was read (see evidence)."""

    name: str | None
    name_at: tuple | None
    function: Function | None = None
    parties: tuple = ()
    function_rule: str = "function.printed"
    is_plural: bool = False
    spellings: list = field(default_factory=list)  # (name, start, end)
    seen: int = -1  # index of the sentence told last in
    in_headline: bool = False
    is_woman: bool | None = None  # None where nothing tells
    gone_to: str | None = None  # the state he visits, which he does not serve
    beside: object = None  # the Person in whose company he was named, whom he most likely serves with

    @property
    def is_identified(self):
        """Whether a name or an office tells who it is, and no mere state."""
        return bool(self.name or self.function)

    @property
    def keys(self):
        return self.function.keys if self.function else frozenset()

    @property
    def served(self):
        """The Party served, a state before a body ("vice-présidente et ambassadrice de l'UNESCO"), or None."""
        for party in self.parties:
            if party.country:
                return party
        return self.parties[0] if self.parties else None

    @property
    def country(self):
        served = self.served
        return served.country if served else None

    @property
    def body(self):
        served = self.served
        return served.body if served else None

    @property
    def side(self):
        """The name of the state, else of the body, that the person stands for at a contact, or None."""
        served = self.served
        return served.side if served else None


def sides_of(told):
    """The names of the states and bodies for which `told`, Persons or Parties, stand; None for one that tells none."""
    return {each.side for each in told}
