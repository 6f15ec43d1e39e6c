#!/bin/sh
# Scores the default pipeline on annotated texts: places and people, spans compared exactly but for articles and white space at
# the edges; demonyms and names nested in gold names count neither way.
#
# usage: Scripts/score.sh REFERENCE [CORPUS …]
#
# REFERENCE is the folder with corpora/entities; without CORPUS all of them are scored.
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
  # 1: some texts gave no record.
  "$onoma" run "$gold" -o "$work/$corpus" --quiet || [ $? = 1 ]
  "$onoma" eval "$gold" "$work/$corpus" --fair --groups place,person |
    sed -n "s/^\(place\|person\):.*/$corpus  \1/p; s/^  \(strict\|map\) /    \1 /p"
done
