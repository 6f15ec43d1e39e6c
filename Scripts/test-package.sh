#!/bin/sh
# Installs the package that `make package` made into a minimal Debian of its own and uses it there: `make test-package`.
#
# It needs root, debootstrap and a mirror: the one this machine's apt uses, or that of ONOMA_MIRROR. The release is this
# machine's, whose libraries the program is linked with; ONOMA_SUITE names another. What the checkout's build gives for
# Examples/Documents is what the installed program must give.
set -eu
cd "$(dirname "$0")/.."

skip() {
  echo "onoma: the package was not tried in a clean system: $1" >&2
  exit 0
}

[ "$(uname -s)" = Linux ] || skip "this is not Linux"
[ "$(id -u)" = 0 ] || skip "that needs root"
for tool in debootstrap unshare chroot; do
  command -v "$tool" >/dev/null 2>&1 || skip "there is no $tool (apt-get install debootstrap)"
done
suite=${ONOMA_SUITE:-$(. /etc/os-release && echo "${VERSION_CODENAME:-}")}
mirror=${ONOMA_MIRROR:-$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
  awk -v suite="$suite" '$1 == suite && $2 == "main" {print $3; exit}')}
[ -n "$suite" ] && [ -n "$mirror" ] || skip "apt names no mirror of its release; set ONOMA_MIRROR and ONOMA_SUITE"

# Mounts of a name space end with it, however this ends.
if [ -z "${ONOMA_UNSHARED:-}" ]; then
  ONOMA_UNSHARED=yes exec unshare --mount --propagation private "$0"
fi

deb=$(ls .build/package/onoma_*.deb)
tarball=$(ls .build/package/onoma-*.tar.gz)
root=$(mktemp -d)
chmod 755 "$root"
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
failed=0

debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || {
  tail -n 5 "$root.log" >&2
  skip "debootstrap could not make one"
}
rm -f "$root.log"
mount -t proc proc "$root/proc"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
# As an ordinary user with a home of its own, in a directory of its own.
user() {
  chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/user LC_ALL=C.UTF-8 sh -c "cd /home/user && $1"
}

check() {
  what=$1
  shift
  if "$@"; then echo "ok: $what"; else
    echo "FAILED: $what" >&2
    failed=1
  fi
}

cp "$deb" "$root/tmp/"
if ! inside sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/$(basename "$deb")" >"$root/tmp/log" 2>&1; then
  cat "$root/tmp/log" >&2
  exit 1
fi
echo "ok: installs, with what it depends on"

mkdir -p "$root/home/user/given"
cp -r Examples/Documents "$root/home/user/given/"
chown -R 1000:1000 "$root/home/user"
state() { (cd "$root/usr/share/onoma" && find . -printf '%p %s %T@ %C@\n' | sort); }
state >"$root/tmp/before"

checkout=$(${SWIFT:-swift} build -c release --show-bin-path)/onoma
"$checkout" run Examples/Documents --fresh --quiet -o "$root/tmp/expected"
same() { cmp "$root/tmp/expected/annotations.jsonl" "$root/home/user/$1/annotations.jsonl"; }

user 'onoma run given/Documents --quiet -o first'
check "gives the bytes that the checkout gives" same first
check "compiled nothing" test ! -e "$root/home/user/.cache/onoma/gazetteers" -a ! -e "$root/home/user/.cache/onoma/names"
user 'HOME=/nonexistent onoma run given/Documents --quiet -o second'
check "gives them where no cache can be written" same second
user 'cd / && env -u HOME onoma run /home/user/given/Documents --quiet -o /home/user/third'
check "gives them from another directory, without a home" same third
user 'onoma check first --sources --root given/Documents >/dev/null'
echo "ok: checks what it wrote"
user 'onoma --licences' | grep -q GeoNames && echo "ok: finds its licences"
state | cmp -s - "$root/tmp/before" || { echo "FAILED: wrote below /usr/share/onoma" >&2; failed=1; }

# Shells and manual, each read by the program that reads them for users.
inside apt-get install -y -qq --no-install-recommends man-db zsh fish bash-completion >"$root/tmp/log" 2>&1 || cat "$root/tmp/log" >&2
manual() { user "man -P cat $1" | grep -q "$2"; }
check "man onoma" manual onoma "onoma-gazetteer"
check "man onoma-run" manual onoma-run "Tag files and directories"
bash_completes() {
  user "bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader onoma; complete -p onoma'" | grep -q onoma
}
check "bash completes it" bash_completes
zsh_completes() { user "zsh -c 'autoload -U compinit; compinit -u; print \$_comps[onoma]'" | grep -qx _onoma; }
check "zsh completes it" zsh_completes
fish_completes() { user "fish -c 'complete -C \"onoma gaz\"'" | grep -q gazetteer; }
check "fish completes it" fish_completes

inside apt-get purge -y -qq onoma >"$root/tmp/log" 2>&1 || cat "$root/tmp/log" >&2
check "leaves nothing behind" test ! -e "$root/usr/share/onoma" -a ! -e "$root/usr/share/doc/onoma"

# The tarball, in a directory that only the user has.
tar -C "$root/home/user" -xzf "$tarball" --no-same-owner
mv "$root/home/user/$(basename "$tarball" .tar.gz)" "$root/home/user/programs"
user 'rm -rf .cache && programs/bin/onoma run given/Documents --quiet -o fourth'
check "the tarball's program gives the same bytes" same fourth
check "and compiles nothing" test ! -e "$root/home/user/.cache/onoma/gazetteers"
exit $failed
