"""Whom an actor of a sentence means: somebody told before, or somebody new.

`story` is a story.Story, `scene` a drafts.Scene read up to the group of the actor.
"""

from archive.extract.contacts.drafts import last_held
from archive.extract.contacts.frames.constituents import alone_at_head, main_behind_relative
from archive.extract.contacts.frames.letter_frames import BEARING
from archive.extract.contacts.frames.pronouns import meant_alone
from archive.extract.contacts.sequels.bearers import addressee_before
from archive.extract.mentions.marks import token_at
from archive.extract.people.actors.described import is_woman
from archive.extract.people.functions.genders import gender_before
from archive.extract.people.heads import words
from archive.extract.people.told.fitting import is_vague
from archive.extract.people.told.late_functions import give_counterpart_function
from archive.extract.people.told.stand_ins import counted
from archive.extract.words.clauses import NUMBERS
from archive.extract.words.lexicon import word_sets

HANDED_OVER = ("hand", "bearer")  # frames of letters that somebody brings
DESCRIBED = ("guest", "peer", "leader")  # "le visiteur", "le diplomate"
COMING = ("venu", "venue", "venus", "venues", "pour", "qui")  # "venu lui remettre", whom the main clause tells
WITH_SUBJECT = ("avec", "par")  # governors of a counterpart whom the subject met
# Behind them another may be the subject.
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où", "lequel", "laquelle"))
PAIR = 2
JOINTS = frozenset((",", "et", "ainsi", "que", "ou"))
TALKS_REACH = 6  # sentences
_borne = word_sets("company", "borne")


def persons_meant(story, scene, group, actor):
    """The Persons whom `actor` of `group` means, in order; none where others stand for them."""
    told = _told_already(story, scene, group, actor)
    if told is not None:
        return told
    sex = _sex_told(scene.sentence, actor)
    persons = _host_of_guest(story, scene, group, actor)
    persons = persons or story.people.see(actor, scene.number, group.governor, is_woman=sex)
    if len(persons) == 1 and persons[0].is_woman is None:
        persons[0].is_woman = sex
    if actor.form == "counterpart" and actor.word not in words("counterpart", "other"):
        return _as_counterparts(story, persons, _model(story, scene, group))
    if story.series and actor.name:
        _share_office(persons, story.series)
    return persons


def _sex_told(sentence, actor):
    """True of a woman, False of a man, None where the words of `actor` tell neither: "son homologue danoise, X"."""
    if actor.form == "counterpart" and actor.name_at:
        return gender_before(sentence, token_at(sentence, actor.name_at[0]))
    return is_woman(sentence, actor) if actor.form == "person" else None


def _share_office(persons, host):
    """Let those of whom no office is told be counterparts of `host`, whose talks with them are told one by one."""
    if not any(person.function for person in persons):
        for person in persons:
            give_counterpart_function(person, host)


def _told_already(story, scene, group, actor):
    """Those told before for whom "il", "lui", "ce dernier" or "les deux hommes" stands; None for any other actor."""
    if actor.form == "pronoun":
        return _of_pronoun(story, scene, group, actor)
    if actor.word == "visitors" and (visitor := _visitor_beside(story, _beside(story, scene, group, actor))):
        return visitor
    if actor.word in ("both", "all") and (met := _met_when_handed_over(story, scene, actor)):
        return met
    if actor.word in DESCRIBED and (bearer := _bearer_meant(story, actor)):
        return bearer
    if actor.word == "latter" and group.governor == "de":  # "un message de ce dernier": of whom a function names
        return []
    members = _members_meant(story, scene, actor) or _sent_by_state(story, scene, group, actor)
    return members or _counterparts_counted(story, scene, actor) or _counted(story, scene, actor)


def _members_meant(story, scene, actor):
    """The delegation told last whom "les sénateurs français" stands for, as some of it are that; or an empty list."""
    if actor.form != "person" or actor.name or len(actor.parties) != 1 or scene.sentence.low(actor.start) != "les":
        return []
    visitors, held = story.people.visitors, last_held(story.drafts)
    if held is None or not any(person.country == actor.parties[0].country for person in visitors):
        return []
    members = [p for p in held.persons if p.name and (p in visitors or p.beside in visitors)]
    return members if len(members) > 1 and any(person.keys & actor.keys for person in members) else []


