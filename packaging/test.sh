#!/usr/bin/env bash
# Runs the tests; WALLBOARD_COVERAGE=1 measures what must be covered whole, =all
# everything, which takes half as long again; and ARGS are pytest's own arguments.
#
# What was printed and how it ended is kept in test-report/, so that the checks can show pytest's
# summary last without running anything twice.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
mkdir -p test-report
rm -f test-report/pytest.txt test-report/pytest.status

coverage=()
if [ -n "${WALLBOARD_COVERAGE:-}" ]; then
    coverage=(--cov --cov-report=)
fi
# The whole is shared out file by file, to two workers more than the two cores of CI: what mostly waits for a
# laboratory or for killed programs begins first (tests/conftest.py), nine minutes of waiting in all, and leaves
# its core to the others. With arguments of one's own there is one process, so that a debugger and -x do what
# one expects.
workers=()
if [ $# = 0 ]; then
    workers=(--numprocesses 4 --dist loadfile --no-loadscope-reorder)
fi
.venv/bin/python -m pytest "${workers[@]}" "${coverage[@]}" "$@" </dev/null 2>&1 | tee -i test-report/pytest.txt
status=${PIPESTATUS[0]}
echo "$status" >test-report/pytest.status
exit "$status"
