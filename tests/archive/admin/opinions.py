"""A dispatch, and an engine that reads it otherwise."""

from archive.extract import extract

TEXT = (
    "Entretien à Astana\n\nAstana, 11 mars 2025 – Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, "
    "a rencontré mardi à Astana son homologue kazakh, Daulet Sarybaï."
)


def otherwise(cleaned, **given):
    """A newer engine, of another opinion on the place."""
    annotation = extract(cleaned, **given)
    for meeting in annotation.meetings:
        meeting.place = "Almaty"
    return annotation