def _sent_by_state(story, scene, group, actor):
    """Those of the contact told last who serve the state of "la délégation laotienne", where no leader is told."""
    held = last_held(story.drafts)
    is_alone = actor.form == "delegation" and len(group.actors) == 1 and len(actor.parties) == 1 and not actor.is_plural
    if held is None or not is_alone or scene.sentence.low(actor.start) != "la":
        return []
    state = actor.parties[0].country
    return [person for person in held.named if state and person.country == state and person is not held.host]


def _counterparts_counted(story, scene, actor):
    """The others of the contact told last whom "chacun de ses deux homologues" counts, or an empty list."""
    if actor.form != "counterpart" or not actor.is_plural or actor.name or actor.parties:
        return []
    subject = scene.first_under("")
    others = [person for person in story.people.named_in_contact() if person not in subject]
    return others if len(others) == NUMBERS.get(scene.sentence.low(actor.start + 1)) else []


def _beside(story, scene, group, actor):
    """The persons told right before "et son hôte": of the same list, or of the group before."""
    first = group.actors[0]
    if first is not actor:
        return story.people.see(first, scene.number)
    return scene.persons[-1] if scene.persons else []


def _visitor_beside(story, here):
    """[whom "Y et son hôte ont débattu" tells of beside Y, alone in `here`], or an empty list.

    Where Y was told in no contact it is the visitor of all; behind a letter, whom Y met when it was handed over.
    """
    if len(here) != 1 or not story.drafts:
        return []
    held, visitor = last_held(story.drafts), story.protagonist()
    if story.last.kind == "letter" and held is not None and here[0] in held.persons:
        return [person for person in held.named if person is not here[0]][:1]
    is_of_all = len(story.drafts) > 1 and all(set(visitor) <= set(draft.persons) for draft in story.drafts)
    return visitor if is_of_all and not story.is_known(here) else []


def _bearer_meant(story, actor):
    """[who handed over the letter told last], whom "l'émissaire", "le diplomate turc" stands for, or an empty list.

    Where his audience is told already, he is its guest.
    """
    if actor.form != "described" or story.last is None or story.last.kind != "letter":
        return []
    states = {party.country for party in actor.parties}
    bearers = [person for person in story.bearers[:1] if not states or person.country in states]
    return bearers if bearers and not story.is_known(bearers) else []


def _met_when_handed_over(story, scene, actor):
    """Those of the talks at which the letter told last was handed over: "Au cours de l'entretien, les deux parties".

    "Les deux hommes" are they also where one sentence told both; "les deux présidents" are those who wrote.
    """
    letter, held = story.last, last_held(story.drafts)
    if letter is None or letter.frame not in HANDED_OVER or held is None:
        return []
    is_of_talks = not scene.words.isdisjoint(_borne("talks")) or not actor.function and held.sentence == letter.sentence
    is_near = is_of_talks and held.is_near(scene, TALKS_REACH)
    return list(held.persons) if is_near and len(held.persons) > 1 else []


def _of_pronoun(story, scene, group, actor):
    """Those for whom "il" or "lui" stands by its place in the sentence; None where only what was told before tells."""
    if group.governor:
        return main_behind_relative(scene, group) or story.people.object_told(scene.number)
    if not actor.is_plural and (main := meant_alone(scene, story.people, scene.number)):
        return main
    return _counted(story, scene, actor)


def _counted(story, scene, actor):
    """As many as "les deux hommes" counts, or None."""
    if not actor.is_plural or actor.name or actor.parties:
        return None
    return counted(story.people, scene, actor) or None


def _host_of_guest(story, scene, group, actor):
    """[the host told last] for "son hôte" in "X a remis à son hôte un message", where X is the guest."""
    if actor.word not in ("guest", "visitors") or not group.governor or not story.people.host:
        return []
    is_his = alone_at_head(scene) and alone_at_head(scene) == story.people.see(actor, scene.number)
    return [story.people.host] if is_his else []


def _as_counterparts(story, persons, model):
    """`persons` as counterparts of `model`, with his function where they have none."""
    persons = [story.people.known_counterpart(person, model) for person in persons]
    for person in persons:
        give_counterpart_function(person, model, is_vague=is_vague(person))
    return persons


