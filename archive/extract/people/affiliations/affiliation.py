"""What a person serves whose function names none, and the body that a bare noun stands for."""

from archive.extract.mentions.bodies import body_name, full_name, union_of
from archive.extract.people.affiliations.beside import serve_by_sentence
from archive.extract.people.affiliations.home import codes_of
from archive.extract.people.affiliations.likeliest import GOVERNING, around
from archive.extract.people.heads import Party, words
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

PAIR = 2
COMMISSION = ("président de la Commission", "présidente de la Commission")
UNION, UNION_COMMISSION, COMMISSION_OF_UNION = "ue", "commission-europeenne", "commission europeenne"
COMMISSIONERS, COMMISSION_NOUN = frozenset(("commissioner", "eu-commissioner")), "commission"
OF_MINISTRY = (" du ministère", " du Ministère", " du département", " de cabinet", " du cabinet")
QUEENS = ("reine", "princesse", "impératrice", "grande-duchesse")
WITHIN_STATE = tuple(f"{fold(noun)} " for noun in [*table("regions")["nouns"], "parti"])


def affiliate(drafts, scenes, printed, weights):
    """Give a party to every named person of `drafts` who has none, where one can be told.

    Returns {person: rule of the evidence}: "party.beside" of those he stands among, "party.context" of the dispatch,
    "party.context+contested" where another state is nearly as likely or no function tells what he is.

    printed  what names a state in the text: StateMentions, CityMentions and the Home of the agency
    """
    serve_by_sentence(scenes, {frozenset(d.persons) for d in drafts if len(d.persons) == PAIR and not d.parties})
    text, given = around(drafts, scenes, printed, weights), {}
    for draft in drafts:
        _stand_by_bare(draft)
        _stand_by_monarch(draft)
        _stand_by_minister(draft)
        for person in sorted(draft.persons, key=lambda p: (p is not draft.host, p.beside in draft.persons)):
            if rule := _serve(person, draft, text):
                given[person] = rule
    return given


def _stand_by_bare(draft):
    """Let who attended with no state told, "le ministre X", stand by the only principal of none, "le Président".

    A dispatch tells its own officials so.
    """
    bare = [p for p in draft.persons if p.name and p.function and not p.parties]
    principals = [person for person in bare if person not in draft.company]
    if len(principals) != 1 or principals[0].function.level not in GOVERNING:
        return
    for person in bare:
        if person in draft.company and person.function.level in GOVERNING:
            person.beside = person.beside or principals[0]


def _stand_by_monarch(draft):
    """Let "la reine X" stand by the only monarch of the contact whose state is told."""
    monarchs = [person for person in draft.named if "monarch" in person.keys]
    told = [person for person in monarchs if person.parties]
    queens = [p for p in monarchs if not p.parties and p.function.role.startswith(QUEENS)] if len(told) == 1 else []
    for queen in queens:
        queen.beside = told[0]


def _stand_by_minister(draft):
    """Let "le secrétaire général du ministère, X" stand by the only minister of the contact, or by its host."""
    ministers = [p for p in draft.named if p.function and "minister" in p.keys]
    minister = draft.host if draft.host in ministers else ministers[0] if len(ministers) == 1 else None
    for person in draft.named if minister else ():
        is_his = person.function is not None and person.function.role.endswith(OF_MINISTRY) and not person.parties
        if is_his and person is not minister:
            person.beside = person.beside or minister


def _serve(person, draft, text):
    """Let `person`, unless it is told, serve what he most likely serves, and return the rule of it, or None."""
    if person.parties and not _is_within_state(person.served):
        return None
    return _serve_beside(person) or _serve_likeliest(person, draft, text)


def _serve_beside(person):
    """Let `person` serve what he serves beside whom he stands, and return the rule of it; None where none is told."""
    if person.beside is None or not person.beside.parties:
        return None
    person.parties = (_served_beside(person),)
    return "party.beside"


