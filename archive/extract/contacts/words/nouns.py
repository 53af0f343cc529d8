"""The nouns of contact in a sentence: carried by a verb ("a eu un entretien avec"), told as an event ("le sommet entre
A et B s'est tenu"), or told aside ("au terme d'un entretien avec").
"""

from functools import cache

from archive.extract.contacts.words.light_verbs import carrier, gathering, happening, keys_of
from archive.extract.contacts.words.spoken_of import is_spoken_of
from archive.extract.contacts.words.status import find_cancelled
from archive.extract.contacts.words.trigger import Trigger
from archive.extract.contacts.words.wished import is_wished
from archive.extract.people.heads import head_at
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

GRANTED_REACH = 4  # tokens: "une audience lui a été accordée"
RELATIVE_REACH = 24  # tokens: "les deux conversations que le chef du département, X, a menées"
HANDED = ("remis", "transmis")
BEGUN_REACH = 4  # tokens: "par un dernier long entretien"
BEGUN_FOR = 8  # tokens of ", pour la ministre d'Etat,"
BEGUN_OBJECT = 5  # tokens between the verb and "par": "a débuté sa visite de travail par"
BEARER_REACH = 6  # tokens between "auquel" and its verb
CLITIC_REACH = 3  # tokens: "lui en a aussitôt fait part"
ADJECTIVES = 3  # tokens: "l'entretien bilatéral élargi que"
ASIDE_REACH = 7  # tokens: "au terme d'un long et cordial entretien"
WITH_REACH = 6  # tokens: "entretien, mardi 3 mai, avec"
BETWEEN_REACH = 14  # tokens between a noun and "entre"
HAPPEN_REACH = 30  # tokens between a noun and what tells that it took place
AWAITED_REACH = 16  # tokens of "la visite officielle du Premier ministre X, attendu"
BRING_REACH = 8  # tokens between a noun and what brings its parties together: "l'a mis lundi en présence de"
ASIDES = frozenset(("lors", "cours", "apres", "depuis"))
HOSTED = frozenset(("abrite", "accueilli", "cadre", "abritait"))
PARTIES = frozenset(("avec", "entre", "de", "du", "des"))
_FINITE = frozenset(("a", "ont", "est", "sont", "que", "qu'"))
BEFORE = 22  # tokens: "Le palais a abrité hier une réunion"
_words = word_sets("verbs", "noun_words")


@cache
def nouns():
    """Phrases of the nouns of contact, each with its kind (or None)."""
    return Phrases((form, entry.get("kind")) for entry in table("verbs")["noun"] for form in entry["forms"])


def noun_trigger(sentence, i, stop, kind):
    """The Trigger of the noun of contact at tokens [i:stop], or None where it tells of none or of one denied."""
    if _is_unreal(sentence, i, stop) or kind != "credentials" and is_wished(sentence, i):  # which are "acceptées"
        return None
    if kind == "visit-of" and sentence.low(i - 1) == "en":  # "a reçu Y, en visite officielle"
        return None
    if _is_in_margin(sentence, i, stop):
        return None
    for reader in (_relative, _begun, _left):
        if found := reader(sentence, i, stop, kind):
            return found
    if carried := carrier(sentence, i, kind):
        return _carried(sentence, i, stop, kind, carried)
    if kind in ("courtesy", "visit-of"):
        return _visit(sentence, i, stop, kind)
    told = _granted(sentence, i, stop, kind) or _aside(sentence, i, stop, kind)
    return told or _event(sentence, i, stop, kind)


def _is_in_margin(sentence, i, stop):
    """Whether "en marge du sommet" only tells where something else was, and not between whom the summit was held."""
    at = i - 1 - (sentence.low(i - 1) in ("la", "l'"))
    is_margin = sentence.low(at) in ("du", "de", "d'", "des") and sentence.low(at - 1) in ("marge", "marges")
    return is_margin and sentence.low(stop) not in ("entre", "avec")


def _granted(sentence, i, stop, kind):
    """ "Une audience lui a été accordée", "l'audience que X a accordée"."""
    if not any("give" in keys_of(sentence, k) for k in range(stop, stop + GRANTED_REACH)):
        return None
    return Trigger("granted", i, stop, i, "past", "accorder", kind, noun="audience")


def _aside(sentence, i, stop, kind):
    """ "Au cours d'un entretien avec Y, X a …", "d'un autre entretien, Y a …", "X lui a dit, lors d'une audience"."""
    if _is_aside(sentence, i, stop) or _is_opening(sentence, i, stop):
        needs = "another" if _is_another(sentence, i) else None
    elif _is_closing(sentence, i, stop):
        needs = "clitic"
    elif _is_of_handing(sentence, i):
        needs = "handed"
    else:
        return None
    return Trigger("aside", i, stop, i, "past", "au cours de", kind, needs=needs, noun=sentence.low(i))


