"""One call: its line of time, step by step, and the other calls of its caller."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from wallboard.domain.caller import known_as
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.notes.kept import KeptNotes, notes_about
from wallboard.store.queries.one_call import CallStory, call_story
from wallboard.ui.behind import AgentBehind, Behind, CallBehind, CallerBehind
from wallboard.ui.explain.story import Kind, Step, ended_words, step_columns, steps_of
from wallboard.ui.explain.timeline import TimeLine, lanes_of
from wallboard.ui.export.contents import PERIOD
from wallboard.ui.export.drawn import picture_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact
from wallboard.ui.format import grouped, running_time
from wallboard.ui.means import Means
from wallboard.ui.models.caller import caller_words, name_beside
from wallboard.ui.models.centre_calls import CallRow, call_columns, call_row
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import Titles
from wallboard.ui.moment import Moment
from wallboard.ui.notes.dialog import note_for
from wallboard.ui.notes.draft import about_call
from wallboard.ui.notes.steps import note_facts, note_steps
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.pages.grid import columns
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import AskedSheet
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_MOST = 0.5
"""Part of the height that the line of time takes at most."""


class StepsSheet(AskedSheet):
    """Asks for the call, and lists its steps."""

    told = Signal(object)
    """The `CallStory`, as it is known now."""

    def __init__(self, look: Look, setting: Setting, means: Means, behind: CallBehind) -> None:
        """Take which call."""
        model: RowsModel[Step] = RowsModel(step_columns(setting), _step_key)
        super().__init__(look, mark("story", "Step by step"), model, means, "call.steps")
        self._setting, self._behind, self._recordings = setting, behind, means.recordings
        self._catalogue = means.notes.reasons
        self.kept = KeptNotes()
        self._titles: Titles = {}
        self._now: Seconds | None = None

    def follow(self, titles: Titles, now: Seconds) -> None:
        """What goes on is as long as it is by `now`."""
        first = self._now is None
        self._titles, self._now = titles, now
        if first:
            self._ask_first()

    def question(self) -> Any:  # noqa: ANN401 -- what is asked in another thread
        """Ask for the call."""
        return None if self._now is None else partial(_ask_whole, self._behind)

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- a `CallStory` and its `KeptNotes`
        """List its steps."""
        assert self._now is not None, "nothing is asked before"
        story, kept = answer
        self.kept = kept
        steps = steps_of(story, self._titles, self._now, self._setting)
        steps = (*steps, *self._recording(story, self._now), *self._notes(story, kept, self._now))
        self.show_rows(steps, mark("story", "The cache does not know this call"))
        self.told.emit(story)

    def _notes(self, story: CallStory, kept: KeptNotes, now: Seconds) -> Iterator[Step]:
        """Tell what was written about it, where this screen tells who calls."""
        if self._setting.options.mask:
            return
        for step in note_steps(kept, self._behind.call, self._catalogue, self._setting.format, now):
            yield replace(step, begins=step.at if story.begins is None else story.begins)

    def _recording(self, story: CallStory, now: Seconds) -> tuple[Step, ...]:
        """Offer the recording, where somebody was reached and this screen tells who calls."""
        call, found = story.call, self._recordings
        if call is None or call.answered is None or found is None or self._setting.options.mask:
            return ()
        if found.url_of(call) is None:
            return ()
        words, how = mark("story", "Recording"), mark("story", "Enter plays it")
        return (
            Step(Kind.RECORDING, call.answered, call.ended, words, how=how, begins=call.arrived, now=now),
        )


class CallPage(DetailPage):
    """Follows one call while it goes on; shows it when it is over."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallBehind, demo: Text | None = None
    ) -> None:
        """Take which call."""
        super().__init__(look, shown(mark("page", "Call")), setting, demo)
        self.behind = behind
        self.line = TimeLine(self.look, setting.format)
        self.steps = StepsSheet(self.look, setting, means, behind)
        others: RowsModel[CallRow] = RowsModel(_other_columns(setting), lambda row: row.key, self)
        others.order = (others.columns[0], True)
        self.others = Sheet(
            self.look, mark("story", "Other calls of the caller"), others, means.memory, "call.others"
        )
        for part in (self.line, self.steps, self.others):
            part.setParent(self)
        self.steps.told.connect(self._tell)
        self.steps.view.opened.connect(self._open_step)
        self.others.view.opened.connect(self._open_other)
        self.setFocusProxy(self.steps.view)
        self._story: CallStory | None = None
        self._recordings, self._means = means.recordings, means
        note = QShortcut(QKeySequence(Qt.Key.Key_N), self, self.write_note)
        note.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.line, self.steps, self.others)

    def show_moment(self, moment: Moment) -> None:
        """Let what goes on be as long as it is at this moment."""
        super().show_moment(moment)
        self.steps.follow(titles_of(moment.snapshot), moment.snapshot.at)

    def facts(self) -> tuple[Fact, ...]:
        """Say what a file about the call has to say: when it was, on which line, and what became of it."""
        story, line = self._story, self.line.view
        if story is None or line is None:
            return ()
        form = self.setting.format
        words = say(
            "export", "{date}, {since} to {until}",
            date=form.date(line.since), since=form.clock(line.since), until=form.clock(line.until),
        )  # fmt: skip
        about = _about(story)
        facts = [Fact(PERIOD, words), *([Fact(mark("story", "Call"), about)] if about else [])]
        facts += [Fact(mark("story", "The caller's time"), lived) for lived in _lived(story, line.until)]
        url = self._recordings.url_of(story.call) if self._recordings and story.call is not None else None
        if url is not None and not self.setting.options.mask:
            facts.append(Fact(mark("story", "Recording"), url))
        return (*facts, *self._noted())

    def _noted(self) -> Iterator[Fact]:
        """Say what was written about it, whole; nothing where numbers are hidden."""
        if self.setting.options.mask or self._moment is None:
            return
        kept, form, now = self.steps.kept, self.setting.format, self._moment.snapshot.at
        for title, line in note_facts(kept, self.behind.call, self._means.notes.reasons, form, now):
            yield Fact(title, line)

    def pictures(self) -> tuple[Picture, ...]:
        """Give the line of time for paper."""
        return () if self.line.view is None else (picture_of(self.line, self.look),)

    def lay_out(self, field: QRect) -> None:
        """Place the line of time above, steps and other calls below."""
        gap = round(self.look.sizes.gap)
        self.line.resize(field.width(), max(1, self.line.height()))
        high = round(min(field.height() * _MOST, self.line.wanted_height()))
        self.line.setGeometry(field.left(), field.top(), field.width(), high)
        low = field.adjusted(0, high + gap, 0, 0)
        for sheet, place in zip((self.steps, self.others), columns(low, (1.5, 1.0), gap), strict=True):
            sheet.setGeometry(place)

    def behind_caller(self) -> Behind | None:
        """Return the page of the caller; None: nobody knows who it was."""
        number, raw, name = self._story.caller if self._story is not None else (None, "", "")
        return None if known_as(number, raw) is None else CallerBehind(number, raw, name)

    def _tell(self, story: CallStory) -> None:
        if self._moment is None:
            return
        self._story, at = story, self._moment.snapshot.at
        number, raw, name = story.caller
        caller, beside = (
            shown(caller_words(number, raw, self.setting)),
            name_beside(name, self.setting, number, raw),
        )
        who = f"{caller} · {beside}" if beside else caller
        self.set_title(shown(say("page", "Call · {caller}", caller=who)))
        steps = steps_of(story, titles_of(self._moment.snapshot), at, self.setting)
        changed = self.line.show_view(lanes_of(steps))
        self.line.set_note(_about(story))
        rows = tuple(call_row(call, None, at, self.setting) for call in story.others)
        self.others.show_rows(rows, mark("story", "No other call within a week"))
        self.others.set_note(self.setting.format.count(len(rows)) if rows else "")
        if changed:
            self._lay_out()

    def _open_step(self, step: Step) -> None:
        """Open the agent of a step; of one without, the caller; and play a recording."""
        if step.kind is Kind.RECORDING:
            self._listen()
            return
        if step.kind is Kind.NOTE:
            self.write_note()
            return
        named = step.agent is not None and self.setting.options.agents != "counts"
        behind = AgentBehind(*step.agent) if named and step.agent is not None else self.behind_caller()
        if behind is not None:
            self.opened.emit(behind)

    def write_note(self) -> None:
        """Open the dialog of a note about this call, where one may write."""
        if self._story is None or self._moment is None:
            return
        who = self._moment.snapshot.rules.who(*self._story.caller[:2])
        about = about_call(self._story, who, self.behind.source, self.behind.call)
        note_for(self.look, self.setting, self._means, about, self._moment.snapshot.at, self.window())

    def _listen(self) -> None:
        call = self._story.call if self._story is not None else None
        if call is not None and self._recordings is not None:
            self._recordings.open(call)

    def _open_other(self, row: CallRow) -> None:
        self.opened.emit(CallBehind(*row.key))


