"""Whether the words before a name make a place of it: "à Lomé", "au palais de Kara", "dans la capitale, Lomé"."""

from archive.extract.words.lexicon import folded_set, table

TABLE = table("places")
TO_COME, COMING_REACH = folded_set(TABLE["to_come"]), 7  # tokens of "se rendra lundi prochain, par Madrid, à"
IN = ("à", "au", "aux", "dans")
OF = ("de", "d'", "d’", "du")
DETERMINERS = ("l'", "la", "le", "sa", "son", "ses", "les", "leur", "leurs", "un", "une", "notre", "ce", "cet", "cette")
ELSEWHERE, BUILDINGS = frozenset(TABLE["elsewhere"]), frozenset(TABLE["buildings"])
MISSIONS = frozenset(TABLE["missions"])
CONTACT_STEMS, HOSTS = tuple(TABLE["contact_stems"]), tuple(TABLE["hosts"])
SPANS = frozenset(TABLE["spans"])
CLAUSE_REACH = 14  # tokens
CLAUSE_MARKS = (",", ".", ";", "(", "«", ":", "et")
KEEPS_OFFICE = (["a", "ses"], ["ont", "leurs"], ["a", "son"], ["avait", "ses"], ["aura", "ses"])  # "a ses bureaux à X"
BUILDING_REACH = 7  # tokens between the building and its city
OPEN = frozenset(("ile", "campus", "base", "site"))  # "sur l'île de Kpodzi"
SCENES = ("cadre", "theatre")  # "a eu pour cadre Oslo"
MISSION_REACH = 6  # tokens between "à la résidence" and "à Lomé"
VENUE_REACH = 6  # tokens between "à State House" and "la résidence officielle de Victoria", which explains it


def is_in(sentence, i):
    """Whether the name at token `i` stands behind "à", and is not where somebody works, goes or comes from."""
    if sentence.low(i - 1) not in IN or _is_of_another_time(sentence, i):
        return False
    if sentence.lows[max(0, i - 4) : i - 2] in KEEPS_OFFICE:
        return False
    if not any(sentence.low(k) in ELSEWHERE for k in range(max(0, i - 4), i - 1)):
        return True
    return _is_at_mission(sentence, i) or _is_back(sentence, i)


def _is_at_mission(sentence, i):
    """ "à l'ambassade de France à Lomé", "à la résidence du Chili à Accra": where somebody is received."""
    for k in range(i - 2, max(0, i - MISSION_REACH), -1):
        if sentence.low(k) in MISSIONS:
            return _is_entered(sentence, k)
        if sentence.low(k) in CLAUSE_MARKS:
            return False
    return False


def _is_back(sentence, i):
    """ "De retour à Lomé, il a reçu X", "Rentré mardi à Lomé"."""
    begins = sentence.lows[:2] == ["de", "retour"] or sentence.low(0).startswith("rentr")
    return begins and i < CLAUSE_REACH and "," not in sentence.lows[: i - 1]


def _is_entered(sentence, k):
    """Whether the building at token `k` is one that somebody is in: "au palais", "dans les salons de l'aéroport"."""
    if sentence.low(k - 1) in BUILDINGS:  # "à l'hôtel Hilton de Lomé"
        return _is_entered(sentence, k - 1)
    first = k - 1 if sentence.low(k - 1) in DETERMINERS else k
    if sentence.low(first - 1) == "sur" and sentence.low(k) in OPEN:
        return True
    if sentence.low(first - 1) in IN or first < k and sentence.low(first - 1) == "en":
        return True
    if sentence.low(first - 1) in OF and sentence.low(first - 2) in BUILDINGS:
        return _is_entered(sentence, first - 2)
    return sentence.low(k - 1) in IN or first < k and sentence.low(first - 1) == "," and _is_explained(sentence, first)


def _is_explained(sentence, at):
    """ "à State House, la résidence officielle de Victoria": the comma before token `at` stands behind a venue."""
    return any(sentence.low(k) in IN and sentence.is_capital(k + 1) for k in range(max(0, at - VENUE_REACH), at - 1))


def has_building(sentence, i, buildings=None):
    """ "au palais présidentiel de Kara", "au Centre de conférences de Villebois"."""
    if sentence.low(i - 1) not in OF:
        return False
    for k in range(i - 2, max(0, i - BUILDING_REACH), -1):
        if sentence.low(k) in (buildings or BUILDINGS):
            return _is_entered(sentence, k)
        if sentence.low(k) in (",", ".", "(", "«"):
            return False
    return False


def is_called_city(sentence, i):
    """ "dans la capitale, Lomé", "dans la capitale togolaise Lomé"."""
    at = i - 1 if sentence.low(i - 1) == "," else i
    return any(sentence.lows[max(0, k - 2) : k + 1] == ["dans", "la", "capitale"] for k in (at - 1, at - 2) if k > 1)


def is_to_come(sentence, i):
    """ "se rendra à Washington": the city at token `i` is that of another day."""
    return any(sentence.low(k) in TO_COME for k in range(max(0, i - COMING_REACH), i))


def is_host(sentence, i, stop):
    """ "Bakou a abrité", "Yaoundé a servi de cadre", "L'échange a eu pour cadre Oslo"; "avant de quitter Oslo"."""
    if sentence.low(i - 1) == "quitter":
        return sentence.lows[max(0, i - 3) : i - 1] == ["avant", "de"]
    return sentence.low(i - 1) in SCENES or any(sentence.low(k) in HOSTS for k in range(stop, stop + 3))


def _is_of_another_time(sentence, i):
    """ "un an après l’accord du 10 mars 2023 à Pékin", "dix mois après le voyage du pape à Ajaccio"."""
    for k in range(i - 2, max(0, i - CLAUSE_REACH), -1):
        word = sentence.low(k)
        if word in CLAUSE_MARKS or sentence.lows[k].startswith(CONTACT_STEMS):
            return False
        if word in ("après", "apres", "depuis"):
            return k > 0 and sentence.low(k - 1) in SPANS
    return False
