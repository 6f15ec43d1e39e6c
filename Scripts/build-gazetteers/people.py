"""Tables of given and family names for the importer: lists that stand in Python modules, JSON and CSV."""
import ast
import csv
import json
import os
import re
import unicodedata

from reference import census
from text import clean, fold, script, slug

FAMILY_RANKS = 15_000
COLUMNS = ["id", "name", "latin", "kanji", "country", "note"]
# The country that a locale without one stands for.
COUNTRY_OF = {"cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "et": "EE", "fa": "IR", "fi": "FI", "fr": "FR",
              "hu": "HU", "is": "IS", "it": "IT", "ja": "JP", "kk": "KZ", "ko": "KR", "nl": "NL", "no": "NO",
              "pl": "PL", "pt": "PT", "ru": "RU", "sk": "SK", "sv": "SE", "tr": "TR", "uk": "UA", "zh": "CN",
              "hr": "HR", "az": "AZ"}
TITLES = set("dr mr mrs ms prof sir don dona senor senora ing mag dipl univ phd md jr sr ii iii iv herr frau".split())
NAME = re.compile(r"^[^\W\d_]+(?:[ '’.\-ʻʼ‘·][^\W\d_]+){0,3}$")
PARTICLE = re.compile(r"(d'|de |van |von |di |da |du |la |le |al-|el-|ʻ)")
CYRILLIC_IDS = dict(zip("абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя",
                        "a b v g g d e ie e zh z i i i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia".split(" ")))
FREQUENCIES = ("common", "frequent", "known")


# Words that stand before names of places in running text; as names of people they are rare.
WORDS = set("""
    in en em on at as so am an de la le el al il im to no do da du des der die das dem den von van zum zur vor nach bei
    aus les las los over under upper lower north south east west northern southern eastern western central middle new old
    great greater outer inner metro via near across all our see say any may june april august march sunday and or not
    из во на до по за от под над при или это как так для его она они мы вы нет все
""".split())

def words_in(node, names):
    """The strings of a literal of lists, tuples, weighted dictionaries and sums of them; no code is run."""
    if isinstance(node, ast.Constant):
        return [node.value]
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        found = []
        for item in node.elts:
            item = item.value if isinstance(item, ast.Starred) else item
            words = words_in(item, names)
            is_weighted = isinstance(item, ast.Tuple) and len(words) == 2 and isinstance(words[1], (int, float))
            found += words[:1] if is_weighted else words
        return found
    if isinstance(node, ast.Dict):
        return [key.value for key in node.keys if isinstance(key, ast.Constant)]
    if isinstance(node, ast.BinOp):
        return words_in(node.left, names) + words_in(node.right, names)
    if isinstance(node, ast.Name):
        return names.get(node.id, [])
    if isinstance(node, ast.Call):
        return [word for argument in node.args for word in words_in(argument, names)]
    return []


def assignments(path):
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    names = {}
    for body in [tree.body] + [item.body for item in tree.body if isinstance(item, ast.ClassDef)]:
        for statement in body:
            if isinstance(statement, ast.Assign):
                targets = statement.targets
            elif isinstance(statement, ast.AnnAssign) and statement.value:
                targets = [statement.target]
            else:
                continue
            for target in targets:
                if isinstance(target, ast.Name):
                    names[target.id] = words_in(statement.value, names)
    return names


def faker(work):
    """Kind, locale, name and sex of the lists of `faker`."""
    base = f"{work}/faker/faker/providers/person"
    for locale in sorted(os.listdir(base)):
        path = f"{base}/{locale}/__init__.py"
        if not os.path.isfile(path):
            continue
        for key, words in assignments(path).items():
            if re.search("format|prefix|suffix|title|pronoun|romanized_fo|pool|patronym|middle", key):
                continue
            if re.search("(^|_)(first|given)", key):
                is_female = "female" in key or "girl" in key
                sex = "f" if is_female else "m" if re.search("(^|_)(male|boy)", key) else ""
                yield from (("given", locale, word, sex) for word in words)
            elif re.search("(^|_)(last|family|sur)", key):
                yield from (("family", locale, word, "") for word in words)


def mimesis(work):
    """Kind, locale, name and sex of the lists of `mimesis`."""
    base = f"{work}/mimesis/mimesis/datasets"
    for locale in sorted(os.listdir(base)):
        path = f"{base}/{locale}/person.json"
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        for key, kind in (("names", "given"), ("surnames", "family")):
            lists = data.get(key, [])
            for sex, words in lists.items() if isinstance(lists, dict) else [("", lists)]:
                yield from ((kind, locale, word, {"female": "f", "male": "m"}.get(sex, "")) for word in words)


def language_and_country(locale):
    parts = re.split("[-_]", locale)
    country = parts[1].upper() if len(parts) > 1 else ""
    if len(country) != 2 or country == "AA":
        country = ""
    return parts[0], country or COUNTRY_OF.get(parts[0], "")


def tidy(name):
    """The name as it stands in a gazetteer; `None` if it is none."""
    if not isinstance(name, str):
        return None
    name = clean(name)
    if name.endswith("."):
        return None
    letters = "".join(letter for letter in name if not is_mark(letter))
    if not name or len(name) > 30 or not NAME.match(letters.rstrip(".’'")):
        return None
    if any(word.rstrip(".").lower() in TITLES for word in name.split()) or fold(name) in WORDS:
        return None
    found = script(name)
    if found in ("mixed", "none", "Zzzz"):
        return None
    if found == "Latn":
        if len(name) < 2:
            return None
        if name.isupper() and len(name) > 2:
            name = name.title()
        if name.islower():
            name = name[0].upper() + name[1:]
        if not name[0].isupper() and not PARTICLE.match(name):
            return None
    return name


