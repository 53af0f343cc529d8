"""The documents that were signed or adopted at a contact. Kinds: data/documents.toml."""

import re
from typing import NamedTuple

from archive.extract.counted import (
    LEADING,
    LEADING_REACH,
    ahead_of_colon,
    behind_colon,
    is_counted,
    members,
    next_members,
    one_by_one,
    singular,
    subjects,
    without_sums,
)
from archive.extract.mentions.passages import by_passage, passages
from archive.extract.signings import HEADLINE_DONE, YEAR, Named, governed, is_recalled
from archive.extract.words.gazetteer import expand, fold, gazetteer
from archive.extract.words.lexicon import table

# A title goes on to the end of its noun phrase: punctuation, a relative, a participle, a circumstance, a verb.
TITLE_END = re.compile(
    r"""\s*(?:
      [.;:!?»)\n,(] | \s–
    | \s(?=(?:qui|que|dont|où|visant|prévoyant|afin|lors|hier|aujourd|par|devant|avant|après|avec\s(?:lui|elle)|ce|y)\b)
    | \s(?=avec\s(?:son|sa|ses|leurs?)\s(?:homologue|confrère|consœur|collègue|vis-à-vis)s?\b)
    | \s(?=(?:sign|publi|diffus|paraph|adopt|conclu|rendu)[a-zé]*\b)
    | \s(?=(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b)
    | \s(?=(?:a|ont|est|sont|doit|doivent|devra|devront|avai[\w]*|sera|seront|fut|furent)\b)
    | \s(?=(?:alors|tandis|chez|depuis|dès|face|malgré|pendant|sous)\s)
    | \s(?=dans\sl(?:e\scadre|es\slocaux|a\s(?:perspective|matinée|soirée|nuit|journée))\b)
    | \s(?=en\s(?:application|vertu|clôture|ouverture|vue\sd(?:u|e\sla)\s(?:sommet|visite|réunion))\b|sur\sfond\b)
    | \s(?=à\s(?:la\s(?:faveur|suite|veille)|(?:son|leur)\scabinet|l['’](?:initiative|invitation|issue|occasion))\b)
    | \s(?=au\s(?:siège|palais|ministère|terme|cours)\b|en\s(?:présence|marge|poche)\b|à\sla\sclé|courant\ssur\b)
    | \s(?=l['’](?:a|ont)\b)
    | \s(?=(?:reconnaît|souligne|appelle|salue|condamne|rappelle|réaffirme|affirme|prévoit|précise|indique|invite
        |exhorte|demande|réclame|exige|déplore|insiste|évoque|mentionne|stipule|énonce|annonce|exprime|engage|fixe|fait|se)\b)
    | \s(?=qu['’]|pour\s[a-zà-ÿ]+(?:er|ir|re)\b)
    | \s(?=et\s(?:ont|a|se|s['’]|(?:d['’])?une?|(?:de\s)?(?:deux|trois|quatre|cinq|six|plusieurs))\b)
    | \s(?=et\s[a-zà-ÿ]+é\s(?:une?|le|la|les|des|à|au|aux|l['’]|d['’])(?:\s|\b))
    | \s(?=et\s(?:évoqué|examiné|discuté|abordé|salué|souligné|convenu|rappelé|promis)\s)
    | \s(?=et\spar\s|et\s(?:sur\s)?(?:la\ssignature|l['’]adoption))
    | \s(?=ainsi\s|(?:et|ou)\s(?:le|la|l['’])\s?(?i:plan|protocole|programme|mémorandum|déclaration|convention|accord
        |traité|charte|arrangement|communiqué|procès-verbal|contrat|pacte|feuille|texte|document)\b)
    )""",
    re.VERBOSE,
)
TITLE_REACH = 220
# « S'y ajoutent un accord …, un protocole … et une convention »: signed like what the sentence before tells.
ADDED = re.compile(
    r"\b(?:s'y ajoute(?:nt)?|s'ajoute(?:nt)? a|viennent s'y ajouter|s'y sont ajoutes|complete(?:nt)? cet)\b"
)
ADDED_REACH = 30
# « Un mémorandum sur l'eau l'a été aussi. »
ALSO_DONE = re.compile(
    r"\bl'(?:a|ont) (?:(?:aussi|egalement) )?ete (?:aussi|egalement|de meme|a (?:son|leur) tour|pareillement)\b"
    r"|\bl'(?:a|ont) (?:aussi|egalement) ete\b"
)
# « Un mémorandum a été signé. Le document prévoit … »: no further one.
MEANT_AGAIN = frozenset(("document", "texte", "documents", "textes", "instrument", "instruments"))
PERIOD = re.compile(r"\b((?:19|20)\d\d)(?:\s?(?:[-–/]|à|et)\s?((?:19|20)?\d\d))?\b")


class DocumentHit(NamedTuple):
    """`title` as printed from the kind on, or from the number ("dix conventions"); `period` "2025-2026", "2020" or
    None.
    """

    kind: str
    title: str
    start: int
    end: int
    period: str | None
    rule: str


@gazetteer
def _kinds():
    known = table("documents")
    issued = {form for pattern in known["issued"] for form in expand(pattern)}
    forms = {form: (form, form in issued) for pattern in known["kinds"] for form in expand(pattern)}
    return forms | {form: None for pattern in known["hidden"] for form in expand(pattern)}


