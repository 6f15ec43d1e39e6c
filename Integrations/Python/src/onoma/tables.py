"""Records as tables of pandas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .errors import OnomaError
from .record import Entity, Mention, Record
from .records import Tables

DOCUMENTS = {
    "document": "string", "status": "string", "reason": "string", "path": "string", "member": "string",
    "format": "string", "title": "string", "date": "string", "language": "string", "site": "string", "url": "string",
    "mentions": "Int64", "focus": "object", "warnings": "object",
}
MENTIONS = {
    "document": "string", "start": "Int64", "end": "Int64", "text": "string", "type": "string", "entity": "string",
    "name": "string", "via": "string", "rule": "string", "gazetteer": "string", "alias": "string",
    "sentence": "Int64", "score": "Int64", "source_start": "Int64", "source_end": "Int64", "latitude": "Float64",
    "longitude": "Float64",
}
ENTITIES = {
    "document": "string", "entity": "string", "type": "string", "name": "string", "mentions": "Int64",
    "country": "object", "claimed_by": "object", "latitude": "Float64", "longitude": "Float64",
    "population": "Int64", "wikidata": "string", "geonames": "Int64", "gazetteer": "string", "from": "string",
    "to": "string", "note": "string",
}


def tables(records: Iterable[Record], *, text: bool = False) -> Tables:
    """The tables; columns have the same types however many rows there are. Lists (countries, focus) are tuples."""
    try:
        import pandas
    except ImportError as error:
        raise OnomaError("to_pandas needs pandas: pip install 'onoma[pandas]' or pip install pandas") from error
    # Columns, not rows: a list of dictionaries would take several times the memory.
    kinds = {**DOCUMENTS, **({"text": "string"} if text else {})}
    documents: dict[str, list[Any]] = {name: [] for name in kinds}
    mentions: dict[str, list[Any]] = {name: [] for name in MENTIONS}
    entities: dict[str, list[Any]] = {name: [] for name in ENTITIES}
    for record in records:
        _add(documents, _document(record, text))
        described = {entity.id: entity for entity in record.entities}
        for mention in record.mentions:
            _add(mentions, _mention(record, mention, described.get(mention.entity or "")))
        for entity in record.entities:
            _add(entities, _entity(record, entity))

    def frame(columns: dict[str, list[Any]], types: dict[str, str]) -> Any:
        return pandas.DataFrame({name: pandas.Series(columns[name], dtype=types[name]) for name in types})

    return Tables(frame(documents, kinds), frame(mentions, MENTIONS), frame(entities, ENTITIES))


def _add(columns: dict[str, list[Any]], row: tuple[Any, ...]) -> None:
    for column, value in zip(columns.values(), row, strict=True):
        column.append(value)


def _document(record: Record, text: bool) -> tuple[Any, ...]:
    source, meta = record.source, record.meta
    row = (
        record.id, record.status, record.reason,
        source.path if source else None, source.member if source else None, source.format if source else None,
        meta.title, meta.date, meta.language, meta.site, meta.url, len(record.mentions),
        tuple((focus.entity, focus.weight) for focus in record.focus),
        tuple((warning.code, warning.count) for warning in record.warnings),
    )
    return (*row, record.text) if text else row


def _mention(record: Record, mention: Mention, entity: Entity | None) -> tuple[Any, ...]:
    return (
        record.id, mention.start, mention.end, mention.text, mention.type, mention.entity,
        entity.name if entity else None, mention.via, mention.rule, mention.gazetteer, mention.alias,
        mention.sentence, mention.score, mention.source.start if mention.source else None,
        mention.source.end if mention.source else None, entity.latitude if entity else None,
        entity.longitude if entity else None,
    )


def _entity(record: Record, entity: Entity) -> tuple[Any, ...]:
    return (
        record.id, entity.id, entity.type, entity.name, entity.mentions, entity.country, entity.claimed_by,
        entity.latitude, entity.longitude, entity.population, entity.wikidata, entity.geonames, entity.gazetteer,
        entity.from_, entity.to, entity.note,
    )
