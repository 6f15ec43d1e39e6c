"""Offsets in code points, whatever unit a record counts in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from .record import Record


_WIDTHS: dict[str, Callable[[int], int]] = {
    "utf8": lambda point: 1 + (point > 0x7F) + (point > 0x7FF) + (point > 0xFFFF),
    "utf16": lambda point: 1 + (point > 0xFFFF),
}


def codepoint_offset(record: Record) -> Callable[[int], int]:
    """What turns an offset of the record into an index of its ``text``."""
    if record.offsets == "codepoint":
        return lambda offset: offset
    width = _WIDTHS[record.offsets]
    ends = accumulate((width(ord(character)) for character in record.text), initial=0)
    index = {end: number for number, end in enumerate(ends)}
    return index.__getitem__
