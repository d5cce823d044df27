"""The figures of a whole day beside those of the day before. No Qt in it."""

from wallboard.domain.day.interval import Interval
from wallboard.domain.text import say
from wallboard.ui.format import DASH, Format
from wallboard.ui.text import Words, shown
from wallboard.ui.today.asked import DayWish
from wallboard.ui.today.rows import TITLES, figure_of, keys_of, row_of, tone_of, words_of
from wallboard.ui.today.strip import Total


def totals_of(whole: Interval, before: Interval | None, wish: DayWish, form: Format) -> tuple[Total, ...]:
    """Read the figures; of a day that goes on, the day before is read up to the same time of day."""
    row = row_of(whole, "", wish, whole=True)
    return tuple(
        Total(
            key,
            TITLES[key],
            words_of(key, row.figures[key], form),
            _before(key, before, form),
            tone_of(key, row),
        )
        for key in keys_of(wish.scope)
    )


def _before(key: str, before: Interval | None, form: Format) -> Words:
    if before is None:
        return ""
    words = words_of(key, figure_of(key, before), form)
    if shown(words) == DASH:
        return ""
    return say("today", "{value} day before", value=words)


def by_then_words(before: Interval | None, wish: DayWish, form: Format) -> Words:
    """Say up to when the day before is read, where that is not all of it."""
    if before is None or wish.now >= wish.day.end:
        return ""
    return say("today", "day before: up to {time}", time=form.clock(before.until))
