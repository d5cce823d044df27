"""What is typed is found however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.naming.plain import plain


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Gál", "gal"),
        ("KOVÁCS Őrs", "kovacs ors"),
        ("Groß", "GROSS"),
        ("Łódź", "lodz"),
        ("Jørgen", "jorgen"),
        ("İstanbul", "istanbul"),
        ("ﬁne", "fine"),
        ("Ｓａｌｅｓ", "sales"),
        ("e\u0301va", "Éva"),
    ],
)
def test_capitals_and_accents_make_no_difference(written: str, typed: str) -> None:
    assert plain(typed) in plain(written)


def test_other_letters_are_others() -> None:
    assert plain("ritm") not in plain("Ритм")
    assert plain("ритм") == plain("РИТМ")


@given(st.text())
def test_what_is_plain_stays_so(text: str) -> None:
    assert plain(plain(text)) == plain(text)
