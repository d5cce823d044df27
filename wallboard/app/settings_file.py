"""Reads the settings file: TOML in, settings out, or an error that says file, key and what is right."""

import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import platformdirs
from msgspec import Struct

from wallboard.app.delivery.checking import check_notes
from wallboard.app.desk.checking import check_desk
from wallboard.app.screens.choice import completed
from wallboard.app.settings import ARRAYS, NAMED, TABLES, Settings, settings_in
from wallboard.app.settings_check import check_promises
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say

_SCREEN = mark("error", 'Give the screen a name: write [screen."wall"].')


def settings_path() -> Path:
    """Return where the settings are looked for when no file is named."""
    return Path(platformdirs.user_config_dir("wallboard", appauthor=False)) / "wallboard.toml"


def read_settings(path: Path | None) -> Settings:
    """Read the settings.

    Without a path, the user's own file is read if there is one, else everything has its default.
    Raises WallboardError naming file, key and what would be right.
    """
    if path is None:
        path = settings_path()
        if not path.exists():
            return Settings()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WallboardError(
            say("error", "The settings {file} can't be read: {why}.", file=path, why=error),
            mark("error", "Give the path of a TOML file with --config."),
        ) from error
    return settings_of(text, str(path))


def settings_of(text: str, file: str) -> Settings:
    """Make settings of a file's text; `file` is how errors call it."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(file, say("error", "it is not TOML: {why}", why=error)) from error
    _check_tables(file, raw)
    if "screen" in raw:
        raw["screen"] = {name: completed(name, table) for name, table in raw["screen"].items()}
    settings = msgspec.convert(raw, Settings)
    _check(file, settings)
    return settings


def _check_tables(file: str, raw: dict[str, Any]) -> None:
    """Check table by table, so that an error can name the one it is in."""
    for key, value in raw.items():
        if key not in Settings.__struct_fields__:
            raise _unknown(file, mark("error", "the file"), key, Settings.__struct_fields__)
        if key in ARRAYS:
            for n, table in enumerate(_array(file, key, value), 1):
                _check_table(file, f"[[{key}]] {n}", table, TABLES[key])
        elif key in NAMED:
            for name, table in _table(file, f"[{key}]", value).items():
                if key == "screen" and not isinstance(table, dict):
                    raise _wrong(file, say("error", "[screen] {key} belongs to no screen", key=name), _SCREEN)
                _check_table(file, f'[{key}."{name}"]', table, TABLES[key])
        else:
            _check_table(file, f"[{key}]", value, TABLES[key])


def _check_table(file: str, label: str, raw: object, struct: type[Struct]) -> None:
    """Look for keys that don't exist, values that can't be, and keys that are missing."""
    declared = {setting.key: setting for setting in settings_in(struct)}
    for key, value in _table(file, label, raw).items():
        if key not in declared:
            raise _unknown(file, label, key, tuple(declared))
        expects = declared[key].expects
        try:
            msgspec.convert(value, declared[key].type)
        except msgspec.ValidationError as error:
            # Who writes a password where its place belongs does not want to read it in a log.
            shown = "…" if key == "secret" else repr(value)
            problem = say("error", "{where} {key} = {value} can't be", where=label, key=key, value=shown)
            right = say("error", "Write {what}. {help}", what=expects, help=declared[key].explanation)
            raise _wrong(file, problem, right) from error
    for key, setting in declared.items():
        if setting.required and key not in _table(file, label, raw):
            problem = say("error", "{where} has no “{key}”", where=label, key=key)
            raise _wrong(file, problem, setting.explanation)


def _table(file: str, label: str, raw: object) -> dict[str, Any]:
    if not isinstance(raw, dict):
        problem = say("error", "{where} must be a table", where=label)
        raise _wrong(
            file, problem, mark("error", "Write the name in brackets, and below it lines of key = value.")
        )
    return raw


def _array(file: str, key: str, raw: object) -> list[Any]:
    if not isinstance(raw, list):
        problem = say("error", "[{key}] needs two brackets: there may be several", key=key)
        raise _wrong(file, problem, say("error", "Write [[{key}]].", key=key))
    return raw


def _check(file: str, settings: Settings) -> None:
    """Check what the declarations can't say."""
    try:
        ZoneInfo(settings.site.zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError) as error:
        problem = say("error", "[site] zone = “{zone}” is no time zone", zone=settings.site.zone)
        raise _wrong(file, problem, mark("error", "Write an IANA name such as Europe/Vilnius.")) from error
    check_promises(settings, lambda problem, hint: _wrong(file, problem, hint))
    check_notes(settings, lambda problem, hint: _wrong(file, problem, hint))
    check_desk(settings, lambda problem, hint: _wrong(file, problem, hint))
    names = [source.name for source in settings.source]
    for name in names:
        if names.count(name) > 1:
            raise _wrong(
                file,
                say("error", "two [[source]] have the name “{name}”", name=name),
                mark("error", "Give each source a name of its own."),
            )
    for name, screen in settings.screen.items():
        if screen.board and screen.boards:
            problem = say("error", '[screen."{name}"] has “board” and “boards”', name=name)
            raise _wrong(file, problem, mark("error", "Write one of them."))
    for name, queue in settings.queue.items():
        if queue.target_s is not None and queue.short_abandon_s > queue.target_s:
            raise _wrong(
                file,
                say("error", '[queue."{name}"] short_abandon_s is longer than target_s', name=name),
                mark("error", "Make it at most the target."),
            )


def _unknown(file: str, where: Text | str, key: str, names: tuple[str, ...]) -> WallboardError:
    problem = say("error", "{where} has no key “{key}”", where=where, key=key)
    return _wrong(file, problem, choices(key, names))


def choices(wrong: str, names: Sequence[str]) -> Text:
    """Say which name may have been meant, else which there are."""
    close = get_close_matches(wrong.lower(), names, 1)
    if close:
        return say("error", "Did you mean “{name}”?", name=close[0])
    return say("error", "Choose one of: {names}.", names=", ".join(names) or "–")


def _wrong(file: str, problem: Text, hint: Text | None = None) -> WallboardError:
    return WallboardError(
        say("error", "The settings file {file} is wrong: {problem}.", file=file, problem=problem),
        hint or mark("error", "docs/settings.md lists every key and its values."),
    )
