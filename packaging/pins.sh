#!/bin/sh
# Writes requirements.txt and requirements-dev.txt anew from the ranges in pyproject.toml.
#
# uv is used for one thing only: it resolves once for every Python from 3.11 on and says where they
# differ with a marker, which pip cannot. It lives in a venv of its own and installs nothing.
# Versions already pinned are kept unless `make pins UPGRADE=1` asks for newer ones.
set -eu
cd "$(dirname "$0")/.."

tools=.cache/pins
[ -x "$tools/bin/uv" ] || { python3 -m venv "$tools" && "$tools/bin/pip" install --quiet uv; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compile() { # compile OUTPUT INPUT...: all transitive packages, one exact version a line
    output=$1
    shift
    "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 \
        --no-annotate --no-header \
        ${UPGRADE:+--upgrade} --output-file "$output" "$@"
}

head_of() {
    printf '# %s\n# Made by `make pins` from pyproject.toml (`make pins UPGRADE=1` for newer versions); not edited by hand.\n' "$1"
}

known() { # the pins of today, so that nothing moves unasked
    [ -z "${UPGRADE:-}" ] && cat requirements.txt requirements-dev.txt 2>/dev/null | grep '==' >"$1" || :
}

known "$work/runtime"
cp "$work/runtime" "$work/dev" 2>/dev/null || :
compile "$work/runtime" pyproject.toml packaging/build.in
compile "$work/dev" --constraint "$work/runtime" --group dev

{ head_of "What the program needs, every package by its exact version."; cat "$work/runtime"; } >requirements.txt
{
    head_of "What the checks need on top, every package by its exact version."
    echo "-r requirements.txt"
    # A package of the first file is not said twice; its name alone decides, a marker may differ.
    sed 's/[=; ].*//' "$work/runtime" >"$work/names"
    awk -F '[=; ]' 'NR == FNR { seen[$1]; next } !($1 in seen)' "$work/names" "$work/dev"
} >requirements-dev.txt
