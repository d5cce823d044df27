import csv
import io

from msgspec.structs import replace

from tests.ui.export.papers import paper
from wallboard.ui.export.csv_file import write_csv
from wallboard.ui.export.paper import Paper


def written(what: Paper) -> str:
    stream = io.StringIO(newline="")
    assert list(write_csv(stream, what)) == list(range(1, what.rows + 1))
    return stream.getvalue()


def lines(what: Paper) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written(what), newline=""), strict=True))


def test_headings_come_first_and_name_units() -> None:
    assert lines(paper())[0] == ["Came", "Caller", "Waited (s)", "Calls", "In time", "Asterisk"]


def test_numbers_stay_numbers_and_instants_tell_their_offset() -> None:
    assert lines(paper())[1] == [
        "2026-11-23T16:31:07+01:00", "+36 ••• 42", "75.5", "3", "0.842105", "84.2",
    ]  # fmt: skip


def test_a_text_is_no_formula_and_nothing_is_empty() -> None:
    assert lines(paper(2))[2] == ["", "'=cmd|' /C calc'!A0", "", "", "", ""]


def test_a_telephone_number_is_in_one_piece() -> None:
    made = paper()
    row = (None, "+36 55 123 0142", None, None, None, None)
    grids = (replace(made.grids[0], rows=[row]),)
    assert lines(replace(made, grids=grids))[1][1] == "+36551230142"


def test_what_it_is_about_stands_below_and_is_no_formula_either() -> None:
    assert [line[:2] for line in lines(paper())[2:]] == [
        ["", ""],
        ["Calls today", ""],
        ["Period", "Mon 23 Nov"],
        ["Seen", "'=98%"],
    ]


def test_lines_end_and_are_as_wide_as_the_standard_wants() -> None:
    text = written(paper(3, tables=2))
    assert text.count("\r\n") == text.count("\n")
    assert text.endswith("\r\n")
    assert {len(line) for line in lines(paper(3, tables=2))} == {6}


def test_lines_are_as_wide_as_the_widest_table() -> None:
    made = paper(1, tables=2)
    narrow = replace(
        made.grids[0], headings=made.grids[0].headings[:3], rows=[row[:3] for row in made.grids[0].rows]
    )
    assert {len(line) for line in lines(replace(made, grids=(narrow, made.grids[1])))} == {6}


def test_several_tables_carry_their_titles() -> None:
    firsts = [line[0] for line in lines(paper(1, tables=2))]
    assert firsts.count("Calls / all") == 2
    assert firsts.count("Came") == 2


def test_a_comma_a_quote_and_a_line_break_stay_in_their_cell() -> None:
    made = paper()
    grid = made.grids[0]
    row = (*grid.rows[0][:1], 'a, "b"\nc', *grid.rows[0][2:])
    assert lines(replace(made, grids=(replace(grid, rows=[row]),)))[1][1] == 'a, "b" c'
