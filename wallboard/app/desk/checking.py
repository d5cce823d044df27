"""Checks what the declarations of the settings can't say of desks and of calling back."""

import re
from collections.abc import Callable, Iterator

from wallboard.app.settings import Settings
from wallboard.domain.day.hours import week_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say

_ALLOWED = re.compile(r"[A-Z]{2}|\+[1-9][0-9]{0,13}|\*")
_PHONE = re.compile(r"[A-Za-z0-9_.-]{1,40}( .*)?")
_LANGUAGE = re.compile(r"\+?[0-9]{1,15}=[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")


def check_desk(settings: Settings, wrong: Callable[[Text, Text | None], WallboardError]) -> None:
    """Check telephones, allowed numbers, hours, languages and who rings.

    Raises what `wrong` makes of the first problem and of what would be right.
    """
    for where, problem in _problems(settings):
        why = str(problem.message).removesuffix(".")
        raise wrong(say("error", "{where}: {why}", where=where, why=why), problem.hint)


def _problems(settings: Settings) -> Iterator[tuple[str, WallboardError]]:
    back = settings.call_back
    for where, texts, fits, hint in (
        ("[desk] phones", settings.desk.phones, _PHONE, mark("error", "Write it like 1102 Iva P.")),
        (
            "[call_back] allow",
            back.allow,
            _ALLOWED,
            mark("error", "Write a country like HU, a beginning like +3876, or *."),
        ),
        ("[call_back] languages", back.languages, _LANGUAGE, mark("error", "Write it like +3680=hu.")),
    ):
        for text in texts:
            if not fits.fullmatch(text):
                yield where, WallboardError(say("error", "“{text}” is none", text=text[:60]), hint)
    try:
        week_of(back.hours) if back.hours else None
    except WallboardError as error:
        yield "[call_back] hours", error
    yield from _account(settings)


def _account(settings: Settings) -> Iterator[tuple[str, WallboardError]]:
    back = settings.call_back
    if back.source and back.source not in {source.name for source in settings.source}:
        why = say("error", "there is no source called “{name}”", name=back.source)
        yield "[call_back] source", WallboardError(why, mark("error", "Write the name of a [[source]]."))
    if back.source and not back.user:
        hint = mark("error", "Give the name of an account that may originate, and nothing else.")
        yield "[call_back] user", WallboardError(mark("error", "there is none"), hint)
