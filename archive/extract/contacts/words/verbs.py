"""The verbs of contact in a sentence, in all forms: "s'est entretenu", "recevait", "en recevant", "est venu saluer"."""

from dataclasses import replace
from functools import cache

from archive.extract.contacts.words.trigger import Trigger
from archive.extract.words import clauses
from archive.extract.words.conjugation import conjugate
from archive.extract.words.lexicon import Phrases, table, word_sets
from archive.extract.words.tokens import words_of

CLITICS = frozenset(("s'", "se", "y", "en", "lui", "l'", "les", "leur"))
PERSONAL = frozenset(("il", "elle", "qui", "ils", "elles"))
HOSTING = ("recevoir", "accréditer", "accueillir", "convoquer")
HEADING = (
    "accréditer",
    *HOSTING,
    "inviter à déjeuner",
    "convier à déjeuner",
    "retenir à déjeuner",
    "garder à déjeuner",
    "se réunir",
    "s'entretenir",
    "joindre",
    "appeler",
    "contacter",
    "se retrouver",
    "retrouver",
)
HAVING = ("a", "ont", "avait", "avaient")
WAYS = ("pour", "par", "à", "de", "d'")
PHONE_REACH = 24  # tokens: "a eu le ministre des Affaires étrangères de Roumanie, X, au téléphone"
WAY = 24  # tokens between a way and its purpose: "s'est rendu, à l'issue de …, à la Primature pour y rencontrer"
NEAR_WAY = 6  # tokens: "est venue mardi matin à Rome s'entretenir"
RELATIVE_REACH = 14  # tokens: "que le président de la République, X, a reçue"
PARTICIPLES = ("é", "ée", "és", "ées", "u", "ue", "us", "it", "is")
GUEST_REACH = 16  # tokens between "a retenu", whoever it was, and "à déjeuner"
OBJECT_REACH = 5  # tokens between a verb and the object that makes it one of contact
LETTERS_BEHIND = 16  # tokens: "a reçu, mardi matin, au palais de la Présidence, les lettres de créance"
WRITTEN = frozenset(("vœux", "voeux", "condoleances", "compliments"))  # exchanged in writing, and no talks
LETTERS_REACH = 6  # tokens: "des lettres de félicitations ont été échangées"
HABIT_REACH = 3  # tokens: "rencontre très régulièrement ses partenaires"
_words = word_sets("verbs", "told")


@cache
def verbs():
    """Phrases of the verbs of contact, each with its [(form as printed, entry, tense)]."""
    readings = {}
    for entry in table("verbs")["verb"]:
        for form, tense in _forms(entry):
            words = words_of(form)
            readings.setdefault(words, []).append((form, entry, tense))
    return Phrases((found[0][0], found) for found in readings.values())


def _forms(entry):
    forms = conjugate(entry["model"], entry["stem"], entry.get("objects", ("",))) if "model" in entry else []
    forms += [(form, key) for key in ("participle", "infinitive") for form in entry.get(key, ())]
    return forms + [(form, "phrase") for form in entry.get("phrase", ())]


def _readings(sentence, i, nouns):
    """(index past it, [(entry, tense)]) of the verb of contact at token `i`, or None."""
    found = verbs().at(sentence, i)
    if not found:
        return None
    stop, readings = found
    printed = sentence.texts[i].lower()
    exact = [(entry, tense) for form, entry, tense in readings if form.partition(" ")[0] == printed]
    return stop, exact or ([] if nouns.at(sentence, i) else [(entry, tense) for _, entry, tense in readings])


def verb_trigger(sentence, i, ends, nouns):
    """The Trigger of the verb of contact at token `i`, or None where none is or its deed is not told as done.

    ends   the indexes where a group of actors ends
    nouns  Phrases of the nouns of contact: "rencontre" may be one, and "échangé des messages" tells of letters
    """
    found = _readings(sentence, i, nouns)
    if found is None:
        return None
    stop, readings = found
    for entry, tense in _of_participle(sentence, i, readings):
        if _is_something_else(sentence, i, stop, entry, nouns):
            continue
        if trigger := _as_read(sentence, i, stop, entry, tense, ends, nouns):
            return trigger
    return None


