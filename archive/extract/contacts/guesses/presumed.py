"""Contacts that no frame explains: a noun of contact and officials of two sides around it, told as done.

Weaker than a frame: the rule that such a contact is given by is right less often.
"""

from archive.extract.contacts.drafts import FEW, LEAD, Draft
from archive.extract.contacts.frames.constituents import medium, speaks, subject_before
from archive.extract.contacts.guesses.together import is_lead, told_together
from archive.extract.contacts.sequels.sequel import Sequel
from archive.extract.contacts.words.nouns import names_contact, noun_kind, nouns, remote_kind
from archive.extract.contacts.words.spoken_of import is_spoken_of
from archive.extract.contacts.words.verbs import verbs
from archive.extract.contacts.words.wished import is_wished
from archive.extract.people.names.same_names import name_words
from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.clauses import is_recalled, is_reported
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import word_sets
from archive.extract.words.tokens import sentences

CLOSING = 3  # tokens: "A son terme", "A l'issue"
NEAR = 6  # tokens between "a salué" and what was
REACH = 14  # tokens between a noun of contact and "avec Y", "entre X et Y"
KINDS = (None, "phone_call", "video_call", "negotiation")
ONE = frozenset(
    "un une l' le la son leur cet cette d'un d'une premier premiere long longue bref breve ses leurs".split()
)
DONE = ("a", "ont", "est", "sont", "avait", "avaient", "etait", "etaient", "fut", "furent", "eut")
_words = word_sets("presumed")


def presume(story, scene):
    """The Sequel of a contact that the sentence most likely tells, or None. `story`: story.Story."""
    found = _presumed(story, scene) if _is_news(story, scene) else None
    if found is None:
        return None
    left, right, start, stop = found
    right = [person for person in right if person not in left]
    if not _have_met(story, left, right):
        return None
    return Sequel(left, right, start, stop, kind=_written(scene) or _remote_kind(scene) or _kind_before(story, scene))


def _presumed(story, scene):
    """(left, right, start, stop) of whoever a noun or a word of the medium, else "ensemble", tells to have met."""
    is_unreal = not scene.words.isdisjoint(_words("not_done"))
    found = None if is_unreal else _remote(story, scene) or _noun(story, scene)
    return found or _shown(scene) or told_together(story, scene)


def _have_met(story, left, right):
    """Whether two sides are told, or a meeting told without names awaits `left`, whose office nothing tells."""
    is_open = bool(story.drafts) and not story.drafts[-1].persons
    is_awaited = is_open and len(left) == 1 and bool(left[0].name) and all(is_official(person) for person in right)
    return _are_two_sides(left, right) or is_awaited


def is_only_commented(scene, trigger, met):
    """ "X a salué la rencontre entre A et B": told by somebody else, who only speaks of it."""
    said = scene.sentence.lows[max(0, trigger.start - NEAR) : trigger.start]
    subject = subject_before(scene, trigger.start)
    return bool(subject) and subject[0] not in met and not _words("commented", "participle").isdisjoint(said)


def has_met(scene):
    """Whether the sentence names a contact that took place, whoever met there."""
    return scene.words.isdisjoint(_words("not_done")) and names_contact(scene.sentence)


def headline_contact(title, scenes):
    """[Draft] of what the headline tells ("Entretien téléphonique X-Y") and no sentence of the body, or an empty list.

    title   the headline as printed, or None; scenes: drafts.Scene of the body
    Two officials of two parties took part whose surnames the headline has and whom the lead names.
    """
    lines = sentences(title, 0, len(title), -1) if title else []
    words = {word for line in lines for low in line.lows for word in low.split("-")}
    if not words.isdisjoint(_words("not_done") | {"?"}) or not any(_tells_contact(line) for line in lines):
        return []
    lead = scenes[: LEAD + 1]
    met = _met_in_headline(lead, words)
    if len(sides_of(met)) < FEW:
        return []
    number = next(scene.number for scene in lead if met[-1] in scene.everyone())
    kind = next(map(medium, lines), None)
    return [Draft(met, number, met[0].name_at, kind, "past", "presumed", "entretien", sentences=[number])]


def _met_in_headline(lead, words):
    """The officials of the lead whose surnames, one of them whose office, stand among the words of the headline."""
    named = dict.fromkeys(person for scene in lead for person in scene.everyone() if person.name)
    met = [person for person in named if is_official(person) and not words.isdisjoint(name_words(person.name)[-1:])]
    return [*met, *_meant(named, met, words)]


