"""An expected wait in words."""

import pytest

from wallboard.domain.estimate.rule import Estimate, Method
from wallboard.ui.people.expected import expected_words
from wallboard.ui.text import shown


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (None, ""),
        (Estimate(), ""),
        (Estimate(0, Method.FREE, 0, 0), "A new caller would be answered at once"),
        (Estimate(20, Method.HOL, 30, 30), "A new caller would wait about 30 s"),
        (Estimate(40, Method.QL, 0, 90), "A new caller would wait up to 1:30 min"),
        (Estimate(100, Method.QL, 90, 150), "A new caller would wait 1:30 min–2:30 min"),
        (
            Estimate(500, Method.QL, 420, 600, 61, 3, 20),
            "A new caller would wait 7 min–10 min · off by 1:30 min",
        ),
    ],
)
def test_a_range_is_told_and_never_seconds(known: Estimate | None, words: str) -> None:
    assert shown(expected_words(known)) == words
