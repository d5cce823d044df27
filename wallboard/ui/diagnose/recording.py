"""Who keeps what happens, in words."""

from wallboard.domain.desk.recording import By, Recording
from wallboard.domain.text import mark, say
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone


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
