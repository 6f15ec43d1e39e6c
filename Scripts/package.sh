#!/bin/sh
# Makes the Debian package and the tarball of this checkout, in .build/package: `make package`.
#
# What is packaged is a build of its own in .build/static, without debug information: the Swift runtime is linked into the
# program, as in every release build, the system's libraries are not. So that packages of one commit can be compared, times
# are those of the commit (or of SOURCE_DATE_EPOCH), names are sorted, owner and modes fixed.
set -eu
cd "$(dirname "$0")/.."
LC_ALL=C.UTF-8
TZ=UTC
export LC_ALL TZ
umask 022

missing=""
for tool in dpkg-deb dpkg-shlibdeps strip python3 gzip; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
if [ -n "$missing" ]; then
  echo "onoma: to make a package there must be also:$missing (on Debian: apt-get install dpkg-dev binutils python3)" >&2
  exit 2
fi

SWIFT=${SWIFT:-swift}
build=.build/static
package=.build/package
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
version=$(sed -n 's/^package let onomaVersion = "\(.*\)"$/\1/p' Sources/Pipeline/Version.swift)
architecture=$(dpkg --print-architecture)

# The dependencies are there already if the checkout was built; a second copy needs no network then.
if [ ! -d "$build/checkouts" ] && [ -d .build/checkouts ]; then
  mkdir -p "$build"
  cp -r .build/checkouts .build/repositories .build/workspace-state.json "$build/"
fi
# Without debug information and with paths cut, it does not count where the checkout lies.
set -- build -c release --product onoma --scratch-path "$build" -debug-info-format none \
  -Xcc "-ffile-prefix-map=$(pwd)=."
$SWIFT "$@"
built=$($SWIFT "$@" --show-bin-path)/onoma

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
share=$root/usr/share/onoma
doc=$root/usr/share/doc/onoma
onoma=$root/usr/bin/onoma
mkdir -p "$root/usr/bin" "$share" "$doc" "$root/usr/share/man/man1"

# The build id stays: compiled gazetteers belong to it.
strip --strip-all --remove-section=.comment -o "$onoma" "$built"

# Gazetteers/Curated and sources.lock are what the gazetteers are built from; the program does not read them.
cp -r Gazetteers Pipelines Schemas "$share/"
rm -rf "$share/Gazetteers/Curated" "$share/Gazetteers/sources.lock"

cp -r README.md CHANGELOG.md Documentation "$doc/"
cp Integrations/Debian/copyright "$doc/"

# Manual and completions are what the program says of itself.
"$onoma" --experimental-dump-help |
  ONOMA_VERSION=$version Scripts/make-manual.py "$root/usr/share/man/man1" "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)"
gzip -9n "$root"/usr/share/man/man1/*.1
completion() {
  mkdir -p "$root/usr/share/$(dirname "$2")"
  # The file is read by a shell, never run.
  "$onoma" --generate-completion-script "$1" | sed '1{/^#!/d}' >"$root/usr/share/$2"
}
completion bash bash-completion/completions/onoma
completion zsh zsh/vendor-completions/_onoma
completion fish fish/vendor_completions.d/onoma.fish

# What a first run makes of each shipped pipeline, made by the very program that is packaged.
echo "Nemuro lies in Japan." >"$work/document.txt"
for pipeline in Pipelines/*.yaml; do
  name=$(basename "$pipeline" .yaml)
  ONOMA_CACHE=$work/cache "$onoma" run "$work/document.txt" -p "$name" -o "$work/out/$name" --quiet
done
mkdir "$share/compiled"
# Stamps are of this machine.
cp -r "$work/cache/gazetteers" "$work/cache/names" "$work/cache/kept" "$share/compiled/"

settle() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -exec chmod 644 {} +
  chmod 755 "$2"
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# The tarball: all but what only Debian knows.
rm -rf "$package"
mkdir -p "$package"
tarball=onoma-$version-linux-$(uname -m)
mkdir "$work/$tarball"
cp -r "$root/usr/bin" "$root/usr/share" "$work/$tarball/"
cp LICENSE "$work/$tarball/"
settle "$work/$tarball" "$work/$tarball/bin/onoma"
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --format=ustar -cf - "$tarball" |
  gzip -6n >"$package/$tarball.tar.gz"

# The package.
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -R -d "@$SOURCE_DATE_EPOCH")/" Integrations/Debian/changelog |
  gzip -9n >"$doc/changelog.gz"
mkdir -p "$root/usr/share/lintian/overrides" "$root/DEBIAN" "$work/debian"
cp Integrations/Debian/lintian-overrides "$root/usr/share/lintian/overrides/onoma"
# dpkg-shlibdeps looks for the control file of a source package, and for nothing in it but this.
printf 'Source: onoma\n\nPackage: onoma\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$onoma" | sed -n 's/^shlibs:Depends=//p')
size=$(du -k -s --apparent-size "$root/usr" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
  Integrations/Debian/control >"$root/DEBIAN/control"
(cd "$root" && find usr -type f | sort | xargs md5sum) >"$root/DEBIAN/md5sums"
settle "$root" "$onoma"
deb=onoma_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz -z3 --build "$root" "$package/$deb" >/dev/null

ls -l "$package" | awk 'NR > 1 {printf "%s  %.1f MB\n", $9, $5 / 1e6}'
if command -v lintian >/dev/null 2>&1; then
  lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$package/$deb" && echo "lintian: no errors, no warnings"
else
  echo "lintian is not installed: the package was not checked"
fi
