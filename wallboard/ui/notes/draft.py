"""A note while it is written, and what it is about. No Qt in it."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Note
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.reasons import Reason, reason_of
from wallboard.domain.notes.retrying import asked
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName
from wallboard.store.queries.one_call import CallStory

LONGEST = 4000
_NEXT_S = 0.001
"""A version is later than the one before it, also where a clock was set back."""


class About(Struct, frozen=True):
    """A caller, or a call of theirs."""

    who: CallerId | None
    number: str = ""
    """As it is shown: E.164, or what the line sent."""
    name: str = ""
    source: SourceName = ""
    call: CallId = ""
    queue: QueueName = ""
    line: str = ""
    agent: str = ""

    @property
    def key(self) -> str:
        """By what a draft about it is kept."""
        return self.who or f"{self.source}/{self.call}"


class Draft(Struct, frozen=True):
    """What stands in the form."""

    name: str = ""
    company: str = ""
    number: str = ""
    agent: str = ""
    reason: str = ""
    """A code of the catalogue."""
    text: str = ""
    solved: bool | None = None
    clients: tuple[str, ...] = ()
    """Titles of those to whom it goes."""

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote anything that would be missed."""
        return not (self.text.strip() or self.reason or self.solved is not None)


def about_lost(row: LostCaller) -> About:
    """Return what a note on a lost caller is about: their latest lost call."""
    caller = row.caller
    return About(
        row.who,
        caller.number or caller.raw,
        caller.name,
        row.source,
        row.call,
        row.queue or "",
        row.line or "",
    )


def about_call(story: CallStory, who: CallerId | None, source: SourceName, call: CallId) -> About:
    """Return what a note on a call is about."""
    number, raw, name = story.caller
    last = story.visits[-1] if story.visits else None
    agent = next((visit.agent for visit in reversed(story.visits) if visit.agent), None) or ""
    line = (story.call.line if story.call is not None else None) or (last.line if last is not None else None)
    queue = last.queue if last is not None else ""
    return About(who, number or raw, name, source, call, queue, line or "", agent)


def new_draft(about: About, clients: Iterable[Client]) -> Draft:
    """Begin a note: what is known stands there, and who always gets notes is chosen."""
    chosen = tuple(client.title for client in clients if client.automatic)
    return Draft(about.name, "", about.number, about.agent, clients=chosen)


def draft_of(note: Note) -> Draft:
    """Take a note up again, to change it; it goes out again only to whom it is said to."""
    return Draft(note.name, note.company, note.number, note.agent, note.reason, note.text, note.solved)


def solved_by(draft: Draft, code: str, catalogue: Iterable[Reason]) -> bool | None:
    """Say whether it is solved once another reason was chosen: as the reason says, else as it was."""
    reason = reason_of(catalogue, code)
    return draft.solved if reason is None or reason.solved is None else reason.solved


def note_of(
    draft: Draft, about: About, by: tuple[str, str], now: Seconds, before: Note | None = None
) -> Note:
    """Make the note; `by` is its id where it is new, and who wrote it. One that was there keeps its id."""
    new, name = by
    return Note(
        new if before is None else before.id,
        about.who if before is None else before.who,
        now if before is None else max(now, before.at + _NEXT_S),
        name,
        about.source if before is None else before.source,
        about.call if before is None else before.call,
        about.queue if before is None else before.queue,
        plain_text(draft.company, NAME_LIMIT),
        plain_text(draft.name, NAME_LIMIT),
        plain_text(draft.number, NAME_LIMIT),
        draft.agent,
        draft.reason,
        draft.text.strip()[:LONGEST],
        draft.solved,
    )


def version_of(note: Note, at: Seconds, *, removed: bool = False) -> Note:
    """Make another version of a note, later than the one that is there."""
    return replace(note, at=max(at, note.at + _NEXT_S), removed=removed)


def entries_of(note: Note, draft: Draft, now: Seconds) -> tuple[Entry, ...]:
    """Return what is written into the book: the note, and that it is to go to clients."""
    return (note, *(asked(note.id, title, now) for title in draft.clients))