def find_documents(cleaned, *, mentions=None):
    """The documents signed or adopted at the contact that the dispatch reports, as DocumentHit, in reading order.

    cleaned   archive.clean.cleaned.Cleaned; offsets count in its clean text
    mentions  archive.extract.mentions.passages.Mentions of the dispatch, where the caller has them
    Documents that are recalled ("l'accord signé en 2019", "avaient signé") or to come ("seront signés") are left out.
    One told in headline and body is given once, as the body has it.
    """
    folded = mentions.folded if mentions else fold(cleaned.text)
    parts = mentions.passages if mentions else passages(cleaned)
    own_years = _own_years(cleaned)
    found = []
    for passage, named in zip(parts, by_passage(parts, _kinds.find(folded, cleaned.text))):
        found += [(passage, item) for item in _told(folded, passage, named, own_years, found)]
    return _once([hit for item in without_sums(folded, found) for hit in _documents(cleaned.text, folded, *item)])


def _told(folded, passage, named, own_years, before):
    """What one sentence tells: documents signed, or the members of a sum that the sentence before told."""
    if not named:
        return []
    signed = _signed(folded, passage, named, own_years)
    told_on = _goes_on(folded, passage, before) if before and not signed else None
    if told_on:
        return told_on(folded, passage, named)
    if listed := ahead_of_colon(folded, passage, signed, named):
        return listed
    listed = behind_colon(folded, passage, signed, named)
    first = listed[0].hit.start if listed else passage.end
    return [item for item in signed if item.hit.start < first] + listed


def _goes_on(folded, passage, before):
    """How a sentence that tells of no signing goes on with what the ones before told: a function, or None."""
    if ALSO_DONE.search(folded, passage.start, passage.end):
        return _one_by_one
    is_added = ADDED.search(folded, passage.start, min(passage.end, passage.start + ADDED_REACH))
    if is_added or is_counted(folded, *_at(before[-1])):
        return members
    return next_members if before[-1][1].rule == "member" else None


def _one_by_one(folded, passage, named):
    return one_by_one(folded, named)


def _at(found):
    passage, item = found
    return passage, item.hit


def _own_years(cleaned):
    """The years printed at the head of the dispatch: a signing of that year is no recollection."""
    heads = (cleaned.header_date, cleaned.dateline_date)
    return {year for head in heads if head for year in YEAR.findall(head.text.replace("-", " "))}


def _signed(folded, passage, named, own_years):
    if passage.place == "headline":
        is_done = HEADLINE_DONE.search(folded, passage.start, passage.end)
        return [Named(hit, "headline") for hit in named if is_done or is_counted(folded, passage, hit)]
    found = governed(folded, passage, named)
    return [item for item in found if not is_recalled(folded, passage, item, own_years)]


def _documents(text, folded, passage, item):
    """[(passage, DocumentHit)]: one, or one for each subject of a counted kind."""
    kind = text[item.hit.start : item.hit.end].lower()
    if parts := subjects(text, folded, passage, item.hit):
        one = singular(kind)
        told = (DocumentHit(one, f"{one}\u00a0: {text[a:b]}", a, b, None, "documents.subject") for a, b in parts)
        return [(passage, document) for document in told]
    start, end = _title_span(text, passage, item.hit)
    title = text[start:end]
    if start < item.hit.start:
        title = title[0].lower() + title[1:]
    return [(passage, DocumentHit(kind, title, start, end, _period(title), f"documents.{item.rule}"))]


def _title_span(text, passage, hit):
    """From the number of the documents, where there is one, or the kind, to the end of the noun phrase."""
    leading = LEADING.search(text, max(passage.start, hit.start - LEADING_REACH), hit.start)
    limit = min(passage.end, hit.end + TITLE_REACH)
    stop = TITLE_END.search(text, hit.end, limit)
    start = leading.start() if leading else hit.start
    return start, start + len(text[start : stop.start() if stop else limit].rstrip(" ,.«"))


def _period(title):
    found = PERIOD.search(title)
    if not found:
        return None
    first, last = found.groups()
    return first if not last else f"{first}-{last if len(last) == 4 else first[:2] + last}"


def _once(found):
    """Each kind once: the body before the headline, the fuller title before the shorter."""
    kept = {}
    kinds = [document.kind for passage, document in found if passage.place != "headline"]
    for passage, document in found:
        if passage.place == "headline" and _is_in_body(document, kinds) or kept and document.title in MEANT_AGAIN:
            continue
        key = document.kind.rstrip("s")
        known = kept.get(key)
        if known is None or known[0].place == "headline" or document.title.startswith(known[1].title):
            kept[key] = (passage, document)
        elif passage.place != "headline" and _are_two(known, passage, document.title):
            kept[document.title] = (passage, document)
    return sorted((document for _, document in kept.values()), key=lambda document: document.start)


def _is_in_body(document, kinds):
    """Whether the body tells more exactly of what the headline calls « une déclaration » or « trois textes »."""
    is_sum = LEADING.match(document.title.split(" ")[0] + " ") and len(kinds) > 1
    return bool(is_sum) or any(kind.startswith(f"{document.kind} ") for kind in kinds)


def _are_two(known, passage, title):
    """Whether two titles of one kind say different things, so that they are two documents; in one sentence two words
    of each are enough.
    """
    least = 2 if known[0] == passage and len(known[1].title.split()) > 1 else 3
    return len(title.split()) >= least and not fold(known[1].title).startswith(fold(title))
