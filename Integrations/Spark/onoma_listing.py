"""What a job reads, in the order of a run, and how it is divided."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Item:
    """A file: its path below the input, where it is (as Hadoop writes it, not encoded), its size, and whether it was named itself."""

    path: str
    url: str
    size: int
    is_named: bool = False


def items(spark: Any, path: str) -> list[Item]:
    """The files of a folder, or a single one, ordered by the bytes of their paths. Hidden ones are left out, as by a run.

    - Raises: `FileNotFoundError`.
    """
    jvm, conf = spark.sparkContext._jvm, spark.sparkContext._jsc.hadoopConfiguration()
    root = jvm.org.apache.hadoop.fs.Path(path)
    system = root.getFileSystem(conf)
    qualified = system.makeQualified(root)
    if qualified.toUri().getScheme() == "file":
        # Python's own names of files keep bytes that are no UTF-8; Java's lose them.
        found = list(_local(path[5:] if path.startswith("file:") else path))
    else:
        if not system.exists(qualified):
            raise FileNotFoundError(f"{path} does not exist")
        found = list(_remote(system, qualified))
    return sorted(found, key=lambda item: os.fsencode(item.path))


def parts(found: Sequence[Item], count: int) -> Iterator[list[Item]]:
    """At most `count` runs of files, about equally large, in their order, so that what they give is in order too."""
    # Opening a file and annotating the little that is in it costs, too.
    costs = [item.size + 20_000 for item in found]
    share = max(1, sum(costs) / count)
    part: list[Item] = []
    filled = 0
    for item, cost in zip(found, costs):
        if part and filled + cost / 2 > share:
            yield part
            part, filled = [], 0
        part.append(item)
        filled += cost
    if part:
        yield part


def _local(path: str) -> Iterator[Item]:
    root = os.path.abspath("/" + path.lstrip("/") if path.startswith("//") else path)
    if not os.path.exists(root):
        raise FileNotFoundError(f"{path} does not exist")
    if not os.path.isdir(root):
        yield Item(os.path.basename(root), f"file:{root}", os.path.getsize(root), is_named=True)
        return
    # Links to folders are not followed, as by a run.
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                place = os.path.join(folder, name)
                size = os.path.getsize(place) if os.path.exists(place) else 0
                yield Item(os.path.relpath(place, root), f"file:{place}", size)


def _remote(system: Any, root: Any) -> Iterator[Item]:
    status = system.getFileStatus(root)
    if status.isFile():
        yield Item(root.getName(), root.toString(), status.getLen(), is_named=True)
        return
    prefix = root.toUri().getPath().rstrip("/") + "/"
    files = system.listFiles(root, True)
    while files.hasNext():
        file = files.next()
        path = file.getPath()
        below = path.toUri().getPath().removeprefix(prefix)
        if not any(name.startswith(".") for name in below.split("/")):
            yield Item(below, path.toString(), file.getLen())
