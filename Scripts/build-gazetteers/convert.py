"""Turns what no importer reads into tables that they do: gettext catalogues, Python and JSON lists of names."""
import gettext
import os
import re

from rows import Subdivision
from text import ARABIC, NOT_UKRAINIAN, RUSSIAN, clean, script

LANGUAGES = {"en": ["en"], "ru": ["ru"], "uk": ["uk"], "ja": ["ja"], "zh": ["zh", "zh_CN", "zh_TW", "zh_HK", "zh_SG"],
             "ko": ["ko"], "fr": ["fr"], "de": ["de"], "es": ["es"], "it": ["it"], "pt": ["pt", "pt_BR"],
             "ar": ["ar"], "tr": ["tr"], "pl": ["pl"]}
# Regions newer than the list: Norway's of 2024, North Macedonia's capital.
NEW_REGIONS = {"NO.01": "NO-32", "NO.04": "NO-33", "NO.13": "NO-31", "NO.18": "NO-55", "NO.20": "NO-39",
               "NO.17": "NO-40", "NO.05": "NO-56", "MK.F6": "MK-85"}


def fits(text, language):
    """Whether the text is written as its language is; catalogues have stray entries."""
    found = script(text)
    if language in ("ja", "zh"):
        return found == "Hani" or found == "Kana" and language == "ja"
    if language == "ko":
        return found == "Hang"
    if language == "ar":
        return bool(ARABIC.match(text))
    if language == "ru":
        return bool(RUSSIAN.match(text))
    if language == "uk":
        return found == "Cyrl" and not NOT_UKRAINIAN.search(text)
    return found == "Latn"


def place_names(work, path):
    """Lines of GeoNames id, language and name; a name that several languages share has the language `mul`."""
    names = {}
    for language, catalogues in LANGUAGES.items():
        for catalogue in catalogues:
            file = f"{work}/libgeonames_common/usr/share/locale/{catalogue}/LC_MESSAGES/geonames.mo"
            with open(file, "rb") as stream:
                translations = gettext.GNUTranslations(stream)
            for key, text in translations._catalog.items():
                if str(key).isdigit():
                    text = clean(text)
                    if fits(text, language):
                        names.setdefault(key, {}).setdefault(text, []).append(language)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for key in sorted(names, key=int):
            for text, languages in names[key].items():
                file.write(f"{key}\t{languages[0] if len(set(languages)) == 1 else 'mul'}\t{text}\n")


def region_codes(work, path):
    """Lines of GeoNames' code of a first-level region and its ISO 3166-2 code."""
    codes = {row.code: row.iso for row in Subdivision.all(work) if row.code and row.iso}
    codes.update(NEW_REGIONS)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for code, iso in sorted(codes.items()):
            if re.fullmatch(r"[A-Z]{2}\.\w{1,5}", code):
                file.write(f"{code}\t{iso}\n")


def run(work):
    os.makedirs(f"{work}/tables", exist_ok=True)
    place_names(work, f"{work}/tables/names.tsv")
    region_codes(work, f"{work}/tables/region-codes.tsv")