def is_mark(letter):
    return unicodedata.category(letter)[0] == "M"


def code_points(text):
    return "".join(f"u{ord(letter):x}" for letter in text)


def romaji(reading):
    """Two spellings of a reading: with long vowels short, and as written."""
    reading = reading.lower().strip()
    short = re.sub("uu", "u", re.sub("ou|oo", "o", reading))
    return short.capitalize(), reading.capitalize()


class Names:
    """The names of one kind, each once, with the countries, sexes and frequencies that the sources give."""

    def __init__(self, kind):
        self.kind, self.entries = kind, {}

    def add(self, name, language, country, sex="", frequency="", latin=(), kanji=()):
        name = tidy(name)
        if not name:
            return
        found = script(name)
        if found == "Arab" and language not in ("ar", "fa", "ur"):
            language = "ar"
        entry = self.entries.setdefault(fold(name) if found == "Latn" else name, {
            "name": name, "language": language, "countries": set(), "sexes": set(), "frequencies": set(), "latin": [],
            "kanji": []})
        entry["countries"].update(filter(None, [country]))
        entry["sexes"].update(filter(None, [sex]))
        entry["frequencies"].update(filter(None, [frequency]))
        for key, values in (("latin", latin), ("kanji", kanji)):
            entry[key] += [value for value in values if value not in entry[key]]

    def make_id(self, entry, taken):
        name, stem = entry["name"], ""
        if script(name) == "Latn":
            stem = slug(name)
        elif script(name) == "Cyrl":
            stem = slug("".join(CYRILLIC_IDS.get(letter, letter) for letter in name.lower()))
            stem = f"{entry['language']}-{stem}" if stem else ""
        key = f"{self.kind}-name-{stem or entry['language'] + '-' + code_points(name)}"
        for tail in ["-".join(sorted(entry["countries"])).lower(), code_points(name)]:
            if key in taken and tail:
                key = f"{key}-{tail}"
        taken.add(key)
        return key

    def write(self, path):
        # A spelling in kanji that stands under its reading needs no row of its own.
        spelled = {kanji for entry in self.entries.values() for kanji in entry["kanji"]}
        folded = {key for key, entry in self.entries.items() if script(entry["name"]) == "Latn"}
        rows, taken = [], set()
        for entry in self.entries.values():
            if entry["name"] in spelled and entry["countries"] <= {"JP"}:
                continue
            notes = ["/".join(sorted(entry["sexes"], reverse=True))]
            notes += [frequency for frequency in FREQUENCIES if frequency in entry["frequencies"]][:1]
            rows.append([self.make_id(entry, taken), entry["name"],
                         "|".join(latin for latin in entry["latin"] if fold(latin) not in folded),
                         "|".join(entry["kanji"]), "|".join(sorted(entry["countries"])),
                         ", ".join(filter(None, notes))])
        rows.sort()
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            for row in [COLUMNS] + rows:
                file.write("\t".join(row) + "\n")


def frequency(rank):
    return FREQUENCIES[0] if rank < 200 else FREQUENCIES[1] if rank < 2000 else FREQUENCIES[2]


def american(work, given, family):
    for name, rank in census(f"{work}/names/names/dist.all.last", FAMILY_RANKS).items():
        name = re.sub("^Mc([a-z])", lambda match: "Mc" + match[1].upper(), name.capitalize())
        family.add(name, "en", "US", frequency=frequency(rank))
    for file, sex in (("male", "m"), ("female", "f")):
        for name, rank in census(f"{work}/names/names/dist.{file}.first").items():
            given.add(name.capitalize(), "en", "US", sex, frequency(rank) if rank < 2000 else "")


def japanese(work, given, family):
    base = f"{work}/japanese_personal_name_dataset/japanese_personal_name_dataset/dataset"

    def lines(file):
        with open(f"{base}/{file}.csv", encoding="utf-8") as stream:
            yield from csv.reader(stream)

    for rank, (kanji, _, _, reading) in enumerate(lines("last_name_org")):
        short, written = romaji(reading)
        family.add(short, "ja", "JP", frequency=frequency(min(rank, 1999)), latin=[written] * (written != short),
                   kanji=[kanji])
    for file, sex in (("first_name_man", "m"), ("first_name_woman", "f")):
        for row in lines(f"{file}_opti"):
            short, written = romaji(row[1])
            kanji = [text for text in row[2:] if len(text) >= 2 and script(text) == "Hani"]
            given.add(short, "ja", "JP", sex, latin=[written] * (written != short), kanji=kanji)
        for row in lines(f"{file}_org"):
            # Readings with one or two spellings are rare or doubtful.
            if len(row) >= 5:
                short, written = romaji(row[1])
                given.add(short, "ja", "JP", sex, latin=[written] * (written != short))


def run(work):
    given, family = Names("given"), Names("family")
    american(work, given, family)
    japanese(work, given, family)
    for source in (faker, mimesis):
        for kind, locale, name, sex in source(work):
            (given if kind == "given" else family).add(name, *language_and_country(locale), sex)
    given.write(f"{work}/tables/given-names.tsv")
    family.write(f"{work}/tables/family-names.tsv")
