"""`wallboard` without a command: the wall."""

import ctypes
import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from wallboard.app.commands import watch
from wallboard.app.commands.command import Command
from wallboard.app.compose import Wallboard
from wallboard.app.options import add_common, wishes_of
from wallboard.app.settings import Settings
from wallboard.app.speech import speak
from wallboard.domain.text import mark

_NO_DISPLAY = mark("cli", "There is no display here, so this is the view for a terminal. Ctrl+C ends it.")
DEMO = mark("wall", "Demonstration: a made-up centre")


def _add(parser: ArgumentParser) -> None:
    add_common(parser, speed=True)
    parser.add_argument(
        "--board",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "board file (TOML) instead of the built-in wall")),
    )
    parser.add_argument(
        "--fullscreen", action="store_true", help=speak(mark("cli", "fill the screen; F11 switches"))
    )
    parser.add_argument(
        "--display",
        metavar="N",
        type=int,
        help=speak(mark("cli", "which of the computer's screens, from 1; 0 is the main one")),
    )


def run(args: Namespace) -> int:
    """Show the wall until its window is closed."""
    if not has_display():
        sys.stderr.write(speak(_NO_DISPLAY) + "\n")
        return watch.run(args)
    from wallboard.app.window import show  # noqa: PLC0415 -- no Qt where there is no display

    wishes = wishes_of(args, shift=True)
    wallboard = Wallboard(wishes)
    board, display, fullscreen = _screen(args, wishes.settings)
    return show(wallboard, board, display=display, fullscreen=fullscreen)


def has_display() -> bool:
    """Whether windows can be shown here."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_answers()


def _x_answers() -> bool:
    """Ask the X server itself: Qt would end the whole program when there is none behind DISPLAY."""
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


def _screen(args: Namespace, settings: Settings) -> tuple[Path | None, int, bool]:
    """Take the command line's word before the settings'."""
    screen = settings.screen
    board = args.board or (Path(screen.board).expanduser() if screen.board else None)
    display = screen.display if args.display is None else args.display
    return board, display, args.fullscreen or screen.fullscreen


COMMAND = Command(
    "show",
    mark("cli", "show the wall (what `wallboard` does without a command)"),
    mark(
        "cli",
        "Shows the wall. Without any settings it is that of a built-in, made-up centre. F11 fills the\n"
        "screen. On a machine without a display the view for a terminal is shown instead. Examples:\n\n"
        "  wallboard --fullscreen\n"
        "  WALLBOARD_PASSWORD=… wallboard --source ami://reader@pbx.example:5038",
    ),
    _add,
    run,
)