def _of_participle(sentence, i, readings):
    """Those of `readings` that an auxiliary leaves: "n'a pas fait venir" has no present."""
    participles = [(entry, tense) for entry, tense in readings if tense == "participle"]
    is_parted = 0 < len(participles) < len(readings)
    return participles if is_parted and clauses.auxiliary(sentence, i) else readings


MET = ("la", "le", "l'", "les")  # "qui la recevait, une lettre": whom he received


def _is_something_else(sentence, i, stop, entry, nouns):
    """Whether the verb tells of no contact here: "un message écrit", "échangé des messages", "vu remettre"."""
    lemma = entry["lemma"]
    if lemma == "écrire":
        return _is_no_letter(sentence, i, stop, nouns)
    if lemma == "échanger":
        return _are_papers_exchanged(sentence, i, stop, nouns)
    if lemma in ("voir", "se voir"):
        return _is_infinitive(sentence, stop) or sentence.low(stop) in ("dans", "en")  # "voit dans l'Union un allié"
    if lemma == "recevoir" and sentence.low(i - 1) not in MET and _receives_letters(sentence, stop, nouns):
        return True
    return "near" in entry and not _stands_near(sentence, stop, entry)


def _is_no_letter(sentence, i, stop, nouns):
    """ "un message écrit", ", écrit le journal", or "écrit dans le même sens": condolences, like others'."""
    is_somebody_next = sentence.is_capital(stop) or sentence.low(stop) in ("le", "la", "l'")
    if sentence.low(i - 1) == "," and is_somebody_next:
        return True
    return "sens" in sentence.lows[stop : stop + OBJECT_REACH] or bool(nouns.at(sentence, i - 1))


def _are_papers_exchanged(sentence, i, stop, nouns):
    """ "des lettres ont été échangées", "ont échangé leurs vœux"."""
    before = max(0, i - LETTERS_REACH)
    if not WRITTEN.isdisjoint(sentence.lows[before : stop + LETTERS_REACH]):
        return True
    return clauses.exchanges_letters(sentence, before, nouns) or clauses.exchanges_letters(sentence, stop, nouns)


def _is_infinitive(sentence, k):
    """Whether a verb's infinitive stands at token `k`: "vu remettre", not "vu hier", "vu Olivier"."""
    low = sentence.low(k)
    return low.endswith(("er", "ir", "re")) and not low.endswith("hier") and not sentence.is_capital(k)


def _receives_letters(sentence, stop, nouns):
    """ "a reçu mardi les lettres de créance de X": the noun of contact tells it."""
    hits = ((k, nouns.at(sentence, k)) for k in range(stop, stop + LETTERS_BEHIND))
    at, kind = next(((k, hit[1]) for k, hit in hits if hit), (stop, None))
    if at < stop + OBJECT_REACH:
        return kind in ("letter", "credentials")
    return kind == "credentials" and sentence.low(at - 1) == "les" and sentence.low(at - 2) == ","


def _stands_near(sentence, i, entry):
    """Whether one of the words `near` follows: "avait passé auparavant deux heures avec", "a retenu X à déjeuner"."""
    reach = GUEST_REACH if entry["frame"] == "host" else OBJECT_REACH
    return any(low in entry["near"] for low in sentence.lows[i : i + reach])


def _as_read(sentence, i, stop, entry, tense, ends, nouns):
    if tense == "participle":
        return _done(sentence, i, stop, entry, ends)
    if tense == "infinitive":
        return _purpose(sentence, i, stop, entry)
    if tense == "gerund":
        return _gerund(sentence, i, stop, entry)
    if tense == "phrase":
        return _phrase(sentence, i, stop, entry)
    if not _is_verb(sentence, i, ends, nouns) or _is_unreal(sentence, i):
        return None
    told = _of_antecedent(sentence, i, stop, entry, i, "present", ends)
    return told or make(sentence, entry, i, stop, i, "present", False)