def _carried(sentence, i, stop, kind, carried):
    verb, tense, frame, passive = carried
    if kind == "visit-of" and frame != "from":
        return _visit(sentence, i, stop, kind)
    if kind == "credentials" and frame == "with":
        return None
    if tense == "pluperfect" and frame == "to" and _is_of_bearer(sentence, verb):
        tense = "past"
    told_kind = None if kind in ("courtesy", "visit-of") else kind
    return Trigger(frame, i, stop, verb, tense, "avoir", told_kind, passive, noun=sentence.low(i))


def _is_of_bearer(sentence, verb):
    """ "Le pli a été apporté par X, auquel il avait accordé une audience": as new as the letter."""
    before = sentence.lows[:verb]
    is_relative = not {"auquel", "laquelle", "auxquels", "qui"}.isdisjoint(before[-BEARER_REACH:])
    return is_relative and any((hit := nouns().at(sentence, k)) and hit[1] == "letter" for k in range(verb))


def _visit(sentence, i, stop, kind):
    """ "la visite d'une délégation" to the host told before."""
    is_one = kind == "visit-of" and _is_visit_of(sentence, stop) and not _is_awaited(sentence, i)
    if not is_one or _is_former(sentence, i, stop):
        return None
    return Trigger("visit-of", i, stop, i, "past", "visite", None, noun=sentence.low(i))


def _is_former(sentence, i, stop):
    """ "La visite de X à Y, en juillet 2023, avait ouvert la voie": looked back on."""
    verb = next((k for k in range(stop, len(sentence)) if clauses.is_finite(sentence, k)), None)
    return i <= 1 and verb is not None and clauses.tense_of(sentence, verb) == "pluperfect"


def _is_unreal(sentence, i, stop):
    """ "aucune rencontre", "une éventuelle entrevue", "pourrait sortir d'une entrevue", "une rencontre amicale"."""
    before = range(max(1, i - ASIDE_REACH), i) if "sortir" in sentence.words else ()
    if any(sentence.low(k) == "sortir" and sentence.low(k - 1) != "au" for k in before):
        return True
    if not _words("unreal").isdisjoint((*sentence.lows[max(0, i - 3) : i], sentence.low(stop))):
        return True
    if sentence.low(stop) == "de" and sentence.low(stop + 1) == "presse" or _is_appeal(sentence, i, stop):
        return True
    is_sport = not _words("sport").isdisjoint(sentence.lows[i : stop + 2])
    return is_sport or not _words("spectacle").isdisjoint(sentence.lows)


def _is_appeal(sentence, i, stop):
    """ "l'appel au boycott", "un appel à la retenue": to what somebody calls, and no call to somebody."""
    if sentence.low(i) not in ("appel", "appels") or sentence.low(stop) not in ("à", "au", "aux"):
        return False
    at = stop + 1 + (sentence.low(stop + 1) in ("la", "l'"))
    is_somebody = sentence.is_capital(at) or at in sentence.marks or sentence.low(at) in ("son", "sa", "ses", "leurs")
    return not is_somebody and head_at(sentence, at) is None


def _relative(sentence, i, stop, kind):
    """ "l'entretien qu'il a eu avec X", "l'audience que lui a accordée X"."""
    at = next((k for k in range(stop, stop + ADJECTIVES) if sentence.low(k) in ("que", "qu'")), None)
    if at is None:
        return None
    for k in range(at + 1, min(len(sentence), at + RELATIVE_REACH)):
        key = next((key for key in ("have", "give") if keys_of(sentence, k).get(key) == "participle"), None)
        helper = clauses.auxiliary(sentence, k) if key else None
        if helper and not clauses.is_denied(sentence, at, k):
            return Trigger("relative", i, stop, i, helper[1], "avoir", kind, needs=key, noun=sentence.low(i), subject=k)
    return None


def _is_awaited(sentence, i):
    """ "a dit attendre la visite de X", "la visite du pape X, attendu en mai", "la visite de X est prévue lundi"."""
    before = sentence.lows[max(0, i - BRING_REACH) : i]
    return not (
        _words("awaited").isdisjoint(before) and _words("coming").isdisjoint(sentence.lows[i : i + AWAITED_REACH])
    )


