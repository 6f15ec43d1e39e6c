"""Names as text: scripts, folding, likeness."""
import functools
import re
import unicodedata

SPECIAL = str.maketrans({
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe",
    "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ə": "e", "Ə": "E", "ħ": "h", "Ħ": "H", "ŋ": "ng", "ƙ": "k",
    "ɓ": "b", "ɗ": "d", "ʻ": "", "ʼ": "", "’": "", "‘": "", "ʹ": "", "ʺ": "", "”": "", "“": "", "'": "", "`": "",
    "´": "", "ʿ": "", "ʾ": ""})
# First code, one past the last, script.
BLOCKS = [
    (0x41, 0x370, "Latn"), (0x370, 0x400, "Grek"), (0x400, 0x530, "Cyrl"), (0x530, 0x590, "Armn"),
    (0x590, 0x600, "Hebr"), (0x600, 0x700, "Arab"), (0x750, 0x780, "Arab"), (0x8A0, 0x900, "Arab"),
    (0x900, 0x980, "Deva"), (0x980, 0xA00, "Beng"), (0xA00, 0xA80, "Guru"), (0xA80, 0xB00, "Gujr"),
    (0xB00, 0xB80, "Orya"), (0xB80, 0xC00, "Taml"), (0xC00, 0xC80, "Telu"), (0xC80, 0xD00, "Knda"),
    (0xD00, 0xD80, "Mlym"), (0xD80, 0xE00, "Sinh"), (0xE00, 0xE80, "Thai"), (0xE80, 0xF00, "Laoo"),
    (0xF00, 0x1000, "Tibt"), (0x1000, 0x10A0, "Mymr"), (0x10A0, 0x1100, "Geor"), (0x1100, 0x1200, "Hang"),
    (0x1200, 0x1380, "Ethi"), (0x1780, 0x1800, "Khmr"), (0x1800, 0x18B0, "Mong"), (0x1C90, 0x1CC0, "Geor"),
    (0x1E00, 0x1F00, "Latn"), (0x1F00, 0x2000, "Grek"), (0x3005, 0x3008, "Hani"), (0x3040, 0x3100, "Kana"),
    (0x31F0, 0x3200, "Kana"), (0x3400, 0xA000, "Hani"), (0xAC00, 0xD7B0, "Hang"), (0xF900, 0xFB00, "Hani"),
    (0xFB50, 0xFE00, "Arab"), (0xFF21, 0xFF5B, "Latn"), (0xFF66, 0xFFA0, "Kana"), (0x20000, 0x30000, "Hani"),
]
INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200e\u200f\ufeff\xad†")
# Cyrillic letters, and the Latin ones that look the same.
LOOKALIKES = str.maketrans("аеорсухіАВЕКМНОРСТХІ", "aeopcyxiABEKMHOPCTXI")
ARABIC = re.compile(r"^[ء-غف-ي ً-ْ]+$")
RUSSIAN = re.compile(r"^[А-Яа-яЁё \-]+$")
UKRAINIAN = re.compile(r"^[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя '’ʼ\-]+$")
NOT_BULGARIAN = re.compile("[ыэёіїєўґјљњћђџ]", re.IGNORECASE)
NOT_UKRAINIAN = re.compile("[ыэъё]")
LATIN_OF = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
                    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i e g".split(" ")))


@functools.cache
def block(letter):
    code = ord(letter)
    return next((name for start, end, name in BLOCKS if start <= code < end), "Zzzz")


def script(text):
    """The script of a name; `Kana` if some of it is kana, `mixed` if there are several, `none` without letters."""
    found = {block(letter) for letter in text if letter.isalpha()}
    if found == {"Hani", "Kana"}:
        return "Kana"
    return found.pop() if len(found) == 1 else "mixed" if found else "none"


def fold(text):
    """What the matcher makes of a name: lower case, no diacritics, no apostrophes, hyphens as spaces."""
    text = unicodedata.normalize("NFKD", text.translate(SPECIAL))
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).lower().translate(SPECIAL)
    return " ".join(re.split(r"[\s\-‐-―·・=＝]+", text)).strip()


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def clean(text):
    """NFC, one space between words, nothing invisible, no marks at the ends, no stress marks in Cyrillic.

    Names of mixed alphabets are Latin ones with a Cyrillic letter that looks the same.
    """
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(INVISIBLE)).strip(" ’‘'ʼ")
    if script(text) == "mixed":
        text = text.translate(LOOKALIKES)
    return unicodedata.normalize("NFC", text.replace("\u0301", "")) if script(text) == "Cyrl" else text


def romanized(text):
    """A plain romanization of Cyrillic, good enough to compare by."""
    return "".join(LATIN_OF.get(letter, letter) for letter in text.lower())


def loose(folded):
    """What romanizations of one name have in common: `Khokhkhajm` and `Chochchaym` are nearly the same."""
    folded = folded.replace(" ", "")
    for old, new in (("shch", "sh"), ("shh", "sh"), ("kh", "h"), ("gh", "g"), ("eh", "e"), ("j", "y"), ("yu", "u"),
                     ("ya", "a"), ("yo", "o"), ("ye", "e"), ("ts", "c"), ("tz", "c"), ("y", "i"), ("ii", "i")):
        folded = folded.replace(old, new)
    return folded


def likeness(a, b):
    """1 for equal names, 0 for names without a letter in common place (edit distance)."""
    if a == b:
        return 1.0
    previous = list(range(len(b) + 1))
    for row, x in enumerate(a, 1):
        current = [row]
        for column, y in enumerate(b, 1):
            current.append(min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (x != y)))
        previous = current
    return 1 - previous[-1] / max(len(a), len(b), 1)


def is_latin_name(text):
    """Whether it is written as a name: a capital, four letters, no digits or brackets, not all capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and letters[0].isupper() and not text.isupper() and not re.search(
        r"[0-9(),/;:.&\[\]]", text)
