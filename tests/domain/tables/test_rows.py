"""Tables as people and programs write them."""

import csv

from wallboard.domain.tables.rows import Row, rows_of


def test_rows_have_their_lines_and_no_blanks_around_cells() -> None:
    text = '\N{BYTE ORDER MARK}a, b\n\n , \n"1\n2",x\0y\n'
    assert list(rows_of(text.splitlines(keepends=True))) == [Row(1, ["a", "b"]), Row(4, ["1\n2", "x y"])]
    assert not list(rows_of(()))


def test_semicolons_stand_between_cells_where_the_first_line_says_so() -> None:
    assert [row.cells for row in rows_of(["a;b", "1,5;2"])] == [["a", "b"], ["1,5", "2"]]
    assert [row.cells for row in rows_of(["a,b", "1;5,2"])] == [["a", "b"], ["1;5", "2"]]


def test_what_is_no_table_is_said_and_stands_in_no_others_way() -> None:
    endless = "x" * (csv.field_size_limit() + 1)
    first, second, third = rows_of(["a,b", endless, "c,d"])
    assert (first.wrong, third) == (None, Row(3, ["c", "d"]))
    assert second.number == 2
    assert "field limit" in str(second.wrong)


def test_tabs_stand_between_cells_of_what_spreadsheets_call_text_and_excels_own_line_says_what_does() -> None:
    assert [row.cells for row in rows_of(["a\tb", "1;5\t2"])] == [["a", "b"], ["1;5", "2"]]
    assert list(rows_of(["sep=;\r\n", "a;b,c,d\r\n"])) == [Row(2, ["a", "b,c,d"])]
    assert [row.cells for row in rows_of(['"x;y;z",b', "1,2"])] == [["x;y;z", "b"], ["1", "2"]]


def test_a_quotation_mark_that_nothing_ends_is_said_where_it_begins() -> None:
    first, second = rows_of(["a;b\n", '"Anna;1\n', "Béla;2\n"])
    assert (first.cells, second.number) == (["a", "b"], 2)
    assert "nothing ends it" in str(second.wrong)
    assert [row.cells for row in rows_of(["a;b\n", '"Anna\nB";1\n', '5" tube;2'])][2] == ['5" tube', "2"]
