#!/bin/sh
# Makes sure that what Onoma builds on is there: installs missing system packages where apt can, else says what to do.
# With the argument `tests` also what its tests run: a C compiler and Python.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "onoma: no Swift toolchain found; install Swift 6.2 or newer and put it on PATH" >&2
  exit 2
fi

packages=""
pkg-config --exists libxml-2.0 libcrypto zlib libarchive libbrotlidec sqlite3 2>/dev/null ||
  packages="libxml2-dev libssl-dev zlib1g-dev libarchive-dev libbrotli-dev libsqlite3-dev pkg-config"
if [ "${1:-}" = tests ]; then
  command -v python3 >/dev/null 2>&1 || packages="$packages python3"
  command -v cc >/dev/null 2>&1 || command -v clang >/dev/null 2>&1 || packages="$packages gcc libc6-dev"
fi
if [ -z "$packages" ]; then exit 0; fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "onoma: libxml2, OpenSSL's libcrypto, zlib, libarchive, Brotli and SQLite (with headers) and pkg-config are needed;" >&2
  echo "install them with your system's package manager: on Fedora 'dnf install libxml2-devel openssl-devel zlib-devel" >&2
  echo "libarchive-devel brotli-devel sqlite-devel pkgconf', on macOS 'brew install libxml2 openssl@3 zlib libarchive brotli sqlite" >&2
  echo "pkg-config'; the tests also need python3 and a C compiler" >&2
  exit 2
fi

if [ "$(id -u)" = 0 ]; then sudo=""; else sudo="sudo"; fi
if [ -n "$sudo" ] && ! command -v sudo >/dev/null 2>&1; then
  echo "onoma: missing packages; as root, run: apt-get install $packages" >&2
  exit 2
fi
echo "onoma: installing $packages" >&2
# shellcheck disable=SC2086
$sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends $packages >/dev/null
