"""The packaged program: it runs where nothing is installed, and paints what the checkout paints."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.sources.queue_log.made import recorded
from wallboard import __version__

pytestmark = [pytest.mark.package, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
MADE_OF = ("wallboard/**/*.py", "resources/**/*", "packaging/bundle.py", "packaging/wallboard.spec", "*.txt")
LIMIT_S = 60
PAST = recorded("main")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of `make package`, if it is newer than all it is made of; else one made for these tests."""
    made = ROOT / "dist" / "wallboard"
    newest = max(path.stat().st_mtime for pattern in MADE_OF for path in ROOT.glob(pattern))
    if (made / "wallboard").exists() and (made / "wallboard").stat().st_mtime > newest:
        return made
    place = tmp_path_factory.mktemp("package")
    words = [
        "--noconfirm",
        "--log-level",
        "ERROR",
        "--distpath",
        str(place),
        "--workpath",
        str(place / "build"),
    ]
    environment = {key: value for key, value in os.environ.items() if key != "COVERAGE_PROCESS_CONFIG"}
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *words, "packaging/wallboard.spec"],
        env=environment | {"PYINSTALLER_CONFIG_DIR": str(place / "config")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return place / "wallboard"


def bare(home: Path) -> dict[str, str]:
    """An environment with next to nothing in it; even the time zones of the system are hidden."""
    return {"HOME": str(home), "LC_ALL": "C.UTF-8", "PYTHONTZPATH": ""}


def run(home: Path, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in words],
        env=bare(home) | more,
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )


def test_it_says_its_version_where_nothing_is_installed(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, folder / "wallboard", "--version")
    assert (done.stdout, done.stderr) == (f"wallboard {__version__}\n", "")


@pytest.mark.parametrize("board", ["wall", "desk"])
def test_it_paints_the_picture_that_the_checkout_paints(folder: Path, tmp_path: Path, board: str) -> None:
    before = contents(folder)
    packaged, plain = tmp_path / "packaged.png", tmp_path / "plain.png"
    words = ("picture", "--board", board, "--size", "1280x720")
    one = run(tmp_path, folder / "wallboard", *words, packaged)
    other = run(tmp_path, sys.executable, "-m", "wallboard", *words, plain, PYTHONPATH=str(ROOT))
    assert one.returncode == other.returncode == 0, one.stderr + other.stderr
    assert one.stderr == other.stderr.replace(plain.name, packaged.name)
    assert packaged.read_bytes() == plain.read_bytes()
    assert packaged.stat().st_size > 10_000
    assert contents(folder) == before, "it wrote into its own folder, which a user may not"


def contents(folder: Path) -> dict[str, float]:
    return {str(path): path.lstat().st_mtime for path in folder.rglob("*")}


def test_it_listens_and_keeps_what_it_hears(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, folder / "wallboard", "watch", "--once")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Support" in done.stdout
    assert list(tmp_path.rglob("*.sqlite"))
    done = run(tmp_path, folder / "wallboard", "record", "--source", "simulator:", "--for", "4")
    assert done.returncode == 0
    assert not {"ERROR", "WARNING"} & set(done.stderr.split()), "the writer makes sums and columns besides"


def test_it_has_what_is_loaded_late(folder: Path, tmp_path: Path) -> None:
    """Reaches for the keyring, because there is no password."""
    done = run(tmp_path, folder / "wallboard", "check", "--source", "ami://reader@127.0.0.1:1")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "No module" not in done.stdout + done.stderr
    assert "password" in done.stdout + done.stderr


def test_it_imports_explains_and_writes_a_workbook(folder: Path, tmp_path: Path) -> None:
    """A past day with holidays, sums of history and a table in a file: all of it is loaded late."""
    settings = tmp_path / "settings.toml"
    settings.write_text('[site]\nzone = "Europe/Paris"\nholidays = "FR"\n', "utf-8")
    program, workbook = folder / "wallboard", tmp_path / "day.xlsx"
    place = ("--config", settings, "--cache", tmp_path / "cache.sqlite")
    read = run(tmp_path, program, "import", PAST, *place)
    assert (read.returncode, read.stderr) == (0, "")
    assert "392 visits new" in read.stdout
    why = run(tmp_path, program, "explain", "service_level", "--day", "2026-11-22", *place)
    assert (why.returncode, why.stderr) == (0, "")
    assert "Formula" in why.stdout
    table = run(tmp_path, program, "figures", "--at", "2026-11-22T07:30", "--xlsx", workbook, *place)
    assert (table.returncode, table.stderr) == (0, "")
    assert zipfile.is_zipfile(workbook)
    lines = run(tmp_path, program, "lines", "--day", "2026-11-22", *place)
    assert (lines.returncode, lines.stderr) == (0, ""), "numbers of callers are sorted and counted"


def test_it_reads_tables_as_well(folder: Path, tmp_path: Path) -> None:
    """Tables at which nobody serves: each driver is there, and is refused."""
    for scheme in ("mysql", "postgresql"):
        address = f"{scheme}://reader@127.0.0.1:1/asterisk"
        done = run(tmp_path, folder / "wallboard", "import", address, WALLBOARD_PASSWORD="toy")
        assert done.returncode == 1
        assert "refused" in done.stderr


def test_licences_of_all_that_is_in_it_are_in_it(folder: Path) -> None:
    licences = folder / "licences"
    said = (licences / "README.txt").read_text("utf-8")
    assert "Lesser General Public License" in said
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (licences / "LGPL-3").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (licences / "GPL-3").read_text("utf-8")
    for name in ("msgspec", "phonenumbers", "keyring", "sqlite-utils", "numpy", "holidays", "wallboard"):
        assert list((licences / name).iterdir()), name
        assert name in said
    for library in ("libpython3", "libsqlite3", "libssl3"):
        assert library in said or not Path("/etc/debian_version").exists()


def test_nothing_in_it_leads_nowhere(folder: Path) -> None:
    assert not [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    assert not [path.name for path in folder.rglob("libQt6Q*")], "parts of Qt that nobody uses"


def test_what_is_left_out_is_not_used() -> None:
    used = {name for path in ROOT.glob("wallboard/**/*.py") for name in imported(path)}
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    bundle = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bundle)
    used |= {
        f"numpy.{name}"
        for path in ROOT.glob("wallboard/**/*.py")
        for name in re.findall(r"\bnp\.(\w+)", path.read_text("utf-8"))
    }
    assert "numpy.fft" in bundle.UNUSED_MODULES
    assert not [name for name in used if name.startswith(tuple(bundle.UNUSED_MODULES))]
    assert {"numpy", "phonenumbers"} <= used, "or nothing was looked at"


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names
