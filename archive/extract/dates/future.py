"""Whether a clause puts a date in the days to come."""

import re

from archive.clean.words import fold, one_of
from archive.extract.words.lexicon import table

TABLE = table("dates")
COMING = frozenset(TABLE["coming"])
# « le », « dans la soirée de », « en date du »: before the day itself.
UP_TO_DAY = (
    r"(?:(?:au|cours|dans|durant|pendant|en|à|les?|la|ce|cette|journée|matinée|soirée|nuit|après-midi|matin|soir|midi|fin"
    r"|début|milieu|date|tôt|tard|de|du|dès) |[ld]['’]){0,7}$"
)
# « a annoncé vendredi le Palais »: the day of the telling is past, whatever it tells.
TELLING = re.compile(
    r"\b(?:a|ont|avait|avaient|a-t-on|a-t-il|a-t-elle|ont-ils) (?:fait |rendu )?"
    r"(?:annoncé|indiqué|appris|déclaré|précisé|affirmé|confirmé|souligné|rapporté|révélé|publié|savoir|public|dit) "
    + UP_TO_DAY
)
MEANT_FOR = re.compile(r" pour (?:les? (?:mois d(?:e |['’]))?|la mi-|fin |début |la fin |le début |la rentrée d)$")
PLUPERFECT = re.compile(r" avai(?:en)?t ")  # « renvoyé à l'entretien qu'il avait eu en juillet »
# « la feuille de route adoptée en janvier sera évaluée »: what follows is of another time.
PARTICIPLE = re.compile(r"\w(?:é|[clnd]u|vert)(?:e|s|es)? " + UP_TO_DAY)
# « Prévue mardi, la réunion s'est tenue jeudi »: what has been done that day, not what is "prévu", "attendu" for it.
PERFECT = re.compile(
    r"(?:\b(?:a|ont|est|sont|fut|furent)|s['’]est) (?:(?:été|y|bien|donc|ensuite|enfin|finalement|également|aussi) )*"
    r"(?P<done>\w+(?:[éu]|ert|[iu][st]|i)(?:e|s|es)?|eu lieu|pris (?:fin|part)|mis fin|fait venir) " + UP_TO_DAY
)
# « a convié mardi à sa table »: who asks others is told of on the day itself.
ASKED = re.compile(r"\b(?:a|ont|avait|avaient) (?:convié|invité)(?:e|s|es)? " + UP_TO_DAY)
# « s'envole jeudi pour Lomé », « se rend du 3 au 5 à Lomé »: of a journey that was made one writes « s'est rendu ».
SETS_OUT = re.compile(
    r"\b(?:s['’]envol|s['’]embarqu|embarqu|décoll|entam|gagn|ralli|début|commenc|arriv)(?:e|ent) "
    rf"(?:\w+ment )?{UP_TO_DAY}|\b(?:se rend|part|met le cap|repart|attend)(?:ent)? (?:\w+ment )?{UP_TO_DAY}"
)
# « avait rendez-vous mardi », « a eu deux rendez-vous mardi », not « a pris rendez-vous mardi »
HAD_APPOINTMENT = re.compile(
    r"\b(?:avai(?:en)?t (?:eu )?"
    r"|(?:a|ont|avait|avaient) (?:\w+ment )?(?:eu|tenu|enchaîné|multiplié|honoré|aligné) (?:\w+ ){1,3})"
    rf"rendez-vous {UP_TO_DAY}"
    rf"|rendez-vous (?:l['’])?attendai(?:en)?t {UP_TO_DAY}"
)
# « mardi aura été un jour d'audiences »: done, as the one who looks back on it tells
WILL_HAVE = re.compile(
    r"(?<!\w)aur(?:a|ont) (?:(?:bien|donc|ainsi|enfin) )?(?:été|eu|vu|permis|réuni|duré|marqué|suffi)\b"
)
# « L'organisation matérielle du sommet des 2 et 3 mai », « les préparatifs de la réunion »
ARRANGING = re.compile(r"[Ll]['’]organisation |[Pp]réparati|[Aa]pproche |[Pp]erspective |[Pp]révision ")
ARRANGED = re.compile(
    r"\b(?:l organisation(?: \w+)?|preparatifs|preparation|approche|perspective|prevision) (?:du|des|de|d) (?:la |l )?"
    rf"(?:\w+ ){{0,2}}(?:{one_of(TABLE['events']['nouns'])})\b"
)
# « Ils sont convenus de se revoir à Lomé en mai »: what was agreed, wished or accepted to do is to come; but not
# « d'appliquer l'accord signé à Lomé en mai », nor « de donner suite à la réunion de mai ».
INTENDING = re.compile(
    rf"(?<!\w)(?:{one_of(TABLE['intending']['words'])}) (?:\w+ment )?(?:de |d['’]|pour |à )?"
    r"(?:(?:ne|se|y|en|nouveau) |s['’])?"
    r"(?P<deed>\w+(?:er|ir|re|voir))(?= )(?P<what>.*)$",
    re.DOTALL,
)
BARE_DAY = re.compile(f" {UP_TO_DAY}")  # « que l'Assemblée a décidé d'ouvrir le 2 mars »: the day of the decision
MEETING_AGAIN = ("revoir", "retrouver", "rencontrer", "réunir", "reparler")
DONE_OR_OF = re.compile(
    r"\b(?!\w*(?:ité|iété|anté|traité|marché)s?\b)[a-zà-ÿ]+(?:é|ée|és|ées|clue?s?|tenue?s?|rendue?s?|mise?s?|erte?s?)\b"
    r"|\b(?:qui|que|dont|où|après|depuis|lors)\b"
    r"|\b(?:de|du|des) (?:(?:la|l['’]|mi-) ?)?(?:fin )?$|\bd['’]$"
)
CLAUSE_REACH = 90  # characters on either side within which a word tells the tense
CLAUSE_ENDS = ".;:!?»«()\n"
# « Il ira jeudi à A, puis samedi à B »
GOES_ON = frozenset(("puis", "ensuite", "enfin", "puis le", "puis du", "et enfin"))
INSERTED = frozenset(("", "le", "du", "des", "les", "en"))  # before a day between two commas
BREAKS_OFF = re.compile(r"[,.;:!?»«()\n]| (?:et|qui|que|dont|où|pour|afin|mais) ")
FUTURE = re.compile(
    r"(?<![\w-])[a-zà-ÿ]{1,14}(?:ra|ront|erait|eraient|drait|draient|rrait|rraient|vrait|vraient)(?![\w-])"
)
# Nouns, and what verbs in -rer have in the past: "rencontra" is of yesterday.
NOT_FUTURE = frozenset(
    "serait seraient opéra caméra agora choléra diaspora extra ultra infra supra tiara mantra orchestra déclara"
    " assura rassura rencontra montra démontra entra rentra considéra réitéra inaugura demeura prépara sépara"
    " libéra administra enregistra illustra espéra tira retira attira délivra livra œuvra préféra adhéra déplora"
    " explora élabora collabora jura figura procura mesura dura récupéra modéra généra accéléra améliora restaura"
    " instaura célébra consacra sacra exonéra transféra conféra inséra digéra pleura honora ignora adora décora"
    " perdura conjura endura admira aspira inspira respira expira empira désira soupira concentra filtra cadra"
    " encadra chiffra coopéra délibéra énuméra rémunéra suggéra gouverna gara égara empara répara compara accapara"
    " front affront".split()
)


