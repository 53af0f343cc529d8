"""The words that tell that a document was signed or adopted at the contact, and those that put it in the past."""

import re
from typing import NamedTuple

from archive.extract.outcomes import outcome
from archive.extract.words.clauses import NUMBERS

_DONE = r"(?:(?:co-?)?signe|paraphe|adopte|conclu|enterine|scelle|approuve|avalise)"
_PRETERITE = r"(?:sign|paraph|adopt|enterin|scell|approuv)(?:a|erent)|conclu(?:t|rent)"
_ADVERBS = r"(?:(?!que\b|pas\b|encore\b|ete\b)[\w'-]+ ){0,4}?"
_HAND = r"(?:(?:leurs?|la|le|sa|son) )?(?:signatures?|paraphes?|griffes?|sceaux?) (?:au bas|au pied|en bas|sur|a)"
_PUT = r"(?:appose|mis|pose|donne|place|couche|laisse)"
# "ont signé", "a également adopté", "avant de signer", "signent"; never "avaient signé", "devraient signer".
ACTIVE = re.compile(
    rf"\b(?:ont|a) {_ADVERBS}(?:{_DONE}|echange)\b|\bavant de (?:signer|parapher)\b"
    rf"|\bapres avoir (?:[\w'-]+ )?{_DONE}\b"
    rf"|\bet {_DONE}(?= (?:une?|les?|la|l'|des|deux|trois|plusieurs)\b)|\ben (?:signant|paraphant|adoptant)\b"
    rf"|\b(?:signent|paraphent)\b|\b(?:{_PRETERITE})\b|\b(?:ont|a) (?:[\w'-]+ )?{_PUT} {_HAND}"
    rf"|\b(?:appos|mett|pos|donn)ent {_HAND}"
    rf"|\b(?:viennent|vient) de (?:signer|parapher|conclure)\b|\b(?:a|ont) (?:[\w'-]+ ){{0,2}}?ete {_DONE}e?s?\b"
    rf"|\b(?:fut|furent) (?:[\w'-]+ )?{_DONE}e?s?\b"
)
PLUPERFECT = re.compile(rf"\b(?:avait|avaient) {_ADVERBS}(?:{_DONE}\b|{_PUT} {_HAND}|(?:ete )?{_DONE}e?s?\b)")
PASSIVE = re.compile(
    rf"\b(?:(?:a|ont) (?:[\w'-]+ ){{0,3}}?ete|fut|furent) (?:[\w'-]+ ){{0,3}}?{_DONE}e?s?\b"
    r"|\b(?:a|ont) (?:[\w'-]+ )?fait l'objet d'une (?:signature|adoption)\b"
    r"|\b(?:(?:a|ont) (?:[\w'-]+ )?ete|fut|furent) (?:[\w'-]+ )?(?:revetu|muni|honor)e?e?s? (?:de |d'|par )"
    r"(?:la |leur |une )?(?:double )?(?:signature|paraphe)"
    r"|\ben (?:sont|est|furent|fut|etaient) (?:[\w'-]+ )?(?:sorti|issu|ne|resulte)e?s?\b"
    rf"|\b(?:est|sont) {_DONE}e?s?(?=[.!]| (?:a l'issue|au terme|en presence|devant|dans la foulee|sous les yeux|hier"
    r"|ce |aujourd'hui|sur place|seance tenante)\b)"
)
# "Trois textes portent leur signature"; "le texte porte la signature de X" speaks of one told before.
BEARING = re.compile(
    r"\b(?:porte(?:nt)?|recueilli(?:t|rent)|(?:a|ont) (?:recu|recueilli)) (?:[\w'-]+ ){0,3}?"
    r"(?:la|leurs?|les|sa|une) (?:double )?(?:signature|griffe|paraphe)s?\b"
)
SEVERAL_NEW = re.compile(rf"\b(?:une?|des|plusieurs|{'|'.join(NUMBERS)}) (?:[\w-]+ )?$")
# "procédé à la signature de", "sanctionnée par la signature d'"; never "rappelé la signature de".
_ENDED = (
    r"(?:marqu|sanction|couronn|conclu|achev|clos|clotur|sold|termin|ponctu|scell|concretis|materialis|tradui|consacr"
    r"|illustr|ouvert|suivi|accompagn|precede|referm|agremente|rehauss|prolong)\w*"
)
_OF = r"(?:d'|de |du |des )"
_SIGNING = (
    rf"(?:la |l'|une )?(?:ceremonie (?:officielle )?de )?(?:signature|adoption|paraphe|conclusion)s? "
    rf"(?:(?:officielle|conjointe|solennelle|effective) )?{_OF}"
)
NOMINAL = re.compile(
    r"\b(?:proced\w+ (?:[\w'-]+ ){0,3}?a|(?:assist|particip)\w+ (?:[\w'-]+ ){0,2}?a|pris part a|presid\w+"
    r"|donne lieu a|(?:abouti|conduit|mene)\w* a|debouch\w+ (?:[\w'-]+ )?sur|p(?:ris|rit|rennent|rend) fin"
    rf"(?: [\w'-]+){{0,5}}?,? (?:sur|par|avec)|permis|lieu|vu|{_ENDED}(?: [\w'-]+){{0,4}}? (?:par|sur|avec|de)"
    r"|prelude a|(?:a|ont) eu lieu|est intervenue?|s'est (?:deroulee?|tenue?)|place a|suivai(?:en)?t"
    rf"|ceremonie de|et par|ainsi que par) {_SIGNING}"
)
# "La signature d'un accord a clos la visite."
SIGNING_BEFORE = re.compile(rf"\b{_SIGNING}(?:[\w'-]+ ){{0,3}}?(?:\w')?$")
ENDS_THE_VISIT = re.compile(
    rf"\b(?:(?:a|ont)(?: \w+)? {_ENDED}|(?:a|ont) eu lieu|est intervenue?|s'est deroulee?|s'est tenue?"
    r"|(?:est|sont) venue?s? (?:clore|couronner|sceller|ponctuer|conclure|marquer|parachever|sanctionner|cloturer)"
    r"|(?:clot|clo[st]ure|couronne|ponctue|conclut|scelle|sanctionne|parach[eè]ve)(?:nt)? (?:la|le|l'|ce|cette))\b"
)
AGREED_NEXT = re.compile(rf"(?:,|\bet|\bainsi que) (?:par |sur )?(?:la signature|l'adoption|le paraphe) {_OF}$")
HEADLINE_DONE = re.compile(
    rf"\b{_DONE}e?s?\b|\b(?:signent?|paraphent?|adoptent?|scellent?|concluent"
    r"|(?<!apres la )(?<!avant la )(?<!depuis la )(?<!apres l')(?<!avant l')(?:signature|adoption|paraphe))\b"
)
# « Un procès-verbal a été dressé »: what was said there, put down
MINUTES = ("procès-verb", "relevé", "compte", "minutes", "aide-mémoire", "communiqué", "déclaration")
DRAWN_UP = re.compile(
    r"(?: [\w'-]+){0,6}? (?:(?:a|ont) (?:[\w'-]+ )?ete|fut|furent) (?:[\w'-]+ )?"
    r"(?:dresse|etabli|redige|elabore|finalise|publie|diffuse|lu|rendue? publi[cq]|emis|produit)[a-z]{0,3}\b"
)
IN_HAND = re.compile(r" (?:en poche|a la cle)\b")
# "un accord, signé à l'issue de l'entretien"
PARTICIPLE = re.compile(
    rf"(?: [\w'-]+){{0,12}}?,? {_DONE}e?s? (?:(?:par|entre) [^,.;]{{1,60}} )?(?:a (?:l'issue|cette occasion)|au terme"
    r"|a la cloture|en cloture|en fin de (?:journee|matinee|reunion|seance|session)|a huis clos|(?:a )?portes closes"
    r"|a l'unanimite|par acclamation|par consensus|a l'arrache"
    r"|sur place|dans la foulee|le jour meme|aujourd'hui|hier|ce (?:jour|matin|soir)|en presence|devant"
    r"|sous les yeux|(?:ce )?(?:lun|mar|mercre|jeu|vendre|same)di|(?:ce )?dimanche|seance tenante)\b"
)
# "Le procès-verbal sera signé à la clôture", "doit être paraphé vendredi"
TO_COME = re.compile(r"\b(?:ser(?:a|ont|ait|aient)|doi(?:t|vent)|devr\w+|pourr\w+|va|vont|etre)\b|\b(?:n'|ne )")
# "le procès-verbal que les ministres ont signé", "un accord signé par les deux ministres"
_SIGNERS = r"(?:ministres|parties|chefs|delegations|hommes|presidents|dirigeants|diplomates|responsables|ambassadeurs)"
SIGNED_BY_THEM = re.compile(
    rf",? (?:[\w'-]+ ){{0,6}}?(?:que? (?:les |leurs )(?:deux |trois )?{_SIGNERS} (?:ont|viennent de) (?:[\w'-]+ )?"
    rf"(?:{_DONE}e?s?|signer|parapher)|{_DONE}e?s? par (?:les|leurs) (?:deux |trois )?{_SIGNERS})\b"
)
# "ont rédigé un mémorandum qui crée un comité, et l'ont signé"
TAKEN_UP = re.compile(rf"[^.;!?]*\b(?:et|puis) (?:l'ont|les ont) (?:[\w'-]+ )?{_DONE}e?s?\b")
ISSUED = re.compile(r"\b(?:publiee?|rendue? public|rendue? publique|diffusee?|emise?|adoptee?|signee?)\b")
ISSUED_BEFORE = re.compile(
    r"\b(?:dans|selon|d'apres|souligne|indique|precise|rappelle|ajoute|note|affirme|releve|conclut|stipule|annonce|salue"
    r"|condamne|dit|aux termes de) (?:le|la|un|une|leur|ce|cette) $|\baux termes (?:du|d'une?) $"
)
# "À la clé, un procès-verbal", "Résultat : deux accords"
IN_SUM = re.compile(
    r"^[« ]*(?:a la cle|resultat|resultats|bilan|a l'arrivee|au bout du compte|au final|a l'actif de la visite)"
    rf" ?[,:] (?:une?|des|plusieurs|{'|'.join(NUMBERS)}) (?:[\w-]+ )?(?:« ?)?$"
)

