"""Numbers for texts, so that a call is a row of numbers: for words of the centre, and for callers.

The writer gives a new text the next number. A question may not write: for as long as it takes it numbers
what the cache does not know yet by itself.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from itertools import count

from wallboard.domain.facts import Call
from wallboard.domain.words import Seconds
from wallboard.store.rollup.columns.stays import who_of

WORDS_SQL = "SELECT word, id FROM column_word WHERE word IN (SELECT value FROM json_each(?))"
CALLERS_SQL = "SELECT who, id FROM column_caller WHERE who IN (SELECT value FROM json_each(?))"
TEXTS_SQL = "SELECT id, word FROM column_word WHERE id IN (SELECT value FROM json_each(?))"
TOP_WORD_SQL = "SELECT max(id) FROM column_word"
TOP_CALLER_SQL = "SELECT max(id) FROM column_caller"
_NEW_WORD = "INSERT OR IGNORE INTO column_word (word) VALUES (?)"
_NEW_CALLER = """
INSERT INTO column_caller (who, latest) VALUES (?, ?)
ON CONFLICT (who) DO UPDATE SET latest = excluded.latest WHERE latest < excluded.latest
"""

NOBODY = 0
"""The number of a caller whom nobody can tell from others, and of a text that is not there."""
OWN = 4_000_000
"""So far above the cache's last number begin those that a question gives: it may be asked in pieces, and
meanwhile the writer may number as many."""


class Names:
    """Numbers of words and callers, as one cache knows them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Know none yet."""
        self._connection = connection
        self._words: dict[str, int] = {}
        self._callers: dict[str, int] = {}
        self._texts: dict[int, str] = {}

    def words(self, texts: Iterable[str | None]) -> dict[str | None, int]:
        """Give the number of each text."""
        wanted = {text for text in texts if text is not None}
        self._learn(self._words, (WORDS_SQL, TOP_WORD_SQL), wanted)
        return {None: NOBODY, **{text: self._words[text] for text in wanted}}

    def callers(self, known: Iterable[str | None]) -> dict[str | None, int]:
        """Give the number of each caller, called as `known_as` does."""
        wanted = {who for who in known if who is not None}
        self._learn(self._callers, (CALLERS_SQL, TOP_CALLER_SQL), wanted)
        return {None: NOBODY, **{who: self._callers[who] for who in wanted}}

    def unknown_words(self, texts: Iterable[str]) -> set[str]:
        """Pick what the cache has no number for yet."""
        wanted = set(texts)
        asked = json.dumps(sorted(wanted - self._words.keys()))
        self._words |= dict(self._connection.execute(WORDS_SQL, (asked,)).fetchall())
        return wanted - self._words.keys()

    def unknown_callers(self, calls: Iterable[Call]) -> dict[str, Seconds]:
        """Pick callers whom the cache has no number for yet, and say when each was last there."""
        latest = {who: call.arrived for call in calls if (who := who_of(call)) is not None}
        asked = json.dumps(sorted(latest.keys() - self._callers.keys()))
        self._callers |= dict(self._connection.execute(CALLERS_SQL, (asked,)).fetchall())
        return {who: at for who, at in latest.items() if who not in self._callers}

    def texts(self, numbers: Iterable[int]) -> dict[int, str | None]:
        """Give the word that each number stands for."""
        unknown = sorted(set(numbers) - self._texts.keys() - {NOBODY})
        own = {number: word for word, number in self._words.items()}
        asked = json.dumps([number for number in unknown if number not in own])
        self._texts |= {number: own[number] for number in unknown if number in own}
        self._texts |= dict(self._connection.execute(TEXTS_SQL, (asked,)).fetchall())
        return {NOBODY: None, **self._texts}

    def settled(self) -> dict[int, int] | None:
        """Take over what the cache has numbered since: its number for each own one of a caller.

        None: it has numbered words too, so that nothing holds that was written with own numbers.
        """
        if self._own(self._words, WORDS_SQL):
            return None
        fresh = self._own(self._callers, CALLERS_SQL)
        changed = {self._callers[who]: number for who, number in fresh.items()}
        self._callers |= fresh
        return changed

    def forget(self) -> None:
        """Know none any more."""
        self._words.clear()
        self._callers.clear()
        self._texts.clear()

    def _own(self, known: dict[str, int], sql: str) -> dict[str, int]:
        """Find what has an own number and one of the cache by now."""
        asked = json.dumps(sorted(known))
        rows = self._connection.execute(sql, (asked,)).fetchall()
        return {text: number for text, number in rows if known[text] != number}

    def _learn(self, known: dict[str, int], asked: tuple[str, str], wanted: set[str]) -> None:
        unknown = sorted(wanted - known.keys())
        if not unknown:
            return
        sql, top_sql = asked
        known |= dict(self._connection.execute(sql, (json.dumps(unknown),)).fetchall())
        (top,) = self._connection.execute(top_sql).fetchone()
        free = count(max((top or 0) + OWN, max(known.values(), default=0)) + 1)
        for text in unknown:
            if text not in known:
                known[text] = next(free)


def numbered(connection: sqlite3.Connection, words: Iterable[str], callers: Mapping[str, Seconds]) -> None:
    """Number what has no number yet, and note when each caller was last there; within a transaction."""
    connection.executemany(_NEW_WORD, ((word,) for word in sorted(set(words))))
    connection.executemany(_NEW_CALLER, callers.items())
