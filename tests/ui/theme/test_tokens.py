from itertools import product

import pytest

from wallboard.domain.levels import Level
from wallboard.domain.words import AgentState
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.tokens import Palette, Tone, contrast, tone_of

READABLE = 4.5
"""WCAG 2.2, section 1.4.3."""
SEEN = 3.0
"""Likewise section 1.4.11, of what is no text."""
DISTINCT = 1.15
"""An area that means something beside the ground it lies on."""


@pytest.fixture(params=PALETTES, ids=str)
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[request.param]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("tone", Tone)
def test_every_text_can_be_read_on_page_card_and_stripes(palette: Palette, tone: Tone) -> None:
    for ground in (palette.background, palette.card):
        assert contrast(palette.tone(tone), ground) >= READABLE
    for colour, ground in product((palette.text, palette.muted), (palette.hatch, palette.chip)):
        assert contrast(colour, ground) >= READABLE


def test_every_text_can_be_read_on_its_colour(palette: Palette) -> None:
    for state in AgentState:
        if state is not AgentState.LOGGED_OFF:
            assert contrast(palette.on_block, palette.state(state)) >= READABLE, state
    for tone in (Tone.OK, Tone.WARN, Tone.ALARM, Tone.MUTED):
        assert contrast(palette.on_level, palette.area(tone)) >= READABLE, tone
    assert contrast(palette.on_band, palette.band) >= READABLE
    assert contrast(palette.text, palette.track) >= READABLE


def test_the_words_that_explain_a_chart_can_be_read_in_its_colours(palette: Palette) -> None:
    assert contrast(palette.ringing_ink, palette.card) >= READABLE
    assert contrast(palette.talking_ink, palette.card) >= READABLE


def test_every_area_that_means_something_is_seen_on_its_card(palette: Palette) -> None:
    for state in AgentState:
        assert contrast(palette.state_ink(state), palette.card) >= READABLE, state
        if state is not AgentState.LOGGED_OFF:
            assert contrast(palette.state(state), palette.card) >= SEEN, state
    for tone in (Tone.OK, Tone.WARN, Tone.ALARM, Tone.MUTED):
        assert contrast(palette.area(tone), palette.card) >= SEEN, tone


def test_areas_are_as_bright_in_the_light_as_in_the_dark() -> None:
    dark, light = PALETTES["dark"], PALETTES["light"]
    for tone in (Tone.OK, Tone.WARN, Tone.ALARM):
        assert contrast(light.area(tone), light.card) < contrast(light.tone(tone), light.card)
        assert contrast(dark.area(tone), dark.card) == contrast(dark.tone(tone), dark.card)


def test_what_is_old_looks_different(palette: Palette) -> None:
    assert contrast(palette.hatch, palette.card) >= DISTINCT
    assert contrast(palette.band, palette.card) >= READABLE


def test_no_value_is_never_green() -> None:
    assert tone_of(Level.NONE) is Tone.TEXT
    assert tone_of(Level.NONE, Tone.MUTED) is Tone.MUTED
    assert [tone_of(level) for level in (Level.OK, Level.WARN, Level.ALARM)] == [
        Tone.OK,
        Tone.WARN,
        Tone.ALARM,
    ]
