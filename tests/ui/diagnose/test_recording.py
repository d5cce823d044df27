import pytest

from wallboard.domain.desk.recording import By, Recording, here
from wallboard.ui.diagnose.recording import recording_words
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

NOON = 1_795_431_600.0


@pytest.mark.parametrize(
    ("recording", "words", "tone"),
    [
        (here(), "this program", Tone.TEXT),
        (Recording(By.ANOTHER), "another program records here", Tone.TEXT),
        (Recording(By.ANOTHER, 4711), "another program records here (process 4711)", Tone.TEXT),
        (Recording(By.NOBODY, since=NOON), "nobody since 12:00", Tone.WARN),
        (Recording(By.NOBODY), "nobody", Tone.WARN),
    ],
)
def test_who_records_is_said_calmly_and_that_nobody_does_is_not(
    recording: Recording, words: str, tone: Tone
) -> None:
    said, of = recording_words(recording, Format("Europe/Budapest"))
    assert (shown(said), of) == (words, tone)
