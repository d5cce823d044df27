"""What a client is told of a note: the places that its template may have, and what is put there."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.caller import plain_text
from wallboard.domain.desk.notes import Note
from wallboard.domain.facts import Call
from wallboard.domain.notes.reasons import Reason, title_of
from wallboard.domain.words import QueueName, SourceName

PLACES = frozenset(
    "id number called name company queue line agent reason code text solved date time source call by".split()
)
"""What may stand between the braces of a template."""
LONGEST = 4000
"""Characters of a note that go out."""
SUBJECT = "{queue}: {name} {number}"
BODY = """\
{date} {time}
{queue}
{line}
{name}
{company}
{number}
{reason}

{text}

{agent}
{by}
"""
JSON = (
    '{"schema": 1, "note": "{id}", "date": "{date}", "time": "{time}", "source": "{source}", '
    '"call": "{call}", "queue": "{queue}", "line": "{line}", "number": "{number}", "name": "{name}", '
    '"company": "{company}", "reason": "{reason}", "code": "{code}", "text": "{text}", '
    '"solved": "{solved}", "agent": "{agent}", "by": "{by}"}'
)
"""What is sent where the settings give no template."""


class Wording(Struct, frozen=True):
    """How a centre words things."""

    zone: str = "UTC"
    catalogue: tuple[Reason, ...] = ()
    queue_title: Callable[[SourceName, QueueName], str] = lambda _, queue: queue
    line_title: Callable[[SourceName, str], str] = lambda _, line: line
    agent_title: Callable[[SourceName, str], str] = lambda _, agent: agent


class Letter(Struct, frozen=True):
    """A note and all that is put into a template about it."""

    note: Note
    values: dict[str, str]


def letter_of(note: Note, call: Call | None, wording: Wording) -> Letter:
    """Word a note; `call` is what it is about, where the cache knows it.

    `solved` is `yes`, `no` or nothing: whoever reads it is often a program.
    """
    local = datetime.fromtimestamp(note.at if call is None else call.arrived, ZoneInfo(wording.zone))
    line = "" if call is None or call.line is None else call.line
    said = {
        "id": note.id,
        "number": note.number or note.who or "",
        "called": note.who or "",
        "name": note.name,
        "company": note.company,
        "queue": wording.queue_title(note.source, note.queue) if note.queue else "",
        "line": wording.line_title(note.source, line) or line,
        "agent": wording.agent_title(note.source, note.agent) if note.agent else "",
        "reason": title_of(wording.catalogue, note.reason),
        "code": note.reason,
        "solved": {True: "yes", False: "no", None: ""}[note.solved],
        "date": f"{local:%Y-%m-%d}",
        "time": f"{local:%H:%M}",
        "source": note.source,
        "call": note.call,
        "by": note.by,
    }
    values = {place: plain_text(value, LONGEST) for place, value in said.items()}
    return Letter(note, values | {"text": _lines(note.text)})


def _lines(text: str) -> str:
    """Clean what somebody wrote in several lines, and leave the lines."""
    lines = text[: LONGEST * 2].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(plain_text(line, LONGEST) for line in lines)[:LONGEST].strip("\n")
