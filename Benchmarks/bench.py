#!/usr/bin/env python3
"""Measures Onoma beside others on the same files in the same run, and writes the result into Documentation/Performance.md.

usage: make bench PAGES=FOLDER [TEXTS=FOLDER] [ROUNDS=5] [SCALE=NAMES.tsv.gz]

PAGES: a folder of some hundred HTML pages, gzipped or not, subfolders too. TEXTS: a folder of .txt files; without it the text
that Onoma finds in the pages. NAMES.tsv.gz: a table with columns `id` and `name`, to measure matching with
millions of names too.

Both sides of a pair alternate, round by round, on files that were just copied and lie in memory. Ratios are the numbers
that hold on any machine. How each side is counted stands in measure.py.
"""
import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata

import hot
import inputs
import measure
import steps
import whole

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = f"{ROOT}/Documentation/Performance.md"
PEERS = ("resiliparse", "sentencex", "ahocorasick_rs", "daachorse", "orjson", "trafilatura", "spacy")


class Setup:
    """What every measurement needs to know."""

    def __init__(self, arguments, work):
        self.dom, self.rounds, self.scale, self.work = arguments.dom, arguments.rounds, arguments.scale, work
        self.home = os.environ.setdefault("ONOMA_HOME", ROOT)
        self.program = shutil.copy(arguments.onoma, f"{work}/onoma")  # A build meanwhile does not change what is measured.
        self.pages = inputs.copy(arguments.pages, f"{work}/pages", (".html", ".htm"))
        # Also compiles the gazetteers, if that was not done yet.
        measure.run([self.program, "run", self.pages.folder, "-o", f"{work}/output", "--fresh", "--quiet"])
        self.texts, self.joined = inputs.texts_of(f"{work}/output", work)
        if arguments.texts:
            self.texts = inputs.copy(arguments.texts, f"{work}/given", (".txt",), "en-")  # Taken for English.
        self.names = f"{work}/names"
        self.name_count = inputs.shipped_names(self.home, self.names)

    def say(self, message):
        print(message, file=sys.stderr, flush=True)


def output_of(*command):
    return subprocess.run(command, text=True, stdout=subprocess.PIPE, check=True).stdout.strip()


def machine(setup):
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = re.search(r"model name\s*: (.*)", lines.read())
    processor = model[1].strip() if model else platform.machine()
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    peers = ", ".join(f"{name} {metadata.version(name)}" for name in PEERS)
    return [
        f"Measured in {setup.rounds} round{'s' * (setup.rounds > 1)} over pages ({setup.pages}), texts ({setup.texts}) and the "
        f"pages' texts joined ({setup.joined}), on {os.cpu_count()} × {processor}, {system}: Onoma "
        f"{output_of(setup.program, '--version')}, libxml2 {output_of(setup.dom)}, Python {platform.python_version()}, "
        f"{peers}.", "",
    ]


def write(lines):
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    begin, end = "<!-- bench:begin -->\n", "<!-- bench:end -->"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(before + begin + "\n".join(lines) + "\n" + end + after)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--texts")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale")
    parser.add_argument("--onoma", required=True)
    parser.add_argument("--dom", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        setup = Setup(arguments, work)
        lines = machine(setup) + whole.report(setup) + steps.report(setup) + hot.report(setup)
    while not lines[-1]:
        lines.pop()
    write(lines)
    print("\n".join(lines))


main()
