"""The pages of the documentation, taken apart: blocks of code, links, headings, and what the hidden comments say.

A comment on a line of its own, `<!-- docs: WORD … -->`, speaks to `check-docs.py` about the next block of code:

    skip REASON     it is not run
    exit 1          the exit code of its commands, if it is not 0; `exit 0 1`: of each of them
    setup COMMAND   is run before it
    file NAME       it is no command, but the content of this file
"""

import pathlib
import re
from dataclasses import dataclass, field

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Pages that other branches bring; links to them are not looked into while they are absent.
EXPECTED = {"Spark.md", "Python.md", "Installing.md", "Performance.md"}

DIRECTIVE = re.compile(r"^<!-- docs: (\w+) ?(.*?) ?-->$")
FENCE = re.compile(r"^ {0,3}(```+|~~~+)\s*(\w*)\s*$")


def pages():
    """All pages, the index first."""
    found = [ROOT / "Documentation/README.md", ROOT / "README.md"]
    found += sorted((ROOT / "Documentation").glob("*.md"))
    found += [ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "Gazetteers/ATTRIBUTION.md"]
    # Not what builds put below them.
    found += sorted(page for page in (ROOT / "Examples").glob("**/*.md")
                    if not any(part.startswith(".") for part in page.relative_to(ROOT).parts))
    found += sorted((ROOT / "Integrations").glob("*/README.md")) + [ROOT / "Sources/Gazetteer/Design.md"]
    return list(dict.fromkeys(path for path in found if path.exists()))


@dataclass
class Block:
    """A block of code: its lines without their indentation, and the number of the first of them in the page."""

    line: int
    language: str
    lines: list
    directives: list = field(default_factory=list)


def blocks(text):
    """The blocks of code of a page, fenced or indented, with the comments that stand before each."""
    found, directives = [], []
    lines = text.split("\n")
    at, after_blank = 0, True
    while at < len(lines):
        line = lines[at]
        directive = DIRECTIVE.match(line.strip())
        fence = FENCE.match(line)
        if directive:
            directives.append((at + 1, directive[1], directive[2]))
        elif fence:
            start = at + 1
            at += 1
            while at < len(lines) and lines[at].strip() != fence[1]:
                at += 1
            found.append(Block(start + 1, fence[2], lines[start:at], directives))
            directives = []
        elif line.startswith("    ") and line.strip() and after_blank:
            start = at
            while at < len(lines) and (lines[at].startswith("    ") or not lines[at].strip()):
                at += 1
            while not lines[at - 1].strip():
                at -= 1
            found.append(Block(start + 1, "", [each[4:] for each in lines[start:at]], directives))
            directives = []
            at -= 1
        after_blank = not line.strip() or bool(directive) or bool(fence)
        at += 1
    return found


def prose(text):
    """The lines of a page that are not in blocks of code, with their numbers."""
    inside = {number for block in blocks(text) for number in range(block.line, block.line + len(block.lines))}
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if number not in inside]


def links(text):
    """The links and pictures of a page: number of the line, target."""
    found = []
    for number, line in prose(text):
        line = re.sub(r"`[^`]*`", lambda code: "x" * len(code[0]), line)
        found += [(number, target) for target in re.findall(r"\]\(<?([^)\s>]+)>?\)", line)]
    return found


def slug(heading):
    """The anchor that forges make of a heading."""
    heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
    return re.sub(r"[^\w\- ]", "", heading).replace(" ", "-")


def headings(text):
    """The anchors of a page's headings, with `-1` and so on for repeated ones."""
    seen, found = {}, []
    for _, line in prose(text):
        heading = re.match(r"^#{1,6} (.+?)\s*#*$", line)
        if heading:
            name = slug(heading[1])
            count = seen.get(name, 0)
            seen[name] = count + 1
            found.append(f"{name}-{count}" if count else name)
    return found
