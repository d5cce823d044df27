"""Reads the settings file: TOML in, settings out, or an error that says file, key and what is right."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import platformdirs
from msgspec import Struct

from wallboard.app.settings import QueueSettings, Settings, SourceSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say

_TABLES: dict[str, type[Struct]] = {"source": SourceSettings, "queue": QueueSettings}


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
    _check_table(file, "", raw, Settings)
    try:
        settings = msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        raise _wrong(file, _in_words(error)) from error
    _check(file, settings)
    return settings


def _check_table(file: str, where: str, raw: dict[str, Any], struct: type[Struct]) -> None:
    """Look for keys that don't exist, table by table."""
    names = struct.__struct_fields__
    for key, value in raw.items():
        if key not in names:
            raise _unknown(file, where, key, names)
        inner = _TABLES.get(key) if struct is Settings else None
        for label, table in _tables(where, key, value):
            kind = inner or msgspec.structs.fields(struct)[names.index(key)].type
            if isinstance(kind, type) and issubclass(kind, Struct):
                _check_table(file, label, table, kind)


def _tables(where: str, key: str, value: object) -> list[tuple[str, dict[str, Any]]]:
    if isinstance(value, list):
        return [(f"[[{key}]] {n}", table) for n, table in enumerate(value, 1) if isinstance(table, dict)]
    if key == "queue" and isinstance(value, dict):
        return [(f'[queue."{name}"]', table) for name, table in value.items() if isinstance(table, dict)]
    return [(f"[{key}]", value)] if isinstance(value, dict) and not where else []


def _check(file: str, settings: Settings) -> None:
    """Check what the declarations can't say."""
    try:
        ZoneInfo(settings.site.zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError) as error:
        problem = say("error", "[site] zone = “{zone}” is no time zone", zone=settings.site.zone)
        raise _wrong(file, problem, mark("error", "Write an IANA name such as Europe/Vilnius.")) from error
    names = [source.name for source in settings.source]
    for name in names:
        if names.count(name) > 1:
            raise _wrong(
                file,
                say("error", "two [[source]] have the name “{name}”", name=name),
                mark("error", "Give each source a name of its own."),
            )
    for name, queue in settings.queue.items():
        if queue.target_s is not None and queue.short_abandon_s > queue.target_s:
            raise _wrong(
                file,
                say("error", '[queue."{name}"] short_abandon_s is longer than target_s', name=name),
                mark("error", "Make it at most the target."),
            )


def _in_words(error: msgspec.ValidationError) -> Text:
    what, _, path = str(error).partition(" - at `$")
    key = path.rstrip("`").strip(".") or "?"
    return say("error", "{key}: {what}", key=key, what=what.replace("`", ""))


def _unknown(file: str, where: str, key: str, names: tuple[str, ...]) -> WallboardError:
    close = get_close_matches(key, names, 1)
    problem = say("error", "{where} has no key “{key}”", where=where or mark("error", "the file"), key=key)
    if close:
        return _wrong(file, problem, say("error", "Did you mean “{name}”?", name=close[0]))
    return _wrong(file, problem, say("error", "Choose one of: {names}.", names=", ".join(names)))


def _wrong(file: str, problem: Text, hint: Text | None = None) -> WallboardError:
    return WallboardError(
        say("error", "The settings file {file} is wrong: {problem}.", file=file, problem=problem),
        hint or mark("error", "docs/settings.md lists every key and its values."),
    )
