"""Runs the steps for one article or a batch, and counts what happened. Knows no rule of its own."""

import hashlib
import json
import logging
import re

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from archive.again import through
from archive.clean import CLEANER, Undecodable, clean, decode, printed
from archive.extract import ENGINE, extract
from archive.ingest.received import Received, Refused
from archive.ingest.store import store
from archive.models import (
    Arrival,
    Article,
    ArticleVersion,
    Batch,
    CleanText,
    Decision,
    Extraction,
    Outcome,
    SourceLine,
    TitleSource,
)
from archive.reconcile import reconcile
from archive.reconcile.comparing import compare
from archive.reconcile.directory import known_source, source_named

logger = logging.getLogger(__name__)
# What is the reader's fault or the database's, not the piece's: it is kept for later, and the rest goes on.
READER_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
FAULTS = (DatabaseError, *READER_FAULTS)
COUNTED = {
    Outcome.NEW: "new",
    Outcome.VERSION: "versions",
    Outcome.DUPLICATE: "duplicates",
    Outcome.REJECTED: "rejected",
    Outcome.DEFERRED: "deferred",
}


def take_in(items, *, origin, today=None, progress=None):
    """Take in a batch of Received and Refused pieces; what is wrong with one does not stop the rest.

    origin    how they came ("fichiers", "texte collé"…)
    today     the day of reading, which bounds a year that nothing else gives; default: the current day
    progress  called with the number of pieces done after each

    Returns the Batch, whose arrivals tell what became of each piece. received = new + versions + duplicates +
    rejected + deferred, or the database refuses to close the batch.
    """
    today = today or timezone.localdate()
    batch = Batch.objects.create(origin=origin)
    for done, item in enumerate(items, 1):
        arrival = _arrive(batch, item, today)
        batch.received = done
        name = COUNTED[arrival.outcome]
        setattr(batch, name, getattr(batch, name) + 1)
        if progress:
            progress(done)
    batch.finished_at = timezone.now()
    batch.save()
    return batch


def _arrive(batch, item, today):
    """The Arrival of one piece: its bytes are stored before anything is read from them."""
    if isinstance(item, Refused):
        return _arrival(batch, item, Outcome.REJECTED, code=item.code, message=item.message)
    if not item.raw:
        return _arrival(batch, item, Outcome.REJECTED, code="E_EMPTY", message=EMPTY)
    capture = store(item)
    try:
        outcome, article = _file(capture, item, today)
    except Undecodable as refusal:
        return _arrival(batch, item, Outcome.REJECTED, capture=capture, code=refusal.code, message=refusal.message)
    except FAULTS as failure:
        logger.exception("%s could not be filed", item.name)
        return _arrival(batch, item, Outcome.DEFERRED, capture=capture, code="E_FAILED", message=said(failure))
    message = f"Déjà dans l’archive : « {article.title} »." if outcome == Outcome.DUPLICATE else ""
    return _arrival(batch, item, outcome, capture=capture, article=article, message=message)


def said(failure):
    """What a person is told of a failure that is not of the dispatch."""
    return f"Cette pièce n’a pas pu être classée ({type(failure).__name__}) ; elle est gardée : reprenez-la plus tard."


EMPTY = "Le fichier est vide (0 octet). Vérifiez qu’il a bien été enregistré."


def deferred():
    """The pieces that could not be filed when they last came, as they came: Received, one at a time."""
    again = Arrival.objects.filter(capture=OuterRef("capture"), given=OuterRef("given"), pk__gt=OuterRef("pk"))
    kept = Arrival.objects.filter(outcome=Outcome.DEFERRED).exclude(Exists(again))
    for key in list(kept.values_list("pk", flat=True)):
        arrival = Arrival.objects.select_related("capture").get(pk=key)
        yield Received(name=arrival.name, raw=bytes(arrival.capture.raw), **arrival.given)


def _given(item):
    """What came with a piece, to be said again should it be taken up later."""
    return {name: getattr(item, name) for name in ("url", "published", "source")} if isinstance(item, Received) else {}


def _arrival(batch, item, outcome, **found):
    found["given"] = _given(item)
    found["message"] = found.get("message", "")[:500]
    return Arrival.objects.create(batch=batch, name=item.name.replace("\0", "\ufffd")[:500], outcome=outcome, **found)


def _file(capture, item, today):
    """What becomes of a stored piece: (outcome, article). Another process may file the same one at this moment: the
    database lets one of the two through, and the other finds it filed.
    """
    try:
        return _file_once(capture, item, today)
    except IntegrityError:
        return _file_once(capture, item, today)


@through
@transaction.atomic
def _file_once(capture, item, today):
    plain = clean_text(capture)
    identity = identity_of(item.url, plain)
    article = Article.objects.select_for_update().filter(identity=identity).first()
    text = as_ruled(plain, article and article.source, named=item.source)
    if same := _same(capture, plain, text, article):
        _complete(same, item, today)
        return Outcome.DUPLICATE, same
    outcome = Outcome.VERSION if article else Outcome.NEW
    if article is None:
        article = Article(identity=identity, title="…", title_source=TitleSource.ARCHIVE, url=item.url)
        article.published, article.source = item.published, source_named(item.source)
    article.capture, article.text = capture, text
    article.save()
    ArticleVersion.objects.get_or_create(article=article, capture=capture)
    reconcile(article, extraction(article, today=today))
    return outcome, article


