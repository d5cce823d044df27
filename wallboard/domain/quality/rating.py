"""Ratings as people and dial plans write them: `4/5`, `80%` or `0.8`."""

_LONGEST = 12
_YES = frozenset({"yes", "y", "true", "1", "on", "solved"})
_NO = frozenset({"no", "n", "false", "0", "off", "unsolved"})


def rating_of(text: str) -> float | None:
    """Read a rating as a share from 0 to 1; None when it is none.

    `4/5` is four out of five. A whole number alone is none, except 0 and 1: nobody could know its scale.
    """
    text = text.strip()
    if not text.isascii() or len(text) > _LONGEST:
        return None
    if text.endswith("%"):
        return _share(text[:-1], "100")
    value, slash, most = text.partition("/")
    return _share(value, most if slash else "1")


def yes_or_no(text: str) -> bool | None:
    """Read a yes or a no; None when it is neither."""
    word = text.strip().lower()
    return True if word in _YES else False if word in _NO else None


def _share(value: str, most: str) -> float | None:
    if not _is_number(value) or not _is_number(most) or not float(most):
        return None
    share = float(value) / float(most)
    return share if share <= 1.0 else None


def _is_number(text: str) -> bool:
    whole, _, fraction = text.strip().partition(".")
    return (whole + fraction).isdigit()