def speaks_of_future(text, mention):
    """Whether a verb or a word of the clause puts it in the days to come."""
    if mention.form == "relative" and mention.days < 0:
        return False
    left, right = _whole_words_around(text, mention)
    clause = left[max(map(left.rfind, CLAUSE_ENDS)) + 1 :]
    left = _words_before(clause, right)
    if _is_told_or_done(left):
        return False
    if MEANT_FOR.search(left) or mention.form == "weekday" and SETS_OUT.search(left):
        return True
    left = PLUPERFECT.split(left)[-1]
    return _has_future(left, _words_behind(left, right)) or _is_arranged(clause) or _is_intended(mention, left)


def _is_intended(mention, left):
    """Whether somebody means to do something then; a weekday is that of the news, "ont promis d'y remédier lundi"."""
    intended = INTENDING.search(left) if mention.form != "weekday" else None
    if intended is None or DONE_OR_OF.search(intended["what"]):
        return False
    return not BARE_DAY.fullmatch(intended["what"]) or intended["deed"].startswith(MEETING_AGAIN)


def _words_before(clause, right):
    """What of `clause` stands before the date and goes with it: the words behind the last comma that counts."""
    before, _, left = clause.rpartition(", ")
    if not before:
        return left
    if left.strip() in INSERTED and right.startswith((",", ".")):  # "Il accueillera à ce titre, du 8 au 11, le sommet"
        left = f"{before.rpartition(', ')[2]} "
    return clause if left.strip() in GOES_ON else left


def _is_told_or_done(left):
    """Whether it was told or done that day: "a annoncé le", "s’est tenue le", not "est prévue le"."""
    done = PERFECT.search(left)
    if HAD_APPOINTMENT.search(left):
        return True
    if ASKED.search(left) is not None:
        return True
    return TELLING.search(left) is not None or done is not None and done["done"] not in COMING


def _words_behind(left, right):
    """What of `right` goes with a date that stands behind `left`."""
    if PARTICIPLE.search(left):
        return ""
    if not left.strip():  # "Jeudi, le ministre doit accueillir …": the comma breaks nothing off
        right = right.removeprefix(",")
    return BREAKS_OFF.split(right, maxsplit=1)[0]


def _has_future(left, right):
    """Whether a word such as "prochain" or a verb in the future stands on either side."""
    if not COMING.isdisjoint(left.lower().split()) or not COMING.isdisjoint(right.lower().split()):
        return True
    return any(word not in NOT_FUTURE for word in FUTURE.findall(WILL_HAVE.sub("", left + " | " + right)))


def _is_arranged(clause):
    return ARRANGING.search(clause) is not None and ARRANGED.search(fold(clause)) is not None


def _whole_words_around(text, mention):
    """What stands within CLAUSE_REACH before and behind: a word cut in two, "centra|fricaine", would be another."""
    first, last = mention.start - CLAUSE_REACH, mention.end + CLAUSE_REACH
    left, right = text[max(0, first) : mention.start], text[mention.end : last]
    return left.partition(" ")[2] if first > 0 else left, right.rpartition(" ")[0] if last < len(text) else right