def make(sentence, entry, i, stop, verb, tense, passive):
    """The Trigger of the verb `entry` at tokens [i:stop], or None where its reflexive pronoun forbids it."""
    reflexive = clauses.is_reflexive(sentence, i)
    if entry.get("reflexive") == ("never" if reflexive else "required"):
        return None
    kind, needs = entry.get("kind"), entry.get("needs")
    return Trigger(entry["frame"], i, stop, verb, tense, entry["lemma"], kind, passive, reflexive, needs)


def _is_verb(sentence, i, ends, nouns):
    """Whether a finite form is a verb here, and no noun ("rencontre"): then right after its subject."""
    k = i
    while sentence.low(k - 1) in CLITICS:
        if sentence.low(k - 1) in ("s'", "se", "y"):
            return True
        k -= 1
    k -= sentence.low(k - 1) in ("la", "le") and sentence.low(k - 2) in PERSONAL  # "qui la recevait"
    if k in ends or sentence.low(k - 1) in PERSONAL or sentence.low(k - 1) == "," and k - 1 in ends:
        return True
    is_noun = nouns.at(sentence, i) or sentence.low(i) in _words("also_noun")
    return not is_noun and sentence.low(k - 1) not in clauses.words("words", "determiner")


def _is_unreal(sentence, i):
    """Denied, or told as a habit: "ne reçoit pas", "rencontre régulièrement"."""
    after = range(i + 1, i + 1 + HABIT_REACH)
    if any(sentence.low(k) in _words("habit") for k in (i - 1, *after)):
        return True
    return any(sentence.low(k) in ("ne", "n'") for k in range(i - 3, i)) and clauses.is_denied(sentence, i, i + 4)


def _done(sentence, i, stop, entry, ends):
    if entry["lemma"] == "recevoir" and sentence.low(i - 1) == "etre" and sentence.low(i - 2) == "à":
        return Trigger("received", i, stop, i, "past", entry["lemma"])
    if told := _coordinated(sentence, i, stop, entry, ends):
        return told
    helper = clauses.auxiliary(sentence, i)
    if helper is None:
        return _participial(sentence, i, stop, entry)
    at, tense, passive = helper
    if clauses.is_denied(sentence, at, i):
        return None
    if tense == "infinitive":
        return _perfect(sentence, i, stop, entry, at, passive)
    return _of_antecedent(sentence, i, stop, entry, at, tense, ends) or make(
        sentence, entry, i, stop, at, tense, passive
    )


def _coordinated(sentence, i, stop, entry, ends):
    """ "X a rencontré Y et reçu Z": the auxiliary is that of the verb before Y."""
    if sentence.low(i - 1) not in ("et", "puis") or "par" in (sentence.low(stop), sentence.low(stop + 1)):
        return None
    stops = (k for k in range(i - 2, max(-1, i - PHONE_REACH), -1) if clauses.is_finite(sentence, k))
    at = next(stops, None)
    if at is None or sentence.low(at) not in HAVING or not any(at < end < i for end in ends):
        return None
    if clauses.is_denied(sentence, at, i) or not {"que", "qui", "qu'", ";"}.isdisjoint(sentence.lows[at:i]):
        return None
    return make(sentence, entry, i, stop, i, clauses.tense_of(sentence, at), False)


def _perfect(sentence, i, stop, entry, at, passive):
    """ "a eu l'honneur d'être reçu", "après avoir reçu"; any other infinitive is said or wished."""
    if told := _purpose(sentence, at, stop, entry):
        return replace(told, start=i, passive=passive or sentence.low(at) == "etre")
    if _is_perfect(sentence, at):
        return _subordinate(sentence, entry, i, stop, at, passive)
    return make(sentence, entry, i, stop, at, "infinitive", passive)


