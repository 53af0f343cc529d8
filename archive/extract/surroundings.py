"""What stands around the contacts of a dispatch: documents signed, press, references, themes, bodies and states evoked."""

from archive.extract.annotation import Document
from archive.extract.documents import find_documents
from archive.extract.references import find_references
from archive.extract.themes import find_themes


def add_surroundings(annotation, reading, proofs):
    """Fill in documents, press, references and themes of `annotation`, whose meetings are those of `reading`."""
    _add_documents(annotation, reading, proofs)
    _add_references(annotation, reading, proofs)
    _add_themes(annotation, reading, proofs)


def _add_documents(annotation, reading, proofs):
    if not annotation.meetings:
        return
    for hit in find_documents(reading.cleaned):
        number = _contact_at(reading, hit.start)
        documents = annotation.meetings[number].documents
        path = f"/meetings/{number}/documents/{len(documents)}"
        documents.append(Document(hit.kind, hit.title))
        proofs.add(f"{path}/kind", hit.start, hit.end, hit.rule, hit.confidence)
        proofs.add(f"{path}/title", hit.start, hit.end, hit.rule, hit.confidence)


def _contact_at(reading, offset):
    """Number of the contact that was told last before `offset`; the first where none was."""
    told = [number for number, draft in enumerate(reading.drafts) if draft.span[0] <= offset]
    return max(told, key=lambda number: reading.drafts[number].span[0], default=0)


def _add_references(annotation, reading, proofs):
    taken = [(row.start, row.end) for row in reading.dates if row.start is not None]
    for number, (reference, start, end, rule, confidence) in enumerate(
        find_references(reading.cleaned, reading.calendar, taken=taken)
    ):
        annotation.references.append(reference)
        proofs.add(f"/references/{number}", start, end, rule, confidence)


def _add_themes(annotation, reading, proofs):
    hits = find_themes(reading.cleaned, contacts=annotation.meetings)
    for number, hit in enumerate(hits):
        annotation.themes.append(hit.slug)
        annotation.theme_strengths[hit.slug] = hit.strength
        proofs.add(f"/themes/{number}", hit.start, hit.end, hit.rule, hit.confidence)

