"""One process of ``onoma stream``, spoken to without threads."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import tempfile
from collections import deque
from collections.abc import Sequence

_PIECE = 1 << 16


class StreamProcess:
    """Takes lines and gives answers; neither side ever blocks the other.

    Both pipes are non-blocking and served by one loop: a process that waits to be read from while we wait to write to it would
    hang. Threads would do as well, but then the caller's iterator would run in another thread, which database
    cursors and Spark's task context do not allow.
    """

    def __init__(self, command: Sequence[str]) -> None:
        # A file, not a pipe: nobody has to read it for the process to go on.
        self._messages = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._messages
            )
        except OSError:
            self._messages.close()
            raise
        assert self._process.stdin is not None and self._process.stdout is not None
        self._input = self._process.stdin
        self._output = self._process.stdout
        os.set_blocking(self._input.fileno(), False)
        os.set_blocking(self._output.fileno(), False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._output, selectors.EVENT_READ)
        self._outgoing: deque[memoryview] = deque()
        self._is_writing = False
        self._closes = False
        self._begun: list[bytes] = []
        self.has_ended = False

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_backed_up(self) -> bool:
        """Whether something that was sent waits to be taken."""
        return bool(self._outgoing)

    def send(self, line: bytes) -> None:
        """Hands over a line, which has no line end; what the pipe does not take now goes later."""
        self._outgoing.append(memoryview(line + b"\n"))
        self._write()

    def end_input(self) -> None:
        """No line follows."""
        self._closes = True
        self._write()

    def receive(self) -> list[bytes]:
        """Waits for answers, which have no line ends; sets ``has_ended`` if there will be no more."""
        while not self.has_ended:
            for key, _ in self._selector.select():
                if key.fileobj is self._input:
                    self._write()
                elif lines := self._read():
                    return lines
        return []

    def ending(self) -> str:
        """How a process that has ended did, in words."""
        code = self._process.wait()
        if code >= 0:
            return f"exit code {code}"
        try:
            return signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"

    @property
    def exit_code(self) -> int:
        return self._process.wait()

    def messages(self) -> str:
        """The last it said on standard error."""
        size = self._messages.seek(0, os.SEEK_END)
        self._messages.seek(max(0, size - 4000))
        return self._messages.read().decode("utf-8", "replace").strip()

    def kill(self) -> None:
        """Ends it, whatever it does, and gives back what it holds."""
        self._selector.close()
        self._outgoing.clear()
        for pipe in (self._input, self._output):
            try:
                pipe.close()
            except OSError:
                pass
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._messages.close()

    def _write(self) -> None:
        while self._outgoing and not self.has_ended:
            try:
                count = os.write(self._input.fileno(), self._outgoing[0][:_PIECE])
            except BlockingIOError:
                break
            except BrokenPipeError:
                # It is gone; what it still said is read to its end, which tells how it went.
                self._outgoing.clear()
                break
            if count == len(self._outgoing[0]):
                self._outgoing.popleft()
            else:
                self._outgoing[0] = self._outgoing[0][count:]
        self._watch_input(bool(self._outgoing))
        if self._closes and not self._outgoing and not self._input.closed:
            try:
                self._input.close()
            except BrokenPipeError:
                pass

    def _watch_input(self, watch: bool) -> None:
        if watch == self._is_writing:
            return
        if watch:
            self._selector.register(self._input, selectors.EVENT_WRITE)
        else:
            self._selector.unregister(self._input)
        self._is_writing = watch

    def _read(self) -> list[bytes]:
        try:
            piece = os.read(self._output.fileno(), _PIECE)
        except BlockingIOError:
            return []
        if not piece:
            # A line without its end was never finished: it is no answer.
            self.has_ended = True
            return []
        *whole, rest = piece.split(b"\n")
        if whole:
            whole[0] = b"".join(self._begun) + whole[0]
            self._begun = []
        if rest:
            self._begun.append(rest)
        return whole
