"""The forms of a French verb in the third person, from its stem and its model (data/conjugation.toml)."""

from archive.extract.words.lexicon import table

TENSES = ("participle", "gerund", "infinitive", "present", "imperfect", "past")


def conjugate(model, stem, objects=("",)):
    """[(form, tense)] of a verb: "reçu" participle, "recevait" imperfect …, participles first.

    model    the key of the verb whose endings it has ("recevoir")
    stem     what stands before the endings ("re")
    objects  words that the form needs behind it ("le point" of "faire le point"); one form for each

    Raises KeyError on a model that the table does not have.
    """
    endings = table("conjugation")[model]
    return [
        (f"{stem}{ending} {words}".rstrip(), tense)
        for tense in TENSES
        for ending in endings[tense]
        for words in objects
    ]
