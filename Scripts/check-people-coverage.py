#!/usr/bin/env python3
"""How many office holders of the reference data stand in Gazetteers/people.tsv, by office.

usage: ONOMA_REFERENCE=../shared Scripts/check-people-coverage.py [--list] [--countries US,RU,JP] [--since 1990]

Reads data/officeholders.tsv.gz and data/factbook_countries.jsonl.gz of the reference data; --list also prints who is
missing. A person is covered if a name or alias is one of the gazetteer's, after folding case, diacritics and hyphens.
"""
import argparse
import gzip
import json
import os
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
OFFICES = [
    ("foreign minister", r"(?:minister|secretary) (?:of|for) (?:the )?(?:foreign|external)|foreign (?:minister|secretary)"
     r"|external affairs minister|^(?:united states )?secretary of state(?: of the united states)?$"),
    ("defence minister", r"(?:minister|secretary) (?:of|for) (?:national )?defen[cs]e|defen[cs]e (?:minister|secretary)"),
    ("head of government", r"^(?:prime minister|premier|(?:federal )?chancellor|taoiseach)(?: of (?!the state)|$)"),
    ("head of state", r"^(?:president|king|queen|emir|sultan|emperor|pope)(?: of |$)"),
]
NOT_NATIONAL = re.compile(
    r"deputy|vice|acting|parliament|senate|assembly|council|court|academy|chamber|bank|commission|duma|university"
    r"|society|party|shadow|parliamentary|lebanese forces|republic of (?:tatarstan|bashkortostan)|treasury|bureau|exile"
    r"|prime minister's|for economic|congress|community|committee|regional|of georgia \(u", re.I)


def fold(name):
    name = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ı", "i"))
    name = "".join(c for c in name if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\s\-‐‑.'’ʼ]+", " ", name).strip()


def known_names(path):
    names = set()
    header = None
    for line in path.open(encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if line.startswith("#"):
            continue
        if header is None:
            header = fields
            continue
        row = dict(zip(header, fields))
        names.add(fold(row["name"]))
        for alias in row["aliases"].split("|"):
            if not alias.endswith("!block"):
                names.add(fold(re.split(r"[@!]", alias)[0]))
    return names


def is_known(forms, known):
    for form in forms:
        folded = fold(form)
        words = folded.split()
        # The sources write middle names that newspapers leave out.
        if folded in known or (len(words) > 2 and words[0] + " " + words[-1] in known):
            return True
    return False


def office_of(title):
    if NOT_NATIONAL.search(title):
        return None
    for office, pattern in OFFICES:
        if re.search(pattern, title, re.I):
            return office
    return None


def office_holders(path, since):
    """Yields (office, name, all names, country, title) of terms that end in or after the year `since`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(header, line.rstrip("\n").split("\t")))
            forms = [row["name"]] + [alias.split("@")[0] for alias in row["aliases"].split("|") if alias]
            seen = set()
            for position in row["positions"].split("|"):
                match = re.match(r"(.*) \(([^/()]*)/([^()]*)\)$", position)
                title, start, end = match.groups() if match else (position, "", "")
                office = office_of(title)
                year = end[:4] or start[:4]
                if office is None or office in seen or not year.isdigit() or int(year) < since:
                    continue
                seen.add(office)
                yield office, row["name"], forms, row["country"], position


def leaders(path):
    """Yields the leaders that the factbook names; family names stand in capitals."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            country = json.loads(line)
            for office, key in (("head of state now", "chief_of_state"), ("head of government now", "head_of_government")):
                text = country.get(key) or ""
                match = re.match(r"[^(;]*?((?:[A-Z][\w'’.-]+ |[a-z]{2,3} |al-|Al-)*[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,}(?: [A-ZÀ-Ý][A-ZÀ-Ý'’-]+)*)", text)
                if not match:
                    continue
                words = match.group(1).split()
                family = [word for word in words if word.isupper() and len(word) > 2]
                yield office, match.group(1), words, family, country.get("short") or country.get("long")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--list", action="store_true", help="print who is missing")
    parser.add_argument("--countries", default="", help="ISO codes; only their office holders")
    parser.add_argument("--since", type=int, default=1985, help="only terms that ended in or after this year")
    options = parser.parse_args()
    reference = pathlib.Path(os.environ.get("ONOMA_REFERENCE", ROOT.parent / "shared")) / "data"
    if not (reference / "officeholders.tsv.gz").exists():
        print("no reference data: set ONOMA_REFERENCE", file=sys.stderr)
        return 0
    known = known_names(ROOT / "Gazetteers" / "people.tsv")
    words_known = {frozenset(name.split()) for name in known}
    wanted = set(filter(None, options.countries.split(",")))
    counts = {}
    missing = []

    def note(office, covered, line):
        count = counts.setdefault(office, [0, 0])
        count[0 if covered else 1] += 1
        if not covered:
            missing.append((office, line))

    for office, name, forms, country, position in office_holders(reference / "officeholders.tsv.gz", options.since):
        if not wanted or wanted & set(country.split(",")):
            note(office, is_known(forms, known), f"{country or '--'}\t{name}\t{position}")
    if not wanted:
        for office, text, words, family, country in leaders(reference / "factbook_countries.jsonl.gz"):
            parts = set(fold(" ".join(words)).split())
            needed = set(fold(" ".join(family)).split())
            covered = any(len(name) > 1 and name <= parts and name & needed for name in words_known)
            note(office, covered, f"{country}\t{text}")
    print("office\tcovered\tmissing")
    for office in sorted(counts):
        print(f"{office}\t{counts[office][0]}\t{counts[office][1]}")
    if options.list:
        for office, line in sorted(missing):
            print(f"{office}\t{line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
