"""Lines through ``onoma stream``: in order, in bounded memory, and on over its death."""

from __future__ import annotations

import json
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .errors import OnomaError, Refused
from .process import StreamProcess


@dataclass(frozen=True)
class Line:
    """A document as a line of JSON.

    ``weight`` is what it takes while it is under way, in whatever unit the stream's ``budget`` has; by default its bytes.
    """

    id: str
    data: bytes
    weight: int = -1

    @property
    def cost(self) -> int:
        return len(self.data) if self.weight < 0 else self.weight


class Answer(NamedTuple):
    """One line of what was answered: to which line, as which of its answers (from 0), and its bytes without line end."""

    line: Line
    position: int
    data: bytes


@dataclass
class _Sent:
    line: Line
    #: How many answers were handed on.
    given: int = 0
    #: How many the process that is now at it has given.
    seen: int = 0


@dataclass
class Stream:
    """Annotates lines with processes of ``onoma stream``.

    A line can have one answer, none (``--choose``), or millions (a crawl). So behind each line goes a mark, a line that is no
    document; its answer says that the line is done. At most ``window`` lines of together ``budget`` bytes are under way.

    When the process dies, the lines that were not done go to a new one, each alone; the one that takes down that one too
    is answered as ``crash``, and what it had been answered before stays. So a process that was killed from outside costs
    nothing but time, and the answers are the same.
    """

    command: Sequence[str]
    window: int = 64
    budget: int = 16 << 20
    #: Called with each process that was started, and with each line whose answers are complete.
    on_start: Callable[[StreamProcess], None] | None = None
    on_done: Callable[[Line], None] | None = None
    #: How often a process was started after another had died.
    restarts: int = field(default=0, init=False)

    #: A process that dies before it has read anything is started so often.
    _ATTEMPTS = 3

    def __post_init__(self) -> None:
        self._process: StreamProcess | None = None
        self._mark = ""

    def answers(self, lines: Iterable[Line]) -> Iterator[Answer]:
        """The answers, in the order of the lines.

        - Raises: :class:`Refused` if ``onoma`` refuses its options, :class:`OnomaError` if it does not start.
        """
        pending: deque[_Sent] = deque()
        source = iter(lines)
        is_open = True
        cost = 0
        try:
            while True:
                while is_open and (
                    not pending
                    or (len(pending) < self.window and cost < self.budget and not self._running().is_backed_up)
                ):
                    line = next(source, None)
                    if line is None:
                        is_open = False
                        break
                    pending.append(_Sent(line))
                    cost += line.cost
                    self._send(line)
                if not pending:
                    break
                process = self._running()
                for data in process.receive():
                    if self._is_mark(data):
                        cost -= self._finish(pending.popleft())
                    else:
                        yield from self._take(pending[0], data)
                if process.has_ended:
                    self._bury(process)
                    while pending:
                        yield from self._alone(pending[0])
                        cost -= self._finish(pending.popleft())
        finally:
            if self._process is not None:
                self._process.kill()
                self._process = None

    # One line

    def _take(self, sent: _Sent, data: bytes) -> Iterator[Answer]:
        """An answer, unless a process before has given it: they give the same."""
        sent.seen += 1
        if sent.seen > sent.given:
            sent.given += 1
            yield Answer(sent.line, sent.given - 1, data)

    def _finish(self, sent: _Sent) -> int:
        if self.on_done is not None:
            self.on_done(sent.line)
        return sent.line.cost

    def _alone(self, sent: _Sent) -> Iterator[Answer]:
        """A line that was under way when a process died, with nothing beside it."""
        process = self._ready()
        sent.seen = 0
        self._send(sent.line)
        while not process.has_ended:
            for data in process.receive():
                if self._is_mark(data):
                    return
                yield from self._take(sent, data)
        reason = f"onoma stream ended twice while it was at this document ({process.ending()})"
        self._bury(process)
        yield Answer(sent.line, sent.given, problem(sent.line.id, "crash", reason))
        sent.given += 1

    # The process

    def _running(self) -> StreamProcess:
        if self._process is None:
            try:
                self._process = StreamProcess(self.command)
            except OSError as error:
                raise OnomaError(f"{self.command[0]} cannot be started: {error.strerror or error}") from error
            # Its own for each process, so that no document can look like it.
            self._mark = uuid.uuid4().hex
            if self.on_start is not None:
                self.on_start(self._process)
        return self._process

    def _ready(self) -> StreamProcess:
        """A process that has shown that it answers; so what happens later is the document's doing."""
        for _ in range(self._ATTEMPTS):
            process = self._running()
            process.send(self._mark_line())
            while not process.has_ended:
                if any(self._is_mark(data) for data in process.receive()):
                    return process
            ending, said = process.ending(), process.messages()
            self._bury(process)
        raise OnomaError(f"onoma stream does not start ({ending})" + (f": {said}" if said else ""))

    def _bury(self, process: StreamProcess) -> None:
        """Clears away a process that has ended; the next one begins anew."""
        code, said = process.exit_code, process.messages()
        process.kill()
        self._process = None
        if code == 2:
            raise Refused(said or "onoma refused its options")
        if code in (126, 127):
            raise OnomaError(f"onoma cannot be started on this machine: {said}")
        self.restarts += 1

    def _send(self, line: Line) -> None:
        process = self._running()
        process.send(line.data)
        process.send(self._mark_line())

    def _mark_line(self) -> bytes:
        # Without a text: it costs nothing to annotate, and no pattern of the pipeline can leave it out.
        return b'{"id":"' + self._mark.encode("ascii") + b'"}'

    def _is_mark(self, data: bytes) -> bool:
        return len(data) < 1000 and self._mark.encode("ascii") in data


def problem(id: str, status: str, reason: str) -> bytes:
    """A line as problems.jsonl has it."""
    fields = {"id": id, "status": status, "reason": reason}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
