"""What can go wrong besides single documents, which have a status instead."""


class OnomaError(Exception):
    """Annotating or reading cannot go on."""


class ExecutableNotFound(OnomaError):
    """There is no command ``onoma`` where it was looked for."""


class Refused(OnomaError):
    """``onoma`` refused before it read any document; the message is its own."""
