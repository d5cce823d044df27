"""Which ink is read best on a ground of any lightness. No Qt in it."""

from wallboard.ui.theme.tokens import contrast

_INKS = ("#ffffff", "#000000")
"""Only these two: between softer ones there are grounds on which neither is read well enough."""


def ink_on(ground: str) -> str:
    """Return the ink that is read best on a ground: of any ground there is one with a contrast of 4.5."""
    return max(_INKS, key=lambda ink: contrast(ink, ground))
