"""Places as the importer gives them, and which of their names are kept."""
import math
import re

from rows import Alias, aliases_of, read
from text import (ARABIC, NOT_BULGARIAN, NOT_UKRAINIAN, RUSSIAN, UKRAINIAN, clean, fold, is_latin_name, likeness, loose,
                  romanized, script)

LANGUAGES = ("en", "ru", "uk", "ja", "zh", "ko", "fr", "de", "es", "it", "pt", "ar", "tr", "pl")
CYRILLIC_COUNTRIES = set("RU UA BY KZ KG TJ UZ TM AZ MD GE AM BG RS MK ME MN XK BA".split())
# Where romanized names carry marks for soft signs that the press leaves out.
SOFT_SIGN_COUNTRIES = set("RU UA BY KZ KG TJ UZ TM MD".split())
ARAB_COUNTRIES = "DZ BH EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN AE YE TD SO DJ EH IL".split()
# By script the countries whose own it is, with the language of names there.
NATIVE = {
    "Grek": {"GR": "el", "CY": "el"}, "Hebr": {"IL": "he", "PS": "he"}, "Thai": {"TH": "th"}, "Geor": {"GE": "ka"},
    "Armn": {"AM": "hy"}, "Deva": {"IN": "hi", "NP": "ne"}, "Beng": {"BD": "bn", "IN": "bn"},
    "Taml": {"IN": "ta", "LK": "ta"}, "Telu": {"IN": "te"}, "Knda": {"IN": "kn"}, "Mlym": {"IN": "ml"},
    "Gujr": {"IN": "gu"}, "Guru": {"IN": "pa"}, "Orya": {"IN": "or"}, "Sinh": {"LK": "si"}, "Mymr": {"MM": "my"},
    "Khmr": {"KH": "km"}, "Laoo": {"LA": "lo"}, "Ethi": {"ET": "am", "ER": "ti"}, "Hang": {"KR": "ko", "KP": "ko"},
    "Hani": {"CN": "zh", "TW": "zh", "HK": "zh", "MO": "zh", "SG": "zh", "JP": "ja"},
    "Cyrl": {"RU": "ru", "UA": "uk", "BY": None, "KZ": None, "KG": None, "TJ": None, "BG": "bg", "RS": "sr",
             "MK": "mk", "ME": "sr", "BA": "sr", "MN": "mn", "XK": "sr"},
    "Arab": {**{code: "ar" for code in ARAB_COUNTRIES}, "IR": "fa", "AF": "fa", "PK": "ur"},
}
# Scripts of India belong to states.
INDIAN_STATES = {"Beng": ("IN-WB", "IN-TR", "IN-AS"), "Gujr": ("IN-GJ",), "Taml": ("IN-TN", "IN-PY"),
                 "Telu": ("IN-AP", "IN-TS", "IN-TG"), "Knda": ("IN-KA",), "Mlym": ("IN-KL", "IN-LD"),
                 "Guru": ("IN-PB", "IN-CH"), "Orya": ("IN-OD", "IN-OR")}
KIND_WORDS = re.compile(
    r"\b(cdp|kommun|kommune|municipality|district|stad|kenti|vilayeti|rayon|raion|comune|municipio|commune|shi|shih|"
    r"city|kota|bandar|lungsod|ciudad|citta|ville|urban|township|shehri|sehri|thanh pho|qyteti|byen|town|gorod|"
    r"obshtina|munisipyo|dakbayan|dinas|parish|province|oblast|qalasi|region|county|department|airport)\b")


def without_soft_signs(name, country):
    if country in SOFT_SIGN_COUNTRIES and script(name) == "Latn":
        return re.sub(r"[’ʼ'”ʹʺ‘ʻ`]+", "", name)
    return name


def native_language(text, country, region):
    """The language of a name in the country's own script; `None` if it is in no script of the country's.

    An empty string stands for a language that the script does not tell.
    """
    found = script(text)
    if country not in NATIVE.get(found, {}):
        return None
    if country == "IN" and found in INDIAN_STATES and region not in INDIAN_STATES[found]:
        return None
    language = NATIVE[found][country]
    if language == "ar" and not ARABIC.match(text):
        return None
    if country == "RU" and found == "Cyrl" and not RUSSIAN.match(text):
        return None
    if country == "UA" and found == "Cyrl":
        if UKRAINIAN.match(text) and not NOT_UKRAINIAN.search(text):
            return "uk"
        return "ru" if RUSSIAN.match(text) else None
    if country == "BG" and found == "Cyrl" and NOT_BULGARIAN.search(text):
        return None
    if country in ("BY", "KZ", "KG", "TJ") and found == "Cyrl":
        return "ru" if RUSSIAN.match(text) else ""
    return language or ""


