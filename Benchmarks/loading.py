#!/usr/bin/env python3
"""Loading, cleaning and sentences, beside resiliparse, trafilatura and sentencex on the same pages.

usage: Benchmarks/loading.py PAGES [--rounds N] [--onoma PROGRAM] [--without trafilatura]

PAGES: a folder of HTML pages, some hundred of them; subfolders are read too.
PROGRAM: an `onoma` that is built already; without it, one is built.

Each round takes every system over all pages, one after the other, one thread each. What counts is each page's best round,
summed: a page takes a millisecond, so that one of some rounds is not disturbed, whoever else uses the machine. The rounds'
own sums are printed as the spread. Megabytes are those of the pages; for sentences, those of the text that cleaning gave:
page by page, and with the texts of a language joined to files of about 100 kB. Onoma finds out the language where a page
does not say it, sentencex is told. The ratios are the numbers that matter on any machine.

Needs what Benchmarks/requirements.txt lists.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PIPELINE = """version: 1
load: {include: ["**/*.html", "**/*.htm", "**/*.txt"]}
stages: [clean, sentences]
emit: {offsets: utf8, include: [text, sentences]}
run: {isolate: false}
"""


class Times:
    """Seconds of one system: a round after the other, a page after the other."""

    def __init__(self, name):
        self.name = name
        self.rounds = []

    def add(self, seconds):
        self.rounds.append(seconds)

    @property
    def best(self):
        return sum(map(min, zip(*self.rounds)))

    def line(self, megabytes):
        totals = [megabytes / sum(seconds) for seconds in self.rounds]
        return (f"  {self.name:<28}{megabytes / self.best:8.1f} MB/s {len(self.rounds[0]) / self.best:9.0f} a second"
                f"     rounds {min(totals):.1f} to {max(totals):.1f} MB/s")


def built():
    subprocess.run(["swift", "build", "-c", "release", "--product", "onoma"], cwd=ROOT, check=True, stdout=sys.stderr)
    folder = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, check=True,
                            stdout=subprocess.PIPE, text=True).stdout.strip()
    return f"{folder}/onoma"


def run_onoma(program, folder, work):
    """By document: seconds of each step, and its text, language and sentences."""
    with open(f"{work}/pipeline.yaml", "w", encoding="utf-8") as file:
        file.write(PIPELINE)
    subprocess.run([program, "run", folder, "-p", f"{work}/pipeline.yaml", "-o", f"{work}/output", "-j", "1", "--fresh",
                    "--quiet", "--profile", f"{work}/profile.jsonl"], stderr=subprocess.DEVNULL)
    with open(f"{work}/profile.jsonl", encoding="utf-8") as lines:
        profile = {line["id"]: line["microseconds"] for line in map(json.loads, lines)}
    with open(f"{work}/output/annotations.jsonl", encoding="utf-8") as lines:
        return {record["id"]: (profile[record["id"]], record) for record in map(json.loads, lines)}


def language(record):
    return record.get("meta", {}).get("language", "en").replace("_", "-").split("-")[0].lower()


def join_texts(records, folder):
    """Writes files of about 100 kB, each of one language; the last of each language may be smaller."""
    os.makedirs(folder)
    parts = {}
    for record in records:
        if record["text"]:
            part = parts.setdefault(language(record), [""])
            part[-1] += record["text"] + "\n\n"
            if len(part[-1]) > 100_000:
                part.append("")
    for code, part in parts.items():
        for number, text in enumerate(part):
            if text:
                with open(f"{folder}/{code}-{number}.txt", "w", encoding="utf-8") as file:
                    file.write(text)


def timed(function, arguments):
    """Seconds for each of `arguments`, and the results."""
    seconds, results = [], []
    for argument in arguments:
        start = time.perf_counter()
        result = function(*argument)
        seconds.append(time.perf_counter() - start)
        results.append(result)
    return seconds, results


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def trafilatura():
    import trafilatura as library
    return lambda page: library.extract(page, include_comments=False, include_tables=True) or ""


def sentencex():
    import sentencex as library
    return lambda language, text: len(library.segment(language, text))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--onoma")
    parser.add_argument("--without", action="append", default=[], choices=["trafilatura"])
    arguments = parser.parse_args()
    program = arguments.onoma or built()
    peers = {"resiliparse": resiliparse(), "trafilatura": trafilatura()}
    for name in arguments.without:
        del peers[name]
    split = sentencex()

    with tempfile.TemporaryDirectory() as work:
        known = run_onoma(program, arguments.pages, work)
        ids = sorted(known)
        pages = []
        for name in ids:
            with open(os.path.join(arguments.pages, name), "rb") as file:
                pages.append((file.read(),))
        join_texts([known[name][1] for name in ids], f"{work}/texts")
        # Sentences: the pages' own texts, and longer ones.
        sets = {"pages": arguments.pages, "joined": f"{work}/texts"}
        records = {"pages": [known[name][1] for name in ids]}
        joined = run_onoma(program, sets["joined"], work)
        records["joined"] = [joined[name][1] for name in sorted(joined)]
        bodies = {name: [(language(record), record["text"]) for record in some] for name, some in records.items()}
        assert len(ids) > 0 and all(bodies.values()), f"no page with text in {arguments.pages}"
        sizes = {name: sum(len(text.encode()) for _, text in some) / 1e6 for name, some in bodies.items()}

        steps = {name: Times(f"onoma {name}") for name in ("load", "clean", "load + clean")}
        others = {name: Times(name) for name in peers}
        ours = {name: Times(f"onoma sentences, {name}") for name in sets}
        theirs = {name: Times(f"sentencex, {name}") for name in sets}
        for number in range(arguments.rounds):
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
            for name, folder in sets.items():
                times = [result[0] for _, result in sorted(run_onoma(program, folder, work).items())]
                ours[name].add([time["sentences"] / 1e6 for time in times])
                if name == "pages":
                    steps["load"].add([time["load"] / 1e6 for time in times])
                    steps["clean"].add([time["clean"] / 1e6 for time in times])
                    steps["load + clean"].add([(time["load"] + time["clean"]) / 1e6 for time in times])
                theirs[name].add(timed(split, bodies[name])[0])
            for name, peer in peers.items():
                seconds, results = timed(peer, pages)
                others[name].add(seconds)
                assert sum(map(bool, results)) > len(ids) * 0.9, f"{name} finds no text"

    megabytes = sum(len(page) for page, in pages) / 1e6
    print(f"{len(ids)} pages, {megabytes:.1f} MB, text {sizes['pages']:.1f} MB; {arguments.rounds} rounds, one thread each")
    for times in list(steps.values()) + list(others.values()):
        print(times.line(megabytes))
    for name in sets:
        print(ours[name].line(sizes[name]))
        print(theirs[name].line(sizes[name]))
    print("ratios")
    for name, times in others.items():
        print(f"  load + clean / {name:<20}{times.best / steps['load + clean'].best:6.2f}")
    for name in sets:
        print(f"  sentences / sentencex, {name:<12}{theirs[name].best / ours[name].best:6.2f}")


main()
