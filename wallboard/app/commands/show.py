"""`wallboard` without a command: the wall."""

import os
import sys
from argparse import ArgumentParser, Namespace

from wallboard.app.commands.command import Command
from wallboard.app.options import add_common
from wallboard.app.speech import speak
from wallboard.domain.text import mark

_NO_DISPLAY = mark("cli", "There is no display here, so this is the view for a terminal. Ctrl+C ends it.")
THEMES = ("dark", "light", "high-contrast")
DEMO = mark("wall", "Demonstration: a made-up centre")


def _add(parser: ArgumentParser) -> None:
    add_common(parser, speed=True)
    parser.add_argument(
        "--screen",
        metavar="NAME",
        action="append",
        default=[],
        help=speak(
            mark(
                "cli", "a screen of the settings, or a built-in one: wall, desk; repeatable. Without it, all"
            )
        ),
    )
    parser.add_argument(
        "--board",
        metavar="BOARD",
        help=speak(
            mark("cli", "a built-in board (wall, desk) or a board file (TOML) instead of the set ones")
        ),
    )
    parser.add_argument(
        "--fullscreen", action="store_true", help=speak(mark("cli", "fill the screen; F11 switches"))
    )
    parser.add_argument(
        "--display",
        metavar="N",
        type=int,
        help=speak(mark("cli", "which of the computer's screens, from 1; 0 is any")),
    )
    parser.add_argument(
        "--theme",
        metavar="THEME",
        choices=THEMES,
        help=speak(mark("cli", "the colours: dark, light or high-contrast; the key T goes to the next")),
    )


def run(args: Namespace) -> int:
    """Show the wall until its window is closed."""
    if not has_display():
        from wallboard.app.commands import watch  # noqa: PLC0415 -- only where there is no window

        sys.stderr.write(speak(_NO_DISPLAY) + "\n")
        return watch.run(args)
    from wallboard.app.screens.splash import splash  # noqa: PLC0415 -- no Qt where there is no display

    shown = splash()
    try:
        from wallboard.app.screens.opening import open_screens  # noqa: PLC0415 -- behind the splash

        return open_screens(args, shown.close)
    finally:
        shown.close()
        shown.deleteLater()


def has_display() -> bool:
    """Whether windows can be shown here."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_answers()


def _x_answers() -> bool:
    """Ask the X server itself: Qt would end the whole program when there is none behind DISPLAY."""
    import ctypes  # noqa: PLC0415 -- nobody else needs it

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False  # Qt's own windows need it too
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


COMMAND = Command(
    "show",
    mark("cli", "show the wall (what `wallboard` does without a command)"),
    mark(
        "cli",
        "Shows a window for each screen of the settings, or the wall. Without any settings it is that of a\n"
        "built-in, made-up centre. F11 fills the screen, and the key ? lists all keys. On a machine without\n"
        "a display the view for a terminal is shown instead. While it runs, a second start with the same\n"
        "cache opens or raises windows of the first. Examples:\n\n"
        "  wallboard --fullscreen\n"
        "  wallboard --screen desk\n"
        "  WALLBOARD_PASSWORD=… wallboard --source ami://reader@pbx.example:5038",
    ),
    _add,
    run,
)