def _begun(sentence, i, stop, kind):
    """ "La journée de X a commencé par un entretien avec Y": the first or the last of what somebody did."""
    at = next((k for k in range(i - 1, max(-1, i - BEGUN_REACH), -1) if sentence.low(k) == "par"), None)
    if at is None or kind == "visit-of":  # "par la visite de X" is read by itself
        return None
    reach = BEGUN_OBJECT + (BEGUN_FOR if "pour" in sentence.lows[:at] else 0)  # "a commencé, pour la ministre, par"
    verb = next((k for k in range(at - 1, max(-1, at - reach), -1) if sentence.low(k) in _words("begun")), None)
    helper = clauses.done(sentence, verb) if verb is not None else None
    if helper is None or clauses.is_denied(sentence, helper.at, verb):
        return None
    return Trigger("begun", i, stop, helper.at, "past", "commencer par", kind, noun=sentence.low(i))


def _left(sentence, i, stop, kind):
    """ "X sortait d'un long entretien avec Y", "X est sorti confiant d'une audience avec Y": what was just held."""
    if _words("leaves").isdisjoint(sentence.words) or "avec" not in sentence.lows[stop : stop + BETWEEN_REACH]:
        return None
    reach = range(i - 1, max(-1, i - ASIDE_REACH), -1)
    at = next((k for k in reach if sentence.low(k) in _words("leaves")), None)
    if at is None or not _is_left(sentence, at, i):
        return None
    helper, noun = clauses.auxiliary(sentence, at), sentence.low(i)
    if helper is not None:
        return Trigger("with", i, stop, helper.at, "past", "sortir de", kind, noun=noun) if helper.is_done else None
    if _is_participle_of_leaving(sentence.low(at)):
        return Trigger("aside", i, stop, i, "past", "au sortir de", kind, noun=noun)
    return Trigger("with", i, stop, at, "past", "sortir de", kind, noun=noun)


def _is_left(sentence, at, i):
    """Whether what the verb at token `at` leaves is the noun at token `i`: "sortait d'un long entretien"."""
    between = sentence.lows[at:i]
    is_of = not {"d'", "de"}.isdisjoint(between) and "," not in between
    return is_of and not clauses.is_denied(sentence, at - 2, at + 2)


def _is_participle_of_leaving(low):
    return low.startswith("sorti") and not low.endswith(("t", "ent"))


def _is_visit_of(sentence, stop):
    return sentence.low(stop) in ("de", "d'", "du") and not sentence.marks.get(stop + 1)


def _is_aside(sentence, i, stop):
    """ "lors d'un entretien avec", "à l'issue de sa rencontre avec", "au cours d'un deuxième entretien"."""
    if sentence.low(i - 1) in ("l'", "la", "le") and sentence.low(stop) == "avec":
        return True
    before = sentence.lows[max(0, i - ASIDE_REACH) : i]
    at = _word_of_aside(sentence, before, i, stop)
    if at is None or "," in before[at:] or _words("indefinite").isdisjoint(before[max(0, at - 1) :]):
        return False
    return "avec" in _following(sentence, stop) or _is_another(sentence, i)


def _following(sentence, stop):
    """The folded words in which "avec" may stand: "au cours d'une rencontre, mercredi, à Rome, avec X"."""
    further = sentence.lows[stop : stop + BETWEEN_REACH]
    return further if further[:1] == [","] and _FINITE.isdisjoint(further) else further[:WITH_REACH]


def _word_of_aside(sentence, before, i, stop):
    """Index in `before`, the folded words before token `i`, of "lors", "cours", "dans" a telephone call …; or None."""
    aside = _words("aside")
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k] in aside), None)
    if at is None and sentence.low(i - 2) == "dans" and sentence.low(stop - 1).startswith(("telephon", "virtuel")):
        return len(before) - 2
    return at


def _is_opening(sentence, i, stop):
    """ "Au cours d'un entretien téléphonique mardi, X et Y ont …": the sentence goes on to tell who spoke."""
    before = sentence.lows[:i]
    if i >= ASIDE_REACH or _words("aside").isdisjoint(before) or _words("indefinite").isdisjoint(before):
        return False
    return not {"entre", "de", "du"} & set(sentence.lows[stop : stop + WITH_REACH])


def _is_closing(sentence, i, stop):
    """ "X lui a transmis une invitation, au cours d'une audience": whoever "lui" stands for was there."""
    before = sentence.lows[max(0, i - ASIDE_REACH) : i]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k] in _words("aside")), None)
    if at is None or _words("one").isdisjoint(before[at:]):
        return False
    if not PARTIES.isdisjoint(sentence.lows[stop : stop + 2]):
        return False
    told = (k for k in range(1, i) if sentence.low(k) in ("lui", "leur"))
    return any(_is_said_to(sentence, k) for k in told)