def share_office_ahead(scene):
    """Let "son homologue, X" of "Reçu par son homologue, X, le président Y a …" have the office of Y, told behind."""
    for group, persons in scene.pairs():
        waits = group.actors[0].form == "counterpart" and group.actors[0].word not in words("counterpart", "other")
        if not waits or not persons or persons[0].function is not None or scene.first_under("", stop=group.start):
            continue
        behind = scene.first_under("", start=group.stop)
        for person in persons if len(behind) == 1 else ():
            give_counterpart_function(person, behind[0])


def _model(story, scene, group):
    """Whose function a counterpart shares: the person told last before that has one.

    At the head, "Avec son homologue turc" means whose visitors or calls are told one by one; in "a remis au
    président une lettre de son homologue" it is the addressee.
    """
    if group.governor == "de" and (addressee := _addressee(story, scene, group)):
        return addressee
    if group.governor == "avec" and group.start <= 1 and _is_series_told(story):
        return story.receiving
    if subject := _subject_alone(scene, group):
        return subject
    candidates = [person for person in story.people.persons if _may_be_model(person, scene.number)]
    if not candidates and story.round:
        return story.round.host
    last = reversed(candidates)
    return max(last, key=lambda p: p.seen == scene.number and not is_vague(p), default=story.people.subject)


def _subject_alone(scene, group):
    """Who of "Elle a vu la présidente X, puis s'est entretenue avec son homologue" has the counterpart; or None."""
    pairs = [pair for pair in scene.pairs() if pair[0].actors[0].word != "latter"]  # "En marge de celle-ci, il a vu …"
    told = [pair for pair in pairs if _is_of_relative(scene, pair, group)] or pairs[:1]
    if not told or told[-1][0].governor or len(told[-1][1]) != 1:
        return None
    first, (person,) = told[-1]
    is_hers = group.governor in WITH_SUBJECT or _is_object(scene.sentence, first, group)
    is_in_relative = not RELATIVES.isdisjoint(scene.sentence.lows[first.stop : group.start])
    if not is_hers or is_in_relative or not _may_have_counterpart(person):
        return None
    return person


def _is_object(sentence, first, group):
    """Whether "son homologue" is whom the subject met: "elle a rencontré son homologue", "X …, et a rencontré"."""
    if group.governor or sentence.low(group.start - 1) in JOINTS:
        return False
    is_joined = sentence.low(group.start - 2) in ("a", "ont") and sentence.low(group.start - 3) in ("et", "puis")
    return is_joined or first.actors[0].form == "pronoun"


def _is_of_relative(scene, pair, group):
    """Whether it is "elle" of "X s'est rendue à Ankara, où elle a vu Y et s'est entretenue avec son homologue"."""
    told, _ = pair
    is_before = told.stop <= group.start and told.actors[0].form == "pronoun" and not told.governor
    return is_before and scene.sentence.low(told.start - 1) in RELATIVES


def _may_have_counterpart(person):
    return person.function and person.function_rule != "function.counterpart"


def _addressee(story, scene, group):
    """Whose counterpart wrote the letter that is told of, or None."""
    return addressee_before(scene) or _host_of_bearer(scene, group) or _who_takes(story, scene, group)


def _host_of_bearer(scene, group):
    """Who has received in "X a reçu Y, porteur d'un message de son homologue", or None."""
    free = scene.under("", stop=group.start)
    if len(free) < PAIR or len(free[0]) != 1 or BEARING.isdisjoint(scene.sentence.lows[: group.start]):
        return None
    return free[0][0] if free[0] != free[-1] and _may_have_counterpart(free[0][0]) else None


def _who_takes(story, scene, group):
    """Whom "lui" stands for in "venu lui remettre un pli de son homologue", whose counterpart wrote it; or None."""
    if "lui" not in scene.words or scene.words.isdisjoint(_borne("handing")):
        return None
    lows, handing = scene.sentence.lows[: group.start], _borne("handing")
    at = next((k for k, low in enumerate(lows) if low == "lui" and not handing.isdisjoint(lows[k : k + 3])), 0)
    if at and lows[at - 1] in COMING:
        return next(iter(scene.first_under("")), None)
    return next(iter(story.last_host()), None) if at else None


def _is_series_told(story):
    """Whether the visitors or calls of an official are told one by one."""
    return story.receiving_at is not None and bool(story.receiving.function)


def _may_be_model(person, number):
    """Whether he is told with an office of his own in sentence `number` or the one before it."""
    return _may_have_counterpart(person) and person.seen >= number - 1
