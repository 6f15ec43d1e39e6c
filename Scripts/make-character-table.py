#!/usr/bin/env python3
"""Writes Sources/Gazetteer/Folding/CharacterTable+Table.swift from Python's copy of the Unicode Character Database.

usage: Scripts/make-character-table.py > Sources/Gazetteer/Folding/CharacterTable+Table.swift
"""
import sys
import unicodedata

LIMIT = 0x20000
# What a letter is brought to where the database has no decomposition for it.
SPECIAL = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "ǽ": "ae", "Ǽ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
    "ǿ": "o", "Ǿ": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
    "ı": "i", "İ": "i", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t", "ŋ": "ng", "Ŋ": "ng", "ĸ": "k", "ſ": "s",
    "ə": "e", "Ə": "e", "ɣ": "g", "ɓ": "b", "ɗ": "d", "ƙ": "k", "Ɓ": "b", "Ɗ": "d", "Ƙ": "k",
}
# Classes, as in CharacterClass.
SEPARATOR, WORD, IDEOGRAPH, HIRAGANA, KATAKANA, HANGUL, THAI, IGNORABLE = range(8)
# Marks that are dropped; the vowel signs of Indic scripts are marks too, but part of the word.
DROPPED = [(0x300, 0x36F), (0x483, 0x487), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5),
           (0x5C7, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x1AB0, 0x1AFF),
           (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)]
# Soft hyphen, zero-width characters, bidirectional controls, byte-order mark, Arabic tatweel.
DROPPED += [(0xAD, 0xAD), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0xFEFF, 0xFEFF),
            (0x640, 0x640), (0x2BD, 0x2BF)]


def dropped(code):
    return any(a <= code <= b for a, b in DROPPED)


def character_class(code):
    if dropped(code):
        return IGNORABLE
    if 0x2B9 <= code <= 0x2BC:
        return SEPARATOR  # Modifier letters that are written for apostrophes.
    category = unicodedata.category(chr(code))
    if 0x3041 <= code <= 0x309F:
        return HIRAGANA if category[0] in "LM" else SEPARATOR
    if 0x30A1 <= code <= 0x30FA or 0x30FC <= code <= 0x30FF or 0x31F0 <= code <= 0x31FF or 0xFF66 <= code <= 0xFF9D:
        return KATAKANA
    if code in (0x3099, 0x309A, 0xFF9E, 0xFF9F):
        return KATAKANA
    if code in (0x3005, 0x3007) or 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF:
        return IDEOGRAPH
    if 0xAC00 <= code <= 0xD7A3:
        return HANGUL
    if (0xE00 <= code <= 0xEFF or 0x1000 <= code <= 0x109F or 0x1780 <= code <= 0x17FF) and category[0] in "LM":
        return THAI
    return WORD if category[0] in "LMN" else SEPARATOR


def folded(code):
    """The scalars that `code` is brought to: lower case, without diacritics, in plain width."""
    character = chr(code)
    if character in SPECIAL:
        return SPECIAL[character]
    if 0xAC00 <= code <= 0xD7A3 or 0x3041 <= code <= 0x30FF:
        return character  # Hangul stays composed, and the voicing mark of kana is part of the letter.
    if 0xFF65 <= code <= 0xFFDC:
        return unicodedata.normalize("NFKC", character)
    compatible = unicodedata.normalize("NFKD", character)
    if not compatible or any(unicodedata.category(c)[0] not in "LMN" for c in compatible):
        compatible = unicodedata.normalize("NFD", character)
    result = ""
    for part in compatible.lower():
        for piece in unicodedata.normalize("NFD", part):
            if piece in SPECIAL:
                result += SPECIAL[piece]
            elif not dropped(ord(piece)):
                result += piece
    result = result.replace("ς", "σ")
    return result or character


def runs(pairs):
    """Neighbours with the same value (or the same distance to it) as (first, last, value)."""
    out = []
    for code, value in pairs:
        if out and out[-1][1] == code - 1 and out[-1][2] == value:
            out[-1][1] = code
        else:
            out.append([code, code, value])
    return out


def rows(values, width=120):
    line = "   "
    for value in values:
        item = f" {value},"
        if len(line) + len(item) > width:
            yield line
            line = "   "
        line += item
    yield line


def main():
    classes, folds, expansions, capitals = [], [], [], []
    for code in range(0x80, LIMIT):
        if 0xD800 <= code <= 0xDFFF:
            continue
        kind = character_class(code)
        if kind != SEPARATOR:
            classes.append((code, kind))
        if unicodedata.category(chr(code)) in ("Lu", "Lt"):
            capitals.append((code, 1))
        if kind in (SEPARATOR, IGNORABLE):
            continue
        to = folded(code)
        if len(to) == 1 and ord(to) != code:
            folds.append((code, (ord(to) - code) % (1 << 32)))
        elif len(to) > 1 and len(to) <= 4 and all(ord(c) < 0x80 for c in to):
            value = 0
            for position, c in enumerate(to):
                value |= ord(c) << (7 * position)
            expansions.append((code, value))
    out = sys.stdout.write
    out(f"""// Written by Scripts/make-character-table.py from the Unicode Character Database {unicodedata.unidata_version}; not edited by hand.

extension CharacterTable {{
  /// Runs of scalars of one class: first, last, ``CharacterClass``. What is not listed separates.
  static let classRuns: [UInt32] = [
""")
    emit = lambda triples: [out(line + "\n") for line in rows([v for t in triples for v in t])]
    emit(runs(classes))
    out("  ]\n\n  /// Runs of scalars that fold to one other scalar: first, last, distance (modulo 2³²).\n")
    out("  static let foldRuns: [UInt32] = [\n")
    emit(runs(folds))
    out("  ]\n\n  /// Scalars that fold to two to four ASCII letters: scalar, letters in 7 bits each from the lowest.\n")
    out("  static let expansions: [UInt32] = [\n")
    emit(expansions)
    out("  ]\n\n  /// Runs of capital letters: first, last.\n")
    out("  static let capitalRuns: [UInt32] = [\n")
    emit([(a, b) for a, b, _ in runs(capitals)])
    out("  ]\n}\n")


main()
