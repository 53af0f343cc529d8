"""Documents that a dispatch counts ("neuf accords") and then tells one by one, by their kind or by their subject."""

import re

from archive.extract.signings import Named
from archive.extract.words import clauses

LEADING = re.compile(
    r"(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|plusieurs"
    r"|divers(?:es)?|diff[ée]rente?s|\d+|une? (?:seule?|unique)"
    r"|une (?:dizaine|douzaine|quinzaine|vingtaine|série) d['’e]) ?)"
    r"(?:nouve(?:aux|lles) |autres |important(?:e)?s )?$",
    re.IGNORECASE,
)
LEADING_REACH = 40
TELLS_MEMBERS = re.compile(
    r"\b(?:s'y ajoute\w*|il s'agit|parmi (?:eux|elles|ces|ceux)|notamment|a savoir|entre autres|dont|portent sur"
    r"|ce sont|(?:ces|les) (?:\w+ ){1,2}sont(?= une? )|concernent|avec (?:deux|trois|quatre|cinq|six)|comprennent"
    r"|figurent|il y a (?:d'abord |ainsi |notamment )?(?=une? )(?!une? (?:an|mois|semaine|siecle|decennie)\b)"
    r"|(?:le|la) premi(?:er|ere)(?: \w+)? (?:est|etant)|l'une? est)\b"
)
# « Le troisième texte est un protocole », « S'y joint une charte », after others of the same sum.
NEXT_MEMBER = re.compile(
    r"\b(?:(?:le|la|les|une?) (?:deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|derni(?:er|ere)s?|autres?)"
    r"(?: \w+)? (?:est|etant|consiste en|sont)|(?:vien(?:t|nent)|sui(?:t|vent)) (?:ensuite|enfin)"
    r"|s'y (?:joint|joignent)|il y a (?:aussi|enfin|encore|egalement))\b"
)
LISTS = re.compile(r":|,? \(?(?:a savoir|c'est-a-dire|en l'occurrence|soit)\b")
THESE = re.compile(r"\b(?:ces|les|de|tels sont les|voila les) (?:(?:deux|trois|quatre|cinq|six|sept|huit) )?$")
ONE_OF_THEM = re.compile(r"\b(?:d'un|d'une|un|une|l'un|le|la|deux|trois|quatre|cinq|six) $")
# "Ils concernent l'enseignement, la santé et le sport", "quatre conventions : extradition, matière pénale …"
SUBJECTS_NEXT = re.compile(
    r"\s*(?:ils|elles|ces (?:\w+ )?\w+|ceux-ci|celles-ci|le premier et le second) (?:[\w'-]+ ){0,2}?"
    r"(?:concernent|portent|touchent|visent|couvrent|ont (?:[\w'-]+ )?trait|se rapportent)"
    r"(?:,? (?:respectivement|notamment))?(?: sur| a(?=[ u])| au[x]?\b)? ?"
)
SUBJECTS_HERE = re.compile(
    r"(?:[^.;:,()]{0,60}:|[^.;:,()]{0,80}? (?:(?:portant|relati(?:fs|ves)|ayant trait)(?:,? respectivement)?"
    r"(?: sur| a\b)?|dans les (?:domaines|secteurs|matieres) (?=d))"
    # "Trois accords y ont été signés, sur l'énergie, la formation et les airs"
    r"|[^.;:,()]{0,40} (?:sign|paraph|conclu|adopt|scell|enterin)[a-z]{1,4}(?: [^.;:,()]{1,30})?,"
    r"(?: portant| qui portent)?(?= (?:sur|relati)))"
    r" ?(?:relati(?:fs|ves) a(?:u|ux)?\b)? ?"
)
# "l'un sur la pêche, l'autre sur le tourisme", "le premier porte sur l'eau, le second sur l'énergie"
_ON = (
    r"(?: (?:a|ont) trait (?:a|aux?)|(?: qui)? (?:concerne|vise|touche a|instaure|cree|organise)(?!r)"
    r"|,? relati(?:f|ve) (?:a|aux?)|,? concernant|,? en matiere d[e']"
    r"|,?(?: (?:portant|porte|consacree?|qui porte|centree?))? (?:sur|a|aux?))"
)
_SECOND = "second|deuxieme|troisieme|quatrieme|cinquieme|dernier"
APART = re.compile(
    rf"\b(?:(?P<first>l'une?|le premier|la premiere)|l'autre|l[ea] (?:{_SECOND}|seconde|derniere)"
    rf"|une? (?:{_SECOND}|derniere|autre)){_ON}(?= |')"
)
APART_END = re.compile(r"[,;.!?:\n(]| et (?:l'|l[ea] |une? )(?:autre|premi|secon|deuxi|troisi|quatri|derni)")
SUBJECTS_REACH = 400
COMMA = re.compile(",")
LIST_END = re.compile(r"[.;!?\n(]")
_ARTICLE = re.compile(r"^(?:(?:sur|aux?|à|a|de|et|ainsi que)\b ?|d['’])?(?:(?:la|les?|du|des)\b ?|l['’])?")
_LAST_AND = re.compile(r" (?:et|ainsi que|ainsi qu['’])(?= ?)")


def is_counted(folded, passage, hit):
    """Whether a number stands before the documents: "dix accords" in a headline need no verb."""
    return LEADING.search(folded, max(passage.start, hit.start - LEADING_REACH), hit.start)


