"""TRUST E10: the chain of decisions shows what was altered behind the archive's back."""

from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction

from archive import chain
from archive.chain import Break
from archive.models import Decision
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


def decide(by, *, after="Bakou"):
    return Decision.objects.create(object=uuid4(), field="place", before=None, after=after, by=by, reason="l’Élysée")


@pytest.fixture
def three():
    """Three decisions, each of a transaction of its own."""
    by = factories.editor()
    return [decide(by, after=after) for after in ("Bakou", {"nom": "Astana", "jours": [1, 2.50]}, None)]


@pytest.fixture
def behind():
    """Does a statement as the owner of the tables, who can take the triggers away."""

    def do(statement, *values):
        with transaction.atomic(), connection.cursor() as cursor:
            for table in ("archive_decision", "archive_link"):
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(statement, values)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for table in ("archive_decision", "archive_link"):
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")

    return do


def verify(**options):
    """(what verify_audit prints but for the last line, what it exits with)."""
    out = StringIO()
    try:
        call_command("verify_audit", stdout=out, **options)
    except SystemExit as end:
        return out.getvalue().splitlines()[:-1], end.code
    return out.getvalue().splitlines()[:-1], 0


def test_e10_the_chain_of_decisions_verifies(three):
    count, last = chain.head()

    assert (count, len(last), chain.first_break(), verify(noted=last)) == (3, 64, None, ([], 0))


def test_the_chain_does_not_depend_on_the_session(three):
    with connection.cursor() as cursor:
        cursor.execute("SET TimeZone = 'Pacific/Auckland'; SET extra_float_digits = 0; SET DateStyle = 'German'")
        found = chain.first_break()
        cursor.execute("RESET ALL")
    connection.close()

    assert found is None


@pytest.mark.parametrize(
    "column, value",
    [
        ("object", "00000000-0000-0000-0000-000000000000"),
        ("field", "date"),
        ("before", '"Paris"'),
        ("after", '"Paris"'),
        ("at", "2020-01-01"),
        ("reason", "l’Elysée"),
        ("cause", "coquille"),
        ("context", "00000000-0000-0000-0000-000000000000"),
    ],
)
def test_e10_an_altered_decision_is_named(three, behind, column, value):
    behind(f'UPDATE archive_decision SET "{column}" = %s WHERE id = %s', value, three[1].pk)

    assert chain.first_break() == Break(three[1].pk, "altered")


def test_e10_a_decision_given_to_someone_else_is_named(three, behind):
    behind("UPDATE archive_decision SET by_id = %s WHERE id = %s", factories.editor("anne").pk, three[0].pk)

    assert verify() == ([f"- Décision n° {three[0].pk} : elle a été modifiée après coup."], 1)


def test_a_decision_taken_out_is_named(three, behind):
    behind("DELETE FROM archive_link WHERE decision_id = %s", three[1].pk)
    behind("DELETE FROM archive_decision WHERE id = %s", three[1].pk)

    assert chain.first_break() == Break(three[2].pk, "gap")


def test_a_decision_slipped_in_is_named(three, behind):
    behind("DELETE FROM archive_link WHERE decision_id = %s", three[2].pk)

    assert chain.first_break() == Break(three[2].pk, "unchained")


def test_a_chain_whose_end_was_cut_lacks_the_noted_hash(three, behind):
    _count, noted = chain.head()
    behind("DELETE FROM archive_link WHERE decision_id = %s", three[2].pk)
    behind("DELETE FROM archive_decision WHERE id = %s", three[2].pk)

    said = ["- L’empreinte notée n’est plus dans la chaîne : sa fin a été coupée, ou elle a été refaite."]
    assert (verify(), verify(noted=noted)) == (([], 0), (said, 1))


@pytest.mark.parametrize("change", ["UPDATE archive_link SET hash = ''", "DELETE FROM archive_link"])
def test_a_link_is_final(three, change):
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), connection.cursor() as cursor:
        cursor.execute(change)


def test_decisions_made_at_the_same_time_form_one_chain():
    by = factories.editor()

    def gesture(number):
        with transaction.atomic():
            decide(by, after=number)
            decide(by, after=number)
        connection.close()

    with ThreadPoolExecutor(4) as people:
        list(people.map(gesture, range(20)))

    assert (chain.head()[0], chain.first_break()) == (40, None)


def test_gestures_wait_for_one_another_only_as_they_end():
    """Had the first decision taken the lock, each would hold what the other asks for."""
    by = factories.editor()
    with transaction.atomic():
        decide(by)
        with ThreadPoolExecutor(1) as people:
            people.submit(lambda: (decide(by), connection.close())).result(timeout=20)

    assert (chain.head()[0], chain.first_break()) == (2, None)