def _about(story: CallStory) -> Words:
    """Say on which line it came, and what became of it."""
    call = story.call
    if call is None:
        return ""
    became: Words = ended_words(call)[0] if call.ended is not None else mark("story", "it goes on")
    if call.line:
        return say("story", "line {line} · {became}", line=grouped(call.line), became=became)
    return became


def _lived(story: CallStory, until: Seconds) -> Iterator[Words]:
    """Say how long it took as the caller lived it: from the first ring, menus and all queues included."""
    begins, call = story.begins, story.call
    if begins is None or call is None:
        return
    whole = running_time((call.ended or until) - begins)
    if call.answered is None:
        yield say("story", "{whole} in all, and nobody was reached", whole=whole)
    else:
        reached = running_time(call.answered - begins)
        yield say(
            "story", "{reached} until somebody was reached, {whole} in all", reached=reached, whole=whole
        )


def _other_columns(setting: Setting) -> tuple[Column[CallRow], ...]:
    """Return the columns of the other calls: they are all of one caller."""
    return tuple(column for column in call_columns(setting, None) if column.key != "caller")


def _step_key(step: Step) -> tuple[object, ...]:
    return step.at, step.kind, step.agent, step.queue


def _ask_whole(behind: CallBehind, connection: Any) -> tuple[CallStory, KeptNotes]:  # noqa: ANN401 -- the reader's
    story = call_story(connection, behind.source, behind.call)
    return story, notes_about(connection, None, behind.source, behind.call)