# What is meant to be done: "devraient être sanctionnés par la signature".
INTENDED = re.compile(
    r"\b(?:sera|seront|serait|seraient|devr\w+|pourr\w+|doit|doivent|prevoi\w+|prevue?s?|attendue?s?|donnera|donneront"
    r"|appel\w* a|invit\w* a|souhait\w*|esper\w+|en vue|afin|rappel\w*|salu\w*|depuis|apres|n'|ne|aucune?|projet\w*"
    r"|envisag\w+|negoci\w+)\b"
)
ASIDE = re.compile(r",[^,]*,| (?:pour (?:sa|leur) part|de (?:son|leur) cote|quant a (?:lui|elle|eux|elles))\b")
ONLY_SO, DENIAL = re.compile(r"\bqu(?:'|e )"), re.compile(r"\b(?:n'|ne )")
_PAST = (
    r"derni(?:er|ere)|il y a(?! ete)|l'epoque|par le passe|precedemment|rappel\w+ qu|depuis (?:qu|la|l'|le)"
    r"|un an plus tot|plus tot dans l'annee"
)
RECALLED = re.compile(rf"\b(?:{_PAST}|la veille|auparavant)")
HAD = re.compile(r"\bavai(?:en)?t\b[^,]*$")
LONG_PAST = re.compile(rf"\b(?:{_PAST})")
# The same day or the day before, told backwards: what was signed then is still news.
SAME_DAYS = re.compile(r"\b(?:le matin(?= meme|,)|la veille|dans la (?:matinee|journee|soiree)|ce matin|hier)\b")
# "Mercredi, les ministres avaient signé un accord": a day of the same visit.
WEEKDAY_FIRST = re.compile(r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b(?! dernier)")
BY_COMPANIES = re.compile(r"\b(?:entreprises|societes|compagnies|groupes|firmes|industriels)\b")
YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/–-])")
EVENT_BEFORE = re.compile(r"\b(?:(?<!jusqu')en|\d\d? [a-z]{3,9}|janvier|mars|avril|mai|juin|aout) $")
ONLY_ONE = re.compile(r"(?: [\w'-]+){0,3}? qu(?:'|e )")
NEGATED = re.compile(r"\b(?:n'|ne )(?:y )?$")
# What another body passes is no document of the contact: "le Parlement a adopté une résolution".
NOT_THE_PARTIES = re.compile(
    r"\b(?:parlement|senat|assemblee (?:nationale|generale)|congres|conseil (?:de securite|des ministres|federal)"
    r"|deputes|gouvernement|chambre des \w+)(?: [\w'-]+){0,3} $"
)
CLAUSE_BREAK = re.compile(r"[;!?]| : |\b(?:qui|que|dont|mais|tandis)\b|\bqu'")
# "en application de l'accord de 2008", "quinze ans après celui de 2008": of another paper, or of an anniversary.
OTHER_PAPER = re.compile(
    r"\b(?:en (?:application|vertu)|conformement|dans le (?:cadre|prolongement|sillage)|a l'occasion"
    r"|(?:ans?|mois|semaines?|jours?) apres|premi(?:er|ere)|derniere etape)\b"
)
OTHER_VERB = re.compile(CLAUSE_BREAK.pattern + r"|\b(?:ont|sont|ete|avait|avaient)\b")
OBJECT_GAP = re.compile(
    r",?(?: (?!(?:par|sur|pour|que|qui|dont|mais|selon)\b|qu'|d'apres\b)[\w'«-]+,?){0,8} ?(?:\w')?(?:« ?)?"
)
NEXT_ITEM = re.compile(
    r"(?:,| et| ainsi qu'| ainsi que)(?: de)? ?(?:d')?(?:une?|des|deux|trois|du|l[ea]) (?:[\w-]+ )?$"
)
NOT_AN_ITEM = re.compile(r"[.;!?]|\b(?:qui|dont)\b")
# « Il n'est pas exclu qu'un accord soit paraphé »
WISHED = re.compile(rf"[^.;,]{{0,80}}\bsoi(?:t|ent) (?:[\w'-]+ ){{0,2}}{_DONE}")
# "un avenant à la convention": what it changes was signed before.
AMENDED, AMENDED_REACH = re.compile(r"\b(?:avenants?|amendements?|annexes?) (?:a la |a l'|aux? )$"), 20
ACTIVE_REACH, PASSIVE_REACH, CLAUSE_REACH, NOMINAL_REACH = 140, 200, 300, 40


