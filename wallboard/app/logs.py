"""Where the log goes: standard error, plain and short; no numbers of callers, no secrets."""

import logging
import os
import sys

_LEVEL = "WALLBOARD_LOG"


def set_up_logs(command: str | None) -> None:
    """Log warnings, and for `record` what happens too; the variable WALLBOARD_LOG says otherwise."""
    level = os.environ.get(_LEVEL, "INFO" if command == "record" else "WARNING").upper()
    logging.basicConfig(
        stream=sys.stderr,
        level=level if level in logging.getLevelNamesMapping() else "WARNING",
        format="%(asctime)s %(levelname)s %(message)s",
        datefmt="%Y-%m-%dT%H:%M:%S%z",
    )
