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

swift test -c release --parallel

# The library, used by a package of its own as a newcomer would.
found=$(swift run -c release --package-path Examples/Library --quiet annotate)
expected=$(cat Examples/Library/expected.txt)
if [ "$found" != "$expected" ]; then
  printf 'Examples/Library: expected\n%s\nfound\n%s\n' "$expected" "$found" >&2
  exit 1
fi
echo "Examples/Library: annotates as expected"