class Named(NamedTuple):
    """A kind of document that is named, and the words that tell it was signed."""

    hit: object
    rule: str


def governed(folded, passage, named):
    """Those of `named` (hits of one sentence) that a word of signing governs, alone or as the next item of a list."""
    found = []
    for hit in named:
        if AMENDED.search(folded, max(passage.start, hit.start - AMENDED_REACH), hit.start):
            continue
        rule = _rule(folded, passage, hit) if not WISHED.match(folded, hit.end, passage.end) else None
        if not rule and found and _is_next_item(folded, found[-1].hit, hit):
            rule = found[-1].rule
        if rule:
            found.append(Named(hit, rule))
    return found


def _rule(folded, passage, hit):
    before = folded[max(passage.start, hit.start - ACTIVE_REACH) : hit.start]
    after = folded[hit.end : min(passage.end, hit.end + PASSIVE_REACH)]
    if any(_reaches(before, verb) for verb in ACTIVE.finditer(before)):
        return "signed"
    if any(_reaches(before, verb) for verb in PLUPERFECT.finditer(before)):
        return "had-signed"
    if (verb := PASSIVE.search(after)) and not OTHER_VERB.search(_without_asides(after[: verb.start()])):
        return None if NEGATED.search(after[: verb.start()]) else "was-signed"
    if SEVERAL_NEW.search(before) and BEARING.search(after):
        return "was-signed"
    return _rule_of_nouns(before, after, hit)


