"""regions.tsv: first-level regions of all countries."""
import math
import re

from places import INDIAN_STATES, NATIVE, native_language, without_soft_signs
from rows import Alias, aliases_of, names_of, read, write
from text import (RUSSIAN, clean, fold, is_latin_name, likeness, loose, script, slug)

COLUMNS = ["id", "type", "name", "aliases", "country", "region", "latitude", "longitude", "geonames", "evidence"]
# Codes of dependencies that are countries of countries.tsv.
COUNTRIES = set("""US-AS US-GU US-MP US-PR US-UM US-VI CN-HK CN-MO CN-TW FR-BL FR-GF FR-GP FR-MF FR-MQ FR-NC FR-PF FR-PM
    FR-RE FR-TF FR-WF FR-YT FR-971 FR-972 FR-973 FR-974 FR-976 FR-CP NL-AW NL-CW NL-SX NL-BQ1 NL-BQ2 NL-BQ3 NO-21 NO-22
    FI-01 SH-AC SH-TA""".split())
# Kinds that are islands or parts of the land, in other gazetteers.
NO_REGIONS = {"Geographical unit", "Geographical region"}
TOWNS = {"City", "City with county rights", "Town"}
# Codes mean something else in CLDR 41 than in the present edition of the standard.
RECODED = ("MA", "NP")
KINDS = {
    "Administrative region": "Oblast", "Administrative territory": "Krai", "Voivodship": "Voivodeship",
    "Town council": "Municipality", "Commune": "Municipality", "Rayon": "District", "Popularate": "District",
    "Autonomous region": "Autonomous Region", "Autonomous district": "Autonomous Okrug",
    "Urban municipality": "Municipality", "City municipality": "Municipality"}
KINDS.update({kind: kind for kind in """Province Region State District County Department Prefecture Governorate
    Municipality Canton Parish Emirate Republic Voivodeship Territory Division Island Atoll Zone Oblast""".split()})
KINDS_OF_COUNTRY = {("UA", "Region"): "Oblast", ("BY", "Region"): "Oblast"}
KINDS_OF_COUNTRY.update({(country, "State"): "" for country in ("MY", "BR", "MX", "AU", "IN", "US")})
# Where regions are parishes, communes and islets, whose names are those of saints and villages.
SMALL = set("""AG BB BM BS DM GD JM KN LC VC SC MT SM LI AD KI MH TV NR PW FM MV TO WS VU SB CV ST MU TT SI MK LV LT
    IS""".split())
CARIBBEAN_PARISHES = set("AG BB BM DM GD JM KN LC VC BS".split())
WORD = ("(north|south|east|west|central|centre|center|northern|southern|eastern|western|upper|lower|northeast|northwest|"
        "southeast|southwest|northeastern|northwestern|southeastern|southwestern|middle|mid|nord|sud|est|ouest|norte|"
        "sur|este|oeste|centro|centrale|oriental|occidental|maritime|littoral|coast|coastal|plateaux|savanes|savannes|"
        "highlands|lowlands|islands|island|capital|metropolitan|rural|urban|outer|inner|border|hauts|bassins|lake|lakes|"
        "river|region|province|district|state|hills|mountain|mountains|far|area|national|city|territory|federal|bay|"
        "municipality|prefecture|delta|and|the|of|i|ii|iii|iv|v|vi)")
GENERIC = re.compile(f"^{WORD}( {WORD})*$")
ENGLISH_KIND = re.compile(r"\b(Oblast|Province|Region|State|Prefecture|County|Krai|Republic|Governorate|District|"
                          r"Department|Voivodeship|Division|Canton|Territory|Municipality|Emirate|Okrug|Parish)$")
KIND_AROUND = re.compile(
    r" (oblast|province|region|state|prefecture|county|krai|republic|governorate|district|department|voivodeship|"
    r"division|canton|territory|municipality|emirate|autonomous okrug|okrug|autonomous region|parish|metropolitan city)$"
    r"|^(province of|state of|republic of|region of|county|canton of|department of|district of|autonomous republic of|"
    r"governorate of|municipality of|free state of|wilaya of|comunidad de|community of) ")
