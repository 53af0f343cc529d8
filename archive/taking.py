"""Whose turn it is: a dispatch that one editor has open is given to nobody else, until she leaves it or it lapses."""

from datetime import timedelta

from django.db import connection, transaction

from archive.models import Deferral, Taking

# Long enough to read a long dispatch and be called away once; what lapsed is kept by whoever still has it open, the
# versions of what she decides are compared anyway.
KEPT = timedelta(minutes=20)
# An editor who passes one over does not see it again today; what is put off for everybody comes back tomorrow.
PASSED_OVER = timedelta(hours=8)


@transaction.atomic
def take_next(editor, items, *, now):
    """The article that most needs a person among `items` (QueueItems), now `editor`'s; None where none is left.

    Two editors who ask at once get two articles: a row that another transaction is taking is skipped, and one that was
    taken between the look and the taking is looked for anew.
    """
    free = items.free_for(editor, now=now).worst_first().select_for_update(skip_locked=True, of=("self",))
    while found := free.all().first():
        if take(found.article, editor, now=now):
            return found.article
    return None


def take(article, editor, *, now):
    """`article` is `editor`'s for a while. False, and nothing changed, where somebody else has it."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [article.pk, editor.pk, now + KEPT, now])
        return cursor.rowcount == 1


# One statement, so that of two who take at once one is told no.
TAKE = """
INSERT INTO archive_taking AS t (article_id, by_id, until) VALUES (%s, %s, %s)
ON CONFLICT (article_id) DO UPDATE SET by_id = EXCLUDED.by_id, until = EXCLUDED.until
WHERE t.by_id = EXCLUDED.by_id OR t.until <= %s
"""


def holder(article, editor, *, now):
    """Which other editor has it, or None."""
    taken = Taking.objects.select_related("by").filter(article=article, until__gt=now).exclude(by=editor).first()
    return taken and taken.by


def leave(article, editor):
    """Somebody else may have it."""
    Taking.objects.filter(article=article, by=editor).delete()


@transaction.atomic
def pass_over(article, editor, *, now):
    """Not now, not by her: the next one, please."""
    _put_off(article, by=editor, until=now + PASSED_OVER)
    leave(article, editor)


@transaction.atomic
def defer(article, editor, *, until):
    """Put off for everybody, until then."""
    _put_off(article, by=None, until=until)
    leave(article, editor)


def _put_off(article, *, by, until):
    Deferral.objects.update_or_create(article=article, by=by, defaults={"until": until})


def bring_back(article):
    """What was put off for everybody, or passed over, is to be done after all."""
    Deferral.objects.filter(article=article).delete()
