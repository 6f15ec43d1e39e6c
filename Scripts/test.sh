#!/bin/sh
# Runs every test in release mode. The argument is the folder of reference data, if there is one.
set -eu
cd "$(dirname "$0")/.."

if [ -n "${1:-}" ]; then
  ONOMA_REFERENCE=$1
  export ONOMA_REFERENCE
else
  unset ONOMA_REFERENCE || true
  count=$(grep -rlE 'ONOMA_REFERENCE|ReferenceData\.isPresent' Tests --include='*Tests.swift' | wc -l)
  echo "onoma: no reference data (ONOMA_REFERENCE); $count files of checks against them are left out"
fi

# What failed is said once more at the end: of a long log, the start is the first to be cut off.
log=$(mktemp)
trap 'rm -f "$log" "$log.failed"' EXIT
{ swift test -c release --parallel 2>&1 || touch "$log.failed"; } | tee "$log"
if [ -e "$log.failed" ]; then
  echo "onoma: tests failed:" >&2
  grep -aE '✘|error:' "$log" >&2 || true
  exit 1
fi

# The library, used by a package of its own as a newcomer would.
found=$(swift run -c release --package-path Examples/Library --quiet annotate)
expected=$(cat Examples/Library/expected.txt)
if [ "$found" != "$expected" ]; then
  printf 'Examples/Library: expected\n%s\nfound\n%s\n' "$expected" "$found" >&2
  exit 1
fi
echo "Examples/Library: annotates as expected"

# What the documentation says: the reference as the program has it, every command, every link.
onoma=$(swift build -c release --show-bin-path)/onoma
Scripts/make-reference.py --onoma "$onoma" --check
Scripts/check-docs.py --onoma "$onoma"
if python3 -c 'import markdown' 2>/dev/null; then
  site=$(mktemp -d)
  trap 'rm -rf "$log" "$log.failed" "$site"' EXIT
  Scripts/make-site.py "$site"
else
  echo "onoma: no Python package markdown; rendering the documentation is left out"
fi
