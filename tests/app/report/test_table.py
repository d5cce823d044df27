from wallboard.app.report.table import table


def test_columns_stand_below_each_other_and_numbers_at_the_right() -> None:
    assert table(["Queue", "N"], [["Sales", "7"], ["Support", "112"]]).splitlines() == [
        "Queue      N",
        "────────────",
        "Sales      7",
        "Support  112",
    ]


def test_wide_and_combining_signs_take_the_room_that_they_take() -> None:
    made = table(
        ["A", "B"], [["王小明", "1"], ["e\N{COMBINING ACUTE ACCENT}", "2"]], frozenset({0, 1})
    ).splitlines()
    assert made[2] == "王小明  1"
    assert made[3] == "e\N{COMBINING ACUTE ACCENT}       2"


def test_no_rows_are_a_head_alone() -> None:
    assert table(["A", "B"], []).splitlines() == ["A  B", "────"]


def test_a_name_can_neither_command_the_terminal_nor_push_the_others_out() -> None:
    made = table(["Queue", "N"], [["sup\x1b[2Jport\u202e", "1"], ["x" * 300, "2"]])
    assert made.isprintable() is False  # its line breaks
    assert all(line.isprintable() for line in made.splitlines())
    assert max(map(len, made.splitlines())) < 50
