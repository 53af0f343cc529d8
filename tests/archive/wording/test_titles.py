import pytest

from archive.wording.titles import entry_title, listed, meeting_summary, meeting_title

SILVA, LI, ROY = ("Ana Silva", "Chili"), ("Bo Li", "Japon"), ("Éva Roy", "Union européenne")
AIDE = ("Ugo Paz", "Chili")
TWO = ["Chili", "Japon"]
THREE = [*TWO, "Union européenne"]
MINISTER = "ministre des Affaires étrangères"


@pytest.mark.parametrize(
    "kind, participants, parties, title",
    [
        ("meeting", [SILVA, LI], TWO, "Ana Silva rencontre Bo Li"),
        ("meeting", [SILVA, AIDE, LI], TWO, "Ana Silva rencontre Bo Li"),
        ("meeting", [SILVA, LI, ROY], THREE, "Ana Silva rencontre Bo Li et Éva Roy"),
        ("meeting", [SILVA, AIDE], ["Chili"], "Ana Silva rencontre Ugo Paz"),
        ("meeting", [SILVA, ("Bo Li", "")], ["Chili"], "Ana Silva rencontre Bo Li"),
        ("meeting", [SILVA, AIDE], TWO, "Chili – Japon\u00a0: rencontre avec Ana Silva"),
        ("meeting", [], TWO, "Chili – Japon\u00a0: rencontre"),
        ("meeting", [], [], "Rencontre"),
        ("phone_call", [SILVA, LI], TWO, "Ana Silva s’entretient au téléphone avec Bo Li"),
        ("video_call", [SILVA, LI, ROY], THREE, "Ana Silva s’entretient en visioconférence avec Bo Li et Éva Roy"),
        ("negotiation", [], TWO, "Chili – Japon\u00a0: consultations"),
        ("negotiation", [SILVA, LI], TWO, "Consultations entre Ana Silva et Bo Li"),
        ("letter", [SILVA, LI], TWO, "Chili – Japon\u00a0: message entre Ana Silva et Bo Li"),
        ("letter", [SILVA], TWO, "Chili – Japon\u00a0: message (Ana Silva)"),
        ("visit", [SILVA, LI], TWO, "Chili – Japon\u00a0: visite (Ana Silva, Bo Li)"),
        ("summit", [SILVA, LI, ROY], THREE, "Réunion multilatérale entre Ana Silva, Bo Li et Éva Roy"),
        (
            "summit",
            [(name, name) for name in "ABCDE"],
            list("ABCDE"),
            "Réunion multilatérale entre A, B et 3 autres",
        ),
        ("summit", [], list("ABCDE"), "A – B – C – D et 1 autre\u00a0: réunion multilatérale"),
    ],
)
def test_meeting_title_says_the_fields(kind, participants, parties, title):
    assert meeting_title(kind, participants, parties) == title


@pytest.mark.parametrize(
    "kind, status, title",
    [
        ("meeting", "announced", "Ana Silva doit rencontrer Bo Li"),
        ("phone_call", "announced", "Ana Silva doit s’entretenir au téléphone avec Bo Li"),
        ("negotiation", "announced", "Consultations prévues entre Ana Silva et Bo Li"),
        ("meeting", "cancelled", "Rencontre annulée entre Ana Silva et Bo Li"),
        ("phone_call", "cancelled", "Entretien téléphonique annulé entre Ana Silva et Bo Li"),
    ],
)
def test_meeting_title_of_what_did_not_happen(kind, status, title):
    assert meeting_title(kind, [SILVA, LI], TWO, status=status) == title


@pytest.mark.parametrize(
    "participants, parties, day, title",
    [
        (
            [("Silva", "Chili"), ("Li", "Japon")],
            TWO,
            "11 mars 2025",
            "Chili – Japon\u00a0: Silva rencontre Li (11 mars 2025)",
        ),
        ([], TWO, "mars 2025", "Chili – Japon\u00a0: rencontre (mars 2025)"),
        ([("Silva", "")], [], "", "Rencontre avec Silva"),
    ],
)
def test_entry_title_begins_with_the_parties(participants, parties, day, title):
    assert entry_title("meeting", participants, parties, day) == title


@pytest.mark.parametrize(
    "roles, documents, press, themes, summary",
    [
        (
            [MINISTER, f"vice-Premier ministre et {MINISTER}"],
            ["plan d’action entre les deux ministères pour 2025-2026"],
            True,
            ["Énergie"],
            "Les deux ministres signent un plan d’action entre les deux ministères pour 2025-2026.",
        ),
        (
            ["président", "ministre"],
            ["Déclaration de Santiago"],
            False,
            [],
            "Les deux responsables signent ou adoptent la déclaration de Santiago.",
        ),
        (
            ["premier ministre", "Premier ministre"],
            ["dix accords"],
            False,
            [],
            "Les deux Premiers ministres signent ou adoptent dix accords.",
        ),
        (
            ["vice-ministre"] * 2,
            ["Accord A", "Traité B"],
            False,
            [],
            "Les deux vice-ministres signent un accord A et un traité B.",
        ),
        ([], ["accord A", "accord B", "accord C"], False, [], "Les parties signent 3 textes."),
        (
            [],
            [],
            True,
            ["Énergie", "ONU"],
            "Sujets principaux, selon la dépêche\u00a0: énergie et ONU. Des déclarations à la presse ont suivi.",
        ),
        ([], [], False, list("ABCDEF"), "Sujets principaux, selon la dépêche\u00a0: a, b, c et 3 autres."),
        (
            [],
            [],
            False,
            ["Énergie", "Climat et environnement"],
            "Sujets principaux, selon la dépêche\u00a0: énergie\u00a0; climat et environnement.",
        ),
        (
            ["chef du gouvernement"] * 2,
            ["plusieurs textes", "Accord d'Oslo"],
            False,
            [],
            "Les deux chefs de gouvernement signent ou adoptent plusieurs textes et l’accord d’Oslo.",
        ),
        (
            [],
            ["déclaration d'amitié", "Traité de Rome"],
            False,
            [],
            "Les parties signent ou adoptent une déclaration d’amitié et le traité de Rome.",
        ),
        ([], [], False, [], ""),
    ],
)
def test_meeting_summary_says_the_fields(roles, documents, press, themes, summary):
    assert meeting_summary("meeting", roles, documents, press, themes) == summary


def test_listed_joins_as_french_does():
    assert [listed(list(words)) for words in ("", "a", "ab", "abc", "abcd")] == [
        "",
        "a",
        "a et b",
        "a, b et c",
        "a, b et 2 autres",
    ]
