"""How long what is entered at desks is kept."""

from wallboard.app.settings import Settings
from wallboard.store.book.housekeeping import BookRetention


def book_retention(settings: Settings) -> BookRetention:
    """Take the times of `[cache]`."""
    keep = settings.cache
    return BookRetention(
        keep.keep_numbers_days, keep.keep_notes_days, keep.keep_access_days, keep.keep_reports_days
    )
