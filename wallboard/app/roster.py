"""Reads who is planned to work when, out of the file that the settings name."""

from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.work.roster import Roster, roster_of


def read_roster(path: str, zone: str) -> Roster | None:
    """Read a roster (CSV, UTF-8) in the site's time zone; None where none is named.

    Raises WallboardError for a file that can't be read, and for a line in it that can't.
    """
    if not path:
        return None
    try:
        text = Path(path).expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WallboardError(
            say("error", "The roster {path} can't be read: {why}.", path=path, why=_why(error)),
            mark("error", "It is the file that roster names in the settings under [site]; CSV in UTF-8."),
        ) from error
    return roster_of(text, zone)


def _why(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else error.reason
