"""Documents as ``onoma stream`` takes them."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .stream import Line


@dataclass(frozen=True)
class Document:
    """One document: its id, exactly one of ``text``, ``content``, ``bytes`` and ``file``, and what is known of it.

    ``content`` is HTML, XML or Markdown, as ``format`` says or as it looks; ``bytes`` are those of a file that is called ``id``,
    and ``file`` is the path of one: both may hold many documents, such as a feed or a crawl. ``path_id`` makes the
    id that ``onoma run`` gives a file.
    """

    id: str
    text: str | None = None
    content: str | None = None
    format: str | None = None
    bytes: bytes | None = None
    file: str | None = None
    member: str | None = None
    title: str | None = None
    url: str | None = None
    date: str | None = None
    language: str | None = None
    authors: Sequence[str] = ()

    def line(self) -> Line:
        """The line of JSON for it."""
        given = [name for name in ("text", "content", "bytes", "file") if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(
                f"document {self.id!r} needs exactly one of text, content, bytes and file; "
                f"it has {' and '.join(given) if given else 'none'}"
            )
        fields: dict[str, Any] = {"id": self.id}
        for name in ("member", "text", "content", "format", "file", "title", "url", "date", "language"):
            value = getattr(self, name)
            if value is not None:
                fields[name] = value
        if self.bytes is not None:
            fields["bytes"] = base64.b64encode(self.bytes).decode("ascii")
        if self.authors:
            fields["authors"] = list(self.authors)
        # Lone surrogates, as bytes that are no UTF-8 give them in names of files, can stand in JSON only escaped.
        return Line(self.id, json.dumps(fields, ensure_ascii=True).encode("ascii"))


_FIELDS = frozenset(Document.__dataclass_fields__)


def document(value: str | Mapping[str, Any] | Document, number: int) -> Document:
    """What a caller gave as a document; what has no id is called by its number."""
    if isinstance(value, Document):
        return value
    if isinstance(value, str):
        return Document(f"{number:06}", text=value)
    unknown = sorted(set(value) - _FIELDS)
    if unknown:
        raise ValueError(
            f"document {number} has {', '.join(map(repr, unknown))}; a document has {', '.join(sorted(_FIELDS))}"
        )
    return Document(**{"id": f"{number:06}", **value})


def path_id(path: str | os.PathLike[str]) -> str:
    """The id of a file by its path: ``%``, ``#``, control characters and bytes that are no UTF-8 as ``%XX``."""
    pieces = []
    for character in os.fspath(path):
        point = ord(character)
        if 0xDC80 <= point <= 0xDCFF:  # how Python keeps such a byte
            pieces.append(f"%{point - 0xDC00:02X}")
        elif character in "%#" or point < 0x20 or 0x7F <= point < 0xA0:
            pieces.append("".join(f"%{byte:02X}" for byte in character.encode("utf-8")))
        else:
            pieces.append(character)
    return "".join(pieces)
