import pytest

from wallboard.app.speech import complain, language, speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say


def test_a_text_is_said_with_its_arguments_and_those_inside_them() -> None:
    inner = say("error", "process {pid}", pid=7)
    assert speak(say("error", "in use by {holder}", holder=inner)) == "in use by process 7"


def test_an_error_is_said_with_its_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    complain(WallboardError(mark("error", "It is wrong."), mark("error", "Make it right.")))
    complain(WallboardError(mark("error", "It is wrong.")))
    assert capsys.readouterr().err.splitlines() == [
        "wallboard: It is wrong.",
        "Make it right.",
        "wallboard: It is wrong.",
    ]


def test_there_is_always_a_language() -> None:
    assert len(language()) >= 1
    assert language() == language().lower()