def _complete(article, item, today):
    """A copy may bring the day of publication that was not known yet: the dispatch is read again with it."""
    decided = Decision.objects.on(article).standing().filter(field="published").exists()
    if item.published and not article.published and not decided:
        article.published = item.published
        article.save(update_fields=["published"])
        reconcile(article, extraction(article, today=today))


def clean_text(capture):
    """The CleanText of a capture by the present cleaner alone, kept. Raises Undecodable."""
    return _kept(present_text(capture))


def as_ruled(plain, source, *, named=""):
    """`plain`, a CleanText, or the one with what editors said of lines of its source, kept. Where `source` is None it
    is the one that is `named`, else the one that signs.
    """
    return _kept(present_ruling(plain, source, named=named))


def _kept(row):
    if row.pk is None:
        row.save()
    return row


def present_text(capture):
    """The CleanText of a capture by the present cleaner alone; unsaved where there was none yet. Raises Undecodable."""
    known = CleanText.objects.filter(capture=capture, cleaner=CLEANER, ruling="").first()
    if known:
        return known
    decoded = decode(bytes(capture.raw))
    given = {"capture": capture, "encoding": decoded.encoding, "encoding_reason": decoded.how}
    return _cleaned(clean(decoded.text), **given)


def _cleaned(cleaned, **given):
    said = {"text": cleaned.text, "decoded": cleaned.decoded, "fingerprint": fingerprint(cleaned.text)}
    return CleanText(cleaner=CLEANER, **said, **given)


def present_ruling(plain, source, *, named=""):
    """As `as_ruled`; unsaved where there was none yet. What was said of lines never leaves a dispatch without text."""
    lines = _lines_said(plain, source, named)
    if not lines:
        return plain
    ruling = hashlib.sha256(json.dumps(sorted(lines.items())).encode()).hexdigest()
    known = plain.pk and CleanText.objects.filter(capture=plain.capture, cleaner=CLEANER, ruling=ruling).first()
    if known:
        return known
    try:
        cleaned = clean(plain.decoded, lines)
    except Undecodable:
        return plain
    given = {"capture": plain.capture, "encoding": plain.encoding, "encoding_reason": plain.encoding_reason}
    return _cleaned(cleaned, **given, ruling=ruling, lines=lines)


def _lines_said(plain, source, named):
    """{line: whether it is text} of what was said of the lines of a text, of `source` or of whoever is it."""
    said = list(SourceLine.objects.among(printed(plain.decoded).values()))
    if said and source is None:
        source = known_source(named or clean(plain.decoded).agency)
    return {one.line: one.is_text for one in said if source and one.source_id == source.pk}


def fingerprint(text):
    """SHA-256 of the words alone: line ends, blanks and punctuation do not make another dispatch."""
    return hashlib.sha256(" ".join(re.findall(r"\w+", text.lower())).encode()).hexdigest()


def identity_of(url, text):
    """What makes two pieces the same article: their address, else their words."""
    return hashlib.sha256(url.encode()).hexdigest() if url else text.fingerprint


def _same(capture, plain, text, at_address):
    """The article that these bytes, or these words, already are, if any. A page that goes back to a former text of
    its own is no duplicate. `plain`: `text` before what editors said of its lines, as an older dispatch may have it.
    """
    words = {plain.fingerprint, text.fingerprint}
    if at_address:
        return at_address if at_address.text.fingerprint in words else None
    return (
        Article.objects.filter(versions__capture=capture).first()
        or Article.objects.filter(capture__texts__fingerprint__in=words).first()
    )


def extraction(article, *, today, engine=ENGINE, read=extract):
    """The Extraction of an article's present text by `engine`, made where there is none yet.

    engine, read  the version and the reading function; another pair of them is how a new engine is tried
    """
    reading = present_reading(article.text, article.published, today=today, engine=engine, read=read)
    if reading.pk is None:
        reading.save()
    return reading


def present_reading(text, published, *, today, engine, read):
    """The Extraction of `text` by `engine`; unsaved where there was none yet."""
    key = {"engine": engine, "published": published}
    known = text.pk and Extraction.objects.filter(text=text, **key).first()
    if known:
        return known
    annotation = read(clean(text.decoded, text.lines), published=published or None, today=today)
    return Extraction(text=text, **key, today=today, annotation=annotation.as_dict())


@through
@transaction.atomic
def reextract(article, *, today=None, engine=ENGINE, read=extract):
    """Read an article's present capture anew, with the present cleaner. True where it had not been read so yet."""
    article = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    before = article.extraction_id
    article.text = as_ruled(clean_text(article.capture), article.source)
    article.save(update_fields=["text"])
    reading = extraction(article, today=today or timezone.localdate(), engine=engine, read=read)
    reconcile(article, reading)
    return reading.pk != before


def trial(article, *, engine, read, today=None):
    """What `engine` would change of an article as it stands: the Cases of archive.reconcile.comparing.

    Nothing is written: the transaction is read-only, so that the database itself would refuse to.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        today, text = today or timezone.localdate(), present_ruling(present_text(article.capture), article.source)
        other = present_reading(text, article.published, today=today, engine=engine, read=read)
        cases = compare(article, article.extraction or other, other)
        transaction.set_rollback(True)  # inside another transaction, that one may write again
    return cases
