#!/usr/bin/env python3
"""Writes the pages of the reference that follow from the program and from the schemas.

    Scripts/make-reference.py [--onoma .build/release/onoma] [--check]

Documentation/Commands.md is made from what the program says of its commands, Settings.md from `onoma pipeline stages` and its
schema, Record.md from the files in Schemas. `--check` writes nothing, and exits with 1 if a page is not what it would write.
Needs nothing but Python's standard library.
"""

import argparse
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTE = "<!-- Made by Scripts/make-reference.py from {}; change it there. -->"

STATUSES = [
    ("0", "done"),
    ("1", "done, but some documents failed, or differences or problems were found"),
    ("2", "refused before any document was read: usage, pipeline file, gazetteer, locked output"),
    ("3", "stopped part-way, such as by a full disk; the same command goes on"),
    ("130, 143", "interrupted by a signal; the same command goes on"),
]


def cell(text):
    """Text within a row of a table."""
    return " ".join(str(text).replace("|", "\\|").split())


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(cell(each) for each in row) + " |" for row in rows]


# Commands

def subcommands(command, prefix=""):
    name = f"{prefix}{command['commandName']}"
    if command.get("shouldDisplay", True):
        yield name, command
        for each in command.get("subcommands", []):
            if each["commandName"] != "help":
                yield from subcommands(each, name + " ")


def spelling(argument):
    """How an argument is written: `-o`, `--output DIRECTORY`."""
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return f"`{value.upper()}`" + ("…" if argument.get("isRepeating") else "")
    names = [("-" if each["kind"] == "short" else "--") + each["name"] for each in argument["names"]]
    words = ", ".join(f"`{each}`" for each in names)
    return words if argument["kind"] == "flag" else f"{words} `{value.upper()}`" + ("…" if argument.get("isRepeating") else "")


def meaning(argument):
    text = argument.get("abstract", "")
    values = argument.get("allValues") or argument.get("allValueStrings")
    if values:
        text += f" One of {', '.join(f'`{each}`' for each in values)}."
    if argument.get("defaultValue"):
        text += f" Default: `{argument['defaultValue']}`."
    return text


def discussion(text):
    """The explanation of a command: paragraphs as such, what is indented or an example as code."""
    lines, code = [], False
    for line in text.rstrip().split("\n"):
        heading = re.fullmatch(r"(EXAMPLES?|EXIT CODES|FORMATS|COLUMN MAPS.*)", line)
        if heading:
            lines += ["", f"**{line.capitalize() if line != 'COLUMN MAPS (csv, tsv, jsonl)' else 'Column maps (csv, tsv, jsonl)'}**", ""]
            code = True
        elif not line.strip():
            lines.append("")
            code = False
        elif line.startswith("  ") or code:
            if lines and lines[-1] and not lines[-1].startswith("    "):
                lines.append("")
            lines.append("    " + line.removeprefix("  "))
        else:
            if lines and lines[-1].startswith("    "):
                lines.append("")
            # Brackets and stars of running text are no markup.
            lines.append(re.sub(r"([*_<])", r"\\\1", line))
    return lines


def commands_page(onoma):
    dump = run(onoma, "--experimental-dump-help")
    tree = json.loads(dump)["command"]
    all_commands = list(subcommands(tree))
    lines = ["# Commands", "", NOTE.format("what the program says of its commands"), ""]
    lines += ["Every command with its options, as `onoma help COMMAND` prints them. Results go to standard output, everything else to standard",
              "error. `-p` takes a path or the name of a shipped pipeline. All commands know `--help` and `--version`.", ""]
    lines += table(
        ["command", ""],
        [(f"[{name}](#{name.replace(' ', '-')})", command["abstract"]) for name, command in all_commands if command is not tree])
    lines += ["", "## Exit codes", ""] + table(["code", ""], STATUSES)
    for name, command in all_commands:
        if command is tree:
            continue
        lines += ["", f"## {name}", "", command["abstract"], ""]
        if command.get("discussion"):
            lines += discussion(command["discussion"]) + [""]
        arguments = [
            each for each in command.get("arguments", [])
            if each.get("shouldDisplay", True) and each.get("valueName") not in ("help", "version")]
        if arguments:
            lines += table(["argument", ""], [(spelling(each), meaning(each)) for each in join_inversions(arguments)])
    return squeeze(lines)


def join_inversions(arguments):
    """A flag and its `--no-` form in one row, as the program lists them."""
    joined = []
    for each in arguments:
        last = joined[-1] if joined else {}
        if each["kind"] == last.get("kind") == "flag" and each["abstract"] == last["abstract"]:
            joined[-1] = last | {"names": last["names"] + each["names"]}
        else:
            joined.append(each)
    return joined


# Settings

