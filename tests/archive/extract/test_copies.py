from dataclasses import dataclass, field

from archive.extract.copies import replace


@dataclass(slots=True)
class Told:
    name: str
    country: str | None = None
    size: int = field(init=False)

    def __post_init__(self):
        self.size = len(self.name)


def test_replace_changes_what_is_named_and_computes_the_rest():
    told = Told("Amina", "KM")
    changed = replace(told, name="Ali")
    assert (changed, changed.size) == (Told("Ali", "KM"), 3)
    assert told == Told("Amina", "KM")
