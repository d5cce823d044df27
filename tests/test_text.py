"""What is written for people can be translated, and nothing in the repository ties it to one machine."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
IMPORT = "from wallboard.domain.text import mark, say\n"

# Put together here, so that this file does not hold what it forbids.
INDEX_HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "registry." + "npmjs", "deb." + "debian.org")
INDEX = re.compile("|".join([*map(re.escape, INDEX_HOSTS), r"https?://[^ \"]*/simple\b", "index" + "-url"]))
OWN_PATH = re.compile(r"(?<![\w.~-])/(?:work|root|home)/\w")


def _check(*folder: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "packaging/texts.py", "--check", *folder]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_text_can_be_translated_and_is_in_the_catalogues() -> None:
    run = _check()
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('say("wall", f"{n} waiting")', "f-string"),
        ('say("wall", name)', "literal"),
        ("say(context, 'Waiting')", "literal"),
        ('say("wall", "{n} waiting")', "wants ['n']"),
        ('say("wall", "{n} waiting", n=1, m=2)', "wants ['n']"),
        ('say("wall", "{n} waiting", **numbers)', "one by one"),
        ('say("wall", "{} waiting", n=1)', "plain name"),
        ('say("Waiting")', "context"),
        ('mark("wall", "")', "empty"),
        ('label.setText(self.tr("Waiting"))', "say or mark"),
        ('QCoreApplication.translate("wall", f"{n} waiting")', "f-string"),
    ],
)
def test_a_text_that_cannot_be_translated_is_refused(tmp_path: Path, line: str, fault: str) -> None:
    (tmp_path / "page.py").write_text(IMPORT + line, "utf-8")
    run = _check(str(tmp_path))
    assert run.returncode == 1
    assert fault in run.stdout


@pytest.mark.parametrize(
    "line",
    [
        'say("wall", "{n} over " "{limit}", n=3, limit=shown(1, 2))',
        'mark("kpi", "Service level")',
        'tr(mark("kpi", "Service level"))',
        'caller.say("not a text", to="the other end of a line")',
    ],
)
def test_a_text_that_can_be_translated_is_taken(tmp_path: Path, line: str) -> None:
    (tmp_path / "page.py").write_text(IMPORT + line, "utf-8")
    assert _check(str(tmp_path)).returncode == 0


def _tracked() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / name for name in names.stdout.split("\0") if name]


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (UnicodeDecodeError, FileNotFoundError):  # a font or a picture; or just removed
        return ""


@pytest.mark.parametrize("forbidden", [INDEX, OWN_PATH], ids=["package index", "path of one machine"])
def test_no_file_names(forbidden: re.Pattern[str]) -> None:
    files = _tracked()
    if not files:
        pytest.skip("not a git checkout")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match.group()}"
        for path in files
        for number, line in enumerate(_text_of(path).splitlines(), 1)
        if (match := forbidden.search(line))
    ]
    assert not found
