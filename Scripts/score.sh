#!/bin/sh
# Prints precision and recall of places with the default pipeline on the annotated texts of the reference data.
#
# usage: Scripts/score.sh REFERENCE [CORPUS …]
#
# REFERENCE is the folder with corpora/entities and tools; without CORPUS all of them are scored. Spans are compared
# exactly, but for articles and white space at the edges; demonyms and names nested in gold names count neither way.
set -eu
cd "$(dirname "$0")/.."
reference=$1
shift
onoma=$(swift build -c release --show-bin-path)/onoma
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# = 0 ]; then
  set -- "$reference"/corpora/entities/*.dev.jsonl
  for gold; do
    shift
    set -- "$@" "$(basename "$gold" .dev.jsonl)"
  done
fi
for corpus; do
  gold=$reference/corpora/entities/$corpus.dev.jsonl
  python3 "$reference/tools/tag.py" entities "$gold" "$work/$corpus.jsonl" "$onoma" "$work/$corpus" >/dev/null
  python3 "$reference/tools/score_entities.py" "$gold" "$work/$corpus.jsonl" --trim --ignore-demonyms --nested-ok |
    grep -A1 '^place' | sed "s/^/$corpus  /"
done
