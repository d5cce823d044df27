"""Lines of a queue log, and what a translator makes of them."""

from collections.abc import Iterable
from pathlib import Path

from wallboard.domain.events import Event
from wallboard.sources.queue_log.protocol import parse
from wallboard.sources.queue_log.translate import Translator

NOON = 1_790_000_000
RECORDINGS = Path(__file__).parents[2] / "data" / "ami"


def recorded(name: str) -> Path:
    """Where the log of a recording is, packed or not."""
    plain = RECORDINGS / name / "queue_log"
    return plain if plain.exists() else plain.with_name("queue_log.gz")


def line(
    at: float, what: str, *data: object, call: str = "c1", queue: str = "q", agent: str = "NONE"
) -> bytes:
    """Write a line, `at` seconds after noon."""
    fields = [f"{NOON + at:.0f}", call, queue, agent, what, *map(str, data)]
    return "|".join(fields).encode()


def joined(at: float, *, call: str = "c1", queue: str = "q", number: str = "", position: int = 1) -> bytes:
    return line(at, "ENTERQUEUE", "", number, position, call=call, queue=queue)


def told(*lines: bytes, translator: Translator | None = None) -> list[Event]:
    """Translate some lines."""
    translator = translator or Translator("FR")
    return [event for each in lines for event in translator.events(parse(each))]


def write_log(path: Path, lines: Iterable[bytes]) -> Path:
    """Write a log file."""
    path.write_bytes(b"".join(each + b"\n" for each in lines))
    return path
