"""The ways to learn what happens in a telephone system; `SOURCES` is their catalogue."""

from wallboard.sources.ami import AMI
from wallboard.sources.queue_log import QUEUE_LOG
from wallboard.sources.simulator import SIMULATOR
from wallboard.sources.spec import SourceKind

SOURCES: tuple[SourceKind, ...] = (SIMULATOR, AMI, QUEUE_LOG)
