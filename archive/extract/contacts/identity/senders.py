"""Who serves what the ones beside him serve: the sender of an envoy, the counsellor of an ambassador."""

from archive.extract.words.lexicon import word_sets

SENT_REACH = 9  # tokens: "dépêché pour l'occasion à Lomé par le"
_words = word_sets("company", "borne")


def serve_sender(scene):
    """Let who sent somebody serve what he does: "X, ministre d'État du Bénin, dépêché à Lomé par le président Y".

    scene  drafts.Scene, read up to the group of the sender
    """
    group, persons = scene.groups[len(scene.persons) - 1], scene.persons[-1]
    if group.governor != "par" or len(persons) != 1 or persons[0].parties or not persons[0].function:
        return
    before = scene.sentence.lows[max(0, group.start - SENT_REACH) : group.start]
    sent = next((told[0] for told in reversed(scene.persons[:-1]) if told), None)
    if sent is not None and sent.country and not _words("sent").isdisjoint(before):
        persons[0].parties = (sent.served._replace(body=None),)


def serve_embassy(scene):
    """Let the counsellor "de l'ambassade" serve what the ambassador named beside him, in the group read last, does."""
    persons = scene.persons[-1]
    if "ambassade" not in scene.words or not persons or "ambassador" not in persons[0].keys:
        return
    for person in persons[1:]:
        if not person.parties and person.function and person.function.role.endswith("ambassade"):
            person.parties = persons[0].parties
