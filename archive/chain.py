"""Whether a decision was altered, taken out or slipped in behind the archive's back.

Each decision has a link (archive_link): the SHA-256 of its words and of the link before it. To alter one decision
without a trace, all links after it would have to be made anew, and the last is what an operator has noted elsewhere.
"""

from dataclasses import dataclass

from django.db import connection

# The first link that does not follow from the one before it or from its decision, else the first decision without a
# link. Computed by the server: nothing of a decision crosses to here.
BROKEN = """
SELECT decision_id, finding FROM (
  SELECT 1 AS part, link.id AS place, link.decision_id, CASE
      WHEN link.previous <> lag(link.hash, 1, '') OVER (ORDER BY link.id) THEN 'gap'
      WHEN decision.id IS NULL THEN 'gone'
      WHEN link.hash <> archive_decision_hash(link.previous, decision) THEN 'altered'
    END AS finding
  FROM archive_link link LEFT JOIN archive_decision decision ON decision.id = link.decision_id
  UNION ALL
  SELECT 2, decision.id, decision.id, 'unchained' FROM archive_decision decision
  WHERE NOT EXISTS (SELECT FROM archive_link WHERE decision_id = decision.id)
) findings WHERE finding IS NOT NULL ORDER BY part, place LIMIT 1
"""
HEAD = "SELECT count(*), coalesce((SELECT hash FROM archive_link ORDER BY id DESC LIMIT 1), '') FROM archive_link"
KNOWN = "SELECT EXISTS (SELECT FROM archive_link WHERE hash = %s)"


@dataclass(frozen=True)
class Break:
    """Where the chain does not hold.

    finding  "gap": a link before this decision's is missing or another; "gone": the decision is; "altered": it says
             something else than when it was made; "unchained": it came in without a link
    """

    decision: int
    finding: str


def first_break():
    """The first Break of the chain, None where it holds."""
    found = _row(BROKEN)
    return Break(*found) if found else None


def head():
    """(how many links there are, the hash of the last one or "")."""
    return _row(HEAD)


def holds(noted):
    """Whether the hash `noted` in former times is still one of the chain: else its end was cut off or all made anew."""
    return _row(KNOWN, [noted])[0]


def _row(question, values=()):
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchone()
