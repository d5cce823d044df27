"""What an import of call records says: how far it is, and in the end what came of it."""

from collections.abc import Iterator

from wallboard.app.importing.progress_line import instant_words
from wallboard.app.speech import speak
from wallboard.domain.records.survey import Imported, Step, Survey
from wallboard.domain.records.wording import doubt, roughness, wrong_text
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

_LINES = 8


def progress(step: Step, spent: Seconds) -> Text:
    """Put into words how far it is after so many seconds."""
    left = spent * (1 - step.share) / step.share if step.share > 0 else 0.0
    return say(
        "import",
        "{percent} % · {rows} rows · {minutes}:{seconds} left",
        percent=int(step.share * 100),
        rows=f"{step.rows:,}",
        minutes=int(left) // 60,
        seconds=f"{int(left) % 60:02d}",
    )


def said_of_survey(path: str, survey: Survey, zone: str) -> Iterator[str]:
    """Say in lines what a file holds, and that nothing of it was kept."""
    yield speak(say("import", "{file}: nothing is kept of it yet.", file=path))
    yield from _said(survey, zone)


def said_of_import(path: str, name: str, found: Imported, zone: str) -> Iterator[str]:
    """Say in lines what came of an import."""
    yield speak(
        say(
            "import",
            "{file} → “{name}”: {new} calls new, {completed} completed, {known} known before",
            file=path,
            name=name,
            new=f"{found.new:,}",
            completed=f"{found.completed:,}",
            known=f"{found.known:,}",
        )
    )
    yield from _said(found.survey, zone)


def _said(survey: Survey, zone: str) -> Iterator[str]:
    yield speak(
        say(
            "import",
            "{rows} rows read: {calls} calls, {wrong} rows could not be read, {left_out} were left out",
            rows=f"{survey.rows:,}",
            calls=f"{survey.calls:,}",
            wrong=f"{survey.wrong:,}",
            left_out=f"{survey.left_out:,}",
        )
    )
    if survey.since is not None and survey.until is not None:
        since, until = (instant_words(at, zone) for at in (survey.since, survey.until))
        yield speak(say("import", "from {since} to {until}", since=since, until=until))
    yield speak(
        say(
            "import",
            "{incoming} came in, {outgoing} went out, {internal} within; {answered} answered",
            incoming=f"{survey.incoming:,}",
            outgoing=f"{survey.outgoing:,}",
            internal=f"{survey.internal:,}",
            answered=f"{survey.answered:,}",
        )
    )
    yield from map(speak, _remarks(survey))


def _remarks(survey: Survey) -> Iterator[Text]:
    if survey.cancelled:
        yield mark("import", "Stopped before the end. What was read is kept; import again to go on.")
    doubtful = doubt(survey)
    if doubtful is not None:
        yield doubtful
    rough = roughness(survey)
    if rough is not None:
        yield rough
    if survey.twice:
        yield say(
            "import",
            "{count} rows say the same as another; each is taken for a call of its own.",
            count=f"{survey.twice:,}",
        )
    for problem in survey.problems:
        yield say(
            "import",
            "{count} × {what} – line {lines}: {sample}",
            count=f"{problem.count:,}",
            what=speak(wrong_text(problem.kind)),
            lines=", ".join(map(str, problem.lines[:_LINES])) + (" …" if problem.count > _LINES else ""),
            sample=problem.sample,
        )
