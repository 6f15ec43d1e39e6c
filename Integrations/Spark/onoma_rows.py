"""Records as rows of Spark."""

from __future__ import annotations

import json
from typing import Any

from pyspark.sql.types import (
    ArrayType, DoubleType, IntegerType, LongType, StringType, StructField, StructType,
)


def _struct(**fields: Any) -> StructType:
    return StructType([StructField(name, kind()) for name, kind in fields.items()])


def _strings() -> ArrayType:
    return ArrayType(StringType())


MENTION = _struct(
    start=IntegerType, end=IntegerType, text=StringType, type=StringType, entity=StringType, via=StringType,
    rule=StringType, gazetteer=StringType, alias=StringType, sentence=IntegerType, score=IntegerType,
    source_start=LongType, source_end=LongType)
ENTITY = _struct(
    id=StringType, type=StringType, name=StringType, mentions=IntegerType, gazetteer=StringType,
    wikidata=StringType, geonames=LongType, country=_strings, claimed_by=_strings, latitude=DoubleType,
    longitude=DoubleType, population=LongType)
FOCUS = _struct(entity=StringType, weight=IntegerType)

#: Columns of what a job gives. `path` and `position` give the order of a run; `record` is the line of annotations.jsonl or, of a
#: document that failed, of problems.jsonl, and has all that the other columns have, and the text.
SCHEMA = StructType([
    StructField("id", StringType(), nullable=False),
    StructField("path", StringType(), nullable=False),
    StructField("position", IntegerType(), nullable=False),
    StructField("status", StringType(), nullable=False),
    StructField("reason", StringType()),
    StructField("format", StringType()),
    StructField("title", StringType()),
    StructField("date", StringType()),
    StructField("language", StringType()),
    StructField("site", StringType()),
    StructField("url", StringType()),
    StructField("mentions", ArrayType(MENTION)),
    StructField("entities", ArrayType(ENTITY)),
    StructField("focus", ArrayType(FOCUS)),
    StructField("record", StringType(), nullable=False),
])


def row(data: bytes, path: str, position: int) -> tuple[Any, ...]:
    """The row of a line of `onoma stream`."""
    record = json.loads(data)
    meta = record.get("meta", {})
    return (
        record["id"], path, position, record["status"], record.get("reason"), record.get("source", {}).get("format"),
        meta.get("title"), meta.get("date"), meta.get("language"), meta.get("site"), meta.get("url"),
        [_mention(mention) for mention in record.get("mentions", ())],
        [_entity(entity) for entity in record.get("entities", ())],
        [(focus["entity"], focus["weight"]) for focus in record.get("focus", ())],
        data.decode("utf-8"),
    )


def _mention(mention: dict[str, Any]) -> tuple[Any, ...]:
    source = mention.get("source", {})
    facts = [mention.get(name) for name in MENTION.names[:-2]]
    return (*facts, source.get("start"), source.get("end"))


_ENTITY_KEYS = [{"claimed_by": "claimedBy"}.get(name, name) for name in ENTITY.names]
_DEGREES = {"latitude", "longitude"}


def _entity(entity: dict[str, Any]) -> tuple[Any, ...]:
    # JSON writes whole degrees without a point; Spark would not take an int for a double.
    return tuple(
        float(entity[key]) if key in _DEGREES and key in entity else entity.get(key) for key in _ENTITY_KEYS)
