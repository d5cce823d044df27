"""Where the log goes: standard error, plain and short; no numbers of callers, no secrets."""

import logging
import os
import sys

from wallboard.domain.text import printable

_LEVEL = "WALLBOARD_LOG"


class Plain(logging.Formatter):
    """One line for each record, whatever a server or a caller put into it; a traceback follows as it is."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 -- logging's own name
        """Write the line."""
        return printable(super().formatMessage(record))


def set_up_logs(command: str | None) -> None:
    """Log warnings, and for `record` what happens too; the variable WALLBOARD_LOG says otherwise."""
    level = os.environ.get(_LEVEL, "INFO" if command == "record" else "WARNING").upper()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Plain("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    known = logging.getLevelNamesMapping()
    logging.basicConfig(handlers=[handler], level=level if level in known else "WARNING")