def _rule_of_nouns(before, after, hit):
    """The rule by which words other than a verb of signing tell it, or None."""
    fits = (rule for rule, is_so in RULES_OF_NOUNS if is_so(before, after, hit))
    return next(fits, None) or outcome(before, after, is_final=hit.payload[1])


def _is_signature(before, after, hit):
    """« la signature d’un accord a clos la visite »"""
    if _is_object_of_signing(before) or _is_object_of_signing(_without_asides(before)):
        return True
    return SIGNING_BEFORE.search(before) and ENDS_THE_VISIT.search(after)


def _is_drawn_up(before, after, hit):
    return hit.payload[0].startswith(MINUTES) and SEVERAL_NEW.search(before) and DRAWN_UP.match(after)


def _is_in_hand(before, after, hit):
    return IN_HAND.match(after) or IN_SUM.search(before)


def _is_done_there(before, after, hit):
    told = PARTICIPLE.match(after)
    return told and not TO_COME.search(told[0])


def _is_signed_by_them(before, after, hit):
    told = SIGNED_BY_THEM.match(after)
    return told and not (TO_COME.search(told[0]) or INTENDED.search(before.rpartition(",")[2]))


def _is_taken_up(before, after, hit):
    return SEVERAL_NEW.search(before) and TAKEN_UP.match(after)


