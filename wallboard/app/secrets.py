"""Looks passwords up where the settings say they are, when they are needed, off the GUI's thread."""

import logging
import os
import re
import stat
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.domain.words import SourceName

log = logging.getLogger(__name__)

_SERVICE = "wallboard"


def secret_of(where: str, source: SourceName, user: str) -> str | None:
    """Find the password of a source: environment, file, keyring, in this order unless `where` names one.

    Raises WallboardError when the place that was named has none.
    """
    kind, _, place = where.partition(":")
    if kind == "env":
        found = os.environ.get(place)
        if found is None:
            raise WallboardError(
                say("error", "The environment variable {name} with the password is not set.", name=place),
                mark("error", "Set it for the user that runs the wallboard, and start again."),
            )
        return found
    if kind == "file":
        return _in_file(Path(place).expanduser())
    if kind != "keyring":
        for name in (f"WALLBOARD_PASSWORD_{_variable(source)}", "WALLBOARD_PASSWORD"):
            if name in os.environ:
                return os.environ[name]
    found = _in_keyring(source, user)
    if kind == "keyring" and found is None:
        raise WallboardError(
            say("error", "The keyring has no password for {source}.", source=source),
            say(
                "error",
                "Store it with: keyring set {service}:{source} {user}",
                service=_SERVICE,
                source=source,
                user=user,
            ),
        )
    return found


def _variable(source: SourceName) -> str:
    return re.sub(r"\W", "_", source).upper()


def _in_file(path: Path) -> str:
    try:
        mode = path.stat().st_mode
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise WallboardError(
                say("error", "The password file {file} can be read by others.", file=path),
                say("error", "Make it readable by its owner only: chmod 600 {file}", file=path),
            )
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, ValueError) as error:
        # Of a decoding error only the kind: its text has bytes of the file.
        why = error.strerror if isinstance(error, OSError) else mark("error", "it is not text")
        raise WallboardError(
            say("error", "The password file {file} can't be read: {why}.", file=path, why=why),
            mark("error", "Check the path after file: in the settings."),
        ) from error


def _in_keyring(source: SourceName, user: str) -> str | None:
    import keyring  # noqa: PLC0415 -- loaded only where nothing else has the password

    try:
        return keyring.get_password(f"{_SERVICE}:{source}", user)
    except Exception as error:  # noqa: BLE001 -- backends raise what they like, of D-Bus for instance
        log.info("the keyring can't be asked: %s", type(error).__name__)
        return None