def _serve_likeliest(person, draft, text):
    """Let `person` serve the likeliest state, and return the rule of it; None where none is.

    An office without a name, "le chef de l'État", serves it as the host, or where it is that of the agency.
    """
    code, is_clear = text.likeliest(draft, person) if person.name or _governs(person) else (None, False)
    if code is None or not (person.name or person is draft.host or code == text.home):
        return None
    if _is_one_of_several_guests(person, draft):
        return None
    person.parties = (_within(person, _party(code, text.printed, person)),)
    return "party.context" if is_clear and person.function else "party.context+contested"


def _is_one_of_several_guests(person, draft):
    """Whether it is one of "X a accueilli Y, Z et W", of whom nothing but the names is told: each is of his own."""
    is_guest = draft.host is not None and person is not draft.host
    return is_guest and not person.function and len([p for p in draft.named if not p.function]) > PAIR


def _governs(person):
    return person.function is not None and not person.is_plural and person.function.level in GOVERNING


def _is_within_state(party):
    """Whether a party is a region or a political party whose state is not told: its people serve that state too."""
    return not party.country and fold(party.body).startswith(WITHIN_STATE)


def _within(person, state):
    """The Party of `state`, or of the region or political party that the person serves in it."""
    return person.served._replace(country=state.country) if person.parties else state


def _served_beside(person):
    """What who stands beside `person` serves; the mayor beside a region's president serves the state alone."""
    party = _within(person, person.beside.parties[0])
    return party._replace(body=None) if party.country and "mayor" in person.keys else party


def _party(code, printed, person):
    """The Party of a state, with the words that name it first; of that of a paper named in furniture, his office."""
    named = next((m for m in printed if code in codes_of(m)), None)
    return Party(code, None, *((named.start, named.end) if named else person.function.printed))


def name_bodies(drafts, bodies):
    """Let who serves "l'Organisation" serve the body of that noun told last before: "l'OSCE … . Le chef de …"."""
    for person in dict.fromkeys(person for draft in drafts for person in draft.persons):
        person.parties = tuple(_named_before(party, bodies) for party in person.parties)


def serve_commissions(drafts, bodies):
    """Let "la présidente de la Commission", of which the text tells no more, serve the union it speaks of last."""
    unions = [(body, union) for body in bodies if (union := union_of(body.key))]
    for person in dict.fromkeys(person for draft in drafts for person in draft.named):
        if unions and not person.parties and person.function and person.function.role.endswith(COMMISSION):
            before = [pair for pair in unions if pair[0].start < person.name_at[0]]
            body, union = before[-1] if before else unions[0]
            name = body.name if body.key == union else body_name(union)
            person.parties = (Party(None, name, body.start, body.end),)


def serve_with_the_union(drafts, bodies, agency):
    """Let "la commissaire à l'Énergie, X" serve the union, or its Commission, that others of the contact serve; else
    the one that issues the text, its Commission or itself where the text names it.

    agency  who signs the text, or None
    """
    issuer = agency if agency and fold(agency) == COMMISSION_OF_UNION else None
    told = min((body for body in bodies if _is_union(body)), key=lambda body: body.key == UNION, default=None)
    for draft in drafts:
        served = next((p.parties[0] for p in draft.named if p.body and p.function and _is_of_commission(p)), None)
        for person in draft.named:
            if person.parties or not person.function or not person.keys & COMMISSIONERS:
                continue
            issued = Party(None, issuer, *person.function.printed) if issuer else None
            party = served or issued or told and Party(None, told.name, told.start, told.end)
            person.parties = (party,) if party else ()


def _is_union(body):
    """Whether it is the European Union, or its Commission."""
    return body.key in (UNION, UNION_COMMISSION)


def _is_of_commission(person):
    return COMMISSION_NOUN in fold(person.body) or person.function.role.endswith(COMMISSION)


def _named_before(party, bodies):
    """`party`, or where its name is a bare noun the Party of the BodyMention told before that begins with it."""
    if not party.body or fold(party.body) not in words("body_noun"):
        return party
    noun, before = fold(party.body), [body for body in bodies if body.end <= party.start]
    told = next((b for b in reversed(before) if fold(full_name(b)).startswith(noun)), None)
    return party if told is None else party._replace(body=told.name)
