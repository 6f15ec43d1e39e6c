#!/usr/bin/env python3
"""Packs onoma, the libraries it needs, its names and pipelines, and the compiled tables into one archive.

    python3 onoma_pack.py onoma.tar.gz
    python3 onoma_pack.py kurils.tar.gz -p kurils.yaml -g my-names.tsv

The archive runs where it is unpacked, on machines with the same processor and a C library that is not older:
bin/onoma is a script that sets up the rest. Nothing is compiled there any more.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

LAUNCHER = """#!/bin/sh
# Runs onoma with the libraries, the names and the compiled tables beside it.
home=$(cd "$(dirname "$0")/.." && pwd)
LD_LIBRARY_PATH=$home/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
ONOMA_HOME=$home/share/onoma
ONOMA_CACHE=$home/cache
export LD_LIBRARY_PATH ONOMA_HOME ONOMA_CACHE
exec "$home/lib/onoma" "$@"
"""
# The C library belongs to the machine: one of another version would not start.
OF_THE_MACHINE = re.compile(r"(ld-linux.*|lib(c|m|pthread|dl|rt|resolv|util))\.so(\..*)?$")


class PackingError(Exception):
    """There is nothing to pack, or what was packed does not run."""


def pack(
    archive: str | os.PathLike[str],
    *,
    executable: str | os.PathLike[str],
    home: str | os.PathLike[str] | None = None,
    pipeline: str | os.PathLike[str] | None = None,
    gazetteers: Sequence[str | os.PathLike[str]] = (),
    settings: Sequence[str] = (),
) -> None:
    """Writes the archive, a .tar.gz.

    `pipeline` is the name of a shipped pipeline or a file, `gazetteers` are further files, `settings` are as for `--set`: all
    three are what the archive annotates with. `home` holds Gazetteers and Pipelines; by default ONOMA_HOME, else
    where `onoma` itself would look.
    """
    binary = Path(executable).resolve()
    source = _home(binary, home)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        share = root / "share/onoma"
        for name in ("Gazetteers", "Pipelines"):
            shutil.copytree(source / name, share / name)
        _copy_program(binary, root)
        options: list[str] = []
        if pipeline is not None:
            options += ["-p", _packed_pipeline(str(pipeline), share, binary, source)]
        for gazetteer in gazetteers:
            options += ["-g", str(_kept(Path(gazetteer), share).relative_to(root))]
        for setting in settings:
            options += ["--set", setting]
        (root / "onoma.json").write_text(json.dumps({"options": options}, indent=2) + "\n")
        _compile(root, options)
        _write(root, Path(archive))


def command(home: str | os.PathLike[str]) -> list[str]:
    """The command that annotates as the unpacked archive was packed, without its subcommand's own options."""
    root = Path(home)
    options: list[str] = json.loads((root / "onoma.json").read_text())["options"]
    # Gazetteers lie in the archive; their paths start at it.
    absolute = [
        str(root / value) if name in ("-g", "-p") and (root / value).is_file() else value
        for name, value in zip(["", *options], options)
    ]
    return [str(root / "bin/onoma"), "stream", "--quiet", *absolute]


def _home(binary: Path, home: str | os.PathLike[str] | None) -> Path:
    places = [Path(home)] if home is not None else [
        *([Path(os.environ["ONOMA_HOME"])] if os.environ.get("ONOMA_HOME") else []),
        binary.parent.parent / "share/onoma",
        *binary.parents,
    ]
    for place in places:
        if (place / "Gazetteers").is_dir() and (place / "Pipelines").is_dir():
            return place
    raise PackingError(f"no Gazetteers and Pipelines in {' or '.join(map(str, places))}; say where with --home")


def _copy_program(binary: Path, root: Path) -> None:
    (root / "lib").mkdir()
    (root / "bin").mkdir()
    program = root / "lib/onoma"
    shutil.copy2(binary, program)
    # Compiled tables hold for the program with this time; of archives' times only the seconds are certain to survive.
    whole = int(program.stat().st_mtime)
    os.utime(program, (whole, whole))
    listing = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True).stdout
    missing = re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE)
    if missing:
        raise PackingError(f"{binary} needs {', '.join(missing)}, which this machine does not have")
    for name, path in re.findall(r"^\s*(\S+) => (/\S+)", listing, re.MULTILINE):
        if not OF_THE_MACHINE.match(name):
            shutil.copy2(os.path.realpath(path), root / "lib" / name)
    launcher = root / "bin/onoma"
    launcher.write_text(LAUNCHER)
    launcher.chmod(0o755)


