"""From the command line to windows: here, or in a wallboard that runs with the same cache.

Beside a program that records without windows, or with those of another user, the windows are opened here:
they listen themselves and leave the cache to it.
"""

from argparse import Namespace
from collections.abc import Callable, Mapping

from wallboard.app.compose import Wallboard
from wallboard.app.options import wishes_of
from wallboard.app.screens.choice import Overrides, chosen, shown_whole
from wallboard.app.screens.window import show
from wallboard.app.settings import ScreenSettings
from wallboard.store.cache import may_write
from wallboard.store.lock import in_use, since_when
from wallboard.store.problems import CacheInUseError

STARTING_S = 2.0
"""How long a program that has just taken the cache may take until it can be asked."""
_JUST_S = 15.0


def open_screens(args: Namespace, opened: Callable[[], object]) -> int:
    """Show what the command line asks for until the last window is closed; `opened` is called when they are.

    Raises WallboardError when there can be no window.
    """
    wishes = wishes_of(args, shift=True)
    overrides = Overrides(args.board, args.display, args.fullscreen, args.theme)
    known = wishes.settings.screen
    screens = chosen(known, args.screen, overrides)
    said = screens if args.screen or overrides != Overrides() else {}
    wallboard = Wallboard(wishes)
    if wallboard.place.demo:
        screens = shown_whole(screens, known)
    cache = wallboard.place.cache
    wallboard.keeper.looks_only = cache.is_file() and not may_write(cache)
    held = in_use(cache)
    if held is None or wallboard.keeper.looks_only:
        try:
            return show(wallboard, screens, known, opened)
        except CacheInUseError as error:  # it began in the same moment
            held = error
    if _handed_over(wallboard, said, held, opened):
        return 0
    beside = Wallboard(wishes)
    beside.keeper.may_share = True
    return show(beside, screens, known, opened)


def _handed_over(
    wallboard: Wallboard,
    said: Mapping[str, ScreenSettings],
    held: CacheInUseError,
    opened: Callable[[], object],
) -> bool:
    """Ask whoever has the cache; False: they have no windows, and ours may stand beside.

    A made-up centre is made up in each program anew, so there is nothing to stand beside.
    """
    from wallboard.app.screens.knock import NoWindowsError, hand_over  # noqa: PLC0415 -- only where there are two

    cache = wallboard.place.cache
    taken = since_when(cache)
    starting = taken is None or abs(wallboard.clock() - taken) < _JUST_S
    try:
        hand_over(cache, said, held, STARTING_S if starting else 0.0)
    except NoWindowsError:
        if wallboard.place.demo:
            opened()
            raise
        return False
    except BaseException:
        opened()
        raise
    opened()
    return True
