"""Who writes the cache."""

from wallboard.domain.desk.recording import By, Recording, here


def test_here_is_this_program_by_itself() -> None:
    assert here() == Recording(By.US, None, None)
