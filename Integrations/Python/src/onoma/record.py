"""The annotated record, as ``Schemas/record.json`` states it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

# Values are tuples: a record that was read does not change.


@dataclass(frozen=True, slots=True)
class Range:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Warning:
    code: str
    count: int
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    path: str
    sha256: str
    bytes: int
    format: str
    charset: str
    charset_from: str
    member: str | None = None
    charset_confidence: int | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    title: str | None = None
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    date: str | None = None
    modified: str | None = None
    language: str | None = None
    language_confidence: int | None = None
    site: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    entity: str
    type: str
    score: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. ``source`` are bytes of the document; ``entity`` is missing while there are ``candidates``."""

    start: int
    end: int
    text: str
    type: str
    via: str
    score: int
    entity: str | None = None
    candidates: tuple[Candidate, ...] = ()
    gazetteer: str | None = None
    alias: str | None = None
    rule: str | None = None
    sentence: int | None = None
    source: Range | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    type: str
    name: str
    mentions: int
    gazetteer: str | None = None
    wikidata: str | None = None
    geonames: int | None = None
    country: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None
    # `from` is a word of Python.
    from_: str | None = None
    to: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Focus:
    entity: str
    weight: int


@dataclass(frozen=True, slots=True)
class Record:
    """One document. ``ok`` and ``empty`` ones have a source and, as the pipeline emits them, the parts below; the others a reason.

    ``line`` is the record as ``onoma`` wrote it, byte for byte.
    """

    id: str
    status: str
    line: bytes = field(repr=False)
    reason: str | None = None
    source: Source | None = None
    warnings: tuple[Warning, ...] = ()
    meta: Meta = Meta()
    offsets: str = "codepoint"
    text: str = field(default="", repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    sentences: tuple[Range, ...] = field(default=(), repr=False)
    mentions: tuple[Mention, ...] = field(default=(), repr=False)
    entities: tuple[Entity, ...] = field(default=(), repr=False)
    focus: tuple[Focus, ...] = field(default=(), repr=False)

    @property
    def is_ok(self) -> bool:
        """Whether the document was read, if only to find that it is empty."""
        return self.status in ("ok", "empty")

    @classmethod
    def parse(cls, line: bytes | str) -> Record:
        """The record in a line of annotations.jsonl or problems.jsonl."""
        data = line.encode("utf-8") if isinstance(line, str) else line
        fields: dict[str, Any] = json.loads(data)
        source = fields.get("source")
        return cls(
            id=fields["id"],
            status=fields["status"],
            line=data,
            reason=fields.get("reason"),
            source=None if source is None else Source(**_renamed(source)),
            warnings=tuple(Warning(**item) for item in fields.get("warnings", ())),
            meta=Meta(**_renamed(fields.get("meta", {}))),
            offsets=fields.get("offsets", "codepoint"),
            text=fields.get("text", ""),
            blocks=tuple(Block(**item) for item in fields.get("blocks", ())),
            sentences=tuple(Range(**item) for item in fields.get("sentences", ())),
            mentions=tuple(_mention(item) for item in fields.get("mentions", ())),
            entities=tuple(Entity(**_renamed(item)) for item in fields.get("entities", ())),
            focus=tuple(Focus(**item) for item in fields.get("focus", ())),
        )


_NAMES = {
    "charsetFrom": "charset_from", "charsetConfidence": "charset_confidence",
    "languageConfidence": "language_confidence", "claimedBy": "claimed_by", "from": "from_",
}


def _renamed(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        _NAMES.get(name, name): tuple(value) if isinstance(value, list) else value for name, value in fields.items()
    }


def _mention(fields: dict[str, Any]) -> Mention:
    if "source" in fields:
        fields["source"] = Range(**fields["source"])
    if "candidates" in fields:
        fields["candidates"] = tuple(Candidate(**item) for item in fields["candidates"])
    return Mention(**fields)
