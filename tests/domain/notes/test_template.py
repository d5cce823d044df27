import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.errors import WallboardError
from wallboard.domain.notes.template import (
    check_json,
    check_template,
    filled_in,
    filled_json,
    filled_lines,
    places_in,
)

KNOWN = {"name", "text"}


def test_places_are_filled_and_doubled_braces_are_braces() -> None:
    assert filled_in("{{{name}}} wrote {text}", {"name": "Ana", "text": "{name}"}) == "{Ana} wrote {name}"
    assert places_in("{{{name}}} {text} {{") == ("name", "text")


@pytest.mark.parametrize(
    "template",
    [
        "{name.__class__}",
        "{name[0]}",
        "{name!r}",
        "{name:>99999999}",
        "{0}",
        "{}",
        "{other}",
        "{",
        "a}",
        "{a{name}",
    ],
)
def test_nothing_but_a_known_name_may_stand_between_braces(template: str) -> None:
    with pytest.raises(WallboardError) as raised:
        check_template(template, KNOWN)
    assert raised.value.hint is not None


@given(st.text(), st.text())
def test_whatever_is_put_in_stays_what_it_is(name: str, text: str) -> None:
    assert filled_in("<{name}|{text}>", {"name": name, "text": text}) == f"<{name}|{text}>"


def test_a_line_whose_places_are_all_empty_is_left_out() -> None:
    assert filled_lines("Hello\n{name}\n\n{text} of {name}\n", {"text": "x"}) == "Hello\n\nx of \n"


@given(st.text(), st.text())
def test_json_keeps_its_shape_whatever_is_put_in(name: str, text: str) -> None:
    template = '{"who": "{name}", "n": 1, "list": ["{text}", null, {"deep": "a {name}"}]}'

    told = json.loads(filled_json(template, {"name": name, "text": text}))

    assert told == {"who": name, "n": 1, "list": [text, None, {"deep": f"a {name}"}]}


def test_json_is_checked_as_json_and_place_by_place() -> None:
    check_json('{"a": ["{name}", 1], "b": "{text}"}', KNOWN)
    with pytest.raises(WallboardError, match="no JSON"):
        check_json("{name}", KNOWN)
    with pytest.raises(WallboardError, match="not known"):
        check_json('[{"a": "{secret}"}]', KNOWN)