def _kept(file: Path, share: Path) -> Path:
    """A file of the user's, copied; under its own name, since gazetteers are called by it."""
    data = file.read_bytes()
    place = share / "Files" / hashlib.sha256(data).hexdigest()[:12] / file.name
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(file, place)
    return place


def _packed_pipeline(pipeline: str, share: Path, binary: Path, source: Path) -> str:
    """What to call the pipeline in the archive: a shipped one by its name; a file is copied with all that it names."""
    file = Path(pipeline)
    if not file.is_file():
        return pipeline
    # Spelled out by onoma, each path stands in a form that a line can be searched for.
    shown = subprocess.run(
        [binary, "pipeline", "show", file], capture_output=True, text=True,
        env={**os.environ, "ONOMA_HOME": str(source)})
    if shown.returncode != 0:
        raise PackingError(shown.stderr.strip())
    place = share / "Pipelines" / f"packed-{file.stem}.yaml"

    def moved(match: re.Match[str]) -> str:
        path = file.parent / match[0].strip("\"'")
        if not ("/" in match[0] or "." in match[0]) or not path.is_file():
            return match[0]
        shipped = share / "Gazetteers" / path.name
        inside = path.resolve().parent == (source / "Gazetteers").resolve() and shipped.is_file()
        target = shipped if inside else _kept(path, share)
        # With ./ in front also the command stage takes it for a path that starts at the file.
        return json.dumps("./" + os.path.relpath(target, place.parent), ensure_ascii=False)

    scalar = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s\[\],\"'#]+")
    place.write_text("".join(scalar.sub(moved, line) for line in shown.stdout.splitlines(keepends=True)))
    return str(place.relative_to(share.parents[1]))


def _compile(root: Path, options: list[str]) -> None:
    """Lets the packed program annotate a text: it compiles the tables, and shows that it runs."""
    line = json.dumps({"id": "1", "text": "Shikotan"}).encode() + b"\n"
    tried = subprocess.run(command(root), input=line, capture_output=True)
    if tried.returncode != 0 or b'"mentions"' not in tried.stdout:
        raise PackingError(f"what was packed does not run: {tried.stderr.decode(errors='replace').strip()}")
    # Notes on files of this folder, and what only `onoma run` uses.
    for name in ("sources", "kept"):
        shutil.rmtree(root / "cache" / name, ignore_errors=True)


def _write(root: Path, archive: Path) -> None:
    # Under its name only when it is whole.
    partial = archive.with_name(archive.name + ".partial")
    try:
        with tarfile.open(partial, "w:gz", compresslevel=3) as tar:
            for item in sorted(root.iterdir()):
                tar.add(item, item.name)
        partial.replace(archive)
    finally:
        partial.unlink(missing_ok=True)


def find_executable(path: str | None) -> str:
    found = path or os.environ.get("ONOMA_EXECUTABLE") or shutil.which("onoma")
    if not found or not shutil.which(found):
        raise PackingError(f"onoma is not {found or 'on PATH'}; say where with --executable or ONOMA_EXECUTABLE")
    return str(shutil.which(found))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", help="where to write it, a .tar.gz")
    parser.add_argument("--executable", help="onoma; by default ONOMA_EXECUTABLE, else the one on PATH")
    parser.add_argument("--home", help="what holds Gazetteers and Pipelines, if not where onoma itself looks")
    parser.add_argument("-p", "--pipeline", help="pipeline to annotate with: a shipped one's name, or a file")
    parser.add_argument("-g", "--gazetteer", action="append", default=[], help="a further gazetteer; may be repeated")
    parser.add_argument("--set", action="append", default=[], metavar="SETTING=VALUE", help="as for onoma run")
    options = parser.parse_args()
    try:
        pack(options.archive, executable=find_executable(options.executable), home=options.home,
             pipeline=options.pipeline, gazetteers=options.gazetteer, settings=options.set)
    except (PackingError, OSError, subprocess.CalledProcessError) as error:
        print(f"onoma_pack: {error}", file=sys.stderr)
        return 2
    print(f"{options.archive}: {os.path.getsize(options.archive) / 1e6:.0f} MB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