def _tells_contact(line):
    """Whether a noun of contact, or a verb of it ("X reçoit Y", "X reçu par Y"), stands in a headline."""
    return names_contact(line) or any(verbs().at(line, k) for k in range(len(line)) if line.low(k) in _words("hosting"))


def _meant(named, met, words):
    """[the only official of another side whose office a headline names that names one by surname]."""
    if len(met) != 1:
        return []
    others = [p for p in named if _are_two_sides(met, [p]) and p.parties and p.function]
    meant = [p for p in others if fold(p.function.role.split(" ")[0]) in words]
    return meant if len(meant) == 1 else []


def _is_news(story, scene):
    is_told = is_lead(story, scene) or not scene.words.isdisjoint(_words("going_on"))
    is_asked = scene.sentence.low(len(scene.sentence) - 1) == "?"
    is_done = not (scene.words.isdisjoint(DONE) and scene.words.isdisjoint(_words("together", "agreed")))
    is_around = scene.sentence.low(0) == "autour" and not scene.words.isdisjoint(_words("together", "around"))
    is_done = is_done or is_around  # "Autour de X, on trouvait A et B"
    return is_told and not is_asked and is_done and not is_recalled(scene.sentence)


def _are_two_sides(left, right):
    """Whether officials of two states or bodies stand on the two sides, as far as it is told whom they serve."""
    if not left or not right or not all(is_official(person) for person in (*left, *right)):
        return False
    served = [sides_of(side) - {None} for side in (left, right)]
    return not served[0] & served[1]


def is_official(person):
    """Whether one person is told with a function or whom he serves."""
    return not person.is_plural and bool(person.function or person.parties)


def _remote(story, scene):
    """ "Par visioconférence, X a exposé à Y …": who is told something by telephone, screen or letter was spoken to."""
    is_written = _written(scene) is not None
    if not is_written and _remote_kind(scene) is None:
        return _in_person(scene)
    at = scene.sentence.first_of(
        _words("said_to", "participle") | _words("said_to", "written" if is_written else "participle")
    )
    found = _said(scene, at)
    right = scene.first_under(*_words("said_to", "governors"))
    if is_written and found and not right:  # "a invité par écrit Y"
        right = scene.first_under("", start=at)
    return found and (*found[:1], right, *found[1:])


def _written(scene):
    """ "letter" where something is told "par écrit", "par lettre", else None."""
    at = clauses.has(scene.sentence, clauses.phrases("presumed", "said_to", "by_letter"))
    return None if at is None else "letter"


def _in_person(scene):
    """ "X a remercié de vive voix Y", "X a dit à Y, les yeux dans les yeux": he was before whom he told it."""
    beside = clauses.has(scene.sentence, clauses.phrases("presumed", "in_person", "phrases"))
    if beside is None:
        return None
    at = scene.sentence.first_of(_words("said_to", "participle") | _words("in_person", "participle"))
    found = _said(scene, at)
    if found is None or _leads_to_deed(scene.sentence, at, beside):
        return None
    right = scene.first_under("à", "avec", "auprès", start=at) or scene.first_under("", start=at)
    return None if right and speaks(scene, right) else (found[0], right, *found[1:])


def _shown(scene):
    """ "Au siège de la BAD, X a exposé son projet à Y", "À Rome, X a plaidé auprès de Y": where both were."""
    at = scene.sentence.first_of(_words("in_person", "shown"))
    if at is None or not scene.words.isdisjoint(_not_shown()) or not _is_somewhere(scene):
        return None
    found, right = _said(scene, at), _shown_to(scene, at)
    if found is None or len(right) != 1 or not (right[0].name and right[0].function) or not found[0]:
        return None
    is_known = found[0][0].side and (right[0].side or not _words("in_person", "seats").isdisjoint(scene.words))
    return (found[0], right, *found[1:]) if is_known else None


def _shown_to(scene, at):
    """The persons behind token `at` of "à Y", "devant Y", "auprès de Y"."""
    near = ((g, p) for g, p in scene.pairs() if g.start > at and p)
    return next((p for g, p in near if _is_before(scene.sentence, g)), [])


