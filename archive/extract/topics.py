"""What the words of one sentence show of its themes: subjects, fields, regions and bodies, and what is said of them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from archive.extract.in_passing import SURE, is_in_passing, is_of_participle
from archive.extract.mentions.bodies import is_of_one_state, parent_body
from archive.extract.mentions.geography import compound_halves, national_adjectives
from archive.extract.mentions.passages import Spans
from archive.extract.words.gazetteer import expand, gazetteer, places_of
from archive.extract.words.lexicon import table

BILATERAL, MULTILATERAL, SECURITY = "cooperation-bilaterale", "cooperation-multilaterale", "securite-regionale"

# What a word is worth, by where it stands. Chosen by hand: a subject named once in a report of talks makes a theme; a
# mere field needs a list of fields or a second sentence; background needs more than one subject.
WEIGHTS = {
    "headline": {"subject": 1.0, "sign": 1.0, "field": 0.6, "thing": 0.6},
    "talks": {"subject": 1.0, "sign": 1.0, "field": 0.5, "thing": 0.5},
    "report": {"subject": 1.0, "sign": 0.5, "field": 0.5, "thing": 0.5},
    "background": {"subject": 0.4, "sign": 0.2, "field": 0.2, "thing": 0.2},
}
ENOUGH = 0.99  # what makes a theme
TOLD = 1.0  # a field that a word of talking governs: "il a été question de commerce"
# Characters between such a word and what it governs: further on stands what is only said of it ("évoqué le sort des
# étudiants inscrits à l'école de médecine"). A word behind it has its subject farther off.
TOLD_REACH, TALKED_REACH = 25, 40
# What stands between a word of talking and what is no more its object: "parlé des projets financés par la banque"; what
# is put in right behind it, "porté, pour une bonne part, sur", is left out.
ASIDE = re.compile(
    r"(?<!\w)(?:qui|que|qu'|dont|ou|par|avec|pour|depuis|dans|chez|afin|lorsque|apres|avant|lors|pendant|contre|vers|sans"
    r"|pres|sous|hors|selon|grace|face|laquelle|auquel|ayant|etant|visant|permettant)(?!\w)"
)
PUT_IN = re.compile(r",[^,]{0,60},")
SUBJECT_REACH = 40  # between a region and such a word behind it: "Gaza, où tout manque, a dominé l'entretien"
OBJECT_REACH = 12  # between such a word and a region, which is the object itself ("parlé du Sahel") or a mere place
LONG_LIST = 3  # items of a list in which a subject too is no more than named: "l'économie, le transport, l'humanitaire"
LISTED = 1.0  # a field in a list that names another theme as well

# "ministre de l’Economie et des Finances", "commissaire à l'Education, à la Science": a function, not a subject.
_OF = r"(?:de la |de l['’]|du |des |d['’]|de |à la |à l['’]|aux? )"
_NO_PART = r"(?:de|du|des|ont|a|est|sont|se|y|en|qui|que|dont|où|et|avait|avaient|doit|doivent) |[ds]['’]"
# "ministre des Ressources[ en eau]", "aux Affaires[ sociales]".
_TAIL = r"(?: (?:(?:de la |de l['’]|en )[a-zà-ÿ]{3,}|[a-zà-ÿ]{4,})(?: et [a-zà-ÿ]{4,})?)?"
FUNCTION = re.compile(
    r"[ACDMSacdms](?<!\w.)"  # the first letter apart, because a search for letters is quick
    r"(?:inistres?(?:, dont c(?:eux|elui|elles?))?|inistères?"
    r"|ecrétaires?(?: (?:d['’][EÉ]tat|pour|d[eu] [Cc]abinet|permanente?)(?: (?:du|au) [Mm]inistère)?"
    r"|(?=(?: [a-zà-ÿ]+)? (?:aux? |à l)))"
    r"|onseill(?:er|ère)s?|ttachée?s?"
    r"|ommissaires?|omités?|épartements?|irect(?:ion|eur|rice)s?|harg(?:ée?s?|e)(?= d[eu]s? (?:l['’]|la )?[A-ZÀ-Ý]))"
    rf"(?:[ -](?!{_NO_PART})[\w'’-]+){{0,3}}? {_OF}[\w-]+{_TAIL}"
    rf"(?:(?:,| et|, et|(?= à | aux? )) (?:{_OF})?[A-ZÀ-Ý][\w-]+(?: des? [a-zà-ÿ]{{4,}})?{_TAIL})*"
)
# "l'Institut supérieur d'agronomie", "l'Autorité des ports et des zones franches", behind its first word.
INSTITUTION = re.compile(
    rf"\b[A-ZÀ-Ý][a-zà-ÿ]+(?: [a-zà-ÿ]{{4,}}){{0,3}} {_OF}[\w-]+(?: [a-zà-ÿ]{{4,}})?"
    rf"(?:(?:,| et) {_OF}[\w-]+(?: [a-zà-ÿ]{{4,}})?)?"
)
FUNCTION_STEMS = ("inist", "ecrétaire", "onseill", "ttaché", "ommissaire", "omité", "épartement", "irect", "harg")
# Words of a title, an idiom or an anniversary, which are no subject.
IDIOM = re.compile(
    r"[RrLlDdAaPpSs](?<!\w.)"  # the first letter apart, as above
    r"(?:(?<=[Rr])elations avec les [ÉE]tats et les [Oo]rganisations internationales"
    r"|(?<=[Ll])e Souverain\b|(?<=[DdAa])u Souverain\b"
    r"|(?<=p)(?:ièces? de monnaie|rix (?=qu['’ie]))|(?<=s)écurité sociale"
    r"|(?<=a)nniversaire d[eu] (?:la |l['’])?(?:normalisation|indépendance|rétablissement)"
    r"|(?<=[Ss])énat(?:eur|rice)s? (?=[A-ZÀ-Þ])|(?<=[Dd])éputée?s? (?=[A-ZÀ-Þ]))"
)
LONGEST_NAME = 20  # characters of "oro Obiang " before "Mangue"
BEFORE_IN_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]{2,} $")  # no word that a sentence begins with
IDIOM_WORDS = ("tats et les", "ouverain", "monnaie", "prix", "sécurité sociale", "nniversaire", "énat", "éput")
# "exportations de céréales", "ventes de viande": goods that are traded, whose field is commerce.
GOODS = "agriculture"
TRADE = re.compile(
    r"(?<!\w)(?:(?:re)?exportations?|importations?|exportateurs?|importateurs?|ventes?|exporte(?:r|nt)?|importe(?:r|nt)?)"
    r"(?: (?!de |du |des |d')[\w-]+)? (?:de |du |des |d'|de la |de l'|davantage de |plus de )"
    r"(?:[\w-]+ (?:et|ou) (?:de |d')?)?$"
)
# What may stand before the head of a subject: "[Les ]banques ont été évoquées", no "sort des banques".
BEFORE_HEAD = re.compile(
    r"(?:^|\n|[,.:;»] (?:et )?|(?<!\w)(?:et|que|ou) |qu')(?:l[ae] |les |l'|leurs? |une? |des |du |de )?$"
)
IN_BRACKETS = re.compile(r" \((?<=[a-zà-ÿ] .)[A-ZÀ-Þ][^()\n]{2,80}\)")  # a name, and what he is in charge of
# What may stand between two items of a list: "commerce[ et les ]transports", "énergie[ verte, des ]ports".
LIST_GAP = re.compile(
    r" (?:a la |a l'|aux? )"
    r"|[^.;:,]{0,25}?(?:,| et| ou| puis| ainsi que| mais aussi|/)(?: |$)"
    r"(?:(?:et|ou|encore|puis|enfin|de|du|des|la|les?|aux?|a|en|dans|sur|par|pour|meme|aussi|secteurs?|domaines?|matiere"
    r"|en passant par|ainsi que|y compris|notamment|affaires|questions) |[ld]')*"
)
LIST_GAP_REACH, BEFORE_REACH, TRADE_REACH = 45, 12, 50
ANY_STATE = ("<national>", "<nationale>", "<nationaux>", "<nationales>", "<franco>")
# Where a pattern ends so, the states of the text are asked, and no form is made for each state of the world.
OF_STATE = re.compile(r" <national\w*>$")
CUES = ("background", "describing", "outsider", "voice", "talk", "talked")
WORTH = ("subject", "sign", "field", "thing")
TOPICS = ("subject", "sign", "field", "neutral")
BESIDE = re.compile(
    r"(?:en marge|occasion|siege|lors|devant|tribune|aupres|conference|reunion|assemblees?|session"
    r"|a la veille|sanctions|tete)[^,.]{0,40}$"
)
WITHIN = re.compile(
    r"\b(?:au sein|cadre|prepar(?:e|er|ent|atifs|ation)|entree|elargissement|activites|travaux|reformes?|presidence"
    r"|priorites|echeances|agenda|candidature|adhesion|role|relance|marche|integration|avenir|organes|action"
    r"|programmes?|appui|soutien)"
    r"(?: [\w'-]+){0,2} (?:de la |de l'|du |des |de |d'|a la |a l'|au |l'|la )$"
)
# "le représentant spécial de l'OSCE", "la délégation du PNUD": who talks, not what about.
SERVED_BEFORE = re.compile(
    r"\b(?:secretaire|representante?|direct(?:eur|rice)|commissaire|presidente?|chef|cheffe|delegation|porte-parole"
    r"|envoyee?|coord(?:on|in)nat(?:eur|rice)|mission|ambassad(?:eur|rice)|siege|bureau|commandant|rapporteu[rs]e?"
    r"|fonctionnaire|agences?|conseil|assemblee|gouverneur|administrat(?:eur|rice)|coordonnateur|observat\w+"
    r"|aupres)(?: (?!(?:a|ont|est|sont|qui|que)\b)[\w'-]+){0,6} (?:de la |de l'|du |des |de |d'|l'|la )$"
)
# "élu président de la Commission de l'UA", "un nouvel ambassadeur auprès de l'OEA".
APPOINTED = re.compile(
    r"(?<!\w)(?:nomme[es]?s?|nommees|nomination|r?e?elue?s?|election|designee?s?|designation|choisi[et]?|choix"
    r"|portee? a la tete|prendra? la tete|remplace(?:ra)?|succede(?:ra)?|succession|prochaine?|nouve(?:au|l|lle)"
    r"|reconduite?|accreditee?|candidate?|candidature|brigue)(?!\w)"
)
BODY_REACH, APPOINTED_REACH = 70, 120
EUROPEAN = frozenset(("ue", "conseil-ue", "commission-europeenne", "conseil-europeen", "parlement-europeen", "seae"))
NOT_A_FRAME = frozenset(("groupe-de-minsk", "apce", "cedh", "cij", "cpi", *EUROPEAN))
CRISIS_REACH = 40


class Evidence(NamedTuple):
    slug: str
    start: int
    end: int
    weight: float
    group: object  # what counts as one saying: number of the sentence, or name of a zone or body
    place: str
    rule: str  # "subject", "sign", "field", "thing", "listed", "told", "crisis", "zone", "body", "parties"


class _Word(NamedTuple):
    slug: str
    level: str  # "subject", "sign", "field", "thing", "neutral", "zone", "crisis"


def theme_slugs():
    """The slugs of all themes, in the order of the guide."""
    return tuple(slug for slug, entry in table("themes").items() if isinstance(entry, dict))


def masked(text):
    """[(start, end)] of what is no subject: functions, institutions, what stands in brackets, idioms."""
    idioms = IDIOM.finditer(text) if any(map(text.__contains__, IDIOM_WORDS)) else ()
    functions = _begun_by(FUNCTION, 1, FUNCTION_STEMS, text)
    institutions = _begun_by(INSTITUTION, 0, table("themes")["institutions"], text)
    return [found.span() for found in (*functions, *institutions, *IN_BRACKETS.finditer(text), *idioms)]


def _begun_by(pattern, letters, stems, text):
    """The matches of a pattern that begins so many `letters` before one of `stems`, none in another."""
    reached = 0
    for at in places_of(text, stems):
        if at >= reached + letters and (found := pattern.match(text, at - letters)):
            reached = found.end()
            yield found


@gazetteer
def topic_words():
    entries, words = table("themes"), defaultdict(list)
    patterns = [(_Word(slug, level), found) for slug in theme_slugs() for level, found in entries[slug].items()]
    patterns += [(_Word(SECURITY, "zone"), entries["zones"]), (_Word("", "neutral"), entries["neutral"])]
    patterns += [(_Word(SECURITY, "crisis"), entries["crisis_words"])]
    for word, found in patterns:
        for form in _forms(pattern for pattern in found if not OF_STATE.search(pattern)):
            words[form].append(word)
    return _in_order(words) | dict.fromkeys(_forms(entries["hidden"]))


def _in_order(words):
    """{form: its words in a tuple, each once and always in the same order}; nearly all have one."""
    return {form: tuple(found if len(found) == 1 else sorted(set(found))) for form, found in words.items()}


@gazetteer
def national_words():
    """What is a word of a theme before the adjective of a state: "marché" of "marché <national>"."""
    words = defaultdict(list)
    for slug in theme_slugs():
        for level, patterns in table("themes")[slug].items():
            for form in _forms(OF_STATE.sub("", pattern) for pattern in patterns if OF_STATE.search(pattern)):
                words[form].append(_Word(slug, level))
    return _in_order(words)


def topic_hits(text, folded, states):
    """The words of themes in a text, in reading order; `states`: its StateMentions."""
    ends = {state.start: state.end for state in states if state.form == "adjective"}
    national = [hit._replace(end=ends[hit.end + 1]) for hit in national_words.find(folded, text) if hit.end + 1 in ends]
    covered = Spans([hit[:2] for hit in national])
    found = (hit for hit in topic_words.find(folded, text) if not covered.hold(hit.start, hit.end))
    return sorted([*national, *(hit for hit in found if not _is_of_name(text, hit))])


def _is_of_name(text, hit):
    """Whether it is one word with a capital behind another: "Teodoro Obiang Mangue" is no fruit."""
    if not text[hit.start].isupper() or " " in text[hit.start : hit.end]:
        return False
    return BEFORE_IN_NAME.search(text[max(0, hit.start - LONGEST_NAME) : hit.start]) is not None


@gazetteer
def cues():
    """The words that tell what a sentence is for: "background" and the like, "talk" (its object follows), "talked" (it
    stands before)."""
    found = defaultdict(set)
    for cue in CUES:
        for form in _forms(table("themes")[cue]):
            found[form].add(cue)
    return found


def _forms(patterns):
    for pattern in patterns:
        mark = "<" in pattern and next((mark for mark in ANY_STATE if mark in pattern), None)
        for form in expand(pattern):
            yield from [form.replace(mark, word) for word in _state_words()[mark]] if mark else [form]


@cache
def _state_words():
    """{mark in a pattern of the table: the words of all states that may stand there}"""
    return dict(zip(ANY_STATE, (*national_adjectives(), compound_halves())))


class Sentence(NamedTuple):
    """A sentence with what was found in it; `weights` is what words are worth there."""

    number: int
    place: str
    weights: dict
    hits: list
    states: list
    bodies: list
    talk: list  # where words of talking end whose object follows
    talked: list  # where words of talking begin whose subject stands before

    def evidence(self, folded, frame):
        in_lists = _in_lists(folded, self.hits)
        for hit in self.hits:
            for word in hit.payload:
                if word.level in WORTH:
                    rule, weight = self._worth(word, hit, in_lists.get(hit.start, 0), folded)
                    yield Evidence(word.slug, hit.start, hit.end, weight, self.number, self.place, rule)
        yield from self._zones(folded, frame)
        yield from self._frames(folded, frame)
        yield from self._fields_of_bodies(folded)

    def _worth(self, word, hit, items, folded):
        """(rule, weight) of a word that stands in a list of so many items; 0 for none."""
        if self.weights is WEIGHTS["background"]:
            return word.level, self.weights[word.level]
        if word.slug == GOODS and TRADE.search(folded, max(0, hit.start - TRADE_REACH), hit.start):
            return "thing", self.weights["thing"]
        if word.level != "thing" and items >= (LONG_LIST if word.level in SURE else 1):
            return "listed", LISTED
        weight = self.weights[word.level]
        if weight >= ENOUGH:
            is_less = self._is_in_passing(word, hit, folded)
            return word.level, self.weights["thing"] if is_less else weight
        is_told = self.place != "headline" and self._is_object(hit, folded)
        return ("told", TOLD) if is_told else (word.level, weight)

    def _is_in_passing(self, word, hit, folded):
        if self.place != "body" or self._is_object(hit, folded):
            return False
        return is_of_participle(hit, folded) or (word.level == "sign" and is_in_passing(word, hit, self.hits, folded))

    def _is_object(self, hit, folded):
        """Whether a word of talking has `hit` itself for its object or its subject."""
        if self._is_governed(hit, folded, TOLD_REACH):
            return True
        is_head = BEFORE_HEAD.search(folded, max(0, hit.start - BEFORE_REACH), hit.start)
        return is_head is not None and self._is_talked_of(hit, TALKED_REACH)

    def _is_body_told(self, body, folded):
        """The same for a body, whose name comes at the end ("parlé de la candidature de Dili à l'ASEAN")."""
        return self._is_governed(body, folded, BODY_REACH) or self._is_talked_of(body, BODY_REACH)

    def _is_governed(self, hit, folded, reach):
        at = bisect_right(self.talk, hit.start) - 1
        if at < 0:
            return False
        put_in = PUT_IN.match(folded, self.talk[at], hit.start)
        begin = put_in.end() if put_in else self.talk[at]
        return hit.start - begin <= reach and not ASIDE.search(folded, begin, hit.start)

    def _is_talked_of(self, hit, reach):
        after = bisect_left(self.talked, hit.end)
        return after < len(self.talked) and self.talked[after] - hit.end <= reach

    def _zones(self, folded, frame):
        crises = [hit.end for hit in self.hits if any(word.level == "crisis" for word in hit.payload)]
        zones = [(h.start, h.end, 1.0) for h in self.hits if any(w.level == "zone" for w in h.payload)]
        zones += [(s.name_start, s.end, 0.5) for s in self.states if _is_crisis_state(s, frame)]
        for start, end, share in zones:
            if ends_within(crises, start, CRISIS_REACH):
                yield Evidence(SECURITY, start, end, self.weights["subject"], self.number, self.place, "crisis")
            else:
                is_told = self._is_place_told(start, end, folded)
                weight = self.weights["subject"] if is_told else share * self.weights["field"]
                yield Evidence(SECURITY, start, end, weight, folded[start:end], self.place, "zone")

    def _is_place_told(self, start, end, folded):
        """Whether a region is itself what is talked of ("parlé du Sahel", "Gaza était au cœur"), not where it is."""
        after = bisect_left(self.talked, end)
        if after < len(self.talked) and self.talked[after] - end <= SUBJECT_REACH:
            return not ASIDE.search(folded, end, self.talked[after])
        return ends_within(self.talk, start, OBJECT_REACH)

    def _fields_of_bodies(self, folded):
        for body in self.bodies:
            before = folded[max(0, body.start - BODY_REACH) : body.start]
            if body.key in _fields() and self._is_body_told(body, folded) and not _is_setting(before):
                weight = self.weights["subject"]
                yield Evidence(_fields()[body.key], body.start, body.end, weight, self.number, self.place, "told")

    def _frames(self, folded, frame):
        """The bodies whose work is talked of; a body that somebody serves, or where he happens to be, is none."""
        for body in self.bodies:
            before = folded[max(0, body.start - BODY_REACH) : body.start]
            is_post = self._is_post(body, folded, frame)
            if not _is_frame(body.key) or (_is_setting(before) and not is_post):
                continue
            is_guest = body.key not in frame.bodies
            is_work = is_post or WITHIN.search(before) or (is_guest and self._is_body_told(body, folded))
            if is_work or is_guest:
                weight, group = self.weights["subject" if is_work else "field"], f"{body.key} {self.number}"
                yield Evidence(MULTILATERAL, body.start, body.end, weight, group, self.place, "body")

    def _is_post(self, body, folded, frame):
        """Whether headline or lead of a dispatch without talks says who takes a post of the body, or goes to it."""
        if frame.has_talks or self.place == "body":
            return False
        return bool(APPOINTED.search(folded, max(0, body.start - APPOINTED_REACH), body.end + APPOINTED_REACH))


def _is_crisis_state(state, frame):
    code = state.codes[0]
    return state.form == "name" and code in _crisis_states() and code not in frame.states


@cache
def _fields():
    """{key of a body: slug of the field that its name stands for}"""
    return dict(pair.split() for pair in table("themes")["bodies"])


@cache
def _crisis_states():
    return frozenset(table("themes")["crisis_states"])


def ends_within(ends, start, reach):
    """Whether one of `ends` (of words, ascending) comes at most `reach` characters before `start`."""
    at = bisect_right(ends, start) - 1
    return at >= 0 and start - ends[at] <= reach


def _is_setting(before):
    """Whether the words `before` a body tell that somebody serves it, or where he happens to be."""
    return bool(SERVED_BEFORE.search(before) or BESIDE.search(before))


def _is_frame(key):
    is_apart = key in NOT_A_FRAME or key in _fields() or parent_body(key) in EUROPEAN
    return not is_apart and not is_of_one_state(key)


def _in_lists(folded, hits):
    """{start: how many items} of the hits that stand in a list which names two themes or more."""
    topics = [hit for hit in hits if any(word.level in TOPICS for word in hit.payload)]
    runs = []
    for hit in topics:
        if runs and _is_list_gap(folded, runs[-1][-1].end, hit.start):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return {hit.start: len(run) for run in runs if _themes_in(run) > 1 for hit in run}


def _is_list_gap(folded, start, end):
    return end - start <= LIST_GAP_REACH and LIST_GAP.fullmatch(folded, start, end) is not None


def _themes_in(run):
    themes = {word.slug for hit in run for word in hit.payload if word.level in TOPICS}
    return len(themes - {"", BILATERAL, MULTILATERAL})