def _is_issued(before, after, hit):
    return hit.payload[1] and (ISSUED.match(after.lstrip()) or ISSUED_BEFORE.search(before))


RULES_OF_NOUNS = (
    ("signature", _is_signature),
    ("was-signed", _is_drawn_up),
    ("in-hand", _is_in_hand),
    ("participle", _is_done_there),
    ("participle", _is_signed_by_them),
    ("was-signed", _is_taken_up),
    ("issued", _is_issued),
)


def _is_object_of_signing(before):
    near = [match for match in NOMINAL.finditer(before) if len(before) - match.end() < NOMINAL_REACH]
    return any(_is_done(before, match) for match in near)


def _is_done(before, match):
    clause = before[: match.start()].rpartition(",")[2]
    if ONLY_SO.search(match[0]):  # « n'ont pris fin qu'en soirée, par l'adoption de »
        clause = DENIAL.sub("", clause)
    return not INTENDED.search(clause)


def _reaches(before, verb):
    """Whether what stands at the end of `before` can be the object of `verb`."""
    gap, subject = _without_asides(before[verb.end() :]), before[: verb.start()]
    if NEGATED.search(subject):  # "n'ont signé qu'un accord"
        only = ONLY_ONE.match(gap)
        gap = only and " " + gap[only.end() :]
    return gap is not None and OBJECT_GAP.fullmatch(gap) is not None and not NOT_THE_PARTIES.search(subject)


def _without_asides(words):
    return ASIDE.sub("", words)


def _is_next_item(folded, last, hit):
    """Whether `hit` goes on a list that `last` began: "un accord de …, un protocole de … et une convention"."""
    gap = folded[last.end : hit.start]
    return bool(NEXT_ITEM.search(gap) or AGREED_NEXT.search(gap)) and not NOT_AN_ITEM.search(gap)


def is_recalled(folded, passage, item, own_years):
    """Whether the words up to the end of its clause place the document of `item` in the past.

    own_years  the years printed at the head of the dispatch, as digits
    """
    hit = item.hit
    start, end = max(passage.start, hit.start - CLAUSE_REACH), min(passage.end, hit.end + CLAUSE_REACH)
    if item.rule == "issued" and (comma := folded.find(",", hit.end, end)) >= 0:
        end = comma  # « dans leur communiqué final, ils demandent, comme au sommet de l'an dernier »
    stops = (pattern.search(folded, hit.end, end) for pattern in (CLAUSE_BREAK, OTHER_PAPER))
    end = min((stop.start() for stop in stops if stop), default=end)
    if item.rule == "had-signed":
        if WEEKDAY_FIRST.match(folded, passage.start):
            return False
        if not is_of_these_days(folded, start, end):
            return True
    if _is_past(folded, start, end, hit.start):
        return True
    years = {match[0] for match in YEAR.finditer(folded, start, end) if _dates_an_event(folded, match)}
    return bool(years) and not own_years & years


def _is_past(folded, start, end, named_at):
    if is_of_these_days(folded, start, end):
        return LONG_PAST.search(folded, start, end) is not None
    return bool(RECALLED.search(folded, start, end) or HAD.search(folded[start:named_at]))


def is_of_these_days(folded, start, end):
    """Whether the sentence, or the one before it, tells of the same day or the day before, and of no companies."""
    told = folded[max(0, start - CLAUSE_REACH) : end].rpartition("\n")[2]
    return bool(SAME_DAYS.search(told)) and not BY_COMPANIES.search(told)


def _dates_an_event(folded, year):
    """Whether `year` is that of "en 2019" or "le 3 mai 2019", not of "pour 2019"."""
    return EVENT_BEFORE.search(folded[max(0, year.start() - 16) : year.start()])