def _is_before(sentence, group):
    return group.governor in ("à", "auprès", "devant") or "aupres" in sentence.lows[group.start - 2 : group.start]


def _not_shown():
    """Words by which nothing was shown to somebody in person; "son projet" is no mere plan of a meeting."""
    return _words("in_person", "other") | _words("not_done") - {"projet", "projets"}


def _is_somewhere(scene):
    """Whether a house or a city is told as the place: "au siège", "dans son bureau", "à Rome"."""
    sentence, free = scene.sentence, (k for k in range(len(scene.sentence)) if k not in scene.inside)
    return any(_is_city(sentence, k) or sentence.lows[k] in _words("in_person", "seats") for k in free)


def _is_city(sentence, k):
    return k in sentence.marks and sentence.marks[k].kind == "city" and sentence.low(k - 1) in ("à", "a")


def _leads_to_deed(sentence, start, stop):
    """Whether another verb stands in tokens [start:stop]: "a promis de remercier en personne"."""
    whats = (k for k in range(start, stop) if sentence.low(k) in ("de", "d'", "à"))
    return any(sentence.low(k + 1).endswith(("er", "ir", "dre", "tre")) for k in whats)


def _said(scene, at):
    """(subject, start, stop) of what the participle at token `at` tells as done, and nobody only says; or None."""
    if at is None or is_reported(scene.sentence, at):
        return None
    helper = clauses.done(scene.sentence, at)
    if helper is None or helper.passive or at in clauses.quoted(scene.sentence):
        return None
    return subject_before(scene, helper.at), at, at + 1


def _kind_before(story, scene):
    """The kind of the meeting named in the sentence before of which this one tells the end: "A son terme, …"."""
    opening = scene.sentence.lows[:CLOSING]
    if scene.number == 0 or opening[0] not in ("à", "a", "au") or _words("closing").isdisjoint(opening):
        return None
    return noun_kind(story.scenes[scene.number - 1].sentence)


def _remote_kind(scene):
    """ "phone_call" or "video_call" where a word of the medium or a noun ("lors d'un appel") tells it, else None."""
    return medium(scene.sentence) or remote_kind(scene.sentence)


def _noun(story, scene):
    """A noun of contact with "avec Y" or "entre X et Y" near it, the subject before, behind, or told before."""
    quoted = clauses.quoted(scene.sentence)
    for i in nouns().places(scene.sentence):
        hit = nouns().at(scene.sentence, i)
        if not hit or hit[1] not in KINDS or i in quoted or not _is_told(scene, i):
            continue
        if sides := _sides(story, scene, i, hit[0]):
            return *sides, i, hit[0]
    return None


def _is_told(scene, i):
    """Whether the noun at token `i` is of one contact, which nobody only reports, speaks of or wishes for."""
    sentence = scene.sentence
    if i in scene.inside or not _is_one(sentence, i):
        return False
    return not (is_reported(sentence, i) or is_spoken_of(sentence, i) or is_wished(sentence, i))


def _is_one(sentence, i):
    """Whether one contact is meant, and not "les échanges commerciaux", "les contacts"."""
    before = {sentence.low(k) for k in range(max(0, i - 2), i)}
    return sentence.low(i) not in _words("weak") or bool(before & ONE) and not sentence.low(i).endswith("s")


def _sides(story, scene, start, stop):
    """The sides of "entre X et Y" or "avec Y" behind the noun at tokens [start:stop], or None."""
    near = [(g.governor, p) for g, p in scene.pairs() if stop <= g.start <= stop + REACH and p]
    between = next((persons for governor, persons in near if governor == "entre" and len(persons) > 1), None)
    if between:
        told = subject_before(scene, start)  # who only speaks of others' meeting
        return (between[:1], between[1:]) if not told or told[0] in between else None
    right = next((persons for governor, persons in near if governor == "avec"), None)
    return (_owner(story, scene, start, stop), right) if right else None


def _owner(story, scene, start, stop):
    """Whose contact the noun tells: "l'entretien de X avec", the subject before or behind it, that told before."""
    pairs = scene.pairs()
    owner = next((p for g, p in pairs if p and g.governor == "de" and stop <= g.start <= stop + 1), None)
    return owner or subject_before(scene, start) or _subject_behind(scene, stop) or story.last_subject()


def _subject_behind(scene, start):
    return scene.first_under("", start=start)
