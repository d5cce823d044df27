import pytest

from wallboard.ui.models.copying import cell_text, table_text


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("Kft.;=1+1; @x;y", "Kft.;'=1+1; '@x;y"),
        ("+3612345678", "+3612345678"),
        ("+36 ••• 42", "+36 ••• 42"),
        ("+36 1 234.56", "+36 1 234.56"),
        ("+1+1", "'+1+1"),
        ("+36 ••• 42 =1", "'+36 ••• 42 =1"),
        ("+SUM(1)", "'+SUM(1)"),
        ("+", "'+"),
        ("-2", "'-2"),
        ("@sum", "'@sum"),
        ("\t=1", "'=1"),
        ("a\tb\nc", "a b c"),
        ("–", "–"),
        ("2:14", "2:14"),
        ("", ""),
    ],
)
def test_a_spreadsheet_takes_a_cell_for_text(cell: str, written: str) -> None:
    assert cell_text(cell) == written


def test_headings_come_first() -> None:
    assert table_text(["Caller", "Waited"], [["+36", "0:10"], ["a", "b"]]) == (
        "Caller\tWaited\n+36\t0:10\na\tb\n"
    )
