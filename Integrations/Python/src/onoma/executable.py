"""Where the command ``onoma`` is."""

from __future__ import annotations

import os
import shutil

from .errors import ExecutableNotFound

VARIABLE = "ONOMA_EXECUTABLE"


def find_executable(path: str | os.PathLike[str] | None = None) -> str:
    """The path of ``onoma``: what is given, else what ONOMA_EXECUTABLE names, else the first on PATH.

    What is asked for and is not there is an error, never a reason to look elsewhere: another build could answer differently.
    """
    if path is not None:
        return _checked(os.fspath(path), "the argument executable")
    named = os.environ.get(VARIABLE)
    if named:
        return _checked(named, f"the variable {VARIABLE}")
    found = shutil.which("onoma")
    if found is None:
        raise ExecutableNotFound(
            "onoma is not on PATH. Build it with `make run` or `make install` in its checkout, then put it on PATH, "
            f"set {VARIABLE} to its path (.build/release/onoma in the checkout), or pass executable=…"
        )
    return found


def _checked(path: str, origin: str) -> str:
    # A bare name is looked up on PATH, as the shell would.
    found = shutil.which(path)
    if found is not None:
        return found
    what = "is not executable" if os.path.exists(path) else "does not exist"
    raise ExecutableNotFound(f"{path}, which {origin} names, {what}")
