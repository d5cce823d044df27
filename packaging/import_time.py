"""Shows what `wallboard --version` imports and for how long; fails if a heavy library is among it.

Only that nothing heavy is loaded is asserted. The milliseconds depend on the machine and are printed.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAVY = ("PySide6", "shiboken6", "pyqtgraph", "numpy", "sqlite_utils", "xlsxwriter", "requests", "vobject")
LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")


def main() -> int:
    """Print the milliseconds; return 1 if the program does not start or loads what it should not."""
    command = [sys.executable, "-X", "importtime", "-m", "wallboard", "--version"]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # so that bytecode is there
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        print(
            run.stdout,
            *(line for line in run.stderr.splitlines() if not line.startswith("import time")),
            sep="\n",
        )
        return 1
    imports = [(int(micros), name) for micros, name in LINE.findall(run.stderr)]
    loaded = sorted({name.partition(".")[0] for _, name in imports} & set(HEAVY))
    print(f"{run.stdout.strip()}: {len(imports)} modules in {sum(m for m, _ in imports) / 1000:.0f} ms")
    if loaded:
        print(f"`wallboard --version` must not load {', '.join(loaded)}")
    return 1 if loaded else 0


if __name__ == "__main__":
    sys.exit(main())
