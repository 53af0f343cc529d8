"""The days of what somebody comes back from: « De retour du sommet organisé du 2 au 4 à Bangkok, X … Il y a vu Y »."""

BACK = frozenset(("retour", "rentre", "rentree", "rentres", "rentrees", "revenu", "revenue", "revenus", "revenues"))
AT_HEAD = 3  # tokens of "À peine rentré"
FROM = frozenset(("de", "d'", "du", "des"))
REACH = 2  # sentences before « Il y a vu Y »
THERE = 4  # tokens of "Il s'y est" at the head of a sentence
LASTED = frozenset(
    "organise organisee organises tenu tenue tenus tenues reuni reunie reunis ouvert ouverte deroule deroulee qui où "
    "participe assiste pris represente sejourne siege convoque convoquee accueilli accueillie abrite abritee".split()
)


def returned_from(sentences, number):
    """The sentence before that tells whence somebody returned, or None where `number` tells nothing done there.

    sentences  archive.extract.words.tokens.Sentence of the body
    """
    if "y" not in sentences[number].lows[:THERE]:
        return None
    near = sentences[max(0, number - REACH) : number]
    return next((sentence for sentence in reversed(near) if _is_back(sentence)), None)


def _is_back(sentence):
    at = next((k for k in range(AT_HEAD) if sentence.low(k) in BACK), None)
    return at is not None and sentence.low(at + 1) in FROM


def day_there(sentence, rows):
    """The row of the day or days told of what somebody returned from, or None.

    rows  those of the dates (mention, dated) of `sentence`, in order
    """
    first = rows[0] if rows else None
    if first is None or not (first.dated.date and first.dated.date_end or _is_of_event(sentence, first)):
        return None
    return first if "," in sentence.lows[sentence.index_of(first.mention.end) :] else None


def _is_of_event(sentence, row):
    return not LASTED.isdisjoint(sentence.lows[: sentence.index_of(row.mention.start)])
