"""The public parts that Onoma is measured beside: one task over a list of files, again for each line on standard input.

usage: peers.py TASK LIST [NAMES] [OUTPUT]

Prints a line of JSON when it is ready and after each pass. One thread; what is built once (libraries, automaton) is
outside the pass, reading the files is inside.
"""
import gc
import json
import resource
import sys
import time


def read(path):
    with open(path, "rb") as file:
        return file.read()


def extraction():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def automaton(names_file):
    import ahocorasick_rs
    with open(names_file, encoding="utf-8") as lines:
        names = lines.read().split("\n")[:-1]
    found = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return found.find_matches_as_indexes


def chain(text_of, names_file, output):
    """Text → sentences → names → a line of JSON. The language is taken for granted, the names as they are spelled."""
    import orjson
    import sentencex
    find = automaton(names_file)

    def write(path):
        text = text_of(read(path))
        sentences, end = [], 0
        for sentence in sentencex.segment("en", text):  # Faster than asking for the borders, which come as dictionaries.
            start, end = end, end + len(sentence)
            sentences.append((start, end))
        mentions = [{"start": start, "end": end, "text": text[start:end], "entity": name} for name, start, end in find(text)]
        record = {"id": path, "text": text, "sentences": sentences, "mentions": mentions}
        file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))

    file = open(output, "wb")
    return write


def usual_chain(names_file):
    """As pipelines are usually built: trafilatura, and spaCy with rules for sentences and 30,000 names."""
    import spacy
    import trafilatura
    language = spacy.blank("en")
    language.max_length = 10**9
    language.add_pipe("sentencizer")
    with open(names_file, encoding="utf-8") as lines:
        names = lines.read().split("\n")[:-1]
    language.add_pipe("entity_ruler").add_patterns(
        {"label": "PLACE", "pattern": name} for name in names[::max(1, len(names) // 30_000)])
    return lambda path: language(trafilatura.extract(read(path), include_comments=False, include_tables=True) or "").to_json()


def splitter():
    """A text's language stands in its file's name, before the last hyphen."""
    import sentencex
    return lambda path: len(sentencex.segment(path.rsplit("/", 1)[-1].rsplit("-", 1)[0], read(path).decode()))


def daachorse_finder(names_file):
    import daachorse
    with open(names_file, "rb") as lines:
        names = lines.read().split(b"\n")[:-1]
    find = daachorse.DoubleArrayAhoCorasick(names, match_kind=daachorse.MATCH_KIND_LEFTMOST_LONGEST).find
    return lambda path: len(find(read(path)))


def ahocorasick_finder(names_file):
    find = automaton(names_file)
    return lambda path: len(find(read(path).decode()))


def extractor():
    extract = extraction()
    return lambda path: extract(read(path))


TASKS = {
    "pages": lambda names, output: chain(extraction(), names, output),
    "texts": lambda names, output: chain(bytes.decode, names, output),
    "usual": usual_chain,
    "resiliparse": extractor,
    "sentencex": splitter,
    "daachorse": daachorse_finder,
    "ahocorasick_rs": ahocorasick_finder,
}


def seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    with open(sys.argv[2], encoding="utf-8") as lines:
        paths = lines.read().split("\n")[:-1]
    before = seconds()
    task = TASKS[sys.argv[1]](*sys.argv[3:])
    gc.freeze()  # The names would be walked by each collection: a cost of Python, not of the parts.
    print(json.dumps({"built": seconds() - before}), flush=True)
    for _ in sys.stdin:
        times, before = [], seconds()
        for path in paths:
            start = time.thread_time()
            task(path)
            times.append(time.thread_time() - start)
        print(json.dumps({"cpu": seconds() - before, "seconds": times}), flush=True)


main()
