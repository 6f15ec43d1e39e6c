#!/bin/sh
# Runs the tests of a Python integration in an environment of its own: `Scripts/python-tests.sh Python`, `… Spark`.
# They need packages that the rest of the project does without, so neither `make test` nor CI depends on them.
set -eu
cd "$(dirname "$0")/.."

part=$1
case $part in
  Python) packages="pytest mypy pandas spacy" ;;
  Spark) packages="pytest pyspark" ;;
esac
if [ "$part" = Spark ] && ! command -v java >/dev/null; then
  echo "onoma: no Java; the tests of Integrations/Spark are left out (apt-get install openjdk-17-jre-headless)"
  exit 0
fi

venv=.build-$(echo "$part" | tr '[:upper:]' '[:lower:]')
if [ ! -x "$venv/bin/pytest" ]; then
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # shellcheck disable=SC2086 # several words
  if ! { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check $packages; } >"$log" 2>&1; then
    rm -rf "$venv"
    echo "onoma: pip cannot fetch $packages; the tests of Integrations/$part are left out ($(tail -n 1 "$log"))"
    exit 0
  fi
fi

ONOMA_HOME=${ONOMA_HOME:-$PWD}
export ONOMA_HOME
cd "Integrations/$part"
if [ "$part" = Python ]; then
  # Installed, not merely found: what pip makes of it is what users have.
  "../../$venv/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps .
  "../../$venv/bin/mypy"
fi
code=0
"../../$venv/bin/pytest" -q tests || code=$?
# A cluster of processes keeps what its executors unpacked, some gigabytes, beside Spark itself.
rm -rf "../../$venv"/lib/python3*/site-packages/pyspark/work
exit $code
