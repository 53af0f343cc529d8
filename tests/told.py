"""A contact as the machine reads it in a dispatch of our own: each value with its words, for tests of pages."""

from tests import factories

TEXT = (
    "Deux ministres signent un plan\n\n"
    "Bakou, 11 mars, AGENCE\n\n"
    "Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré ce mardi son homologue kazakh, "
    "Daulet Sarybaï. Ils ont parlé d’énergie.\n\n"
    "Les ministres ont signé un plan d’action. Ils ont tenu un point de presse."
)
DECODED = f"Menu\n12 Mars 2025 08:55\n{TEXT}"


def words(printed, *, text=TEXT, layer="clean"):
    """The evidence entry of `printed` where it first stands."""
    start = text.index(printed)
    return {"text": layer, "start": start, "end": start + len(printed), "rule": "test", "confidence": 0.9}


def cite(row, reading, **evidence):
    """Let the fields of `row` stand on `evidence`, read by `reading`."""
    row.extraction, row.evidence = reading, evidence
    row.save()


def meeting():
    """Two ministers, a year deduced from the weekday, a plan signed, a theme, a country evoked, an event recalled."""
    text = factories.clean_text(TEXT, decoded=DECODED)
    reading = factories.extraction(text)
    dispatch = factories.article(
        "Deux ministres signent un plan",
        text=text,
        from_source="Agence",
        published="2025-03-12",
        dateline_place="Bakou",
        evoked=["AM"],
        mentions=[("2024-05-10/2024-05-11", "négociations")],
    )
    made = factories.meeting(
        documents=["plan d’action"],
        themes=["energie"],
        articles=[dispatch],
        press=True,
        year_source="weekday",
        other_years=[2014],
        extraction=reading,
        evidence={"date_edtf": words("mardi"), "kind": words("rencontré"), "press": words("point de presse")},
    )
    _cite_members(made, dispatch, reading)
    return made


def _cite_members(made, dispatch, reading):
    host, guest = made.participations.all()
    role = words("ministre azerbaïdjanais")
    cite(host, reading, name=words("Orkhan Zeynalli"), country=words("azerbaïdjanais"), role=role)
    cite(guest, reading, name=words("Daulet Sarybaï"), country=words("kazakh"), role=words("homologue"))
    cite(made.documents.get(), reading, title=words("plan d’action"))
    cite(made.theme_uses.get(), reading, tag=words("énergie"))
    cite(dispatch.mentions.get(), reading, date_edtf=words("Menu", text=DECODED, layer="decoded"))
    cite(dispatch.evoked.get(), reading)
