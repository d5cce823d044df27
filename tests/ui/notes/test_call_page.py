"""The page of a call has what was noted of it, how long it was for the caller, and where its recording is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived
from tests.ui.notes.rooms import NOTE, room
from tests.ui.opened_page import OPEN, look, opened, setting
from wallboard.domain.facts import Call, Offer, Visit
from wallboard.ui.behind import CallBehind
from wallboard.ui.explain.story import Kind
from wallboard.ui.export.paper import row_of
from wallboard.ui.means import Means
from wallboard.ui.notes.dialog import NoteDialog
from wallboard.ui.pages import page_for
from wallboard.ui.pages.call import CallPage
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown as said

LIMIT_MS = 10_000
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform has nobody to tell how large a dialog wants to be."""


class Recorded:
    """A recording of every call."""

    def url_of(self, call: Call) -> str | None:
        return f"https://pbx.example/{call.call}.wav"

    def open(self, call: Call) -> None:
        raise AssertionError


def talked() -> Call:
    """Return a call of somebody known that was answered and is over."""
    facts = {fact.key: fact for fact in lived()[1] if isinstance(fact, Call)}.values()
    return next(call for call in facts if call.caller and call.answered and call.ended and not call.partial)


@contextmanager
def page(folder: Path, qtbot: QtBot, options: ScreenOptions = OPEN) -> Iterator[CallPage]:
    call = talked()
    note = replace(
        NOTE, who=call.caller, source=call.source, call=call.call, at=(call.ended or 0) + 60, reason="fault"
    )
    its = [fact for fact in lived()[1] if isinstance(fact, Call | Visit | Offer) and fact.call == call.call]
    with room(folder, [note, replace(note, id="n2", call="other", text="Of another")], its) as (there, _):
        means = Means(there.submit, desk=there.desk, notes=there.notes, recordings=Recorded())
        made = page_for(look(), setting(options), means, CallBehind(call.source, call.call))
        assert isinstance(made, CallPage)
        with opened(made, qtbot):
            qtbot.waitUntil(lambda: made.line.view is not None, timeout=LIMIT_MS)
            yield made


def test_its_notes_are_among_the_steps_and_those_of_other_calls_are_not(tmp_path: Path, qtbot: QtBot) -> None:
    with page(tmp_path, qtbot) as made:
        notes = [step for step in made.steps.model.rows if step.kind is Kind.NOTE]
        assert [(said(step.what), said(step.how), step.who) for step in notes] == [
            ("Note: Fault", "First", "Iva")
        ]
        assert notes[0].lasted is None


def test_a_key_writes_a_note_on_it(tmp_path: Path, qtbot: QtBot) -> None:
    with page(tmp_path, qtbot) as made:
        QTest.keyClick(made.steps.view, Qt.Key.Key_N)
        qtbot.waitUntil(lambda: bool(made.window().findChildren(NoteDialog)), timeout=LIMIT_MS)
        (dialog,) = made.window().findChildren(NoteDialog)
        assert (dialog.about.who, dialog.about.call) == (talked().caller, talked().call)
        dialog.close()


def test_paper_says_how_long_it_was_for_the_caller_and_where_the_recording_is(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with page(tmp_path, qtbot) as made:
        facts = {said(fact.title): said(fact.words) for fact in made.facts()}
        assert [title for title in facts if title.startswith("Note, ")]
        assert facts[""] == "First"
    assert facts["The caller's time"].endswith(" in all")
    assert "until somebody was reached" in facts["The caller's time"]
    assert facts["Recording"] == f"https://pbx.example/{talked().call}.wav"


def test_a_key_is_told_on_a_screen_and_not_on_paper(tmp_path: Path, qtbot: QtBot) -> None:
    with page(tmp_path, qtbot) as made:
        model = made.steps.model
        (row,) = (step for step in model.rows if step.kind is Kind.RECORDING)
        columns = tuple(column for column in model.columns if column.key == "how")
        assert columns[0].text(row) == "Enter plays it"
        assert row_of(columns, row) == (None,)
        (note,) = (step for step in model.rows if step.kind is Kind.NOTE)
        assert row_of(columns, note) == ("First",)


def test_a_wall_tells_no_notes_and_no_recording(tmp_path: Path, qtbot: QtBot) -> None:
    with page(tmp_path, qtbot, ScreenOptions(mask=True)) as made:
        assert not [step for step in made.steps.model.rows if step.kind in {Kind.NOTE, Kind.RECORDING}]
        assert "Recording" not in {said(fact.title) for fact in made.facts()}
        made.write_note()
        assert not made.window().findChildren(NoteDialog)
