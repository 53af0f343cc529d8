"""The texts beside a form, with the words marked that each field stands on."""

from archive.desk.sheets import Sheets, rows_of
from archive.models import Proposal
from tests import factories, told


def words(start, end, **more):
    return {"text": "clean", "start": start, "end": end, "rule": "x", "confidence": 0.9} | more


def cited(sheets, meeting):
    found = sheets.cite(rows_of(meeting))
    return {(name, sheet.article.pk, witness.quote, witness.tint) for (_, name), (sheet, witness) in found.items()}


def test_a_value_stands_on_the_text_of_its_reading_or_on_the_one_that_an_editor_chose(db):
    first, second = factories.clean_text("À Astana ce mardi."), factories.clean_text("Reçu à Bakou.")
    one, other = factories.article(text=first), factories.article(text=second)
    evidence = {"date_edtf": words(9, 17), "place": words(7, 12, of=second.pk)}
    meeting = factories.meeting(articles=[one, other], evidence=evidence, extraction=factories.extraction(first))
    assert cited(Sheets([one, other]), meeting) == {
        ("date_edtf", one.pk, "ce mardi", "quand"),
        ("place", other.pk, "Bakou", "ou"),
    }
    assert cited(Sheets([other]), meeting) == {("place", other.pk, "Bakou", "ou")}


def test_a_differing_opinion_stands_on_its_own_words(db):
    text = factories.clean_text("Reçu à Bakou ce mardi.")
    article, reading = factories.article(text=text), factories.extraction(text)
    meeting = factories.meeting(articles=[article], place="Astana")
    opinion = {"field": "place", "value": "Bakou", "evidence": words(7, 12), "extraction": reading}
    one = Proposal.objects.create(object=meeting.uid, **opinion)
    other = Proposal.objects.create(object=meeting.uid, **opinion | {"field": "level", "evidence": {}})
    cited = Sheets([article]).cite(rows_of(meeting), [one, other])
    assert {key: (witness.quote, witness.tint) for key, (_, witness) in cited.items()} == {one.pk: ("Bakou", "ou")}


def test_paragraphs_lead_to_what_stands_on_their_words(db):
    text = factories.clean_text("À Astana.\n\nFin.")
    article = factories.article(text=text)
    meeting = factories.meeting(
        articles=[article], evidence={"place": words(2, 8)}, extraction=factories.extraction(text)
    )
    (sheet,) = sheets = Sheets([article])
    ((_, witness),) = sheets.cite(rows_of(meeting)).values()
    sheet.lead_to("id_place", witness)
    mark = f"mot-{article.pk}-a"
    assert sheet.paragraphs == [
        [("À ", "", [], []), ("Astana", "ou", [(mark, "a", ["id_place"])], ["id_place"]), (".", "", [], [])],
        [("Fin.", "", [], [])],
    ]
    assert sheet.starts == [0, 11]


def test_reported_words_are_marked_where_their_text_is_shown(db):
    meeting = told.meeting()
    article, start = meeting.articles.get(), told.TEXT.index("ont signé")
    span = {"text": article.text, "start": start, "end": start + 9, "words": "ont signé"}
    report = factories.error_report(meeting, **span)
    sheets = Sheets([article])
    assert sheets.mark(report) == f"mot-{article.pk}-a"
    assert sheets[0].targets == {"a": [f"signalement-{report.pk}"]}
    assert Sheets([factories.article()]).mark(report) == ""


def test_the_texts_cost_one_query_whatever_their_number(db, django_assert_num_queries):
    for number in (1, 3):
        articles = [factories.article() for _ in range(number)]
        with django_assert_num_queries(1):
            assert len(Sheets(articles)) == number
