"""Reading what ``onoma run`` wrote."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from .errors import OnomaError
from .record import Record
from .records import Records


def read(path: str | os.PathLike[str]) -> Records:
    """Records of an output directory, or of a file of them, one after the other.

    A directory gives what it has records of, then what failed (problems.jsonl).
    """
    path = Path(path)
    if not path.is_dir():
        return Records(_records([path]))
    files = [path / "annotations.jsonl", path / "problems.jsonl"]
    if not files[0].exists():
        raise OnomaError(f"{path} is no finished output: it has no annotations.jsonl; run the same command again")
    return Records(_records([file for file in files if file.exists()]))


def _records(files: list[Path]) -> Iterator[Record]:
    for file in files:
        with open(file, "rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield Record.parse(line.rstrip(b"\n"))
                except (ValueError, KeyError, TypeError) as error:
                    raise OnomaError(f"{file}:{number}: no record: {error}") from error
