import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE, centre, live, queues, source, stale, status, the_day, two_sources
from wallboard.domain.source import SourceState, SourceStatus
from wallboard.domain.text import mark
from wallboard.ui.format import Format
from wallboard.ui.frame.source_status import chips_of
from wallboard.ui.moment import Moment
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.theme.tokens import Tone

HERE = Format(ZONE)


@pytest.mark.parametrize(
    ("how", "words", "tone"),
    [
        (live(0.2), "Live · 0.2 s", Tone.OK),
        (live(14), "Live · 14 s", Tone.OK),
        (status(SourceState.LIVE), "Live", Tone.OK),
        (status(SourceState.CONNECTING), "Connecting", Tone.WARN),
        (status(SourceState.CONNECTING, heard=NOW - 7), "Connecting · since 16:31:00", Tone.WARN),
        (
            status(SourceState.LIMITED, mark("x", "sees no agents"), NOW - 1),
            "Limited · 1.0 s",
            Tone.WARN,
        ),
        (status(SourceState.LIMITED, heard=NOW - 1), "Limited · 1.0 s", Tone.WARN),
        (stale(NOW - 7), "No data · since 16:31:00", Tone.ALARM),
        (status(SourceState.REFUSED, mark("x", "wrong password")), "Refused", Tone.ALARM),
        (status(SourceState.CONNECTING, mark("x", "no route")), "No data", Tone.ALARM),
        (status(SourceState.STALE, mark("x", "no route")), "No data", Tone.ALARM),
        (status(SourceState.REFUSED, mark("x", "no"), NOW - 7), "Refused · since 16:31:00", Tone.ALARM),
        (status(SourceState.REFUSED), "Refused", Tone.ALARM),
        (status(SourceState.FINISHED, heard=NOW - 7), "Ended · since 16:31:00", Tone.MUTED),
    ],
)
def test_a_chip_says_how_its_source_is(how: SourceStatus, words: str, tone: Tone) -> None:
    (chip,) = chips_of(Moment(centre(source("pbx-1", queues(), how)), NOW), HERE)
    assert (str(chip.words), chip.tone, chip.filled) == (words, tone, tone is not Tone.OK)


def test_several_sources_have_names_and_the_troubled_one_comes_first() -> None:
    chips = chips_of(Moment(two_sources(stale(NOW - 7)), NOW), HERE)
    assert [str(chip.words) for chip in chips] == ["pbx-2 No data · since 16:31:00", "pbx-1 Live · 0.2 s"]


def test_when_the_wallboard_itself_stopped_no_source_is_called_live() -> None:
    (chip,) = chips_of(Moment(the_day(), NOW + 60), HERE)
    assert (str(chip.words), chip.tone) == ("Stopped · since 16:31:07", Tone.ALARM)


def test_a_made_up_source_among_real_ones_is_never_green() -> None:
    chips = chips_of(Moment(two_sources(), NOW), HERE, ScreenOptions(made_up=frozenset({"pbx-2"})))
    told = [(str(chip.words), chip.tone, chip.filled) for chip in chips]
    assert told == [
        ("Made up · pbx-2 Live · 0.2 s", Tone.WARN, True),
        ("pbx-1 Live · 0.2 s", Tone.OK, False),
    ]


def test_no_source_is_said() -> None:
    (chip,) = chips_of(Moment(replace(the_day(), sources=()), NOW), HERE)
    assert str(chip.words) == "No source"


def test_nothing_of_an_instant_that_is_past_is_live() -> None:
    past = ScreenOptions(past=True)
    (chip,) = chips_of(Moment(the_day(), NOW), HERE, past)
    assert (str(chip.words), chip.tone, chip.filled) == ("As of 16:31", Tone.MUTED, True)
    assert [str(c.words) for c in chips_of(Moment(two_sources(), NOW), HERE, past)] == ["As of 16:31"]
    away = chips_of(Moment(two_sources(stale(NOW - 7)), NOW), HERE, past)
    assert [(c.tone, str(c.words).partition(" · ")[0]) for c in away] == [
        (Tone.ALARM, "pbx-2 No data"),
        (Tone.MUTED, "As of 16:31"),
    ]
