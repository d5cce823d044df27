"""Reads what things are called, out of the file that the settings name."""

from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.naming.names import Names, names_of
from wallboard.domain.text import mark, say

_NONE = Names()


def read_names(path: str) -> Names:
    """Read a table of names (CSV, UTF-8); empty where none is named.

    Raises WallboardError for a file that can't be read, and for a line in it that can't.
    """
    if not path:
        return _NONE
    try:
        text = Path(path).expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else error.reason
        raise WallboardError(
            say("error", "The names in {path} can't be read: {why}.", path=path, why=why),
            mark("error", "It is the file that names is set to under [site]; CSV in UTF-8."),
        ) from error
    return names_of(text)
