"""What else a name may be: a word, a surname, another entity of the gazetteers."""
import csv
import glob
import os
import re

from rows import names_of, read
from text import fold

COUNTRY_FILES = ("countries", "historic-states", "demonyms", "organizations", "people", "islands", "waters",
                 "landforms")


def census(path, top=None):
    """Names of a United States Census list by rank from 0."""
    with open(path, encoding="ascii") as lines:
        return {line.split()[0].lower(): rank for rank, line in zip(range(top or 10**6), lines)}


class Reference:
    def __init__(self, work, gazetteers):
        lists = f"{work}/names/names"
        self.all_surnames = census(f"{lists}/dist.all.last")
        self.surnames = {name: rank for name, rank in self.all_surnames.items() if rank < 5000}
        self.given = {}
        for file, top in (("male", 500), ("female", 800)):
            for name, rank in census(f"{lists}/dist.{file}.first", top).items():
                self.given[name] = min(rank, self.given.get(name, rank))
        self.all_given = set(census(f"{lists}/dist.male.first")) | set(census(f"{lists}/dist.female.first"))
        self.kanji_surnames, self.japanese_surnames = set(), {}
        with open(f"{work}/japanese_personal_name_dataset/japanese_personal_name_dataset/dataset/last_name_org.csv",
                  encoding="utf-8") as file:
            for rank, (kanji, _, _, reading) in enumerate(csv.reader(file)):
                self.kanji_surnames.add(kanji)
                for spelling in (reading, reading.replace("ou", "o").replace("uu", "u")):
                    self.japanese_surnames.setdefault(fold(spelling), rank)
        self.common_words, self.words = self.scowl(work, 35), self.scowl(work, 50)
        self.claims = {}
        for kind in COUNTRY_FILES:
            self.claim(kind, f"{gazetteers}/{kind}.tsv")
        self.claim("regions", f"{gazetteers}/Curated/regions.tsv")
        self.islands = {}
        for row in read(f"{gazetteers}/islands.tsv"):
            if row["latitude"]:
                for name in names_of(row):
                    place = (float(row["latitude"]), float(row["longitude"]))
                    self.islands.setdefault(fold(name), []).append(place)
        self.country_names = {row["country"].split("|")[0]: row["name"]
                              for row in read(f"{gazetteers}/countries.tsv") if row["country"]}

    @staticmethod
    def scowl(work, size):
        """Lower-case English words up to a size of the graded lists."""
        words = set()
        for path in glob.glob(f"{work}/scowl/usr/share/dict/scowl/*"):
            match = re.fullmatch(r"(?:english|american|british)-words\.(\d+)", os.path.basename(path))
            if match and int(match[1]) <= size:
                with open(path, encoding="latin-1") as lines:
                    words.update(fold(line) for line in lines if line[0].islower() and "'" not in line)
        return words

    def claim(self, kind, path):
        for row in read(path):
            for name in names_of(row):
                self.claims.setdefault(fold(name), {}).setdefault(kind, []).append(row["id"])

    def claimants(self, folded):
        """Kinds of other entities that have the name, each with their ids."""
        return self.claims.get(folded, {})

    def is_island_near(self, place):
        """Whether the place has the name of the island that it is on."""
        return any(place.distance_to(*island) < 100 for island in self.islands.get(place.folded, ()))

    def is_person(self, folded):
        return folded in self.surnames or folded in self.given