def _is_of_handing(sentence, i):
    """ "X a remis à Y, lors d'une audience, un message": whom it was handed to received him."""
    before = sentence.lows[max(0, i - ASIDE_REACH) : i]
    is_aside = not (_words("aside").isdisjoint(before) or _words("one").isdisjoint(before[-2:]))
    if not is_aside or not any(low.startswith(HANDED) for low in sentence.lows[:i]):
        return False
    hits = (nouns().at(sentence, k) for k in nouns().places(sentence))
    return any(hit is not None and hit[1] == "letter" for hit in hits)


def _is_said_to(sentence, k):
    """Whether "lui" at token `k` is whom something was told or handed: "lui a transmis", "lui en a fait part"."""
    done = (j for j in range(k + 1, k + CLITIC_REACH) if sentence.low(j) in ("a", "ont", "avait", "avaient"))
    at = next(done, None)
    return at is not None and not clauses.is_denied(sentence, k - 1, at + CLITIC_REACH)


def _is_another(sentence, i):
    """ "Au cours d'un troisième entretien, Y a …": with whom the talks before were."""
    return any(sentence.low(k) in _words("another") for k in (i - 1, i - 2))


def _event(sentence, i, stop, kind):
    """Where the noun is told as an event: "entre" follows, or a verb of taking place."""
    if sentence.low(i - 1) in ("de", "d'", "leur", "cours", "lors"):
        return None
    if is_spoken_of(sentence, i) or _is_still_to_come(sentence, i) or is_dated_back(sentence):
        return None
    told = happening(sentence, stop, stop + HAPPEN_REACH)
    if not _is_event(sentence, i, stop, told):
        return None
    is_coming = not _words("coming").isdisjoint(sentence.lows[stop : stop + HAPPEN_REACH])
    is_cancelled = is_coming and find_cancelled(sentence) is not None  # "la rencontre prévue mardi a été annulée"
    tense = "future" if is_coming and not is_cancelled else "past"
    return Trigger("event", i, stop, i, told[1] if told else tense, "avoir lieu", kind, noun=sentence.low(i))


def _is_still_to_come(sentence, i):
    """ "La veille du 8e sommet", "en prélude à la rencontre", "avant la session"."""
    before = sentence.lows[max(0, i - BRING_REACH) : i]
    return "," not in before and not _words("ahead").isdisjoint(before)


def is_dated_back(sentence):
    """Whether the sentence tells how long ago something was: "Le dernier entretien entre A et B remonte à 2021"."""
    return not _words("dates_from").isdisjoint(sentence.words)


def _is_event(sentence, i, stop, told):
    """Whether "entre" follows, or a verb tells that it took place or brought somebody together."""
    before = sentence.lows[max(0, i - BEFORE) : i]
    if "entre" in sentence.lows[stop : stop + BETWEEN_REACH]:
        return sentence.lows[-1] != "?" and (ASIDES.isdisjoint(before[-6:]) or _is_new(before))
    if told is not None or _is_of_both(sentence, stop):
        return True
    return gathering(sentence, stop, stop + BRING_REACH) is not None or not HOSTED.isdisjoint(before)


def _is_new(before):
    """Whether "lors d'un" stands right before the noun."""
    return before[-2:] in (["d'", "un"], ["d'", "une"]) and "apres" not in before[-6:]


def _is_of_both(sentence, stop):
    """ "un entretien du président avec le ministre"."""
    return sentence.low(stop) in ("de", "d'", "du") and "avec" in sentence.lows[stop : stop + BEFORE]


def is_event(sentence, trigger):
    """Whether a verb of taking place stands with the noun of `trigger`."""
    if trigger.frame != "event":
        return True
    return happening(sentence, trigger.start - BEFORE, trigger.stop + HAPPEN_REACH) is not None


def gathers(sentence, trigger):
    """Index of the verb by which the event of `trigger` brings its parties together ("a réuni X et Y"), or None."""
    return gathering(sentence, trigger.stop, trigger.stop + HAPPEN_REACH)


def names_contact(sentence):
    """Whether a noun of contact stands in `sentence`."""
    return any(nouns().at(sentence, i) for i in nouns().places(sentence))


def noun_kind(sentence):
    """The kind that a noun of contact in `sentence` tells ("réunion ministérielle": summit), or None."""
    found = (nouns().at(sentence, i) for i in nouns().places(sentence))
    kinds = [hit[1] for hit in found if hit and hit[1] in ("summit", "negotiation")]
    return kinds[-1] if kinds else None


def remote_kind(sentence):
    """ "phone_call" or "video_call" where a noun ("lors d'un appel") tells it, else None."""
    hits = (nouns().at(sentence, i) for i in nouns().places(sentence) if not is_spoken_of(sentence, i))
    return next((hit[1] for hit in hits if hit and hit[1] in ("phone_call", "video_call")), None)
