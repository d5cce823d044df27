"""`wallboard picture`: paints a board or a page into a PNG file, also on a machine without a display."""

import os
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from wallboard.app.commands.command import Command
from wallboard.app.commands.ending import told_to_end
from wallboard.app.compose import Place, Wishes
from wallboard.app.made_up.past import SIX_WEEKS
from wallboard.app.options import add_common, wishes_of
from wallboard.app.picture.file import require_place_for_png, write_png
from wallboard.app.picture.pages import Opened, behind_of, days_for, opened, require_page, shown_with_cache
from wallboard.app.picture.shown import Shown, shown
from wallboard.app.screens.boards import boards_of, scopes_of
from wallboard.app.screens.choice import BUILT_IN, WALL, Overrides, chosen
from wallboard.app.settings import ScreenSettings, Settings
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.ui.format import Format
from wallboard.ui.theme.palettes import PALETTES

_SIZE = (1920, 1080)
_DESK = "desk"
"""As this screen shows it a page is painted: whoever opens one stands or sits before it."""
_LEAST, _MOST = (640, 360), (7680, 4320)
_MOST_SCALE = 4.0
_OTHERS = ("QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_USE_PHYSICAL_DPI", "QT_ENABLE_HIGHDPI_SCALING")
"""What else could change the size of a picture."""


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "--board",
        metavar="NAME",
        help=speak(mark("cli", "wall, desk or a board file (TOML) instead of that of the screen")),
    )
    parser.add_argument(
        "--screen",
        metavar="NAME",
        help=speak(
            mark("cli", "as this screen of the settings shows it; the one called like the board unless given")
        ),
    )
    _add_page(parser)
    _add_looks(parser)
    parser.add_argument(
        "--at",
        metavar="INSTANT",
        help=speak(
            mark(
                "cli",
                "as it was at 2026-11-23T16:31, or 16:31 today, out of the cache; now unless given. The "
                "built-in centre is shown on Monday 2026-11-23, at 15:37 unless given",
            )
        ),
    )
    parser.add_argument(
        "--stale",
        action="store_true",
        help=speak(mark("cli", "the built-in centre as if nothing had been heard of it for four minutes")),
    )
    parser.add_argument(
        "--past",
        action="store_true",
        help=speak(mark("cli", "the built-in centre with the six weeks before, so that the day is forecast")),
    )
    parser.add_argument("file", metavar="FILE", type=Path, help=speak(mark("cli", "PNG file to write")))


def _add_page(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--page",
        metavar="NAME",
        help=speak(
            mark(
                "cli",
                "instead of a board a page, such as today, agents or load; or why a figure is what it is, by "
                "its name, such as service_level or lost. Shown as the screen desk shows it",
            )
        ),
    )
    parser.add_argument(
        "--queue",
        metavar="NAME",
        action="append",
        default=[],
        help=speak(mark("cli", "the page of this queue, as NAME or SOURCE/NAME; repeatable")),
    )


def _add_looks(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--size",
        metavar="WxH",
        type=size_of,
        default=_SIZE,
        help=speak(mark("cli", "width and height in pixels; 1920x1080 unless given")),
    )
    parser.add_argument(
        "--scale",
        metavar="N",
        type=scale_of,
        default=1.0,
        help=speak(mark("cli", "N times as many pixels each way, as on a fine screen; 1 to 4")),
    )
    parser.add_argument(
        "--theme",
        metavar="NAME",
        choices=tuple(PALETTES),
        help=speak(mark("cli", "dark, light or high-contrast instead of the colours of the screen")),
    )


def run(args: Namespace) -> int:
    """Paint the picture and say what it shows."""
    wishes = wishes_of(args)
    _require_one(args)
    screen = screen_of(wishes.settings, args.screen, args.board if args.page is None else _DESK, args.theme)
    is_set = (args.screen or _DESK) in wishes.settings.screen
    _require_room(args.size, args.scale)
    require_place_for_png(args.file)
    board, place = boards_of(screen)[0], Place(wishes)
    with _learnt(args, wishes, scopes_of([board])) as (what, page):
        go_offscreen(args.scale)
        from wallboard.app.picture.painting import Shot, paint, png_of  # noqa: PLC0415 -- loads Qt, offscreen now

        image = paint(
            Shot(
                what.snapshot,
                board,
                at_desk(screen) if page is not None and what.made_up and not is_set else screen,
                args.size,
                place.zone,
                place.group_of,
                demo=what.made_up,
                made_up=what.made_up_sources,
                past=what.past,
                page=page,
            )
        )
    write_png(args.file, png_of(image))
    _tell(args.file, (image.width(), image.height()), what, Format(place.zone))
    return 0