# A word for a kind of region, in any of the languages.
ANY_KIND = re.compile(
    "(област|край|провинци|провінці|регион|регіон|район|республик|республік|округ|департамент|губернатор|мухафаз|штат|"
    "вилайет|вілаят|уезд|общин|кантон|воеводств|воєводств|префектур|остан|州$|県$|省$|郡$|区$|區$|县$|縣$|道$|府$|"
    "도$| 군$| 구$|주$|현$|محافظة|ولاية|إقليم|مقاطعة|منطقة|بلدية|إمارة|دائرة|[Pp]rov|[Rr]egi|[Dd]epar|[Dd]épar|[Gg]ouv|"
    "[Gg]ob|[Dd]istr|[Cc]ount|[Cc]ond|[Cc]ont|[Ss]tat|[Ee]sta|[Mm]uni|[Pp]ref|[Oo]blast|Woj|[Vv]oiv|[Ii]li$|Eyalet|"
    "Bölge|Belediye|Gmina|[Kk]anton|[Pp]aró|[Pp]arish|[Tt]erri)")
RUSSIAN_KIND = re.compile("(область|край|Республика|округ)$|^Республика")


def bare(folded):
    return KIND_AROUND.sub("", folded).strip() or folded


def skeleton(name):
    """What spellings of one region's name in several romanizations have in common."""
    text = loose(re.sub("[^a-z ]", "", bare(fold(name)))).replace("q", "k").replace("w", "v").replace("z", "s")
    return text.replace("ou", "u").replace("h", "").replace("aa", "a").replace("ee", "i").replace("oo", "u")


def alike(a, b):
    a, b = skeleton(a), skeleton(b)
    if a == b:
        return 1.0
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 4 and shorter in longer:
        return 0.8 + 0.15 * len(shorter) / len(longer)
    return likeness(a, b)