def _of_antecedent(sentence, i, stop, entry, at, tense, ends):
    """ "la ministre, qu'il a reçue mardi": the object stands before the relative."""
    relative = _relative_object(sentence, at, ends) if entry["frame"] in ("host", "object") else None
    if relative is None:
        return None
    return Trigger("antecedent", i, stop, relative, tense, entry["lemma"], entry.get("kind"), subject=at)


def _relative_object(sentence, at, ends):
    """Index of the "que" of "la ministre, qu'il a reçue mardi", where somebody stands right before it, or None."""
    for k in range(at - 1, max(-1, at - RELATIVE_REACH), -1):
        if sentence.low(k) in ("que", "qu'"):
            is_behind = k in ends or sentence.low(k - 1) == "," and (k - 1 in ends or _is_host_told(sentence, k, at))
            return k if is_behind else None
    return None


def _is_host_told(sentence, k, at):
    """ "à X, chargé de l'Asie, qu'il recevait": a function that no table has may stand between."""
    return sentence.low(k + 1) in PERSONAL and sentence.low(at).endswith(("ait", "a"))


def _is_perfect(sentence, at):
    """ "après avoir reçu", "après s'être entretenu", "ayant été reçu": done before the main verb."""
    k = at
    while sentence.low(k - 1) in CLITICS:
        k -= 1
    return sentence.low(at) in ("ayant", "etant") or sentence.low(k - 1) == "apres"


def _gerund(sentence, i, stop, entry):
    """ "en recevant X", "Recevant X, Y a …"."""
    k = i
    while sentence.low(k - 1) in CLITICS - {"en"}:
        k -= 1
    if k > 0 and sentence.low(k - 1) not in ("en", ","):
        return None
    return _subordinate(sentence, entry, i, stop, k, False)


def _subordinate(sentence, entry, i, stop, at, passive):
    """What hangs on the main verb, told as done where this is: the subject is that of the main verb."""
    main = clauses.main_auxiliary(sentence, at, stop)
    if main is None or clauses.tense_of(sentence, main) in ("future", "conditional"):
        return None
    trigger = make(sentence, entry, i, stop, at, "past", passive)
    if trigger is not None:
        trigger.subject = main
    return trigger


def _participial(sentence, i, stop, entry):
    """ "Reçu mardi par X, Y a …", "Réunis à Tbilissi, A et B ont …"; "Y, reçu mardi par X, a …"."""
    word = sentence.texts[i]
    if i == 0 and word.istitle() and entry["lemma"] in HEADING:
        return Trigger("participial", i, stop, i, "past", entry["lemma"], entry.get("kind"), True, True)
    if sentence.low(i - 1) != "," or entry["lemma"] not in HOSTING:
        return None
    return Trigger("apposed", i, stop, i, "past", entry["lemma"], entry.get("kind"), True)


def _phrase(sentence, i, stop, entry):
    if entry["lemma"] == "avoir au téléphone":
        return _on_the_phone(sentence, i, stop, entry)
    helper = clauses.auxiliary(sentence, i)
    if entry["frame"] == "guest" and not (helper and helper[2]):
        return None
    verb, tense = (helper[0], helper[1]) if helper else (i, "present")
    return make(sentence, entry, i, stop, verb, tense, False)


def _on_the_phone(sentence, i, stop, entry):
    """ "a eu le ministre X au téléphone"."""
    had = next((k for k in range(i - 1, max(-1, i - PHONE_REACH), -1) if sentence.low(k) in ("eu", "eue", "eus")), None)
    if had is None:
        return _has_on_the_phone(sentence, i, stop, entry)
    helper = clauses.auxiliary(sentence, had)
    return make(sentence, entry, had, stop, helper[0], helper[1], False) if helper else None


