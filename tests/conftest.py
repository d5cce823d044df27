"""What holds for every test: no display, no network but loopback, nothing of the user's, no stray warning.

A warning that a library logs to Python's `logging`, or that Qt prints, fails the test during which it
appears. A test that expects one asks for `caplog` (Python) or `qtlog` (Qt) and asserts on it.
"""

import logging
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything of Qt is imported. WALLBOARD_TEST_PLATFORM=xcb runs the tests in real windows.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("WALLBOARD_TEST_PLATFORM", "offscreen")
# The laboratory keeps its server in the user's cache; find it there, whatever comes below.
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
os.environ.setdefault("LAB_ROOT", str(_CACHE / "wallboard-lab"))
# No test reads or writes the settings, caches and secrets of whoever runs it.
_HERE = Path(__file__).parent
_HOME = tempfile.TemporaryDirectory(prefix="wallboard-tests-")
for _folder in ("CONFIG_HOME", "CACHE_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"):
    _path = Path(_HOME.name) / _folder.lower()
    _path.mkdir(mode=0o700)
    os.environ[f"XDG_{_folder}"] = str(_path)
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
for _name in [name for name in os.environ if name.startswith("WALLBOARD_PASSWORD")]:
    del os.environ[_name]

# The machine may be busy: a slow example is no failure. WALLBOARD_EXAMPLES=1000 tries harder, for a night.
settings.register_profile(
    "wallboard", deadline=None, print_blob=True, max_examples=int(os.environ.get("WALLBOARD_EXAMPLES") or 50)
)
settings.load_profile("wallboard")

AGAIN = frozenset(
    f"{path}.py"
    for path in (
        "domain/balance/test_recordings domain/explain/test_marks domain/ledger/test_recordings"
        " domain/test_memory domain/test_other_cases domain/test_random_cases"
        " sources/ami/calls/test_recorded sources/ami/test_fates sources/ami/test_mask"
        " sources/simulator/test_ledger sources/toy_ami/test_client sources/toy_ami/test_counters"
        " sources/toy_ami/test_orders store/columns/test_equal store/columns/test_work"
        " store/queries/test_plans"
    ).split()
)
"""Files whose tests go over the same lines again and again, which others have covered."""
MEASURED = ("domain/", "sources/", "live/", "store/")
"""Where what must be covered whole is covered; to measure a test takes as long again as to run it.
WALLBOARD_COVERAGE=all measures every test."""
_EVERY = os.environ.get("WALLBOARD_COVERAGE") == "all"
HEAVY = frozenset(
    f"{path}.py"
    for path in (
        "app/importing/test_job app/picture/test_played app/picture/test_shown app/report/test_history"
        " contract/test_sources domain/balance/test_recordings domain/day/test_course"
        " domain/explain/test_marks domain/test_floor_properties domain/test_folds_properties"
        " sources/toy_ami/test_client store/columns/test_equal store/columns/test_work store/test_writer"
        " test_pictures ui/pages/test_lifetime ui/pages/test_promises ui/test_layout"
        " ui/widgets/test_agent_grid"
    ).split()
)
"""Files that take a share of a minute: begun last, one of them would leave the other workers without work."""
LONG_S = 300
"""A test that is allowed so many seconds is one that mostly waits for other programs."""


class NetworkUsedError(RuntimeError):
    """A test reached for another machine."""


_LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0", "::ffff:127.")


def _guard(event: str, args: tuple[object, ...]) -> None:
    """Refuse what leaves this machine; names that can't exist (RFC 6761) are not found, without asking."""
    if event in {"socket.connect", "socket.sendto"}:
        address = args[1]
    elif event == "socket.getaddrinfo":
        address = (args[0],)
    else:
        return
    host = address[0] if isinstance(address, tuple) else ""  # a path is a Unix socket
    host = host.decode() if isinstance(host, bytes) else str(host or "")
    if host.endswith(".invalid"):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    if host and not host.startswith(_LOOPBACK):
        message = f"a test may use the loopback address only, not {host}"
        raise NetworkUsedError(message)


sys.addaudithook(_guard)


class _Warnings(logging.Handler):
    """Collects what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True, scope="module")
def _unmeasured_starts() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if not _EVERY:
            patch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Measure neither a test nor its fixtures where others cover the same."""
    plugin = item.config.pluginmanager.get_plugin("_cov")
    controller = None if plugin is None or _is_measured(item) else plugin.cov_controller
    if controller is None:
        return (yield)
    controller.pause()
    try:
        return (yield)
    finally:
        controller.resume()


def _is_measured(item: pytest.Item) -> bool:
    place = _place(item)
    return _EVERY or (place.startswith(MEASURED) and place not in AGAIN and "hypothesis" not in item.keywords)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
    if handler.lines and "caplog" not in getattr(item, "fixturenames", ()):
        pytest.fail("logged unexpectedly:\n" + "\n".join(handler.lines), pytrace=False)


@pytest.hookimpl(trylast=True)  # after the order was shuffled
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest; a file's tests stay together, for they share its fixtures."""
    no_lab = pytest.mark.skip(reason="WALLBOARD_LAB is not set")
    for item in items:
        if "lab" in item.keywords and not os.environ.get("WALLBOARD_LAB"):
            item.add_marker(no_lab)
    items.sort(key=_begin)


def _place(node: pytest.Item | pytest.Module) -> str:
    """Say which file a test is in."""
    return node.path.relative_to(_HERE).as_posix()


def _begin(item: pytest.Item) -> int:
    """Return 0 for the laboratory's tests, which are waited for most; then what waits for other programs.

    Next comes what takes long itself.
    """
    if "lab" in item.keywords:
        return 0
    if _limit(item) >= LONG_S:
        return 1
    if item.path.parent.name == "e2e":
        return 2
    return 3 if _place(item) in HEAVY else 4


def _limit(item: pytest.Item) -> float:
    mark = item.get_closest_marker("timeout")
    return float(mark.args[0]) if mark is not None and mark.args else 0.0
