"""Things of a theme that a sentence only meets on its way to another: "une aide qui transite par le port"."""

import re

SURE = ("subject", "sign")
# What is carried, lacking, hit or to be rebuilt where talks are on these: "la reconstruction de l'hôpital", "des camps
# sans eau"; where its field itself is talked of, more words of it are said.
CRISES = frozenset(
    ("humanitaire", "reconstruction", "terrorisme-criminalite", "deminage", "processus-de-paix", "securite-regionale")
)
SUPPLIES = frozenset(
    (
        "sante",
        "transport",
        "energie",
        "climat-environnement",
        "agriculture",
        "commerce-economie",
        "science-numerique",
        "education",
    )
)
# Where something happens ("dans les hôpitaux", "le long du fleuve"), or what is told of it ("dont les billets …").
PLACE_OR_ASIDE = re.compile(
    r"(?<!\w)(?:(?:dans|par|parmi|chez|hors|(?:aupres|le long|a hauteur) (?:de la|de l'|des?|du)) ?(?:de |d'|des )?"
    r"(?:la |les? |l'|une? |ses |leurs? |sa |son |ces |cette |\w+ )?"
    r"|(?:qui|dont|lequel|laquelle|lesquelles|lesquels|, ou|par ou) (?:(?!et |ainsi que )[\w'-]+ ){0,9}(?:[ld]')?)$"
)
# "investir dans le gaz", "qui permettra de bitumer": the thing is what it is about.
AIM = re.compile(r"(?<!\w)(?:invest|implant|plac|cooper|entree? |doi(?:t|vent) |permet|financ)")
# What only says where or since when: "par lequel transite le sucre", "suspendue depuis le naufrage".
SIDE_CLAUSE = re.compile(
    r"(?<!\w)(?:(?:par|dans|sur|vers) l(?:equel|aquelle|esquel(?:le)?s)|auxquel(?:le)?s|auquel|depuis)(?!\w)[^.;:,]*$"
)
# Who did what is only told of something else, and what it followed: "visée par les drones", "reconstruite après le
# séisme", "depuis la reprise des vols".
OF_PARTICIPLE = re.compile(
    r"(?<!\w)(?:[\w'-]{3,}[eiu]e?s?(?: [\w'-]+){0,4}? (?:par|apres|grace a)|depuis) (?:l[ae] |les |l'|une? )$"
)
REACH = 70


def is_in_passing(word, hit, hits, folded):
    """Whether `hit`, a thing for the theme of `word`, only says where something else is, or is all that its sentence
    has of the theme, and another has more.
    """
    if SIDE_CLAUSE.search(folded, max(0, hit.start - REACH), hit.start):
        return True
    sure = [(other, named) for other in hits for named in other.payload if named.level in SURE]
    if any(named.slug == word.slug and other[:2] != hit[:2] for other, named in sure):
        return False
    others = [(other, named) for other, named in sure if named.slug != word.slug and other is not hit]
    if not others:
        return False
    is_supply = word.slug in SUPPLIES and " " not in folded[hit.start : hit.end]
    if is_supply and any(named.slug in CRISES for _, named in others):
        return True
    begin = max(others[0][0].start, hit.start - REACH)
    is_aside = begin < hit.start and PLACE_OR_ASIDE.search(folded, begin, hit.start)
    return bool(is_aside) and not AIM.search(folded, begin, hit.start)


def is_of_participle(hit, folded):
    """Whether `hit`, a subject by itself, only says by whom or since when something else is."""
    return OF_PARTICIPLE.search(folded, max(0, hit.start - REACH), hit.start) is not None
