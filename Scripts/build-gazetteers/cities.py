"""cities.tsv and cities-small.tsv: ids, display names, flags."""
from places import NameChoice
from rows import Alias, aliases_of, degrees, names_of, read, write
from text import fold, script, slug

COLUMNS = ["id", "type", "name", "aliases", "country", "region", "latitude", "longitude", "population", "geonames"]
# Titles that begin names of places called after people.
TITLES = set("jose maria juan pedro luis carlos miguel francisco antonio manuel jesus benito emiliano venustiano alvaro "
             "lazaro vicente ignacio joao joaquim jorge julio jaime pablo ana eva dr doctor general presidente coronel "
             "capitan padre pastor barao visconde conde senador marechal governador deputado engenheiro ingeniero "
             "comandante almirante teniente mariscal".split())


class Cities:
    def __init__(self, reference, places, curated, large):
        self.reference, self.places, self.large = reference, places, large
        self.choice = NameChoice(reference, places)
        self.curated = {row["geonames"]: row for row in curated if row["geonames"]}
        self.ids = {row["id"] for row in curated}
        self.states = {}
        self.repeated = self.find_repeated()

    def find_repeated(self):
        """Ids of places that stand twice: the same name, a few kilometres apart."""
        seen, repeated = {}, set()
        for place in self.in_order():
            others = seen.setdefault((place.country, place.folded), [])
            is_repeated = any(place.distance_to(float(other.latitude), float(other.longitude)) < 10 for other in others)
            if is_repeated and place.geonames not in self.curated:
                repeated.add(place.geonames)
            else:
                others.append(place)
        return repeated

    def where(self, place):
        """What stands behind a name that must not be taken for something else."""
        return self.states.get(place.region) or self.reference.country_names.get(place.country, place.country)

    def make_id(self, place):
        stem, country = slug(place.name), place.country.lower()
        name = f"city-{stem}-{country}" if stem else f"city-{place.geonames}-{country}"
        if name in self.ids:
            name = f"city-{stem}-{country}-{place.geonames}"
        self.ids.add(name)
        return name

    def in_order(self):
        return sorted(self.places.values(), key=lambda place: (-place.population, int(place.geonames)))

    def row(self, place, name, aliases, digits):
        return {"id": self.make_id(place), "type": "city", "name": name, "aliases": aliases, "country": place.country,
                "region": place.region, "latitude": degrees(place.latitude, digits),
                "longitude": degrees(place.longitude, digits), "geonames": place.geonames,
                "population": str(place.population) if place.population else ""}

    # Cities

    def flag(self, place):
        """How a name of one word must be guarded that is also a state's, a people's, a person's or very short."""
        name, population = place.folded, place.population
        words = self.reference.common_words
        if " " in name:
            return "!evidence" if population < 100_000 and all(word in words for word in name.split()) else ""
        if name in words and population < 300_000:
            return "!never-alone" if population < 100_000 else "!evidence"
        if name in self.reference.words and population < 50_000:
            return "!evidence"
        claims = self.reference.claimants(name)
        own = f"-{place.country.lower()}"
        if "countries" in claims and claims["countries"] != ["country" + own] or "historic-states" in claims:
            if claims.get("countries") != ["country" + own]:
                return "!never-alone"
        if "demonyms" in claims or population < 2_000_000 and self.reference.is_island_near(place):
            return "!never-alone"
        if population < 2_000_000:
            # Regions that are curated, and islands, are what a newspaper means by the name.
            if "regions" in claims:
                return "!never-alone"
            if "organizations" in claims or "people" in claims:
                return "!never-alone"
        rank = min(self.reference.surnames.get(name, 9999), self.reference.given.get(name, 3333) * 3)
        if place.country == "JP" and population < 200_000:
            rank = min(rank, self.reference.japanese_surnames.get(name, 1999) * 5)
        if rank < 1000 and population < 100_000 and place.country != "JP":
            return "!never-alone"
        if rank < 5000 and population < 400_000 or len(name) <= 3 and population < 1_000_000:
            return "!evidence"
        return ""

    def guard_short(self, aliases, place):
        """In scripts without spaces or with few letters a short name is often part of another word."""
        for alias in aliases:
            found, length = script(alias.text), len(alias.text)
            if alias.flags:
                continue
            if found == "Hani" and length == 2 and place.population < 300_000:
                is_surname = alias.text in self.reference.kanji_surnames and place.population < 100_000
                alias.flags = "!never-alone" if is_surname else "!evidence"
            elif (found == "Kana" and length <= 3 and place.population < 300_000
                  or found == "Hang" and length == 2 and place.population < 300_000
                  or found in ("Arab", "Cyrl") and length <= 4 and place.population < 200_000
                  or found == "Thai" and length <= 4):
                alias.flags = "!evidence"

    def city(self, place):
        aliases = self.choice.aliases(place, is_small=False)
        flag, name = self.flag(place), place.name
        if flag:
            name = f"{place.name} ({self.where(place)})"
            for alias in aliases:
                if script(alias.text) == "Cyrl":
                    alias.flags = "!evidence"
            aliases.insert(0, Alias(place.name, None, flag))
            if flag == "!never-alone" and place.population >= 100_000 and all(
                    fold(alias.text) != f"{place.folded} city" for alias in aliases):
                aliases.insert(1, Alias(f"{place.name} City"))
        self.guard_short(aliases, place)
        return name, aliases

    def addition(self, place, row):
        """For a curated row: names in languages that it has none in."""
        own = aliases_of(row["aliases"])
        languages = {alias.language for alias in own}
        folded = {fold(alias.text) for alias in own} | {fold(row["name"])}
        is_guarded = "(" in row["name"] and any("!evidence" in alias.flags for alias in own)
        added = []
        for alias in self.city(place)[1]:
            if alias.language not in languages | {None, "en"} and not alias.flags and fold(alias.text) not in folded:
                if len(alias.language) == 2 and alias.language in "ru uk ja zh ko fr de es it pt ar tr pl":
                    added.append(Alias(alias.text, alias.language, "!evidence" if is_guarded else ""))
                    folded.add(fold(alias.text))
        return {**row, "aliases": added}

    def write_cities(self, path):
        rows = []
        for place in self.in_order():
            if place.geonames in self.curated:
                rows.append(self.addition(place, self.curated[place.geonames]))
            elif place.geonames in self.large and place.geonames not in self.repeated:
                rows.append(self.row(place, *self.city(place), 4))
        write(path, COLUMNS, rows)

    # Towns and villages

    def great_names(self, cities):
        return {fold(name) for row in cities if int(row["population"] or 0) >= 500_000 for name in names_of(row)}

    def write_small(self, path, cities):
        great = self.great_names(cities)
        rows = []
        for place in self.in_order():
            if place.geonames in self.curated or place.geonames in self.large or place.geonames in self.repeated:
                continue
            if len(place.folded) < 2 or not any(letter.isalpha() for letter in place.name):
                continue
            aliases = self.choice.aliases(place, is_small=True)
            self.guard_short(aliases, place)
            aliases = [alias for alias in aliases if script(alias.text) != "Latn"
                       or fold(alias.text) not in great and not self.reference.claimants(fold(alias.text))]
            name, evidence = place.name, ""
            if self.is_better_known(place, great):
                name = f"{place.name} ({self.where(place)})"
                aliases = [Alias(place.name, None, "!never-alone")] + [
                    alias for alias in aliases if script(alias.text) != "Latn"]
            elif self.needs_evidence(place):
                evidence = "always"
            rows.append({**self.row(place, name, aliases[:4], 3), "evidence": evidence})
        write(path, COLUMNS + ["evidence"], rows)

    def is_better_known(self, place, great):
        """Whether the name makes one think of something else."""
        name = place.folded
        return (bool(self.reference.claimants(name)) or name in great
                or " " not in name
                and (self.reference.surnames.get(name, 9999) < 1000 or self.reference.given.get(name, 9999) < 500))

    def needs_evidence(self, place):
        """Names of several words that are a person's or words of everyday."""
        words = place.folded.split()
        if len(words) < 2:
            return False
        if words[0] in TITLES or words[0] in self.reference.all_given:
            if words[-1] in self.reference.all_surnames or words[0] in ("general", "presidente", "coronel", "capitan"):
                return True
        return all(word in self.reference.common_words or word in ("saint", "st") for word in words)


def read_states(subdivisions):
    """Names of the states and provinces that people add to names of towns."""
    return {row.iso: row.name for row in subdivisions if row.level == "1" and row.iso[:2] in ("US", "CA", "AU")}
