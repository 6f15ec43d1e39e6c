"""People and places in collections of documents: the command ``onoma`` from Python.

    import onoma
    for record in onoma.annotate(["Sergey Lavrov spoke of Shikotan."]):
        print([mention.text for mention in record.mentions])
    tables = onoma.read("Output/articles").to_pandas()
"""

from .annotating import annotate
from .command import Options
from .document import Document, path_id
from .errors import ExecutableNotFound, OnomaError, Refused
from .executable import find_executable
from .reading import read
from .record import Block, Candidate, Entity, Focus, Mention, Meta, Range, Record, Source, Warning
from .records import Records, Tables
from .stream import Answer, Line, Stream, problem

__all__ = [
    "Answer", "Block", "Candidate", "Document", "Entity", "ExecutableNotFound", "Focus", "Line", "Mention", "Meta",
    "OnomaError", "Options", "Range", "Record", "Records", "Refused", "Source", "Stream", "Tables", "Warning",
    "annotate", "find_executable", "path_id", "problem", "read",
]
