import json

from msgspec.structs import replace

from wallboard.domain.desk.notes import Note
from wallboard.domain.facts import Call
from wallboard.domain.notes.letter import BODY, JSON, PLACES, SUBJECT, Wording, letter_of
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.notes.template import check_json, check_template, filled_json
from wallboard.domain.words import Direction

AT = 1_795_357_800.0
NOTE = Note(
    "n1", "+36551234567", AT + 60, "Ana", "pbx", "1.1", "support", "Firm", "Béla", "", "PJSIP/1001", "42",
    "First\r\nsecond\x07 line\n", solved=False,
)  # fmt: skip
CALL = Call("pbx", "1.1", Direction.INBOUND, AT, line="+3612345678")
WORDING = Wording(
    "Europe/Budapest",
    (Reason("42", "Fault"),),
    lambda source, queue: f"{source}:{queue}",
    lambda _, line: {"+3612345678": "Spring"}.get(line, ""),
    lambda _, agent: agent.rpartition("/")[2],
)


def test_a_letter_knows_every_place_and_no_other() -> None:
    assert letter_of(NOTE, CALL, WORDING).values.keys() == PLACES
    check_template(SUBJECT, PLACES)
    check_template(BODY, PLACES)
    check_json(JSON, PLACES)


def test_a_letter_says_things_as_the_centre_calls_them() -> None:
    values = letter_of(NOTE, CALL, WORDING).values

    assert (values["date"], values["time"]) == ("2026-11-22", "15:30")
    assert (values["queue"], values["line"], values["agent"]) == ("pbx:support", "Spring", "1001")
    assert (values["reason"], values["code"], values["solved"]) == ("Fault", "42", "no")
    assert (values["number"], values["called"]) == ("+36551234567", "+36551234567")
    assert values["text"] == "First\nsecond line"


def test_where_to_ring_is_another_number_if_the_note_says_so() -> None:
    values = letter_of(replace(NOTE, number="+36301112222"), CALL, WORDING).values

    assert (values["number"], values["called"]) == ("+36301112222", "+36551234567")


def test_a_call_that_nobody_knows_any_more_leaves_the_time_of_the_note() -> None:
    values = letter_of(replace(NOTE, who=None, queue="", agent="", solved=None), None, WORDING).values

    assert (values["time"], values["line"], values["queue"], values["number"]) == ("15:31", "", "", "")
    assert values["solved"] == ""


def test_names_cannot_bring_lines_along() -> None:
    values = letter_of(replace(NOTE, name="Eve\r\nBcc: all@example.org"), CALL, Wording()).values

    assert values["name"] == "Eve Bcc: all@example.org"
    assert json.loads(filled_json(JSON, values))["name"] == values["name"]
    assert values["line"] == "+3612345678"