def settings_page(onoma):
    listing = run(onoma, "pipeline", "stages")
    lines = ["# Settings", "", NOTE.format("`onoma pipeline stages`"), ""]
    lines += ["Every stage and setting of a pipeline file, its values and its default, as `onoma pipeline stages` prints them.",
              "`onoma pipeline schema` writes the same as a JSON Schema, for editors that complete and check while you type;",
              "`onoma pipeline show` prints a pipeline with all of them spelled out; `--set stage.setting=value` overrides one on the",
              "command line. [Architecture.md](Architecture.md) tells what the stages do in turn.", ""]
    pages = {"clean": "Cleaning.md", "sentences": "Sentences.md", "match": "Gazetteers.md", "names": "Rules.md", "resolve": "Resolution.md",
             "command": "Stages.md", "load": "Formats.md", "load.xml": "Formats.md#xml-of-no-known-vocabulary", "load.limits": "Limits.md",
             "run": "Runs.md#isolation"}
    sections = [block.split("\n") for block in listing.strip("\n").split("\n\n")]
    lines += ["```yaml", "version: 1", "load: {}        # which files, and their limits", "stages:         # in the order in which they are to be done",
              "  - clean", "  - sentences", "  - match: {gazetteers: [./mine.tsv]}", "emit: {}        # what is written",
              "run: {}         # how a run goes about it", "```"]
    for section in sections:
        name, rows, told = section[0], [], []
        for line in section[1:]:
            if line.startswith("    "):
                setting, values, standard, words = (re.split(r"\s{2,}", line.strip(), maxsplit=3) + ["", "", ""])[:4]
                choices = re.split(r"[|,]", values)
                known = ", ".join(each if " " in each and "{" not in each else f"`{each}`" for each in choices)
                rows.append((f"`{setting}`", known if len(choices) > 1 else values, f"`{standard}`", words))
            else:
                told.append(line.strip())
        lines += ["", f"## {name}", ""]
        if told:
            lines += [f"A stage: {told[0]}. It {told[1]}." if len(told) > 1 else f"{told[0]}.", ""]
        if name in pages:
            lines += [f"More in [{pages[name].partition('#')[0]}]({pages[name]}).", ""]
        lines += table(["setting", "values", "default", ""], rows)
    return squeeze(lines)


# Record

def type_of(schema, definitions):
    """A few words on what a value is."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        target = definitions[name]
        return f"[{name}](#{name.lower()})" if target.get("type") == "object" else type_of(target, definitions)
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return ", ".join(f"`{each}`" for each in schema["enum"])
    if schema.get("type") == "array":
        return "list of " + type_of(schema["items"], definitions)
    if "additionalProperties" in schema and "properties" not in schema:
        return "object of " + type_of(schema["additionalProperties"], definitions)
    words = schema.get("type", "")
    if isinstance(words, list):
        words = " or ".join(words)
    if "minimum" in schema and "maximum" in schema:
        words += f", {schema['minimum']} to {schema['maximum']}"
    return words


def told(schema, definitions):
    if "description" in schema:
        return schema["description"]
    if "$ref" in schema:
        target = definitions[schema["$ref"].rpartition("/")[2]]
        return target.get("description", "") if target.get("type") != "object" else ""
    return ""


def object_table(schema, definitions):
    required = schema.get("required", [])
    rows = [
        (f"`{key}`" + ("" if key in required else " ?"), type_of(value, definitions), told(value, definitions))
        for key, value in schema.get("properties", {}).items()]
    return table(["key", "value", ""], rows)


def schema_sections(file):
    schema = json.loads((ROOT / "Schemas" / file).read_text(encoding="utf-8"))
    definitions = schema.get("$defs", {})
    lines = ["", schema["description"], ""] + object_table(schema, definitions)
    for name, each in definitions.items():
        if each.get("type") == "object":
            lines += ["", f"### {name}", ""]
            if each.get("description"):
                lines += [each["description"], ""]
            lines += object_table(each, definitions)
    return lines


TITLES = {
    "record.json": ("The record", "a line of `annotations.jsonl`, and an answer of `onoma stream`"),
    "problem.json": ("The problem", "a line of `problems.jsonl`"),
    "run.json": ("The run", "`run.json`"),
    "difference.json": ("The difference", "a line of `onoma diff --format jsonl`"),
}


def record_page():
    files = list(TITLES)
    lines = ["# Record", "", NOTE.format("the files in Schemas"), ""]
    lines += ["What the program writes, key by key. Keys stand in the order in which they are listed; `?` marks those that may be absent.",
              "[Formats.md](Formats.md) tells what is read, [Exports.md](Exports.md) what else a record can be turned into.", ""]
    lines += table(["", "is", "schema"], [
        (f"[{TITLES[name][0]}](#{TITLES[name][0].lower().replace(' ', '-')})", TITLES[name][1], f"[{name}](../Schemas/{name})") for name in files])
    for name in files:
        lines += ["", f"## {TITLES[name][0]}"] + schema_sections(name)
    return squeeze(lines)


def squeeze(lines):
    """One empty line where there are several."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).rstrip("\n") + "\n"


def run(onoma, *arguments):
    environment = os.environ | {"ONOMA_HOME": str(ROOT), "COLUMNS": "400"}
    return subprocess.run([onoma, *arguments], check=True, stdout=subprocess.PIPE, env=environment).stdout.decode()


def main():
    parser = argparse.ArgumentParser(description="Writes the pages of the reference.")
    parser.add_argument("--onoma", default=str(ROOT / ".build/release/onoma"), help="the program; default: %(default)s")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a page is not as it would be written")
    options = parser.parse_args()
    pages = {
        "Commands.md": commands_page(options.onoma), "Settings.md": settings_page(options.onoma), "Record.md": record_page()}
    stale = 0
    for name, text in pages.items():
        path = ROOT / "Documentation" / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == text:
            continue
        if not options.check:
            path.write_text(text, encoding="utf-8")
            print(f"written: Documentation/{name}")
            continue
        stale += 1
        changes = list(difflib.unified_diff(old.split("\n"), text.split("\n"), "as it is", "as it would be", lineterm="", n=0))
        print(f"Documentation/{name} is stale; run Scripts/make-reference.py", file=sys.stderr)
        print("\n".join("    " + line for line in changes[2:10]), file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
