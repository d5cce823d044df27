"""What an import says: how far it is, and in the end what came of it."""

from collections import deque
from collections.abc import Iterator
from typing import TextIO

from wallboard.app.importing.job import Result, Step, Wrong
from wallboard.app.importing.names import Names
from wallboard.app.importing.progress_line import instant_words
from wallboard.app.speech import speak
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.queue_log.survey import Skipped

FIRST = 20
"""So many lines that could not be read are shown; a report file has them all."""
_SHOWN = 120


def progress(total: int, step: Step, spent: Seconds) -> Text:
    """Put into words how far it is after so many seconds; `total`: bytes of all files."""
    share = min(1.0, step.bytes / max(1, total))
    left = spent * (1 - share) / share if share > 0 else 0.0
    return say(
        "import",
        "{percent} % · {lines} lines · {rate} lines/s · {minutes}:{seconds} left",
        percent=int(share * 100),
        lines=f"{step.lines:,}",
        rate=f"{step.lines / max(spent, 0.001):,.0f}",
        minutes=int(left) // 60,
        seconds=f"{int(left) % 60:02d}",
    )


class WrongLines:
    """Keeps the first lines that could not be read, and writes all of them to a file if there is one."""

    def __init__(self, report: TextIO | None = None) -> None:
        """`report`: where all of them go."""
        self.first: deque[Wrong] = deque()
        self._report = report

    def __call__(self, wrong: Wrong) -> None:
        """Take one."""
        if len(self.first) < FIRST:
            self.first.append(wrong)
        if self._report is not None:
            self._report.write(f"{_wrong_line(wrong)}\n")


def report(result: Result, zone: str) -> Iterator[str]:
    """Say in lines what came of an import."""
    yield speak(
        say(
            "import",
            "{lines} lines read: {new} visits new, {filled} completed, {unchanged} known before",
            lines=f"{result.lines:,}",
            new=f"{result.new:,}",
            filled=f"{result.filled:,}",
            unchanged=f"{result.unchanged:,}",
        )
    )
    if result.since is not None and result.until is not None:
        since, until = (instant_words(at, zone) for at in (result.since, result.until))
        yield speak(say("import", "from {since} to {until}", since=since, until=until))
    yield from map(speak, _remarks(result))


def skipped_lines(skipped: list[Skipped]) -> Iterator[str]:
    """Say which files were not read, and why."""
    for one in skipped:
        yield speak(say("import", "not read: {file}: {why}", file=one.path, why=speak(one.why)))


def wrong_lines(wrong: WrongLines, result: Result) -> Iterator[str]:
    """Say which lines could not be read."""
    if not result.wrong:
        return
    yield speak(say("import", "{count} lines could not be read:", count=f"{result.wrong:,}"))
    for one in wrong.first:
        yield f"  {_wrong_line(one)}"
    if result.wrong > len(wrong.first):
        yield speak(
            say(
                "import", "  and {count} more; --report FILE lists all", count=result.wrong - len(wrong.first)
            )
        )


def name_lines(names: Names) -> Iterator[str]:
    """Say which agents are known by nothing but their name."""
    listed = sorted(name for name in names.unknown if "/" not in name)  # such as PJSIP/1101 is a phone
    if listed:
        yield speak(
            say(
                "import",
                "{count} agents are kept under their names, for no phone of theirs is known: {names}",
                count=len(listed),
                names=", ".join(listed[:FIRST]) + (" …" if len(listed) > FIRST else ""),
            )
        )


def _remarks(result: Result) -> Iterator[Text]:
    if result.cancelled:
        yield mark("import", "Stopped before the end. What was read is kept; import again to go on.")
    if result.went_back and result.first_back is not None:
        file, number = result.first_back
        yield say(
            "import",
            "The server's clock was set back {count} times, first at {file}:{line}.",
            count=result.went_back,
            file=file,
            line=number,
        )
    ahead = [seconds for seconds in result.clocks if seconds]
    if ahead:
        yield say(
            "import",
            "The clock of the log was {seconds} s away from ours; the calls were matched all the same.",
            seconds=", ".join(f"{-seconds:+.0f}" for seconds in ahead),
        )
    if result.unused:
        kinds = ", ".join(f"{kind} ({count})" for kind, count in sorted(result.unused.items()))
        yield say("import", "Kinds of lines that are not used: {kinds}.", kinds=kinds)


def _wrong_line(wrong: Wrong) -> str:
    text = wrong.text[:_SHOWN].decode("utf-8", "backslashreplace")
    return speak(
        say(
            "import",
            "{file}:{line}: {why}: {text}",
            file=wrong.file,
            line=wrong.number,
            why=speak(wrong.why),
            text=text,
        )
    )
