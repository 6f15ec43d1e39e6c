#!/bin/sh
# Fuzzes what reads foreign bytes, with libFuzzer and the address sanitizer.
#
#     Scripts/fuzz.sh                     all entries, ten minutes each
#     Scripts/fuzz.sh html 60             one entry, a minute
#     Scripts/fuzz.sh html crash-1f0e…    one input again
#     Scripts/fuzz.sh list                what there is
#
# Inputs that reach something new are kept in .build-fuzz/corpus/ENTRY for the next time, inputs that broke something in
# .build-fuzz/crashes/ENTRY. ONOMA_FUZZ_FOLDER names another folder than .build-fuzz for both.
set -eu
cd "$(dirname "$0")/.."
folder=${ONOMA_FUZZ_FOLDER:-.build-fuzz}

# Of the linkers only lld knows what both sanitizers leave behind. What goes by a definition asks for what is internal, as tests do.
swift_build() {
  ONOMA_FUZZING=1 swift build -c release --scratch-path .build-fuzz --product onoma-fuzz \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld -Xswiftc -enable-testing "$@"
}
swift_build >&2
program=$(swift_build --show-bin-path)/onoma-fuzz
entries=$("$program" | sed 's/ .*//')
if [ "${1:-}" = list ]; then
  "$program" || true
  exit 0
fi

# What is broken traps: the input says more than the trace, and making one takes longer than finding it.
SWIFT_BACKTRACE=enable=no
# A third of the time would go into remembering who allocated what, and into weighing inputs.
ASAN_OPTIONS=malloc_context_size=2
export SWIFT_BACKTRACE ASAN_OPTIONS

fuzz() {
  entry=$1
  seconds=$2
  corpus=$folder/corpus/$entry
  crashes=$folder/crashes/$entry
  mkdir -p "$corpus" "$crashes"
  dictionary=Fuzzing/Dictionaries/$entry.dict
  set -- -max_total_time="$seconds" -entropic=0 -timeout=20 -rss_limit_mb=3000 -max_len=8192 -print_final_stats=1
  if [ -e "$dictionary" ]; then set -- "$@" -dict="$dictionary"; fi
  echo "fuzz: $entry, $seconds s; what breaks is kept in $crashes" >&2
  ONOMA_FUZZ=$entry "$program" "$corpus" "$folder/seeds/$entry" -artifact_prefix="$crashes/" "$@"
}

if [ -n "${2:-}" ] && [ -f "$2" ]; then
  ONOMA_FUZZ=$1 exec "$program" -timeout=20 -rss_limit_mb=3000 "$2"
fi
rm -rf "$folder/seeds"
Scripts/make-fuzz-seeds.py "$folder/seeds"
failed=""
for entry in ${1:-$entries}; do
  fuzz "$entry" "${2:-600}" || failed="$failed $entry"
done
if [ -n "$failed" ]; then
  echo "fuzz: broken:$failed" >&2
  exit 1
fi
