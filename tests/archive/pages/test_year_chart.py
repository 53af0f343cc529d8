from archive.pages.chronicle import Year
from archive.pages.year_chart import YearChart

YEARS = [Year(2023, {"meeting": 2, "phone_call": 1}, 4), Year(2024, {}, 0), Year(2025, {"letter": 1}, 1)]


def test_chart_stacks_forms_from_the_ground():
    chart = YearChart(YEARS)
    calls, ground = chart.columns[0].bars, chart.ground
    assert [(bar.kind, bar.number) for bar in calls] == [("meeting", 2), ("phone_call", 1)]
    assert calls[0].y + calls[0].height == ground
    assert calls[1].y + calls[1].height == calls[0].y
    assert chart.columns[0].top == calls[1].y


def test_chart_keeps_an_empty_year_and_stays_inside():
    chart = YearChart(YEARS)
    assert [(column.year, column.total, len(column.bars)) for column in chart.columns] == [
        (2023, 3, 2),
        (2024, 0, 0),
        (2025, 1, 1),
    ]
    assert all(bar.y >= 0 and bar.x + bar.width <= chart.width for column in chart.columns for bar in column.bars)


def test_chart_table_says_the_same_numbers():
    chart = YearChart(YEARS)
    assert [kind for kind, _ in chart.kinds] == ["meeting", "phone_call", "letter"]
    assert chart.table == [
        {"year": 2023, "numbers": [2, 1, 0], "total": 3, "dispatches": 4},
        {"year": 2024, "numbers": [0, 0, 0], "total": 0, "dispatches": 0},
        {"year": 2025, "numbers": [0, 0, 1], "total": 1, "dispatches": 1},
    ]


def test_chart_of_many_years_labels_some():
    chart = YearChart([Year(year, {"meeting": 1}, 1) for year in range(1992, 2027)])
    assert [column.year for column in chart.columns if column.is_labelled] == list(range(1992, 2027, 2))


def test_chart_of_nothing_is_empty():
    assert (YearChart([]).columns, YearChart([]).line) == ([], "")
