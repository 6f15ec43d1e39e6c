#!/bin/sh
# Runs every test in release mode. The argument is the folder of reference data, if there is one.
set -eu
cd "$(dirname "$0")/.."

if [ -n "${1:-}" ]; then
  ONOMA_REFERENCE=$1
  export ONOMA_REFERENCE
else
  unset ONOMA_REFERENCE || true
  echo "onoma: no reference data (ONOMA_REFERENCE): $(grep -rl ReferenceData Tests --include='*Tests.swift' | wc -l) files of checks against them are left out"
fi

swift build -c release --product onoma
ONOMA_EXECUTABLE="$(swift build -c release --show-bin-path)/onoma"
export ONOMA_EXECUTABLE
swift test -c release --parallel

# The library, used by a package of its own as a newcomer would.
swift run -c release --package-path Examples/Library --quiet annotate
