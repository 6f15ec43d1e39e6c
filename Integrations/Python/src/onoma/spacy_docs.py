"""Records as documents of spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .errors import OnomaError
from .offsets import codepoint_offset
from .record import Record

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def docs(records: Iterable[Record], nlp: Language | None = None) -> Iterator[Doc]:
    """A document for each record that has a text."""
    # Not within the generator: who has no spaCy learns it at once.
    try:
        import spacy
    except ImportError as error:
        raise OnomaError("to_spacy needs spaCy: pip install 'onoma[spacy]' or pip install spacy") from error
    language = spacy.blank("xx") if nlp is None else nlp
    return (doc(record, language) for record in records if record.text)


def doc(record: Record, nlp: Language) -> Doc:
    """The record as a document whose text is the record's, character for character.

    Tokens are those of ``nlp``, cut where a mention or sentence begins or ends, so that no offset moves. ``doc.spans["onoma"]`` has all
    mentions with their type as label and their entity as ``kb_id_``; ``doc.ents`` the longest of those that overlap, since
    spaCy allows no others there; ``doc.sents`` the sentences; ``doc.user_data["onoma"]`` the record.
    """
    from spacy.tokens import Doc
    from spacy.util import filter_spans

    offset = codepoint_offset(record)
    mentions = [(offset(mention.start), offset(mention.end), mention) for mention in record.mentions]
    sentences = [(offset(sentence.start), offset(sentence.end)) for sentence in record.sentences]
    starts = {start for start, _, _ in mentions} | {start for start, _ in sentences}
    ends = {end for _, end, _ in mentions} | {end for _, end in sentences}
    words, spaces, begins = _tokens(nlp, record.text, starts, ends)
    # What stands before the first sentence or between two belongs to the one before; a document begins with one.
    first = {start for start, _ in sentences}
    sent_starts = [begin in first for begin in begins] if sentences else None
    if sent_starts:
        sent_starts[0] = True
    result = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=sent_starts)
    spans = []
    for start, end, mention in mentions:
        span = result.char_span(start, end, label=mention.type, kb_id=mention.entity or "")
        assert span is not None, (record.id, start, end)
        spans.append(span)
    result.spans["onoma"] = spans
    result.ents = filter_spans(spans)
    result.user_data["onoma"] = record
    return result


def _tokens(nlp: Language, text: str, starts: set[int], ends: set[int]) -> tuple[list[str], list[bool], list[int]]:
    """Words, whether a space follows each, and where each begins."""
    words: list[str] = []
    spaces: list[bool] = []
    begins: list[int] = []
    borders = sorted(starts | ends)
    next_border = 0

    def add(start: int, end: int, space: bool) -> None:
        words.append(text[start:end])
        spaces.append(space)
        begins.append(start)

    for token in nlp.make_doc(text):
        start, end = token.idx, token.idx + len(token.text)
        space = bool(token.whitespace_)
        while next_border < len(borders) and borders[next_border] <= start:
            next_border += 1
        while next_border < len(borders) and borders[next_border] < end:
            add(start, borders[next_border], False)
            start = borders[next_border]
            next_border += 1
        # spaCy counts one space to the word before it; a mention that begins or ends with it needs it as a word.
        is_split = space and (end in starts or end + 1 in ends)
        add(start, end, space and not is_split)
        if is_split:
            add(end, end + 1, False)
    return words, spaces, begins