def _has_on_the_phone(sentence, i, stop, entry):
    """ "avait lundi le ministre X au bout du fil"."""
    reach = range(i - 1, max(-1, i - PHONE_REACH), -1)
    had = next((k for k in reach if sentence.low(k) in ("avait", "avaient")), None)
    if had is None or any(sentence.texts[k].endswith(PARTICIPLES) for k in range(had + 1, min(had + 4, i))):
        return None
    return make(sentence, entry, had, stop, had, "present", False)


def _purpose(sentence, i, stop, entry):
    """ "s'est rendu à la Primature pour y rencontrer X", "est venu saluer X", "a eu l'occasion de recevoir Y"."""
    k = i - 1
    while sentence.low(k) in CLITICS or sentence.low(k) in ("le", "la") and k == i - 1:
        k -= 1
    k -= sentence.low(k) == "aller" and sentence.low(k - 1) == "pour"  # "a traversé la mer pour aller voir X"
    if is_just_done(sentence, k):
        return make(sentence, entry, i, stop, k - 1, "past", False)
    way = way_before(sentence, k)
    if way is None:
        return _first(sentence, i, stop, entry, k) if sentence.low(k) == "à" else None
    if entry["lemma"] == "saluer" and sentence.low(k) in WAYS:
        return None
    return _by_way(sentence, i, stop, entry, way)


def _by_way(sentence, i, stop, entry, way):
    """The Trigger of the infinitive at tokens [i:stop] that the participle at token `way` leads to, or None."""
    helper = clauses.auxiliary(sentence, way)
    if helper is None or sentence.low(way - 1) == ",":
        return _came(sentence, i, stop, entry, way)
    if not helper.is_done or clauses.is_denied(sentence, helper.at, i):
        return None
    return make(sentence, entry, i, stop, helper.at, helper.tense, False)


def is_just_done(sentence, k):
    """Whether "venait de", "vient d'" ends at token `k`, the infinitive behind it being told as done."""
    return sentence.low(k) in ("de", "d'") and sentence.low(k - 1) in _words("just")


def _first(sentence, i, stop, entry, at):
    """ "X a été le premier dirigeant étranger à s'entretenir avec Y", "aura été la première à rencontrer Y"."""
    way = _last_of(sentence, at, NEAR_WAY, "first")
    if way is None:
        return None
    being = next((k for k in range(way - 1, max(0, way - NEAR_WAY), -1) if sentence.low(k) == "ete"), None)
    if being is None or clauses.is_denied(sentence, being - 2, way):
        return None
    helper = clauses.auxiliary(sentence, being)
    is_done = helper and helper[1] in ("past", "pluperfect", "future")
    return make(sentence, entry, i, stop, helper[0], "past", False) if is_done else None


def _came(sentence, i, stop, entry, way):
    """ "à la ministre X, venue le saluer", "X, venu lui faire ses adieux": to the subject of the sentence."""
    is_leave = entry["frame"] == "leave"
    if sentence.low(way - 1) == "," and (is_leave or sentence.low(i - 1) in ("le", "la", "l'", "les")):
        return Trigger("came", i, stop, way, "past", entry["lemma"], entry.get("kind"))
    return make(sentence, entry, i, stop, way, "past", False) if is_leave else None


def way_before(sentence, k):
    """Index of the participle that tells that the infinitive behind token `k` was done, or None."""
    word = sentence.low(k)
    if word in ("pour", "par", "à"):
        return _last_of(
            sentence, k, WAY if word == "pour" else HABIT_REACH, {"pour": "way", "par": "begun", "à": "managed"}[word]
        )
    if word in ("de", "d'") and sentence.low(k - 1) == "afin":
        return _last_of(sentence, k - 1, WAY, "way")
    if word in ("de", "d'"):
        is_chance = sentence.low(k - 1) in _words("chance")
        return _last_of(sentence, k - 1, NEAR_WAY, "had") if is_chance else None
    return _last_of(sentence, k + 1, NEAR_WAY, "went")


def _last_of(sentence, stop, reach, key):
    return next((j for j in range(stop - 1, max(-1, stop - 1 - reach), -1) if sentence.low(j) in _words(key)), None)
