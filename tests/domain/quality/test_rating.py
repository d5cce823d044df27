"""What counts as a rating, and what is not guessed."""

import pytest

from wallboard.domain.quality.rating import rating_of, yes_or_no


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("4/5", 0.8),
        (" 10/10 ", 1.0),
        ("0/5", 0.0),
        ("7.5/10", 0.75),
        ("80%", 0.8),
        ("0.25", 0.25),
        (".5", 0.5),
        ("1", 1.0),
        ("0", 0.0),
    ],
)
def test_ratings_are_shares(text: str, share: float) -> None:
    assert rating_of(text) == share


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4",
        "6/5",
        "101%",
        "-1/5",
        "4/0",
        "4/",
        "/5",
        "good",
        "4/5/6",
        "1e0",
        "٤/٥",
        "1/5" + " " * 9 + "000000",
    ],
)
def test_everything_else_is_none(text: str) -> None:
    assert rating_of(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [("yes", True), (" TRUE ", True), ("1", True), ("no", False), ("0", False), ("", None), ("maybe", None)],
)
def test_yes_no_and_neither(text: str, meant: bool | None) -> None:
    assert yes_or_no(text) is meant
