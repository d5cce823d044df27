from msgspec.structs import replace

from tests.ui.opened_page import OPEN, setting
from wallboard.domain.caller import Caller
from wallboard.domain.figures import Unit
from wallboard.domain.text import mark
from wallboard.ui.export.paper import Heading, grid_of, on_paper
from wallboard.ui.models.caller import caller_words
from wallboard.ui.models.column import Column
from wallboard.ui.models.waiting import WAITING, WaitingRow
from wallboard.ui.spec import ScreenOptions


def waiting(options: ScreenOptions) -> WaitingRow:
    who = Caller("+36551230142", "06551230142", "=Eve")
    words = caller_words(who.number, who.raw, setting(options))
    name = "" if options.mask else who.name
    return WaitingRow("pbx", "support", "c1", 1, "Support", who, words, name, 75.5, 0, late=True)


def test_a_table_keeps_numbers_and_writes_texts_as_they_are_shown() -> None:
    grid = grid_of("Waiting", WAITING, [waiting(OPEN)])
    assert [str(heading.title) for heading in grid.headings] == [
        "Place",
        "Caller",
        "Name",
        "Waited",
        "Priority",
    ]
    assert [heading.unit for heading in grid.headings] == [Unit.COUNT, None, None, Unit.SECONDS, Unit.COUNT]
    assert grid.rows == [(1, "+36 55 123 0142", "=Eve", 75.5, 0)]


def test_who_is_masked_on_the_screen_is_masked_in_a_file() -> None:
    (row,) = grid_of("Waiting", WAITING, [waiting(ScreenOptions())]).rows
    assert row[1:3] == ("+36 ••• 42", None)
    assert "551230142" not in str(row)


def test_numbers_stand_at_the_right_and_dates_at_the_left() -> None:
    assert [Heading("", unit).right for unit in (None, Unit.INSTANT, Unit.COUNT, Unit.SECONDS)] == [
        False, False, True, True,
    ]  # fmt: skip


def test_on_paper_columns_of_texts_without_any_are_left_out() -> None:
    named, masked = waiting(OPEN), waiting(ScreenOptions())
    both, bare = grid_of("Waiting", WAITING, [masked, named]), grid_of("Waiting", WAITING, [masked])
    assert on_paper(both) == both
    assert [str(heading.title) for heading in on_paper(bare).headings] == [
        "Place",
        "Caller",
        "Waited",
        "Priority",
    ]
    assert on_paper(bare).rows == [(1, "+36 ••• 42", 75.5, 0)]
    empty = grid_of("Waiting", WAITING, [])
    assert on_paper(empty) == empty


def test_on_paper_a_column_that_is_a_picture_is_left_out_and_in_a_file_it_is_in_words() -> None:
    column: Column[str] = Column("bar", mark("table", "Agent"), 9.0, lambda row: row, lambda row: row)
    drawn = replace(column, key="drawn", drawn=True)
    grid = grid_of("Agents", [column, drawn], ["Talking 40%"])
    assert grid.rows == [("Talking 40%", "Talking 40%")]
    assert on_paper(grid).rows == [("Talking 40%",)]
