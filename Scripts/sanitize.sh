#!/bin/sh
# Runs the tests under the thread and the address sanitizer, each with a build of its own, or under the one that is named.
set -eu
cd "$(dirname "$0")/.."
unset ONOMA_REFERENCE || true

# Left out: what measures memory, which sanitizers multiply, what preloads a library of its own before theirs, and what brings the
# process down on purpose, which they end by a status of theirs.
without='Fault|FullDisk|MockDocument|KillTests|SignalTests|IsolationTests|HostileInputTests|MemoryTests'
without="$without|LargeContainerTests/faults"
TSAN_OPTIONS=suppressions=$PWD/Scripts/thread-sanitizer.supp
# Foundation loses what it read where a file ends early; the tests read such files of the system. What the tests start is
# looked through for leaks, since it does not get this.
ASAN_OPTIONS=detect_leaks=0
ONOMA_SHARED_RUNTIME=1
export TSAN_OPTIONS ASAN_OPTIONS ONOMA_SHARED_RUNTIME

for kind in ${1:-thread address}; do
  echo "sanitize: $kind" >&2
  swift test -c release --sanitize="$kind" --scratch-path ".build-$kind" --parallel --skip "$without"
done
