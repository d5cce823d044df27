"""Runs several command lines one after another in one process and says what each said, as JSON.

To start the program takes longer than most of them; each has an output of its own and a code of its own.
"""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from wallboard.app.cli import main


def said(words: list[str]) -> tuple[int, str, str]:
    """Run one command line; returns its code and what it wrote on both streams."""
    out, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        try:
            code: object = main(words)
        except SystemExit as end:  # help and wrong usage
            code = end.code
    return int(str(code or 0)), out.getvalue(), errors.getvalue()


if __name__ == "__main__":
    json.dump([said(words) for words in json.loads(sys.argv[1])], sys.stdout)
