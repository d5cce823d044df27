"""Each kind of entry is kept as long as its own setting says."""

from wallboard.app.desk.keeping import book_retention
from wallboard.app.settings import CacheSettings, Settings
from wallboard.store.book.housekeeping import BookRetention


def test_each_setting_is_of_its_kind() -> None:
    settings = Settings(
        cache=CacheSettings(keep_numbers_days=2, keep_notes_days=3, keep_access_days=4, keep_reports_days=5)
    )
    keep = book_retention(settings)
    assert keep == BookRetention(
        keep_numbers_days=2, keep_notes_days=3, keep_access_days=4, keep_reports_days=5
    )


def test_without_settings_they_are_those_of_the_book() -> None:
    assert book_retention(Settings()) == BookRetention()
