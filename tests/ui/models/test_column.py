import pytest

from wallboard.domain.text import mark
from wallboard.ui.models.column import MOST, Column, in_order, said

TIMES: Column[float | None] = Column("t", mark("t", "T"), 5.0, str, lambda row: row)
NAMES: Column[str] = Column("n", mark("t", "N"), 5.0, str, lambda row: row or None)


@pytest.mark.parametrize(
    ("descending", "expected"), [(False, [9.0, 60.0, 600.0, None]), (True, [600.0, 60.0, 9.0, None])]
)
def test_times_are_sorted_as_times_and_what_is_missing_comes_last(
    descending: bool, expected: list[float | None]
) -> None:
    assert in_order([60.0, None, 600.0, 9.0], TIMES, descending=descending) == expected


def test_names_are_sorted_without_regard_to_case_and_equals_stay() -> None:
    assert in_order(["b", "A", "", "a", "B"], NAMES, descending=False) == ["A", "a", "b", "B", ""]


def test_names_with_an_accent_stand_where_they_are_looked_for() -> None:
    assert in_order(["Zita", "Ágnes", "Bea", "Árpád"], NAMES, descending=False) == [
        "Ágnes", "Árpád", "Bea", "Zita",
    ]  # fmt: skip


def test_what_a_caller_chose_is_one_plain_line() -> None:
    assert said("\u202eevil\u202c\n<img src=x>\x07") == " evil  <img src=x> "
    assert said("x" * 10_000) == "x" * MOST + "…"
