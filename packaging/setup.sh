#!/bin/sh
# Makes .venv ready: `setup.sh run` for the program, `setup.sh test` for the checks as well.
#
# What was installed is remembered by content, not by time, so that a checkout of another branch
# and back costs nothing. The second time takes a fraction of a second.
set -eu
cd "$(dirname "$0")/.."
level=${1:?run or test}

sh packaging/debian.sh

# Two makes in one tree wait for each other.
mkdir -p .cache
exec 9>.cache/setup.lock
! command -v flock >/dev/null || flock 9

# The system's Python, not one that happens to be first in somebody's PATH.
python=${PYTHON:-/usr/bin/python3}
[ -x "$python" ] || python=$(command -v python3) || { echo "Python 3.11 or newer is needed; there is none." >&2; exit 1; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; $python is $("$python" --version). Name another: make PYTHON=..." >&2
    exit 1
}

# A venv that does not run any more (its Python is gone) or was copied from elsewhere is made anew.
here=$(pwd -P)
if ! .venv/bin/python -c "import sys; sys.exit(sys.prefix != '$here/.venv')" 2>/dev/null; then
    echo "Making .venv"
    rm -rf .venv
    "$python" -m venv .venv
fi

case $level in
    run) files="requirements.txt" ;;
    test) files="requirements.txt requirements-dev.txt" ;;
    *) echo "setup.sh: run or test, not $level" >&2; exit 2 ;;
esac

changed() { # changed STAMP FILE...: the files are not what they were when STAMP was written
    stamp=.venv/$1
    shift
    [ "$(cat "$stamp" 2>/dev/null)" != "$(cat "$@" | cksum)" ]
}

remember() {
    stamp=.venv/$1
    shift
    cat "$@" | cksum >"$stamp"
}

pip() {
    .venv/bin/python -m pip -qq --disable-pip-version-check --no-input "$@" || {
        echo "The Python packages could not be installed: is there a network, or a mirror that pip knows?" >&2
        exit 1
    }
}

for file in $files; do
    if changed "$file.stamp" requirements.txt "$file"; then
        echo "Installing the Python packages of $file"
        pip install --requirement "$file"
        remember "$file.stamp" requirements.txt "$file"
    fi
done

if changed install.stamp pyproject.toml; then
    pip install --no-deps --no-build-isolation --editable .
    remember install.stamp pyproject.toml
fi
