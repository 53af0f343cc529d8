"""Documents told by what talks ended with, brought forth or wrote down, rather than by a verb of signing."""

import re

from archive.extract.words.clauses import NUMBERS
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

_DONE = r"(?:signe|paraphe|adopte|scelle|enterine|endosse|approuve)"
_NUMBER = f"(?:{'|'.join(NUMBERS)}|plusieurs)"
# What may stand between a word and the kind of document that is its object.
_A = rf" ?(?:l'|(?:d'|de |la |le |les )?(?:(?:une?|des|{_NUMBER}) )?)(?:[\w-]+ )?(?:« ?)?$"
_CLOSE = r"(?:achev|conclu|clos|clotur|termin|sold|referm|tradui|concretis|materialis|prolong)\w*"
_SEALED = (
    "sanctionn|couronn|conclu|clos|clotur|scell|ponctu|consacr|concretis|achev|termin|parachev|formalis|materialis"
)
_TALKS = (
    r"(?:rencontre|entretien|reunion|travaux|discussion|pourparler|negociation|sommet|session|consultation|concertation"
    r"|audience|visite|sejour|tete-a-tete|echange|seance|debat|conclave|conference|deplacement|cycle)s?\b"
)
_ADVERBS = r"(?:[\w'-]+ ){0,2}?"
# "s'est achevé sur une déclaration", "a débouché sur un accord", "sont repartis avec deux textes"
ENDED_WITH = re.compile(
    r"\b(?:"
    rf"(?:(?:s'est|se sont|a ete|ont ete|s'etai(?:en)?t|fut|furent) {_ADVERBS}{_CLOSE}|s'acheve(?:nt)?"
    r"|se (?:conclu\w+|termine\w*|clo\w+|solde\w*|refer\w+|tradui\w+))(?: [\w'-]+){0,6}?,? (?:par|sur|avec)"
    rf"|(?:a|ont) {_ADVERBS}(?:debouche sur|abouti (?:a|au|aux)|accouche (?:de|d')|donne (?:lieu|naissance) a|enfante)"
    r"|(?:debouchent?|debouchant) sur|(?:aboutit|aboutissent) (?:a|au|aux)|accouchent? (?:de|d')"
    r"|(?:repart(?:ent|i(?:e|s|es|t|rent)?)?|reviennent|revient|reven(?:u|ue|us|ues)|rentr(?:e|ent|ee|es|ees|erent))"
    r"(?: [\w'-]+){0,3}? avec|(?:rapport|ramen|emport)(?:e|ent|aient|ait)"
    r"|(?:consign|couch|formalis|concretis|rassembl|resum|repri)e?e?s? (?:[\w'-]+ )?(?:dans|par)"
    rf"){_A}"
)
# "De ces travaux est sortie une déclaration", "en est résulté un accord", "Naquit un pacte"
CAME_OF = re.compile(
    r"\b(?:est|sont|etai(?:en)?t) (?:[\w'-]+ )?(?:sorti|issu|ne|resulte|decoule)e?s?(?: [\w'-]+){0,4}? "
    rf"(?:une?|des|{_NUMBER}) (?:[\w-]+ )?$"
    r"|\ben (?:sort|ressort|resulte|decoule|nait|sortira)(?:ent)? "
    rf"(?:qu'|que )?(?:une?|des|{_NUMBER}) (?:seule? )?(?:[\w-]+ )?$"
)
# "Un accord est sorti de la rencontre", "est né de ces travaux"
CAME = re.compile(
    r"[^.;:!?]{0,100}? (?:est|sont) (?:[\w'-]+ )?(?:sorti|issu|ne|resulte)e?s? (?:de |du |des |d')"
    rf"(?:(?:la|l'|ces|ce|cette|cet|leur|leurs) ?)?(?:[\w-]+ )?{_TALKS}"
)
# "C'est par une déclaration que s'est achevé le sommet", "C'est avec un accord que le ministre est reparti"
CLEFT_BEFORE = re.compile(rf"\bc'(?:est|etait) (?:donc |finalement )?(?:par|sur|avec)(?: ces)?{_A}")
CLEFT = re.compile(
    r"[^.;!?]{0,140}?\bqu(?:e |')(?:[^.;!?]{1,90}? )?(?:(?:s'est|se sont|a|ont|est|sont) "
    rf"(?:[\w'-]+ ){{0,3}}?(?:{_CLOSE}|pris fin|reparti|rentre|revenu|quitte)"
    r"|(?:s'acheve|se (?:termine|conclu|clo))\w*)"
)
# "Un accord : c'est ce que rapporte le ministre", "Deux textes, voilà ce qu'ont signé les ministres"
SO_TOLD = re.compile(
    r"[^.;!?]{0,140}?[:,] (?:c'est|voila) ce qu(?:e |')(?:(?:rapport|ramen|emport)\w+|(?:ont|a) (?:[\w-]+ )?"
    rf"{_DONE}|[^.;!?]{{1,90}}? (?:ont|a) {_ADVERBS}{_DONE})\b"
)
# "un procès-verbal que les deux ministres ont signé", "la charte qu'ont paraphée", "dont la signature est intervenue"
RELATIVE = re.compile(
    r"[^.;:!?]{0,110}?(?:"
    rf"\bqu(?:e |')(?P<subject>[^.;:!?]{{0,140}}?)\b(?:(?:a|ont) {_ADVERBS}{_DONE}e?s?\b"
    r"|(?:vient|viennent|venai(?:en)?t) de (?:signer|parapher|adopter))"
    r"|\bdont (?:la signature|le paraphe|l'adoption) (?:[\w'-]+ ){0,3}?(?:est|a|s'est) "
    r"(?:[\w-]+ )?(?:intervenue?|eu lieu|ete|clos|conclu|marque|couronne|deroulee?|tenue?)\b)"
)
# "Un procès-verbal a sanctionné les travaux", "Une déclaration est venue clore la visite"
SEALS = re.compile(
    rf"[^.;:!?]{{0,100}}? (?:(?:a|ont) (?:[\w'-]+ )?(?:{_SEALED})\w*|(?:est|sont) venue?s? (?:[\w'-]+ )?"
    rf"(?:{_SEALED}|clor)\w*|(?:{_SEALED})(?:e|ent|t)|clot)"
    rf" (?:la |le |les |l'|cette |cet |ce |ces |leurs? )(?:[\w-]+ ){{0,4}}?{_TALKS}"
)
# Enough for a document that the text takes as known, "le mémorandum que le ministre a signé ce matin".
FRESH = re.compile(
    r"\b(?:ce (?:matin|midi|soir|jour)|cet apres-midi|cette (?:semaine|nuit)|aujourd'hui|hier"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|a l'issue|au terme|a cette occasion|en presence|devant"
    r"|sous les yeux|sur place|seance tenante)\b"
)
_MONTH = f"(?:{'|'.join(map(fold, table('dates')['months']))})"
DATED = re.compile(
    rf"\b(?:\d{{1,2}}(?:er)? {_MONTH}|(?:en|de|depuis|des) (?:{_MONTH} )?"
    r"(?:19|20)\d\d|il y a|dernier|derniere|naguere|jadis|autrefois|a l'epoque)\b"
)
NEW = re.compile(rf"\b(?:d'une?|une?|des|{_NUMBER}) (?:[\w-]+ )?(?:« ?)?$")
NOT_DONE = re.compile(r"\b(?:n'|ne |pas |aucune? |jamais |sans |parlement|senat|conseil de securite|deputes|congres )")
# The final text of a meeting, as what speaks: "Le communiqué final réclame", "Aux termes de la déclaration conjointe".
SPEAKS = re.compile(
    r" (?:[\w'-]+ ){0,3}?(?:n'|ne )?(?:l'|y )?(?:reconnai|soulign|appell|salu|condamn|rappell|affirm|reaffirm"
    r"|prevoi|precis|indiqu|invit|exhort|demand|reclam|exig|deplor|se felicit|not|insist|evoqu|mentionn|stipul|enonc"
    r"|annonc|exprim|engag|fix|fait etat|plaid|preconis|charg|consacr|enteri|confirm|recommand|propos|dispos|qualifi"
    r"|denonc|retien)"
    r"(?:t|e|ent|nt|d|s|nne|nnent|cent)?\b"
)
ONLY = re.compile(r"\bqu(?:'|e )(?:une?|des)\b")
BOUND = re.compile(r"\b(?:c'est|que|qui|dont|mais|tandis)\b")


