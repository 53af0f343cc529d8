"""What makes a value less sure than its rule: each function gives the name of a circumstance, or "" for none.

The names stand in data/confidence.toml with what each takes from the confidence.
"""

from bisect import bisect_left

LEAD = 2  # sentences that tell the news
PEERS = 2  # parties; with more it is unclear who met whom
SHORT_TITLE = 45  # characters; the name of a site or of a section is seldom longer, a headline seldom shorter
LONG_NAME = 4  # words; a word too many is most often the end of a title or the beginning of a name
LONG_LINE = 80  # characters; lines of a site are shorter
FAR = 25  # characters between a name and its function
TELLING = 12  # sentences on a contact that are looked through for a name
TOLD_AGAIN = 1.1  # what a theme weighs that more than one word tells of


def of_contact(draft, parties):
    """A contact told beside the lead, or one of more parties than two."""
    return "later" if draft.sentence >= LEAD else "several" if parties > PEERS else ""


def of_title(title):
    return "short" if len(title.text) <= SHORT_TITLE else ""


def of_line(line):
    """A line taken out that is as long as a sentence, or ends like one."""
    text = line.text.rstrip()
    return "sentence" if len(text) > LONG_LINE or text.endswith((".", "?", "»")) and " " in text else ""


def of_name(person):
    """A name without a function, one of many words, or of one."""
    words = len(person.name.split())
    return "bare" if person.function is None else "long" if words >= LONG_NAME else "word" if words == 1 else ""


def of_reference(person, draft, sentences):
    """Somebody who is named in no sentence that tells of the contact: "les deux ministres", "il"."""
    for number in draft.sentences[:TELLING]:
        sentence = sentences[number]
        at = bisect_left(person.spellings, sentence.start, key=lambda spelling: spelling[1])
        if at < len(person.spellings) and person.spellings[at][1] < sentence.end:
            return ""
    return "referred"


def of_function(person):
    """A function of one word ("président", of what?), or one that stands away from the name."""
    start, end = person.function.printed
    gap = max(start - person.name_at[1], person.name_at[0] - end)
    return "far" if gap > FAR else "word" if " " not in person.function.role else ""


def of_theme(hit):
    """A theme that one word tells of."""
    return "once" if hit.score < TOLD_AGAIN else ""


def of_day(dated_contact, draft):
    """A weekday that nothing dates, one day of several in the sentence, or that of a contact told beside the lead."""
    if dated_contact.dated.precision != "day" and draft.status == "held":
        return "coarse"
    return "rivals" if not dated_contact.is_alone else "later" if draft.sentence >= LEAD else ""