class Regions:
    def __init__(self, reference, places, subdivisions, work, gazetteers, cities):
        self.reference = reference
        self.curated = {row["region"]: row for row in read(f"{gazetteers}/Curated/regions.tsv") if row["region"]}
        self.ids = {row["id"] for row in read(f"{gazetteers}/Curated/regions.tsv")}
        towns = {(place.country, place.folded) for place in places.values()}
        self.regions = [
            row for row in subdivisions
            if row.level in "01" and row.iso and row.iso not in COUNTRIES and row.kind not in NO_REGIONS
            and not (row.kind in TOWNS and (row.country, fold(row.name)) in towns)]
        self.population, self.greatest = {}, {}
        for place in places.values():
            self.note(place.country, place.folded, place.population)
        for row in cities:
            population = int(row["population"] or 0)
            for name in names_of(row):
                self.note(row["country"], fold(name), population)
                self.greatest[fold(name)] = max(self.greatest.get(fold(name), 0), population)
        self.middles = self.find_middles(places)
        self.names = self.translations(f"{work}/imported/subdivisions-cldr.tsv")

    def note(self, country, name, population):
        key = (country, name)
        self.population[key] = max(self.population.get(key, 0), population)

    @staticmethod
    def find_middles(places):
        """The middle of each region's cities, weighted by population, on the sphere."""
        sums = {}
        for place in places.values():
            weight = max(place.population, 500)
            latitude, longitude = math.radians(float(place.latitude)), math.radians(float(place.longitude))
            total = sums.setdefault(place.region, [0.0, 0.0, 0.0])
            total[0] += weight * math.cos(latitude) * math.cos(longitude)
            total[1] += weight * math.cos(latitude) * math.sin(longitude)
            total[2] += weight * math.sin(latitude)
        return {region: (f"{math.degrees(math.atan2(z, math.hypot(x, y))):.1f}", f"{math.degrees(math.atan2(y, x)):.1f}")
                for region, (x, y, z) in sums.items()}

    def translations(self, path):
        """CLDR's names of each region by language: taken by likeness where its codes are of an older edition."""
        by_code = {}
        for row in read(path):
            names = [("en", row["name"])] if script(row["name"]) == "Latn" else []
            names += [(alias.language, alias.text) for alias in aliases_of(row["aliases"])]
            cleaned = [(language, clean(re.sub(r" *[\(（].*?[\)）]", "", text))) for language, text in names]
            by_code[row["region"]] = [(language, text) for language, text in cleaned if text]
        of_country = {}
        for code in by_code:
            of_country.setdefault(code[:2], []).append(code)
        result = {}
        for region in self.regions:
            result[region.iso] = self.translation(region, by_code, of_country.get(region.country, []))
        return result

    @staticmethod
    def translation(region, by_code, codes):
        own = [region.name] + [alias for alias in region.aliases if script(alias) == "Latn"]

        def agreement(names):
            return max((alike(text, name) for _, text in names if script(text) == "Latn" for name in own), default=0)

        names = by_code.get(region.iso, [])
        if not names or agreement(names) >= 0.6:
            return names
        if region.country in RECODED:
            return []
        english = {code: [name for name in by_code[code] if name[0] == "en"] for code in codes}
        best = max(((agreement(english[code]), code) for code in codes), default=(0, ""))
        return by_code[best[1]] if best[0] >= 0.8 else names

    # Names

    def guard(self, name, region, has_kind):
        """What is done with the name without a word for the kind of region: kept, flagged or dropped."""
        reference, folded = self.reference, fold(name)
        claims = reference.claimants(folded)
        in_country = self.population.get((region.country, folded), -1)
        if has_kind:
            return ""
        if (GENERIC.match(folded) or in_country >= 20_000 or region.country in SMALL and in_country >= 0
                or "countries" in claims):
            return "drop"
        if claims.keys() & {"demonyms", "historic-states", "people"}:
            return "!evidence"
        if " " not in folded and folded in reference.words:
            return "drop"
        if (self.greatest.get(folded, 0) >= 100_000 and in_country < 0 or "regions" in claims
                or " " not in folded and reference.is_person(folded)
                or region.country == "JP" and folded in reference.japanese_surnames
                or region.country in SMALL or len(folded) <= 3
                or folded.startswith(("saint ", "st ", "san ", "santa "))):
            return "!evidence"
        return ""

    def describe(self, region):
        """Display name, aliases and the row's rule for evidence."""
        translated = self.names[region.iso]
        english = next((text for language, text in translated if language == "en"), None)
        name = without_soft_signs(english or region.name, region.country)
        folded = fold(name)
        kind = KINDS_OF_COUNTRY.get((region.country, region.kind), KINDS.get(region.kind, ""))
        has_kind = bool(ENGLISH_KIND.search(name))
        full = name if has_kind or not kind else f"{name} {kind}"
        is_generic, guard = bool(GENERIC.match(folded)), self.guard(name, region, has_kind)
        display, aliases = full, []
        if not guard:
            display = name
            aliases = [Alias(full)] if full != name else []
        elif full == name:
            display = f"{name} ({self.reference.country_names.get(region.country, region.country)})"
            is_city = self.population.get((region.country, folded), -1) >= 20_000
            if not is_city and (guard != "drop" or not is_generic and folded not in self.reference.words):
                aliases = [Alias(name, None, "!evidence")]
        elif guard != "drop":
            aliases = [Alias(name, None, guard)]
        self.translate(region, translated, name, display, aliases, needs_kind=guard == "drop" and not is_generic)
        needs_evidence = is_generic or region.country in CARIBBEAN_PARISHES
        return name, display, aliases, "always" if needs_evidence else ""

    def translate(self, region, translated, name, display, aliases, needs_kind):
        folded = {fold(display)} | {fold(alias.text) for alias in aliases}
        texts = {display} | {alias.text for alias in aliases}
        weak = GENERIC.match(fold(name)) or region.country in SMALL

        def add(text, language):
            found, key = script(text), fold(text)
            if not key or found in ("none", "mixed", "Zzzz") or re.search(r"\d", text) or text in texts:
                return
            if found == "Latn" and (key in folded or not is_latin_name(text)):
                return
            if needs_kind and not ANY_KIND.search(text):
                return
            flag = self.flag(text, found, key, region)
            if flag is not None:
                folded.add(key)
                texts.add(text)
                aliases.append(Alias(text, language or None, "!evidence" if weak else flag))

        for language, text in translated:
            found = script(text)
            wanted = {"ru": "Cyrl", "uk": "Cyrl", "ar": "Arab", "ko": "Hang", "ja": "", "zh": ""}.get(language, "Latn")
            if language == "en" or wanted and found != wanted or not wanted and found not in ("Hani", "Kana"):
                continue
            if language == "uk" and re.search("[ыэъё]", text):
                continue
            add(text, "ja" if found == "Kana" or found == "Hani" and region.country == "JP" else language)
        for text in [region.name] + region.aliases:
            if script(text) == "Latn":
                text = without_soft_signs(text, region.country)
                if ENGLISH_KIND.search(text) or text == region.name and likeness(fold(text), fold(name)) >= 0.6:
                    add(text, None)
                elif region.country == "IE" and text.startswith("County "):
                    add(text, None)
            elif script(text) in NATIVE and script(text) != "Kana":
                language = native_language(text, region.country, region.iso)
                if language is None or region.country == "RU" and not RUSSIAN_KIND.search(text):
                    continue
                add(text, language)

    def flag(self, text, found, key, region):
        """The flag of a translated name; `None` if it is better left out."""
        in_country = self.population.get((region.country, key), -1)
        claims = self.reference.claimants(key)
        is_word = " " not in key and key in self.reference.words
        if (found == "Latn" and (GENERIC.match(key) or is_word) or in_country >= 20_000
                or region.country in SMALL and in_country >= 0 or claims.keys() - {"regions", "islands"}):
            return None
        letters = sum(letter.isalpha() for letter in text)
        if (found in ("Hani", "Kana", "Hang") and letters <= 2 or found in ("Cyrl", "Arab") and len(text) <= 4
                or "regions" in claims or self.greatest.get(key, 0) >= 100_000
                or found == "Latn" and " " not in key and self.reference.is_person(key)):
            return "!evidence" if letters >= 2 else None
        return ""

    # Rows

    def addition(self, region, row):
        """For a curated row: names in languages that it has none in."""
        own = aliases_of(row["aliases"])
        languages = {alias.language for alias in own} | {None, "en"}
        folded = {fold(alias.text) for alias in own} | {fold(row["name"])}
        added = []
        for alias in self.describe(region)[2]:
            if alias.language not in languages and not alias.flags and fold(alias.text) not in folded:
                added.append(alias)
                folded.add(fold(alias.text))
        return {**row, "aliases": added}

    def write(self, path):
        additions, rows = [], []
        for region in sorted(self.regions, key=lambda region: region.iso):
            if region.iso in self.curated:
                row = self.curated[region.iso]
                if row["geonames"]:
                    additions.append(self.addition(region, row))
                continue
            name, display, aliases, evidence = self.describe(region)
            latitude, longitude = self.middles.get(region.iso, ("", ""))
            key = f"region-{slug(name)}-{region.country.lower()}"
            if key in self.ids:
                key = f"region-{slug(name)}-{region.iso.lower()}"
            self.ids.add(key)
            rows.append({"id": key, "type": "region", "name": display, "aliases": aliases, "country": region.country,
                         "region": region.iso, "latitude": latitude, "longitude": longitude,
                         "geonames": region.geonames, "evidence": evidence})
        write(path, COLUMNS, additions + rows)
