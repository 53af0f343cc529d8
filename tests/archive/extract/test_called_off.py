"""An annotation as the guide counts, without the contacts that were called off."""

from archive.clean.cleaned import Notice
from archive.extract.annotation import Annotation, Contact, Evidence


def _evidence(path):
    return Evidence(path, "clean", 0, 1, "date.sentence", 0.9)


def test_those_behind_what_was_called_off_are_numbered_anew():
    paths = ["/title", "/meetings/0/date", "/meetings/1/date", "/meetings/10/date", "/meetings/1"]
    contacts = [Contact("visit", status="cancelled"), *(Contact("meeting") for _ in range(10))]
    told = Annotation(
        meetings=contacts,
        evidence=[_evidence(path) for path in paths],
        warnings=[Notice("party-missing", "check", "/meetings/0", "…"), Notice("unread", "note", "", "…")],
    ).without_called_off()
    assert len(told.meetings) == 10
    assert [one.path for one in told.evidence] == ["/title", "/meetings/0/date", "/meetings/9/date", "/meetings/0"]
    assert [one.path for one in told.warnings] == [""]


def test_an_annotation_of_contacts_held_is_itself():
    held = Annotation(meetings=[Contact("meeting")])
    assert held.without_called_off() is held
