"""Annotating documents that a program has at hand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .command import Options, Setting
from .document import Document, document
from .executable import find_executable
from .record import Record
from .records import Records
from .stream import Line, Stream


def annotate(
    texts: Iterable[str | Mapping[str, Any] | Document],
    *,
    pipeline: str | os.PathLike[str] | None = None,
    gazetteers: Sequence[str | os.PathLike[str]] = (),
    settings: Mapping[str, Setting] | None = None,
    jobs: int | None = None,
    isolate: bool | None = None,
    executable: str | os.PathLike[str] | None = None,
    window: int = 64,
) -> Records:
    """Records of documents, in their order, made as they are asked for.

    A document is a text, a mapping with the fields of :class:`Document`, or one; one without id is called by its number,
    ``000001``. Documents are taken from ``texts`` in the caller's thread, at most ``window`` ahead of the records. A document
    that failed has a record too, whose ``status`` and ``reason`` say why.

    - Raises: :class:`ExecutableNotFound`; when the first record is asked for, :class:`Refused` if ``onoma`` refuses the pipeline, a
      gazetteer or a setting.
    """
    options = Options(pipeline, gazetteers, settings or {}, jobs, isolate, files=True)
    stream = Stream(options.command(find_executable(executable)), window=max(1, window))
    return Records(_records(stream, texts))


def _records(stream: Stream, texts: Iterable[str | Mapping[str, Any] | Document]) -> Iterator[Record]:
    for answer in stream.answers(_lines(texts)):
        yield Record.parse(answer.data)


def _lines(texts: Iterable[str | Mapping[str, Any] | Document]) -> Iterator[Line]:
    if isinstance(texts, (str, bytes, Mapping, Document)):
        raise TypeError("annotate takes several documents; put a single one into a list")
    for number, value in enumerate(texts, 1):
        yield document(value, number).line()
