"""A table of results: which lines count, and which are told by their number."""

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.quality.results import Result, Unread, results_of
from wallboard.domain.words import Direction

CALL = Call("pbx", "1.1", Direction.INBOUND, 10.0, mark="message_left")


def read(text: str) -> list[Result | Unread]:
    return list(results_of(text.splitlines(keepends=True)))


def test_columns_may_stand_in_any_order() -> None:
    (result,) = read("\ufeffRating,call,SOLVED,result\n4/5, 1.1 ,no,sale\n")
    assert result == Result(2, "1.1", rating=0.8, solved=False, result_code="sale")


def test_a_result_changes_what_it_says_and_nothing_else() -> None:
    (result,) = read("call,rating\n1.1,50%\n")
    assert isinstance(result, Result)
    made = result.of(CALL)
    assert (made.rating, made.asked, made.solved, made.mark) == (0.5, True, None, "message_left")
    (nothing,) = read("call,source,asked,solved,result,mark\n1.1,,,,,\n")
    assert isinstance(nothing, Result)
    assert nothing.of(made) == made


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (",4/5,yes", "no call"),
        ("1.1,4,yes", "“4” is no rating"),
        ("1.1,4/5,maybe", "“maybe” is neither"),
        ("1.1,4/5", "2 parts"),
        ("1.1,4/5,yes,more", "4 parts"),
        ('1.1,"' + "9" * 140_000 + '",yes', "no CSV"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_stands_in_no_others_way(line: str, why: str) -> None:
    good, bad, after = read(f"call,rating,solved\n1.0,1/5,yes\n{line}\n1.2,5/5,\n")
    assert isinstance(good, Result)
    assert isinstance(bad, Unread)
    assert (bad.line, why in str(bad.why)) == (3, True)
    assert isinstance(after, Result)
    assert after.call == "1.2"


def test_empty_lines_and_an_empty_file_say_nothing() -> None:
    assert read("") == read("call\n\n,\n"[:6]) == []


@pytest.mark.parametrize("head", ["rating,solved", "call,stars", "call,call", "1.1,4/5"])
def test_a_head_that_names_no_call_is_refused_whole(head: str) -> None:
    with pytest.raises(WallboardError, match="first line"):
        read(head + "\n1,2\n")
