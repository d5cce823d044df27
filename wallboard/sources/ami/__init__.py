"""Asterisk 13 to 22 over its Manager Interface (AMI)."""

from collections.abc import Callable, Iterator

from wallboard.domain.source import Clock, Source, Stop
from wallboard.domain.text import mark
from wallboard.sources.spec import Check, SourceKind, SourceSpec


def _make(spec: SourceSpec) -> Source:
    from wallboard.sources.ami.source import AmiSource  # noqa: PLC0415 -- the catalogue must not load every source

    return AmiSource(spec)


def _check(spec: SourceSpec, clock: Clock) -> Iterator[Check]:
    from wallboard.sources.ami.check import check  # noqa: PLC0415 -- as above

    return check(spec, clock)


def _capture(spec: SourceSpec, write: Callable[[bytes], None], stop: Stop) -> None:
    from wallboard.sources.ami.capture import capture  # noqa: PLC0415 -- as above

    capture(spec, write, stop)


AMI = SourceKind(
    schemes=("ami", "amis"),
    title=mark("source", "Asterisk over AMI"),
    example="amis://reader@pbx.example:5039",
    params={
        "certificate": mark(
            "source",
            "“exact”: the certificate file holds the server's own certificate; its host name is not compared",
        ),
    },
    make=_make,
    check=_check,
    capture=_capture,
)
"""`ami:` is plain, `amis:` is TLS; usual ports are 5038 and 5039."""
