"""The command line of ``onoma stream``."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Setting = str | int | bool | Sequence[str]


@dataclass(frozen=True)
class Options:
    """How documents are annotated, as the options of ``onoma run`` say it."""

    pipeline: str | os.PathLike[str] | None = None
    gazetteers: Sequence[str | os.PathLike[str]] = ()
    settings: Mapping[str, Setting] = field(default_factory=dict)
    jobs: int | None = None
    isolate: bool | None = None
    files: bool = False
    choose: bool = False

    def command(self, executable: str) -> list[str]:
        command = [executable, "stream", "--quiet"]
        if self.pipeline is not None:
            command += ["-p", os.fspath(self.pipeline)]
        for gazetteer in self.gazetteers:
            command += ["-g", os.fspath(gazetteer)]
        for name, value in self.settings.items():
            command += ["--set", f"{name}={_written(value)}"]
        if self.jobs is not None:
            command += ["-j", str(self.jobs)]
        if self.isolate is not None:
            command.append("--isolate" if self.isolate else "--no-isolate")
        if self.files:
            command.append("--files")
        if self.choose:
            command.append("--choose")
        return command


def _written(value: Setting) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int)):
        return str(value)
    return "[" + ", ".join(value) + "]"
