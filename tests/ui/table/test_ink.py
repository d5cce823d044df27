import pytest

from wallboard.ui.table.ink import accent, selected_ground
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.tokens import Palette, Tone, contrast


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_what_is_selected_can_still_be_read(palette: Palette, tone: Tone) -> None:
    """WCAG 2.2, section 1.4.3."""
    assert contrast(palette.tone(tone), selected_ground(palette)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_what_is_selected_stands_out(palette: Palette) -> None:
    assert contrast(selected_ground(palette), palette.card) >= 1.15
    assert contrast(accent(palette), palette.card) >= 3
    assert contrast(accent(palette), selected_ground(palette)) >= 3
    assert contrast(palette.muted, palette.chip) >= 4.5
