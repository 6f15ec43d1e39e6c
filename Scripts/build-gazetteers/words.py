"""The English words of Gazetteers/Names: SCOWL, sizes 10 to 50."""
import glob
import os
import re

HEAD = """# terms
# English words in small letters: SCOWL 2020.12.07, sizes 10 to 50 (copyright Kevin Atkinson, permissive licence, see ATTRIBUTION.md).
# note: common up to size 35.
term\tlanguage\tnote
"""


def run(work, gazetteers):
    sizes = {}
    for path in glob.glob(f"{work}/scowl/usr/share/dict/scowl/*"):
        match = re.fullmatch(r"(?:english|american|british)-words\.(\d+)", os.path.basename(path))
        if match and int(match[1]) <= 50:
            with open(path, encoding="latin-1") as lines:
                for word in map(str.strip, lines):
                    if word and word[0].islower() and "'" not in word:
                        sizes[word] = min(sizes.get(word, 50), int(match[1]))
    with open(f"{gazetteers}/Names/words-en.tsv", "w", encoding="utf-8") as output:
        output.write(HEAD)
        for word in sorted(sizes):
            output.write(f"{word}\ten\t{'common' if sizes[word] <= 35 else ''}\n")
