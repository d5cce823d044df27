"""What is said of a cache that lies on another computer's disk."""

from pathlib import Path

from wallboard.domain.text import say
from wallboard.store.share import HINT, on_share, share_of
from wallboard.ui.notices import Notice, Notices


def require_own_disk(cache: Path) -> None:
    """Raise WallboardError where several programs can't use a cache."""
    kind = share_of(cache)
    if kind:
        raise on_share(cache, kind)


def warn_of_share(cache: Path, notices: Notices) -> None:
    """Say that a cache on another computer's disk is for one program only."""
    kind = share_of(cache)
    if kind:
        text = say(
            "notice", "The cache is on a network share ({kind}): only this program can use it.", kind=kind
        )
        notices.tell("share", Notice(text, HINT))
