#!/usr/bin/env bash
# All the checks, in order; each runs even when one before it failed, and pytest's summary comes last.
#
# WALLBOARD_TESTS_DONE=1: the tests have just been run with coverage (.ci/run does so, by the
# README's own command); their report is used instead of running them again.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
sh packaging/setup.sh test || exit 1
bin=.venv/bin
failed=()

step() { # step TITLE COMMAND...
    local title=$1
    shift
    echo "── $title"
    "$@" || failed+=("$title")
}

code=(wallboard tests packaging)
step "ruff format" "$bin/ruff" format --check --output-format concise "${code[@]}"
step "ruff check" "$bin/ruff" check --quiet --output-format concise "${code[@]}"
step "mypy" "$bin/mypy" --strict wallboard tests
step "lint-imports" "$bin/lint-imports" --no-logo
if [ -z "${WALLBOARD_TESTS_DONE:-}" ]; then
    step "pytest" env WALLBOARD_COVERAGE="${WALLBOARD_COVERAGE:-1}" bash packaging/test.sh
elif [ "$(cat test-report/pytest.status 2>/dev/null)" != 0 ]; then
    failed+=("pytest")
fi
step "coverage" "$bin/python" packaging/coverage_gate.py
step "import time" "$bin/python" packaging/import_time.py

echo
if [ ${#failed[@]} -gt 0 ]; then
    printf 'Not passed: %s\n' "${failed[@]}"
else
    echo "All checks passed."
fi
tail -n 1 test-report/pytest.txt
[ ${#failed[@]} -eq 0 ]
