"""Who keeps what happens: this program, another one, or nobody. No Qt in it."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone


class By(StrEnum):
    """Who records."""

    US = "us"
    ANOTHER = "another"
    NOBODY = "nobody"


class Recording(Struct, frozen=True):
    """Who writes the cache."""

    by: By = By.US
    process: int | None = None
    """The other program's, where it says so."""
    since: Seconds | None = None
    """Since when nobody does."""


def here() -> Recording:
    """Say that this program does."""
    return Recording()


def recording_words(recording: Recording, form: Format) -> tuple[Words, Tone]:
    """Say who records, and how much that matters."""
    match recording.by:
        case By.US:
            return mark("diagnose", "this program"), Tone.TEXT
        case By.ANOTHER if recording.process is None:
            return mark("diagnose", "another program records here"), Tone.TEXT
        case By.ANOTHER:
            number = str(recording.process)
            return say("diagnose", "another program records here (process {n})", n=number), Tone.TEXT
    if recording.since is None:
        return mark("diagnose", "nobody"), Tone.WARN
    return say("diagnose", "nobody since {time}", time=form.clock(recording.since)), Tone.WARN
