"""Fails unless every line and branch of the files that must stay perfect has been run by a test.

The list is made of patterns, so a new file joins it by its place: the rules of the trade, and the
translation of what comes over a wire.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PERFECT = ("wallboard/domain/**/*.py", "wallboard/sources/*/protocol.py", "wallboard/sources/*/translate.py")


def main() -> int:
    """Print every gap; return 1 if there is one."""
    coverage = [sys.executable, "-m", "coverage"]
    # What subprocesses left beside the main file; one that was killed may have left a torn one, which says
    # nothing. What is not combined is missing below, so nothing can be hidden here.
    if any(ROOT.glob(".coverage.*")):
        subprocess.run([*coverage, "combine", "--quiet", "--append"], cwd=ROOT, check=False)
    answer = subprocess.run(
        [*coverage, "json", "--quiet", "-o", "-"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if answer.returncode:
        print(answer.stdout + answer.stderr)
        return 1
    report = json.loads(answer.stdout)
    if os.environ.get("WALLBOARD_COVERAGE") == "all":  # else not every test was measured
        print(f"covered: {report['totals']['percent_covered']:.1f} % of wallboard/")
    measured = report["files"]
    files = sorted({path.relative_to(ROOT).as_posix() for pattern in PERFECT for path in ROOT.glob(pattern)})
    gaps = [gap for file in files if (gap := _gap(file, measured.get(file)))]
    print(*gaps, sep="\n", end="\n" if gaps else "")
    print(f"{len(files) - len(gaps)} of {len(files)} files that must be covered whole are")
    return 1 if gaps else 0


def _gap(file: str, measured: dict[str, list[object]] | None) -> str:
    if measured is None:
        return f"  {file}: never run" if (ROOT / file).stat().st_size else ""
    lines, branches = measured["missing_lines"], measured.get("missing_branches", [])
    said = [f"lines {_listed(lines)}" if lines else "", f"branches {_listed(branches)}" if branches else ""]
    return f"  {file}: " + ", ".join(filter(None, said)) if lines or branches else ""


def _listed(numbers: list[object]) -> str:
    shown = ["→".join(map(str, n)) if isinstance(n, list) else str(n) for n in numbers[:12]]
    return " ".join(shown) + (" …" if len(numbers) > len(shown) else "")


if __name__ == "__main__":
    sys.exit(main())
