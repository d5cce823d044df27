"""What a widget needs to paint itself: colours, sizes, fonts."""

from dataclasses import dataclass, replace

from wallboard.ui.theme.fonts import Fonts
from wallboard.ui.theme.sizes import Sizes
from wallboard.ui.theme.tokens import Palette


@dataclass(frozen=True, slots=True)
class Look:
    """Handed to every widget; a new one when the window's size or the theme changes."""

    palette: Palette
    sizes: Sizes
    fonts: Fonts

    def sized(self, sizes: Sizes) -> "Look":
        """Return the same look in other sizes."""
        return replace(self, sizes=sizes)
