"""An iterator of records, and what becomes of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from .record import Record

if TYPE_CHECKING:
    import pandas
    from spacy.language import Language
    from spacy.tokens import Doc


class Tables(NamedTuple):
    """Tables of pandas, joined by ``document`` and ``entity``."""

    documents: pandas.DataFrame
    mentions: pandas.DataFrame
    entities: pandas.DataFrame


class Records(Iterator[Record]):
    """Records, each once: what was iterated over is gone. ``list(records)`` keeps them."""

    def __init__(self, records: Iterator[Record]) -> None:
        self._records = records

    def __next__(self) -> Record:
        return next(self._records)

    def close(self) -> None:
        """Ends the process behind them, if there is one; so does letting go of them."""
        close: Any = getattr(self._records, "close", None)
        if close is not None:
            close()

    def to_pandas(self, *, text: bool = False) -> Tables:
        """All that is left, as tables: a row a document, a mention, and an entity of a document. Needs pandas."""
        from .tables import tables

        return tables(self._records, text=text)

    def to_spacy(self, nlp: Language | None = None) -> Iterator[Doc]:
        """A ``Doc`` for each record that has a text; see :func:`onoma.spacy_docs.doc`. Needs spaCy."""
        from .spacy_docs import docs

        return docs(self._records, nlp)
