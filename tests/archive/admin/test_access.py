"""W18, W19, W22 and W23: every address of the site, asked as each role."""

import random

import pytest
from django.test import Client

from tests import roles
from tests.archive.admin import access

HOW = f"""
Chaque adresse a sa ligne dans {access.TABLE.name} : ce que GET et POST y répondent à {", ".join(roles.ROLES)}.
Lisez chaque ligne ci-dessous comme une décision, puis recopiez-la (par ordre alphabétique) si elle est juste :
"""


@pytest.fixture
def answers(db):
    return access.Answers(access.world())


def test_w19_every_address_has_a_line_and_every_line_an_address(answers):
    present, known = set(access.patterns()), access.committed()
    new = [access.line(answers.row(pattern)) for pattern in sorted(present - set(known))]
    assert not new, HOW + "\n".join(new)
    gone = sorted(set(known) - present)
    assert not gone, f"Ces lignes de {access.TABLE.name} n’ont plus d’adresse, ôtez-les :\n" + "\n".join(gone)
    assert list(known) == sorted(known)


@pytest.mark.parametrize("role", roles.ROLES)
def test_w19_each_role_gets_what_the_table_says(answers, role):
    place, present = roles.ROLES.index(role), set(access.patterns())
    expected = {pattern: cells[place] for pattern, cells in access.committed().items() if pattern in present}
    given = {pattern: answers.cell(pattern, role) for pattern in expected}
    assert answers.written == []  # W18: looking writes nothing
    differing = [pattern for pattern in expected if given[pattern] != expected[pattern]]
    rows = [access.line(answers.row(pattern)) for pattern in differing[:10]]
    told = [f"{pattern} : {expected[pattern]} attendu, {given[pattern]} reçu" for pattern in differing]
    assert not differing, f"Pour « {role} » :\n" + "\n".join(told) + "\n" + HOW + "\n".join(rows)


@pytest.mark.parametrize("role", ["anonymous", "superuser"])
def test_w18_no_post_without_its_token(answers, role):
    given = {pattern: answers.ask(pattern, role, "POST", enforce_csrf_checks=True) for pattern in access.patterns()}
    assert {pattern: answer.status_code for pattern, answer in given.items() if answer.status_code != 403} == {}


CANARY = "canari7q"


@pytest.mark.django_db
def test_w22_an_address_tells_nothing_of_a_draft_to_whom_it_is_not_for():
    hidden = access.Answers(access.world(public=False, words=f"Secret {CANARY}"))
    told = [
        (pattern, role)
        for pattern in access.patterns()
        for role in ("anonymous", "administrator")
        if "<" in pattern and CANARY in hidden.body(pattern, role)
    ]
    assert told == []


LOOKUPS = ["user__password__startswith", "verified_by__password", "decisions__by__password__regex", "title__regex"]
LOOKUPS += ["id__in", "row__search", "q", "p", "o", "e", "_to_field", "date_min__year", "source", "file", "gravite"]
VALUES = ["(a", "%25", "pbkdf2", "-1", "99999999999999999999", "", "' OR 1=1 --", "-" * 40, "é" * 300, "null", "0"]


def fuzzed(answers, role, count):
    """The statuses of `count` look-ups of lists and completions, of a fixed seed."""
    dice = random.Random(f"W23 {role}")
    lists = [pattern for pattern in access.patterns() if pattern.startswith("/admin/") and "<" not in pattern]
    client = Client(raise_request_exception=False)
    if answers.keys[role]:
        client.cookies["sessionid"] = answers.keys[role].value
    for _ in range(count):
        query = {dice.choice(LOOKUPS): dice.choice(VALUES) for _ in range(dice.randint(1, 3))}
        address = dice.choice([*lists, "/admin/autocomplete/", "/admin/archive/meeting/", "/admin/auth/user/"])
        with access.nothing_stays():
            yield address, query, client.get(address, query).status_code


@pytest.mark.parametrize("role", roles.ROLES)
@pytest.mark.parametrize("count", [20, pytest.param(2000, marks=pytest.mark.drill)])
def test_w23_fuzzed_lists_are_no_errors(answers, role, count):
    assert [asked for asked in fuzzed(answers, role, count) if asked[2] >= 500] == []


@pytest.mark.drill
@pytest.mark.parametrize("role", roles.ROLES)
def test_w19_head_answers_like_get_and_options_opens_nothing(answers, role):
    for pattern in access.patterns():
        got, head, options = (access.told(answers.ask(pattern, role, method)) for method in ("GET", "HEAD", "OPTIONS"))
        assert (pattern, head) == (pattern, got)
        assert options in {got, "200", "405"}
