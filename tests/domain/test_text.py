"""Texts carry their template untranslated and can say themselves in English."""

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import filled, mark, say


def test_a_text_says_itself_with_its_arguments() -> None:
    text = say("error", "{host} refused the login at {why}", host="pbx", why=mark("error", "noon"))
    assert str(text) == "pbx refused the login at noon"
    assert (text.context, text.template) == ("error", "{host} refused the login at {why}")


def test_braces_in_a_fixed_text_are_text() -> None:
    assert str(mark("kpi", "50 {of} 100")) == "50 {of} 100"


def test_a_translation_takes_the_same_arguments() -> None:
    assert filled("Zu {host} keine Verbindung", {"host": "pbx"}) == "Zu pbx keine Verbindung"


def test_an_error_says_what_and_what_next() -> None:
    error = WallboardError(mark("error", "The disk is full."), mark("error", "Free some space."))
    assert str(error) == "The disk is full. Free some space."
    assert str(WallboardError(mark("error", "The disk is full."))) == "The disk is full."


def test_what_a_server_says_brings_no_commands_along() -> None:
    text = say("error", "{host} says {what}", host="pbx\x1b[2J", what="\x07\nforged line\u202e")
    assert str(text) == "pbx [2J says   forged line "
