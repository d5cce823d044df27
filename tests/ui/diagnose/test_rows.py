"""What the page of diagnostics lists, row by row."""

from msgspec.structs import replace

from tests.ui.made_up import DAY_START, HOURS, NOW, centre, queues, source, stale, status
from wallboard.domain.balance.counted import Compared, QueueBalance
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.text import mark
from wallboard.store.pending import AnomalyCount
from wallboard.store.queries.health import Health
from wallboard.ui.diagnose.balance import balance_columns, balance_rows
from wallboard.ui.diagnose.odd import OddRow, kind_words, odd_columns
from wallboard.ui.diagnose.program import program_rows, size_words, summed_words
from wallboard.ui.diagnose.sources import gap_columns, gap_rows, source_columns, source_rows
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format("UTC")


def balanced(completed: Compared, left: Compared, **outcomes: int) -> Snapshot:
    one = QueueBalance("Support", NOW - 600, NOW - 60, completed, left, outcomes)
    return centre(replace(source("pbx-1", queues()), balances=(one,)))


def told(snapshot: Snapshot) -> list[list[str]]:
    keys = ("queue", "what", "ours", "server", "rule")
    columns = {column.key: column for column in balance_columns(FORM)}
    return [[columns[key].text(row) for key in keys] for row in balance_rows(snapshot)]


def test_each_rule_is_told_with_its_numbers() -> None:
    both = balanced(
        Compared("completed", 40, 41, 40), Compared("abandoned", 9, 9, 9),
        answered=40, abandoned=4, timeout=3, overflow=2, exit_key=1, full=6,
    )  # fmt: skip
    assert told(both) == [
        ["Support", "conversations over", "40–41", "40", "as many, to the moment of the reading"],
        [
            "Support", "left unanswered", "9", "9",
            "with 2 to another queue, 3 waited too long, without 1 left by key, 6 queue full",
        ],
    ]  # fmt: skip
    plain = balanced(Compared("completed", 7, 7, 7), Compared("abandoned", 4, 4, 4), answered=7, abandoned=4)
    assert [row[-1] for row in told(plain)] == ["as many", "as many"]


def test_two_at_once_is_a_rule_and_what_none_explains_comes_first() -> None:
    odd = balanced(Compared("completed", 9, 9, 8, forgotten=2), Compared("abandoned", 4, 4, 6))
    assert [row[1:] for row in told(odd)] == [
        ["left unanswered", "4", "6", "no rule explains +2"],
        ["conversations over", "9", "8", "2 of agents who had two at once or left the queue"],
    ]
    assert balance_columns(FORM)[-1].tone(balance_rows(odd)[0]) is Tone.ALARM
    assert balance_rows(centre(source("pbx-1", queues()))) == ()


def test_a_source_tells_how_it_is_and_what_it_missed() -> None:
    away = replace(
        source("pbx-1", queues(), status(SourceState.STALE, mark("source", "gone"), NOW - 90)),
        gaps=((DAY_START, DAY_START + 60), (NOW - 90, NOW)),
        covered=0.5,
        anomalies=3,
    )
    fresh = source("pbx-2", (), status(SourceState.CONNECTING))
    snapshot = centre(away, fresh)
    columns = {column.key: column for column in source_columns(FORM)}
    first, second = source_rows(snapshot, NOW)
    assert [columns[key].text(first) for key in ("source", "state", "heard", "covered", "odd", "why")] == [
        "pbx-1", "not heard", "1 min", "50.0%", "3", "gone",
    ]  # fmt: skip
    assert columns["covered"].tone(first) is Tone.WARN
    assert [columns[key].text(second) for key in ("state", "heard", "why")] == ["connecting", "–", "–"]
    lasted = [gap_columns(FORM)[-1].text(row) for row in gap_rows(snapshot)]
    assert lasted == ["1:30", "1:00"]
    assert gap_rows(centre(source("pbx-1", (), stale()))) == ()


def test_what_is_odd_is_said_in_words_and_names_a_call() -> None:
    def row(kind: str, sample: str = "") -> OddRow:
        return OddRow(AnomalyCount("pbx", "2026-11-23", kind, "support", NOW - 9, NOW, 4, sample), NOW)

    assert shown(kind_words("balance_completed")).startswith("conversations over: the server counts others")
    assert shown(kind_words("move_paused_wrapup")).endswith("paused → wrapup")
    assert kind_words("of another version") == "of another version"
    assert row("balance_completed", "-2; 17.1 17.2").call == "17.1"
    assert row("answered_without_join", "17.9").call == "17.9"
    assert row("balance_arrived", "+3").call is None
    assert row("move_paused_wrapup").call is None
    texts = [column.text(row("joined_twice", "17.9")) for column in odd_columns(FORM)]
    assert texts[2:] == ["4", "a caller joined a queue twice without leaving it", "support", "pbx", "17.9"]


def test_the_program_says_how_it_is() -> None:
    snapshot = replace(centre(source("pbx-1", queues()[:1])), lag_s=2.5, hours=HOURS)
    found = Health(2_500_000, (("visit", 1234), ("call", 0)), NOW - 2, DAY_START, (), 0, NOW - 667, 2)
    rows = [(shown(row.what), shown(row.value)) for row in program_rows(snapshot, found, FORM)]
    assert rows[:8] == [
        ("Behind the events", "2.5 s"),
        ("Cache file", "2.5 MB"),
        ("Last written", "2.0 s"),
        ("Kept from", "Sun 22 Nov"),
        ("Added up", "up to 15:20"),
        ("To be done again", "10 min"),
        ("Stays in queues", "about 1,234"),
        ("Calls", "–"),
    ]
    assert rows[8] == ("Support", "80% within 20 s; a hang-up is short before 5 s")
    assert rows[9][0] == "Opens next in"
    assert program_rows(snapshot, None, FORM)[0].tone is Tone.ALARM
    bare = Health(900, (), None, None, (), 0)
    assert [shown(row.value) for row in program_rows(snapshot, bare, FORM)][1:5] == [
        "0 kB",
        "–",
        "–",
        "nothing yet",
    ]
    old = replace(found, summed=DAY_START - 7 * 86_400, unsummed=0)
    assert str(summed_words(old, NOW, FORM)) == "up to Sun 15 Nov 23:00"
    assert str(size_words(3_400_000_000, FORM)) == "3.4 GB"