def members(folded, passage, named):
    """The documents that a sentence tells one by one, after "neuf accords ont été signés"."""
    if passage.place == "headline" or not TELLS_MEMBERS.search(folded, passage.start, passage.end):
        return []
    return one_by_one(folded, named)


def next_members(folded, passage, named):
    """The documents of "Le troisième texte est un protocole", after a sentence that told others one by one."""
    if passage.place == "headline" or not NEXT_MEMBER.search(folded, passage.start, passage.end):
        return []
    return one_by_one(folded, named)


def one_by_one(folded, named):
    """Those of `named` that an article or a number introduces, as "member"."""
    return [Named(hit, "member") for hit in named if ONE_OF_THEM.search(folded[max(0, hit.start - 12) : hit.start])]


def behind_colon(folded, passage, signed, named):
    """The documents listed behind "Trois textes ont été signés :" or ", à savoir", or none."""
    sums = [item.hit for item in signed if is_counted(folded, passage, item.hit)]
    told = LISTS.search(folded, sums[0].end, passage.end) if sums else None
    return one_by_one(folded, [hit for hit in named if hit.start > told.start()]) if told else []


def ahead_of_colon(folded, passage, signed, named):
    """The documents listed before ": c'est avec ces trois textes que s'est conclue la visite", or none."""
    sums = [
        item.hit for item in signed if THESE.search(folded, max(passage.start, item.hit.start - 40), item.hit.start)
    ]
    colon = folded.rfind(":", passage.start, sums[0].start) if sums else -1
    return one_by_one(folded, [hit for hit in named if hit.start < colon]) if colon >= 0 else []


def without_sums(folded, found):
    """`found`, (passage, Named) in reading order, without the sums ("neuf accords") whose members are told next."""
    count = sum(item.rule == "member" for _, item in found)
    if not count or count < 2 and not any(_is_one_only(folded, *told) for told in found):
        return found
    last = max(number for number, (_, item) in enumerate(found) if item.rule == "member")
    return [
        told
        for number, told in enumerate(found)
        if told[1].rule == "member" or number > last or not is_counted(folded, told[0], told[1].hit)
    ]


def _is_one_only(folded, passage, item):
    """« un seul texte »"""
    leading = is_counted(folded, passage, item.hit)
    return bool(leading) and leading[0].startswith(("un ", "une ")) and "seul" in leading[0]


def subjects(text, folded, passage, hit):
    """[(start, end)] of the subjects of counted documents, one for each document, [] where they are not told so.

    "trois textes ont été paraphés. Ils concernent l'enseignement, la santé et le sport": three. A list of another
    length than the number printed is not trusted.
    """
    leading = is_counted(folded, passage, hit)
    if not leading:
        return []
    number = clauses.NUMBERS.get(leading[0].split()[0])
    if apart := _told_apart(text, folded, hit):
        return apart if number in (None, len(apart)) else []
    start = _start_of_subjects(folded, passage, hit)
    parts = _parts(text, start, number) if start is not None else []
    return parts if len(parts) > 1 and number in (None, len(parts)) else []


def _told_apart(text, folded, hit):
    """The subjects of "l'un sur la pêche, l'autre sur le tourisme", in this sentence or the next; [] of fewer."""
    limit = min(len(folded), hit.end + SUBJECTS_REACH)
    told = list(APART.finditer(folded, hit.end, limit))
    if len(told) < 2 or not told[0]["first"]:
        return []
    stops = (APART_END.search(folded, found.end(), limit) for found in told)
    ends = [stop.start() if stop else limit for stop in stops]
    return [_trimmed(text, found.end(), end) for found, end in zip(told, ends)]


def _start_of_subjects(folded, passage, hit):
    here = SUBJECTS_HERE.match(folded, hit.end, passage.end)
    following = SUBJECTS_NEXT.match(folded, passage.end, passage.end + SUBJECTS_REACH)
    found = here or following
    return found.end() if found else None


def _parts(text, start, number):
    """The items of the list that begins at `start`; its last comma part is cut at its "et"."""
    stop = LIST_END.search(text, start, start + SUBJECTS_REACH)
    end = stop.start() if stop else min(len(text), start + SUBJECTS_REACH)
    commas = [match.start() for match in COMMA.finditer(text, start, end)]
    spans = list(zip([start, *(at + 1 for at in commas)], [*commas, end]))
    last = spans.pop()
    cut = list(_LAST_AND.finditer(text, *last))
    if cut:
        spans += [(last[0], cut[-1].start()), (cut[-1].end(), last[1])]
    else:
        spans.append(last)
    return [_trimmed(text, *span) for span in spans]


def _trimmed(text, start, end):
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    start += _ARTICLE.match(text[start:end]).end()
    return start, start + len(text[start:end].rstrip())


def singular(kind):
    """ "accord-cadre" of "accords-cadres", "convention" of "conventions", "procès-verbal" of "procès-verbaux"."""
    first, *rest = kind.replace("procès-verbaux", "procès-verbal").split(" ")
    first = first if first.startswith("procès") else re.sub(r"s(?=-|$)", "", first)
    return " ".join([first, *(re.sub(r"^(commun|conjoint)(e?)s$", r"\1\2", word) for word in rest)])
