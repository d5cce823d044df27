"""From the command line to windows: here, or in a wallboard that runs with the same cache."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from wallboard.app.compose import Wallboard
from wallboard.app.options import wishes_of
from wallboard.app.screens.choice import Overrides, chosen
from wallboard.app.screens.window import show
from wallboard.app.settings import ScreenSettings
from wallboard.store.lock import in_use
from wallboard.store.problems import CacheInUseError


def open_screens(args: Namespace, opened: Callable[[], object]) -> int:
    """Show what the command line asks for until the last window is closed; `opened` is called when they are.

    Raises WallboardError when there can be no window.
    """
    wishes = wishes_of(args, shift=True)
    overrides = Overrides(args.board, args.display, args.fullscreen, args.theme)
    screens = chosen(wishes.settings.screen, args.screen, overrides)
    wallboard = Wallboard(wishes)
    held = in_use(wallboard.place.cache)
    if held is None:
        try:
            return show(wallboard, screens, wishes.settings.screen, opened)
        except CacheInUseError as error:  # it began in the same moment
            held = error
    opened()
    said = bool(args.screen) or overrides != Overrides()
    return _handed_over(wallboard, screens if said else {}, held)


def _handed_over(wallboard: Wallboard, said: Mapping[str, ScreenSettings], held: CacheInUseError) -> int:
    from wallboard.app.screens.knock import hand_over  # noqa: PLC0415 -- only where there are two

    return hand_over(wallboard.place.cache, said, held)
