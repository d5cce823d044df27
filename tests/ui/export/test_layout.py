import pytest
from msgspec.structs import replace

from tests.ui.export.papers import HEADINGS, paper
from wallboard.ui.export.layout import FOOT, HEADING, ROW, Picture, Piece, Sheet, lies, sheets_of

HIGH = 680.0


def pieces(sheets: tuple[Sheet, ...]) -> list[tuple[int, Piece]]:
    return [
        (n, placed.what)
        for n, sheet in enumerate(sheets)
        for placed in sheet.placed
        if isinstance(placed.what, Piece)
    ]


@pytest.mark.parametrize("rows", [1, 20, 31, 32, 33, 200])
def test_every_row_is_on_one_page_and_in_order(rows: int) -> None:
    made = pieces(sheets_of(paper(rows), (), HIGH))
    assert [n for _, piece in made for n in range(piece.first, piece.after)] == list(range(rows))
    assert [n for n, _ in made] == list(range(len(made)))
    assert [piece.begins for _, piece in made] == [True] + [False] * (len(made) - 1)


@pytest.mark.parametrize("rows", range(20, 60))
def test_nothing_stands_below_the_foot(rows: int) -> None:
    for sheet in sheets_of(paper(rows, tables=3), (250.0,), HIGH):
        for placed in sheet.placed:
            what = placed.what
            high = (
                what.high
                if isinstance(what, Picture)
                else (HEADING * what.begins + ROW * (1 + what.after - what.first))
            )
            assert placed.top + high <= HIGH - FOOT + 1e-6


def test_an_empty_table_is_its_headings() -> None:
    empty = replace(paper(), grids=(replace(paper().grids[0], rows=[]),))
    assert [piece for _, piece in pieces(sheets_of(empty, (), HIGH))] == [Piece(0, 0, 0, begins=True)]


def test_a_picture_has_its_place_and_is_never_higher_than_a_page() -> None:
    sheets = sheets_of(paper(), (300.0, 400.0, 5000.0), HIGH)
    heights = [
        (n, p.what.high) for n, s in enumerate(sheets) for p in s.placed if isinstance(p.what, Picture)
    ]
    assert heights == [(0, 300.0), (1, 400.0), (2, HIGH - FOOT)]


def test_wide_tables_lie_on_their_side() -> None:
    assert not lies(paper())
    wide = replace(paper().grids[0], headings=HEADINGS * 2)
    assert lies(replace(paper(), grids=(wide,)))
