"""What an editor rejected, known again in another dispatch that says nearly the same: it is no meeting there either."""

import re

from django.db.models import Q

from archive import dating
from archive.models import Meeting, Review
from archive.reconcile.likeness import likeness, signature, signatures
from archive.reconcile.matching import agree, match

# Of the runs of three words of the smaller of two texts, at least this share is in the other: one that was touched up,
# cut or put under another headline keeps most of them, the account of another agency hardly any.
RUN, ALIKE = 3, 0.6
MOST = 50  # rejected meetings of the same days and parties that are looked at


def bury(matches, article, text):
    """Pair those of `matches.new` that were rejected in a dispatch like `text` with the rejected meeting, their
    tombstone. `article`: the one they are read in. Returns these pairs.
    """
    likely = list(_rejected(article, matches.new)) if matches.new else []
    tombs = [meeting for meeting in likely if any(alike(text, one.article.text.text) for one in meeting.reports.all())]
    found = match(tombs, matches.new, _same)
    matches.new = found.new
    matches.pairs.extend(found.pairs)
    return found.pairs


def _rejected(article, contacts):
    told = Q()
    for contact in contacts:
        told |= _days(contact) & _parties(contact)
    rejected = Meeting.objects.filter(told, review=Review.REJECTED, merged_into=None).exclude(articles=article)
    shown = ("participations__country", "participations__organization", "reports__article__text")
    return rejected.distinct().order_by("-pk").prefetch_related(*shown)[:MOST]


def _days(contact):
    low, high = dating.bounds(contact.values["date_edtf"])
    return Q(date_min=None) | Q(date_min__lte=high, date_max__gte=low) if low else Q()


def _parties(contact):
    values = [seen.values for seen in contact.participants]
    countries, bodies = ([one[name] for one in values if one[name]] for name in ("country", "organization"))
    return Q(participations__country__in=countries) | Q(participations__organization__in=bodies)


def _same(meeting, contact):
    """As `likeness`, None where people, parties or days differ: templates tell of many contacts in the same words."""
    low, high = dating.bounds(contact.values["date_edtf"])
    apart = low and meeting.date_min and (meeting.date_min > high or meeting.date_max < low)
    if apart or not any(agree(stored, signature(contact)) for stored in signatures(meeting)):
        return None
    return likeness(meeting, contact)


def alike(text, other):
    """Whether two texts say nearly the same in nearly the same words."""
    ours, theirs = _runs(text), _runs(other)
    return len(ours & theirs) >= ALIKE * max(1, min(len(ours), len(theirs)))


def _runs(text):
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(words[at:] for at in range(RUN))))
