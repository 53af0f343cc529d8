"""What an editor says of a printed line: text, or furniture of the site, for its dispatch and for the later ones of
that source. The cleaned text is derived anew and read again; what was decided stays.
"""

from django.db import transaction

from archive import review
from archive.clean import Undecodable, clean, printed
from archive.models import Decision, SourceLine
from archive.pipeline import reextract
from archive.publish import NotReady

LONGEST = 200  # characters of a line as the decision quotes it


@transaction.atomic
def say(article, number, *, is_text, by, version):
    """The line of that `number` in the decoded text of `article` is text, or it is furniture. Returns the SourceLine.

    Raises Stale, and NotReady where there is no such line, where the source is not known, or where nothing of the
    dispatch would be left.
    """
    review.claim(article, version)
    line = _line(article, number)
    _refuse_nothing(article, line, is_text)
    known = SourceLine.objects.select_for_update().filter(source=article.source).among([line]).first()
    before = _said(line, article.text.lines.get(line, known and known.is_text))
    said = known or SourceLine(source=article.source, line=line)
    said.is_text, said.article, said.by = is_text, article, by
    said.save()
    Decision.objects.record(article, "lines", before=before, after=_said(line, is_text), by=by)
    reextract(article)
    article.refresh_from_db()
    return said


def _line(article, number):
    lines = printed(article.text.decoded)
    if number not in lines:
        raise NotReady(["Cette ligne n’est plus dans la dépêche\u00a0: rechargez la page."])
    if article.source is None:
        raise NotReady(["Dites d’abord, sur sa fiche, de quelle source est la dépêche\u00a0: la ligne vaut pour elle."])
    return lines[number]


def _refuse_nothing(article, line, is_text):
    try:
        clean(article.text.decoded, article.text.lines | {line: is_text})
    except Undecodable:
        raise NotReady(["Sans cette ligne il ne resterait aucun texte."]) from None


def _said(line, is_text):
    """What was said of a line, as a decision keeps it; None where nothing was."""
    if is_text is None:
        return None
    kind = "texte" if is_text else "habillage"
    return {"label": f"«\u00a0{line[:LONGEST]}\u00a0»\u00a0: {kind}", "line": line, "is_text": is_text}
