"""Notes among the steps of the call that they are about. No Qt in it."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from wallboard.domain.desk.notes import Note
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.notes.kept import KeptNotes
from wallboard.ui.explain.story import Kind, Step
from wallboard.ui.format import Format
from wallboard.ui.notes.words import delivery_words, head_words, what_words
from wallboard.ui.text import Words, shown

_NOTE = mark("story", "Note")
_LINE, _MOST_LINES = 120, 12
"""Letters of a line on paper, and lines of one note."""


def note_steps(
    kept: KeptNotes, call: str, catalogue: Iterable[Reason], form: Format, now: Seconds
) -> tuple[Step, ...]:
    """Tell the notes of a call as steps, each when it was written; not those of the caller's other calls."""
    catalogue = tuple(catalogue)
    return tuple(_step(note, kept, catalogue, form, now) for note in kept.notes if note.call == call)


def note_facts(
    kept: KeptNotes, call: str, catalogue: Iterable[Reason], form: Format, now: Seconds
) -> Iterator[tuple[Words, str]]:
    """Tell the notes of a call for paper, whole, in lines that fit: what stands before each, and the line."""
    for note in reversed(kept.notes):
        if note.call == call:
            told = [what_words(note, catalogue), *note.text.splitlines()]
            lines = [part for line in told for part in wrap(line, _LINE)][:_MOST_LINES]
            title = say("story", "Note, {head}", head=head_words(note, form, now))
            yield from zip((title, *[""] * len(lines)), lines, strict=False)


def _step(note: Note, kept: KeptNotes, catalogue: tuple[Reason, ...], form: Format, now: Seconds) -> Step:
    told = what_words(note, catalogue)
    what = say("story", "Note: {about}", about=told) if told else _NOTE
    lines = [note.text, *(shown(delivery_words(one, form, now)) for one in kept.on_the_way(note.id))]
    how = " · ".join(" ".join(line.split()) for line in lines if line)
    return Step(Kind.NOTE, note.at, note.at, what, who=note.by, how=how, now=now)
