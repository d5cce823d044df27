import sqlite3
from pathlib import Path

import pytest

from tests.app.made import cache_with
from tests.live.made import MIDNIGHT, NOON
from wallboard.app.picture.answers import Answers, answering
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage
from wallboard.domain.text import mark

COUNT = "SELECT count(*) FROM coverage"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "c.sqlite"
    cache_with(path, [Coverage("pbx", MIDNIGHT, NOON)], NOON)
    return path


def how_many(connection: sqlite3.Connection) -> int:
    return int(connection.execute(COUNT).fetchone()[0])


def test_a_question_is_answered_before_anything_else_happens(cache: Path) -> None:
    with answering(cache) as answers:
        answer = answers.submit(how_many)
        assert (answer.done(), answer.result(), answers.asked) == (True, 1, 1)
        answers.require()


def test_all_answers_are_of_one_state_of_the_cache(cache: Path) -> None:
    with answering(cache) as answers:
        before = answers.submit(how_many).result()
        cache_with(cache, [Coverage("other", MIDNIGHT, NOON)], NOON)
        assert answers.submit(how_many).result() == before
    with answering(cache) as answers:
        assert answers.submit(how_many).result() == before + 1


def test_what_goes_wrong_is_told_to_the_page_and_to_who_paints(cache: Path) -> None:
    def wrong(_: sqlite3.Connection) -> None:
        raise WallboardError(mark("error", "first"))

    def torn(_: sqlite3.Connection) -> None:
        raise sqlite3.DatabaseError("torn")

    with answering(cache) as answers:
        answer = answers.submit(wrong)
        answers.submit(torn)
        assert str(answer.exception()) == "first"
        with pytest.raises(WallboardError, match="first"):
            answers.require()
    with answering(cache) as answers:
        answers.submit(torn)
        with pytest.raises(WallboardError, match=r"c\.sqlite"):
            answers.require()


def test_a_question_that_takes_too_long_is_ended_and_the_limit_is_said(cache: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with sqlite3.connect(cache) as connection:
        answers = Answers(connection, cache, patience=0.05)
        answer = answers.submit(lambda asked: asked.execute(endless).fetchone())
        assert isinstance(answer.exception(), sqlite3.OperationalError)
        with pytest.raises(WallboardError, match=r"did not have all its answers within 0\.05 s"):
            answers.require()
    connection.close()


def test_a_cache_that_there_is_not_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="There is no cache"), answering(tmp_path / "none.sqlite"):
        pass
