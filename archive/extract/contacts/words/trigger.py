"""What a word of contact in a sentence asks for."""

from dataclasses import dataclass


@dataclass(slots=True)
class Trigger:
    """At tokens [start:stop]; `verb` is where the subject ends (the auxiliary, or the verb itself)."""

    frame: str  # with, object, host, to, leave, from, event, preside …: see frames.FRAMES
    start: int
    stop: int
    verb: int
    tense: str  # past, present, pluperfect, future, conditional …
    lemma: str
    kind: str | None = None
    passive: bool = False
    reflexive: bool = False
    needs: str | None = None
    noun: str | None = None
    subject: int | None = None  # where the subject ends, if not at `verb`: "en recevant X" has that of the main verb
    separate: bool = False  # "a joint X, puis Y": one contact each