@contextmanager
def _learnt(
    args: Namespace, wishes: Wishes, scopes: tuple[Scope, ...]
) -> Iterator[tuple[Shown, Opened | None]]:
    """Learn what is painted: a board, or a page on it."""
    if args.page is None and not args.past:
        yield shown(wishes, args.at, scopes, stale=args.stale, told=told_to_end), None
        return
    asked = scopes if args.page is None else [tuple(args.queue)] if args.queue else []
    days = SIX_WEEKS if args.past else days_for(args.page)
    learnt = shown_with_cache(wishes, args.at, asked, stale=args.stale, told=told_to_end, days=days)
    with learnt as (what, cache):
        if args.page is None:
            yield what, None
            return
        behind = behind_of(args.page, args.queue, what.snapshot)
        with opened(wishes, behind, cache, made_up=what.made_up, at=what.snapshot.at) as page:
            yield what, page


def _require_one(args: Namespace) -> None:
    """Raise WallboardError for a page that there is not, and where it is not clear what is wanted."""
    if args.page is None:
        if args.queue:
            raise WallboardError(
                mark("error", "A board says itself which queues it shows."),
                mark("error", "Leave out --queue, or name a page with --page."),
            )
        return
    require_page(args.page)
    if args.board is not None:
        raise WallboardError(
            mark("error", "A picture shows a board or a page, not both."),
            mark("error", "Leave out --board or --page."),
        )


def screen_of(settings: Settings, name: str | None, board: str | None, theme: str | None) -> ScreenSettings:
    """Return the screen that is painted: the one named, else the one called like the board, else the wall.

    Raises WallboardError for a name that there is not.
    """
    like = board if board is not None and (board in settings.screen or board in BUILT_IN) else WALL
    wanted = name or like
    return chosen(settings.screen, [wanted], Overrides(board=board, theme=theme))[wanted]


def at_desk(screen: ScreenSettings) -> ScreenSettings:
    """Return a screen that shows numbers whole: those of the built-in centre are nobody's."""
    return replace(screen, mask=False)


def go_offscreen(scale: float) -> None:
    """Let Qt paint without a display, so many pixels for each; works only before it is loaded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    for name in _OTHERS:
        os.environ.pop(name, None)


def size_of(text: str) -> tuple[int, int]:
    """Read a size off the command line."""
    found = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(low <= n <= high for low, n, high in zip(_LEAST, size, _MOST, strict=True)):
        least, most = ("{}x{}".format(*some) for some in (_LEAST, _MOST))
        message = say("cli", "“{text}” is no size from {least} to {most}", text=text, least=least, most=most)
        raise ArgumentTypeError(speak(message))
    return size


def scale_of(text: str) -> float:
    """Read a scale off the command line."""
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 1 <= scale <= _MOST_SCALE:
        message = say("cli", "“{text}” is no scale from 1 to {most}", text=text, most=f"{_MOST_SCALE:g}")
        raise ArgumentTypeError(speak(message))
    return scale


def _require_room(size: tuple[int, int], scale: float) -> None:
    """Raise WallboardError for a picture that nobody's memory is for."""
    if any(n * scale > most for n, most in zip(size, _MOST, strict=True)):
        raise WallboardError(
            say(
                "error",
                "The picture would have more than {width} × {height} pixels.",
                width=_MOST[0],
                height=_MOST[1],
            ),
            mark("error", "Choose a smaller --size or --scale."),
        )


def _tell(file: Path, size: tuple[int, int], what: Shown, form: Format) -> None:
    at = what.snapshot.at
    line = say(
        "cli",
        "{file}: {width} × {height} pixels, {what}, {date} {time}",
        file=file,
        width=size[0],
        height=size[1],
        what=what.what,
        date=form.date(at),
        time=form.clock(at),
    )
    sys.stderr.write(speak(line) + "\n")


COMMAND = Command(
    "picture",
    mark("cli", "paint a board or a page into a PNG file"),
    mark(
        "cli",
        "Paints what a screen shows, also on a machine without a display. Without settings that is the\n"
        "built-in centre on a busy Monday, always the same. Configured sources are connected to and shown\n"
        "as they are; with --at or --cache the picture comes out of the cache, as it was at an instant. The\n"
        "cache does not know which agent is in which queue. A file that is no picture is left alone.\n"
        "Examples:\n\n"
        "  wallboard picture wall.png\n"
        "  wallboard picture --board desk --theme light --size 1366x768 --scale 2 desk.png\n"
        "  wallboard picture --page service_level --queue support why.png\n"
        "  wallboard picture --cache yesterday.sqlite --at 2026-11-23T11:30 peak.png",
    ),
    _add,
    run,
)