def outcome(before, after, *, is_final):
    """The rule, "ended", "came", "relative" or "issued", by which the words around a kind tell of it; None for none.

    before, after  the folded words of its sentence on either side
    is_final       whether the kind is that of a final text, as a joint communiqué
    """
    if _ends_talks(before):
        return "ended"
    if NEW.search(before) and CAME.match(after):
        return "came"
    if _seals_talks(before, after) or _is_cleft(before, after):
        return "ended"
    if _is_of_a_relative(before, after):
        return "relative"
    return "issued" if is_final and _speaks(before, after) else None


def _ends_talks(before):
    """« s’est achevé sur une déclaration », « en est résulté un accord »"""
    ended = ENDED_WITH.search(before) or CAME_OF.search(before)
    return ended is not None and _is_so(before, ended)


def _seals_talks(before, after):
    """« Un procès-verbal a sanctionné les travaux »"""
    seals = SEALS.match(after) if NEW.search(before) else None
    return seals is not None and not NOT_DONE.search(seals[0])


def _is_cleft(before, after):
    """« C’est par une déclaration que s’est achevé le sommet », « Deux textes, voilà ce qu’ont signé les ministres »"""
    if CLEFT_BEFORE.search(before) and CLEFT.match(after):
        return True
    return " ce qu" in after and NEW.search(before) is not None and SO_TOLD.match(after) is not None


def _is_so(before, ended):
    """Whether nothing denies or intends it: « n'a débouché sur aucun accord », « pourrait aboutir à »."""
    if ONLY.search(ended[0]):  # « il n’en sort qu’un texte »
        return True
    return not NOT_DONE.search(before, max(0, ended.start() - 30), len(before))


def _is_of_a_relative(before, after):
    """« un procès-verbal que les deux ministres ont signé »"""
    told = RELATIVE.match(after) if " qu" in after or " dont " in after else None
    if not told or NOT_DONE.search(told["subject"] or "") or DATED.search(after):
        return False
    return bool(NEW.search(before) or FRESH.search(after, told.start("subject") if told["subject"] else 0))


def _speaks(before, after):
    return (
        bool(SPEAKS.match(after)) and before.endswith(("le ", "la ", "un ", "une ")) and not BOUND.search(before[-40:])
    )