class Place:
    """A city, town or village of the imported list."""

    def __init__(self, row):
        self.geonames = row["geonames"]
        self.country, self.region = row["country"], row["region"]
        self.latitude, self.longitude = row["latitude"], row["longitude"]
        self.population = int(row["population"] or 0)
        name = re.sub(r" *\(.*?\)", "", row["name"])
        if script(name) == "mixed":
            name = name.split(",")[0]
        self.name = without_soft_signs(clean(name), self.country)
        self.folded = fold(self.name)
        self.tagged, self.others = [], []
        for alias in aliases_of(row["aliases"]):
            text = clean(alias.text)
            if alias.language:
                self.tagged.append((without_soft_signs(text, self.country), alias.language))
            else:
                self.others.append(text)

    def distance_to(self, latitude, longitude):
        """Kilometres, on a plane: enough for neighbours."""
        east = (float(self.longitude) - longitude + 180) % 360 - 180
        return 111.2 * math.hypot(float(self.latitude) - latitude, east * math.cos(math.radians(latitude)))

    @staticmethod
    def all(path):
        return {row["geonames"]: Place(row) for row in read(path)}


class NameChoice:
    """Chooses the names of places: rather none than a wrong one."""

    def __init__(self, reference, places):
        self.reference = reference
        # By folded name the largest place that has it.
        self.owners = {}
        for place in places.values():
            if place.population > self.owners.get(place.folded, (-1,))[0]:
                self.owners[place.folded] = (place.population, place.geonames)

    def is_good(self, text, place):
        """Whether the text may stand as a name of the place's at all."""
        folded, found = fold(text), script(text)
        if not folded or found in ("none", "mixed", "Zzzz") or re.search(r"[0-9(),;/|]|[語语]$", text):
            return False
        if found == "Latn":
            if not is_latin_name(text):
                return False
            if " " not in folded and (folded in self.reference.words or self.reference.is_person(folded)):
                return False
        if folded != place.folded and set(self.reference.claimants(folded)) - {"islands"}:
            return False
        if found == "Cyrl":
            return len(text) >= 3 and text[0].isupper()
        if found == "Kana":
            return len(text) >= 3 or place.population > 500_000
        return len(text) >= (3 if found in ("Arab", "Hebr") else 2)

    def belongs_to_other(self, folded, place, factor):
        """Whether a place that is not much smaller bears the name itself."""
        population, owner = self.owners.get(folded, (-1, place.geonames))
        return owner != place.geonames and population * factor >= place.population

    def aliases(self, place, is_small):
        chosen, folded, texts = [], {place.folded}, {place.name}

        def add(text, language):
            key = fold(text)
            if text in texts or script(text) == "Latn" and key in folded:
                return
            folded.add(key)
            texts.add(text)
            chosen.append(Alias(text, language))

        if not is_small:
            for text, language in self.tagged(place):
                add(text, language)
        for text in place.others:
            language = native_language(text, place.country, place.region)
            if language is None or text in texts or not self.is_good(text, place):
                continue
            letters = sum(letter.isalpha() for letter in text)
            if script(text) not in ("Hani", "Hang") and letters < 3:
                continue
            if script(text) == "Cyrl" and likeness(fold(romanized(text)), place.folded) < 0.6:
                continue
            add(text, language or None)
            if is_small and len(chosen) >= 3:
                break
        if not is_small and place.country not in NATIVE["Hani"] and place.population >= 100_000:
            # Traditional and simplified forms of the same name.
            for text in place.others:
                if script(text) == "Hani" and len(text) >= 3 and text[-1] not in "省州区區" and self.is_good(text, place):
                    add(text, "zh")
        self.add_spellings(place, chosen, folded, add, is_small)
        return chosen

    def tagged(self, place):
        order = {language: rank for rank, language in enumerate(LANGUAGES)}
        for text, language in sorted(place.tagged, key=lambda name: order.get(name[1], -1)):
            found, folded = script(text), fold(text)
            if not self.is_good(text, place):
                continue
            if found == "Latn" and language != "en" and KIND_WORDS.search(folded):
                continue
            population, owner = self.owners.get(folded, (-1, place.geonames))
            if owner != place.geonames and population > place.population and folded != place.folded:
                continue
            if language == "mul":
                language = {"Cyrl": "ru", "Hani": "ja" if place.country == "JP" else "zh", "Kana": "ja"}.get(found)
            yield text, language

    def add_spellings(self, place, chosen, folded, add, is_small):
        """Adds untagged Latin names: spellings near the name's own, and of places with few names all."""
        machine = set()
        if place.country not in CYRILLIC_COUNTRIES:
            machine = {loose(fold(romanized(text))) for text in place.others + [text for text, _ in place.tagged]
                       if script(text) == "Cyrl"}
        spellings = []
        for text in place.others:
            if script(text) != "Latn" or not self.is_good(text, place):
                continue
            text = without_soft_signs(text, place.country)
            key = fold(text)
            if (key in folded or KIND_WORDS.search(key) or key in self.reference.all_surnames
                    or loose(key) in machine or loose(key) == loose(place.folded)
                    or self.belongs_to_other(key, place, 10)):
                continue
            spellings.append((-likeness(key, place.folded), text, key))
        count = 0
        for distance, text, key in sorted(spellings):
            if key in folded:
                continue
            if is_small:
                wanted = -distance >= 0.7 and len(key) >= 6 and re.match(r"^[A-Za-z .'’\-]+$", text) and count < 2
            else:
                wanted = -distance >= 0.75 or len(spellings) <= 6 and len(key) >= 6
            if wanted:
                add(text, None)
                count += 1
            if count >= (4 if place.population < 100_000 else 6):
                break
