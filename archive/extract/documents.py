"""The documents that were signed or adopted at a contact. Kinds: data/documents.toml."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from archive.extract.gazetteer import Gazetteer, expand, fold
from archive.extract.passages import by_passage, passages

DATA = Path(__file__).parent / "data" / "documents.toml"

_DONE = r"(?:signe|paraphe|adopte|conclu|enterine|scelle)"
_ADVERBS = r"(?:(?!que\b|pas\b|encore\b)[\w'-]+ ){0,4}?"
# "ont signé", "a également adopté", "avant de signer", "signent"; never "avaient signé", "devraient signer".
ACTIVE = re.compile(
    rf"\b(?:ont|a) {_ADVERBS}{_DONE}\b|\bavant de (?:signer|parapher)\b|\ben signant\b|\b(?:signent|paraphent)\b"
)
PASSIVE = re.compile(rf"\b(?:a|ont) (?:[\w'-]+ ){{0,3}}?ete (?:[\w'-]+ ){{0,3}}?{_DONE}e?s?\b")
# "procédé à la signature de", "sanctionnée par la signature d'"; never "rappelé la signature de".
NOMINAL = re.compile(
    r"\b(?:proced\w+ (?:[\w'-]+ ){0,3}?a|assist\w+ (?:[\w'-]+ ){0,2}?a|presid\w+|donne lieu a|abouti\w* a|ceremonie de"
    r"|permis|prelude a|(?:marqu|sanctionn|couronn|conclu|achev|clos|clotur|sold)\w*(?: [\w'-]+){0,3}? par) (?:la |l')?"
    r"(?:ceremonie de )?(?:signature|adoption|paraphe) (?:(?:officielle|conjointe|solennelle) )?(?:d'|de |du |des )"
)
HEADLINE_DONE = re.compile(rf"\b{_DONE}e?s?\b|\b(?:signent?|paraphent?|adoptent?|signature|adoption)\b")
IN_HAND = re.compile(r" (?:en poche|a la cle)\b")
ISSUED = re.compile(r"\b(?:publiee?|rendue? public|rendue? publique|diffusee?|emise?|adoptee?|signee?)\b")
ISSUED_BEFORE = re.compile(
    r"\b(?:dans (?:le|la|un|une)|selon (?:le|la|un|une)|souligne (?:le|la|un|une)|indique (?:le|la|un|une)) $"
)

RECALLED = re.compile(
    r"\b(?:derni(?:er|ere)|il y a|l'epoque|la veille|par le passe|auparavant|precedemment|rappel\w+ qu|avai(?:en)?t"
    r"|depuis (?:qu|la|l'|le)|un an plus tot|plus tot dans l'annee)"
)
YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/–-])")
EVENT_BEFORE = re.compile(r"\b(?:en|\d\d? [a-z]{3,9}|janvier|mars|avril|mai|juin|aout) $")
NEGATED = re.compile(r"\b(?:n'|ne )(?:y )?$")
# A title goes on to the end of its noun phrase: punctuation, a relative, a participle, a circumstance, a verb.
TITLE_END = re.compile(
    r"""\s*(?:
      [.;:!?»)\n,(] | \s–
    | \s(?=(?:qui|que|dont|où|visant|prévoyant|afin|lors|hier|aujourd|par|devant|avant|après|avec\s(?:lui|elle)|ce|y)\b)
    | \s(?=(?:sign|publi|paraph|adopt|conclu|rendu)[a-zé]*\b)
    | \s(?=(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b)
    | \s(?=(?:a|ont|est|sont|doit|doivent|devra|devront|avai[\w]*|sera|seront|fut|furent)\b)
    | \s(?=à\sl['’](?:issue|occasion)\b|au\s(?:terme|cours)\b|en\s(?:présence|marge|poche)\b|à\sla\sclé)
    | \s(?=qu['’]|pour\s[a-zà-ÿ]+(?:er|ir|re)\b)
    | \s(?=et\s(?:ont|a|se|s['’]|(?:d['’])?une?|deux|trois|quatre|cinq|plusieurs)\b)
    | \s(?=ainsi\s|(?:et|ou)\s(?:le|la|l['’])\s?(?:plan|protocole|programme|mémorandum|déclaration|convention|accord)\b)
    )""",
    re.VERBOSE,
)
LEADING = re.compile(
    r"(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|plusieurs"
    r"|divers(?:es)?|diff[ée]rente?s|\d+|une (?:dizaine|douzaine|quinzaine|vingtaine|série) d['’e]) ?)"
    r"(?:nouve(?:aux|lles) |autres |important(?:e)?s )?$",
    re.IGNORECASE,
)
NEXT_ITEM = re.compile(
    r"(?:,| et| ainsi qu'| ainsi que)(?: de)? ?(?:d')?(?:une?|des|deux|trois|du|l[ea]) (?:[\w-]+ )?$"
)
NOT_AN_ITEM = re.compile(r"[.;!?]|\b(?:qui|dont)\b")
LEADING_REACH = 40
ACTIVE_REACH, PASSIVE_REACH, TITLE_REACH, CLAUSE_REACH = 110, 200, 220, 300
CLAUSE_BREAK = re.compile(r"[;!?]|\b(?:qui|que|dont|mais|tandis)\b|\bqu'")
OTHER_VERB = re.compile(CLAUSE_BREAK.pattern + r"|\b(?:ont|sont|ete|avait|avaient)\b")
OBJECT_GAP = re.compile(r",?(?: (?!(?:par|sur|pour|que|qui|dont|mais)\b|qu')[\w'«-]+,?){0,8} ?(?:\w')?(?:« ?)?")
TELLS_MEMBERS = re.compile(
    r"\b(?:s'y ajoute\w*|il s'agit|parmi (?:eux|elles|ces|ceux)|notamment|a savoir|entre autres|dont|portent sur"
    r"|concernent|avec (?:deux|trois|quatre|cinq|six)|comprennent|figurent)\b"
)
ONE_OF_THEM = re.compile(r"\b(?:d'un|d'une|un|une|deux|trois|quatre|cinq|six) $")
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
    confidence: float


class _Named(NamedTuple):
    """A kind of document that is named, and the words that tell it was signed."""

    hit: object
    rule: str
    confidence: float


@cache
def _table():
    return tomllib.loads(DATA.read_text("utf-8"))


@cache
def _kinds():
    table = _table()
    issued = {form for pattern in table["issued"] for form in expand(pattern)}
    forms = {form: (form, form in issued) for pattern in table["kinds"] for form in expand(pattern)}
    return Gazetteer(forms | dict.fromkeys(table["hidden"]))


def find_documents(cleaned, *, mentions=None):
    """The documents signed or adopted at the contact that the dispatch reports, as DocumentHit, in reading order.

    cleaned   archive.clean.cleaned.Cleaned; offsets count in its clean text
    mentions  archive.extract.passages.Mentions of the dispatch, where the caller has them
    Documents that are recalled ("l'accord signé en 2019", "avaient signé") or to come ("seront signés") are left out.
    One told in headline and body is given once, as the body has it.
    """
    folded = mentions.folded if mentions else fold(cleaned.text)
    parts = mentions.passages if mentions else passages(cleaned)
    own_years = _own_years(cleaned)
    found = []
    for passage, named in zip(parts, by_passage(parts, _kinds().find(folded, cleaned.text))):
        signed = _signed(folded, passage, named, own_years)
        if not signed and found and _is_counted(folded, found[-1][0], found[-1][1].hit):
            signed = _members(folded, passage, named)
        found += [(passage, item) for item in signed]
    return _once([(passage, _document(cleaned.text, passage, item)) for passage, item in _without_sums(found)])


def _own_years(cleaned):
    """The years printed at the head of the dispatch: a signing of that year is no recollection."""
    heads = (cleaned.header_date, cleaned.dateline_date)
    return {year for head in heads if head for year in YEAR.findall(head.text.replace("-", " "))}


def _signed(folded, passage, named, own_years):
    if passage.place == "headline":
        is_done = HEADLINE_DONE.search(folded, passage.start, passage.end)
        return [_Named(hit, "headline", 0.7) for hit in named if is_done or _is_counted(folded, passage, hit)]
    governed = _governed(folded, passage, named)
    return [item for item in governed if not _is_recalled(folded, passage, item.hit, own_years)]


def _is_counted(folded, passage, hit):
    """Whether a number stands before the documents: "dix accords" in a headline need no verb."""
    return LEADING.search(folded, max(passage.start, hit.start - LEADING_REACH), hit.start)


def _members(folded, passage, named):
    """The documents that a sentence tells one by one, after "neuf accords ont été signés"."""
    if passage.place == "headline" or not TELLS_MEMBERS.search(folded, passage.start, passage.end):
        return []
    return [
        _Named(hit, "member", 0.8) for hit in named if ONE_OF_THEM.search(folded[max(0, hit.start - 12) : hit.start])
    ]


def _without_sums(found):
    """`found` without the sum ("neuf accords") of which two members or more are told."""
    members = sum(item.rule == "member" for _, item in found)
    if members < 2:
        return found
    first = next(at for at, (_, item) in enumerate(found) if item.rule == "member")
    return found[: first - 1] + found[first:]


def _is_recalled(folded, passage, hit, own_years):
    """Whether the words up to the end of its clause place the document in the past."""
    start, end = max(passage.start, hit.start - CLAUSE_REACH), min(passage.end, hit.end + CLAUSE_REACH)
    stop = CLAUSE_BREAK.search(folded, hit.end, end)
    end = stop.start() if stop else end
    if RECALLED.search(folded, start, end):
        return True
    years = {match[0] for match in YEAR.finditer(folded, start, end) if _dates_an_event(folded, match)}
    return bool(years) and not own_years & years


def _dates_an_event(folded, year):
    """Whether `year` is that of "en 2019" or "le 3 mai 2019", not of "pour 2019"."""
    return EVENT_BEFORE.search(folded[max(0, year.start() - 16) : year.start()])


def _governed(folded, passage, named):
    found = []
    for hit in named:
        rule = _rule(folded, passage, hit)
        if not rule and found and _is_next_item(folded, found[-1].hit, hit):
            rule = found[-1].rule
        if rule:
            found.append(_Named(hit, rule, 0.7 if rule == "issued" else 0.9))
    return found


def _rule(folded, passage, hit):
    before = folded[max(passage.start, hit.start - ACTIVE_REACH) : hit.start]
    after = folded[hit.end : min(passage.end, hit.end + PASSIVE_REACH)]
    if any(_reaches(before, verb) for verb in ACTIVE.finditer(before)):
        return "signed"
    if (verb := PASSIVE.search(after)) and not OTHER_VERB.search(_without_asides(after[: verb.start()])):
        return None if NEGATED.search(after[: verb.start()]) else "was-signed"
    if any(len(before) - match.end() < LEADING_REACH for match in NOMINAL.finditer(before)):
        return "signature"
    if IN_HAND.match(after):
        return "in-hand"
    is_issued = hit.payload[1] and (ISSUED.match(after.lstrip()) or ISSUED_BEFORE.search(before))
    return "issued" if is_issued else None


def _reaches(before, verb):
    """Whether what stands at the end of `before` can be the object of `verb`."""
    gap = _without_asides(before[verb.end() :])
    return OBJECT_GAP.fullmatch(gap) is not None and not NEGATED.search(before[: verb.start()])


def _without_asides(words):
    return re.sub(r",[^,]*,", "", words)


def _is_next_item(folded, last, hit):
    """Whether `hit` goes on a list that `last` began: "un accord de …, un protocole de … et une convention"."""
    gap = folded[last.end : hit.start]
    return bool(NEXT_ITEM.search(gap)) and not NOT_AN_ITEM.search(gap)


def _document(text, passage, item):
    start, end = _title_span(text, passage, item.hit)
    title = text[start:end]
    if start < item.hit.start:
        title = title[0].lower() + title[1:]
    kind = text[item.hit.start : item.hit.end].lower()
    return DocumentHit(kind, title, start, end, _period(title), f"documents.{item.rule}", item.confidence)


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
    for passage, document in found:
        key = document.kind.rstrip("s")
        known = kept.get(key)
        if known is None or known[0].place == "headline" or document.title.startswith(known[1].title):
            kept[key] = (passage, document)
        elif passage.place != "headline" and _are_two(known[1].title, document.title):
            kept[document.title] = (passage, document)
    return sorted((document for _, document in kept.values()), key=lambda document: document.start)


def _are_two(first, second):
    """Whether two titles of one kind say different things, so that they are two documents."""
    return len(second.split()) > 2 and not fold(first).startswith(fold(second))
