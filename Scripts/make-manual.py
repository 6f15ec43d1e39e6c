#!/usr/bin/env python3
"""Writes manual pages from what the program says of itself, so that both always agree.

    onoma --experimental-dump-help | Scripts/make-manual.py FOLDER [YEAR-MONTH-DAY]

One page a command: onoma.1, onoma-run.1, onoma-gazetteer-build.1 … Hidden commands and options have none. The date is that
of the pages' foot; without one there is none, since the same program is to give the same bytes.
"""

import json
import os
import re
import sys

HEADING = re.compile(r"^([A-Z][A-Z ]+)( \(.*\))?$")

COMMON = {
    "ENVIRONMENT": [
        ("ONOMA_HOME", "The directory that has Pipelines and Gazetteers, in place of the installed one."),
        ("ONOMA_CACHE", "Where compiled gazetteers are kept, in place of $XDG_CACHE_HOME/onoma or ~/.cache/onoma."),
        ("NO_COLOR", "If set, no colours."),
    ],
    "EXIT STATUS": [
        ("0", "Done."),
        ("1", "Done, but some documents failed, or problems or differences were found."),
        ("2", "Refused before any document was read."),
        ("3", "Stopped part-way; run again."),
        ("130, 143", "Interrupted by a signal; run again."),
    ],
}


def escaped(text):
    """Text that roff prints as it stands: a bare hyphen would become a typographic one, which nobody can paste."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


def bold(text):
    return "\\fB" + escaped(text) + "\\fR"


def italic(text):
    return "\\fI" + escaped(text) + "\\fR"


def spelled(name):
    return ("-" if name["kind"] != "long" else "--") + name["name"]


def sentence(text):
    return text if not text or text.endswith((".", "!", "?", ":", ")")) else text + "."


def usage(command, path):
    """The line of the synopsis."""
    words = [bold(" ".join(path))]
    if any(a["kind"] != "positional" for a in command["arguments"] if a["shouldDisplay"]):
        words.append("[" + italic("options") + "]")
    if command.get("subcommands"):
        words.append(italic("command"))
    for argument in command["arguments"]:
        if argument["kind"] == "positional" and argument["shouldDisplay"]:
            word = italic(argument["valueName"]) + (" ..." if argument["isRepeating"] else "")
            words.append("[" + word + "]" if argument["isOptional"] else word)
    return " ".join(words)


def discussion(text):
    """The command's own words: paragraphs, examples and tables as they are set, headings as sections."""
    sections = [("", [])]
    for line in text.rstrip().split("\n"):
        heading = HEADING.match(line)
        if heading:
            sections.append((line, []))
        else:
            sections[-1][1].append(line)
    for title, lines in sections:
        out = []
        is_set = False
        for line in lines + [""]:
            if line.startswith("  ") and not is_set:
                out += [".RS 4", ".nf"]
                is_set = True
            elif is_set and not line.startswith("  "):
                out += [".fi", ".RE"]
                is_set = False
            if line.strip():
                out.append(escaped(line[2:] if is_set else line))
            elif not is_set:
                out.append(".PP")
        while out and out[-1] == ".PP":
            out.pop()
        while out and out[0] == ".PP":
            out.pop(0)
        yield title, [line for i, line in enumerate(out) if line != ".PP" or out[i - 1] != ".PP"]


def described(argument):
    words = [sentence(escaped(argument.get("abstract") or ""))]
    values = argument.get("allValues")
    if values:
        words.append("One of " + ", ".join(bold(value) for value in values) + ".")
    if argument.get("defaultValue"):
        words.append("Default: " + bold(argument["defaultValue"]) + ".")
    if argument["isRepeating"] and argument["kind"] == "option":
        words.append("May be given several times.")
    more = argument.get("discussion")
    return [" ".join(word for word in words if word)] + ([".PP", escaped(more)] if more else [])


def listed(arguments):
    """Entries for arguments; a flag and its opposite, which have the same words, are one."""
    out = []
    waiting = ""
    for number, argument in enumerate(arguments):
        if argument["kind"] == "positional":
            head = italic(argument["valueName"])
        else:
            names = sorted(argument["names"], key=lambda name: name["kind"] == "long")
            head = ", ".join(bold(spelled(name)) for name in names)
            if argument["kind"] == "option":
                head += " " + italic(argument["valueName"])
        following = arguments[number + 1] if number + 1 < len(arguments) else None
        if argument["kind"] == "flag" and following and following["kind"] == "flag" and \
                argument.get("abstract") and following.get("abstract") == argument.get("abstract"):
            waiting = head + ", "
            continue
        out += [".TP", waiting + head] + described(argument)
        waiting = ""
    return out


def table(rows):
    out = []
    for name, meaning in rows:
        out += [".TP", bold(name), escaped(meaning)]
    return out


def page(command, path, date, version):
    name = "-".join(path)
    out = [
        f'.TH "{escaped(name.upper())}" "1" "{date}" "onoma {version}" "User Commands"',
        ".SH NAME", escaped(name) + " \\- " + escaped((command.get("abstract") or "").rstrip(".")),
        ".SH SYNOPSIS", usage(command, path),
    ]
    parts = list(discussion(command.get("discussion") or ""))
    overview = parts[0][1] or [sentence(escaped(command.get("abstract") or ""))]
    out += [".SH DESCRIPTION"] + overview
    visible = [argument for argument in command["arguments"] if argument["shouldDisplay"]]
    groups = {}
    for argument in visible:
        title = argument.get("sectionTitle") or ("Arguments" if argument["kind"] == "positional" else "Options")
        groups.setdefault(title, []).append(argument)
    for title in sorted(groups, key=lambda title: (title != "Arguments", title == "Options")):
        out += [".SH " + escaped(title.upper())] + listed(groups[title])
    below = [c for c in command.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]
    if below:
        out.append(".SH COMMANDS")
        for child in below:
            out += [".TP", bold("-".join(path + [child["commandName"]])) + "(1)",
                    sentence(escaped(child.get("abstract") or ""))]
    for title, lines in parts[1:]:
        # The table of exit codes is that of every page.
        if title != "EXIT CODES":
            out += [".SH " + escaped("EXAMPLES" if title == "EXAMPLE" else title)] + lines
    for title, rows in COMMON.items():
        out += [".SH " + title] + table(rows)
    related = [path[:-1]] if len(path) > 1 else [path + [c["commandName"]] for c in below]
    out += [".SH SEE ALSO", ", ".join(bold("-".join(other)) + "(1)" for other in related)]
    if len(path) == 1:
        out += [".PP", "What is read and written, pipelines and gazetteers are described in",
                italic("/usr/share/doc/onoma") + "."]
    return name, "\n".join(out) + "\n"


def pages(command, path, date, version):
    path = path + [command["commandName"]]
    yield page(command, path, date, version)
    for child in command.get("subcommands", []):
        if child["shouldDisplay"] and child["commandName"] != "help":
            yield from pages(child, path, date, version)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = sys.argv[1]
    date = sys.argv[2] if len(sys.argv) == 3 else ""
    root = json.load(sys.stdin)["command"]
    version = os.environ.get("ONOMA_VERSION", "")
    os.makedirs(folder, exist_ok=True)
    for name, text in pages(root, [], date, version):
        with open(os.path.join(folder, name + ".1"), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


main()
