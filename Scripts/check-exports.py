#!/usr/bin/env python3
"""Exports an output to every format, reads each back with the tool it is for, and compares all mentions with the records.

    Scripts/check-exports.py OUTPUT [--onoma PROGRAM] [--only csv,spacy] [--strict]

A line a format: how many mentions came back, how many the format has no place for, and what read them. pandas, geopandas,
spaCy, gatenlp and lxml are used where they can be imported, else Python's own modules; with --strict that is a failure. Where a
format has its own rule (CoNLL keeps the longest of what overlaps) the rule is applied here anew, without the program. Exits with 1 if
anything differs.
"""
import argparse
import collections
import csv
import html.parser
import importlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | {chr(c) for c in range(0x2000, 0x200B)}
XML_LOST = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def module(name):
    """A module, or None where it cannot be imported."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


class Document:
    """A record with offsets in code points."""

    def __init__(self, record):
        self.id = record["id"]
        self.format, self.charset = record["source"]["format"], record["source"]["charset"]
        self.text = record.get("text", "")
        self.mentions = record.get("mentions", [])
        self.entities = {entity["id"]: entity for entity in record.get("entities", [])}
        unit = record["offsets"]
        if unit != "codepoint":
            places, offset = {}, 0
            for index, character in enumerate(self.text):
                places[offset] = index
                offset += len(character.encode("utf-8")) if unit == "utf8" else len(character.encode("utf-16-le")) // 2
            places[offset] = len(self.text)
            for mention in self.mentions:
                mention["start"], mention["end"] = places[mention["start"]], places[mention["end"]]
        for mention in self.mentions:
            assert self.text[mention["start"]:mention["end"]] == mention["text"], (self.id, mention)

    def place(self, mention):
        entity = self.entities.get(mention.get("entity"))
        return None if entity is None or "latitude" not in entity else (entity["longitude"], entity["latitude"])

    def longest(self):
        """Of mentions that overlap the longest in bytes, then the first; none that begins or ends in white space."""
        def key(mention):
            return -len(mention["text"].encode("utf-8")), mention["start"]
        free, chosen = [True] * len(self.text), []
        for mention in sorted((m for m in self.mentions if not spaced(m)), key=key):
            places = range(mention["start"], mention["end"])
            if all(free[place] for place in places):
                chosen.append(mention)
                for place in places:
                    free[place] = False
        return chosen


def spaced(mention):
    return mention["text"][0] in SPACES or mention["text"][-1] in SPACES


def keys(documents, choose=lambda document: document.mentions, kind=lambda name: name):
    """What is to come back: (id, start, end, text, type) with how often."""
    return collections.Counter(
        (document.id, m["start"], m["end"], m["text"], kind(m["type"])) for document in documents for m in choose(document))


def tag(kind):
    return "".join("_" if c in SPACES or c == "|" else c for c in kind.upper())


# Readers: each takes (path, documents) and gives the mentions that came back, those that should, and the tool's name.

def read_table(path, documents, separator):
    pandas = module("pandas")
    if pandas:
        frame = pandas.read_csv(path, sep=separator, keep_default_na=False, dtype=str, encoding="utf-8", lineterminator="\n")
        rows, tool = frame.to_dict("records"), f"pandas {pandas.__version__}"
    else:
        with open(path, encoding="utf-8", newline="") as file:
            rows, tool = list(csv.DictReader(file, delimiter=separator)), "csv"
    found = collections.Counter((r["document"], int(r["start"]), int(r["end"]), r["text"], r["type"]) for r in rows)
    return found, keys(documents), tool


def read_entities(path, documents, separator):
    pandas = module("pandas")
    if pandas:
        frame = pandas.read_csv(path, sep=separator, keep_default_na=False, dtype=str, encoding="utf-8", lineterminator="\n")
        rows, tool = frame.to_dict("records"), f"pandas {pandas.__version__}"
    else:
        with open(path, encoding="utf-8", newline="") as file:
            rows, tool = list(csv.DictReader(file, delimiter=separator)), "csv"
    # Unlisted people may be spelled differently in other documents; the first one's name stands.
    names, expected = {}, collections.Counter()
    for document in documents:
        for entity in document.entities.values():
            expected[(entity["id"], names.setdefault(entity["id"], entity["name"]))] += entity["mentions"]
    found = collections.Counter({(r["id"], r["name"]): int(r["mentions"]) for r in rows})
    assert len(rows) == len(expected), "as many rows as entities"
    assert [r["id"] for r in rows] == sorted((key[0] for key in expected), key=lambda name: name.encode("utf-8")), "order"
    return found, expected, tool


def placed(documents):
    return collections.Counter(
        (document.id, m["start"], m["end"], m["text"], m["type"]) + document.place(m)
        for document in documents for m in document.mentions if document.place(m))


def read_geojson(path, documents):
    geopandas = module("geopandas")
    if geopandas:
        frame = geopandas.read_file(path)
        rows = [dict(row, x=row["geometry"].x, y=row["geometry"].y) for row in frame.to_dict("records")]
        tool = f"geopandas {geopandas.__version__}"
    else:
        with open(path, encoding="utf-8") as file:
            features = json.load(file)["features"]
        rows = [dict(f["properties"], x=f["geometry"]["coordinates"][0], y=f["geometry"]["coordinates"][1]) for f in features]
        tool = "json"
    found = collections.Counter(
        (r["document"], int(r["start"]), int(r["end"]), r["text"], r["type"], r["x"], r["y"]) for r in rows)
    return found, placed(documents), tool


def parse_xml(path):
    lxml = module("lxml.etree")
    if lxml:
        return lxml.parse(path, lxml.XMLParser(huge_tree=True)).getroot(), "lxml " + ".".join(map(str, lxml.LXML_VERSION[:3]))
    return xml.etree.ElementTree.parse(path).getroot(), "xml.etree"


def read_kml(path, documents):
    root, tool = parse_xml(path)
    fastkml = module("fastkml")
    if fastkml:
        # As its own reader takes it, beside what is compared.
        with open(path, "rb") as file:
            kml = fastkml.kml.KML.from_string(file.read().decode("utf-8").split("?>", 1)[1]) if hasattr(
                fastkml.kml.KML, "from_string") else None
        if kml is not None:
            placemarks = sum(len(list(folder.features)) for top in kml.features for folder in top.features)
            assert placemarks == len(root.findall(".//{*}Placemark")), "fastkml sees every placemark"
            tool += f", fastkml {fastkml.__version__}"
    found = collections.Counter()
    for mark in root.iter("{http://www.opengis.net/kml/2.2}Placemark"):
        data = {d.get("name"): d[0].text for d in mark.iter("{http://www.opengis.net/kml/2.2}Data")}
        name = mark.find("{http://www.opengis.net/kml/2.2}name").text
        x, y = mark.find(".//{http://www.opengis.net/kml/2.2}coordinates").text.split(",")
        found[(data["document"], int(data["start"]), int(data["end"]), name, data["type"], float(x), float(y))] += 1
    return found, placed(documents), tool


def read_spacy(path, documents):
    spacy = module("spacy")
    found, entities = collections.Counter(), collections.Counter()
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file.read().split("\n")[:-1]]
    if spacy:
        from spacy.tokens import Doc, DocBin
        nlp = spacy.blank("xx")
        store = DocBin(attrs=["ENT_TYPE", "ENT_IOB", "SPACY", "SENT_START"], store_user_data=True)
        for line in lines:
            doc = Doc(nlp.vocab).from_json(line)
            doc.user_data["id"] = line["id"]
            store.add(doc)
        # Through bytes, as .spacy files are.
        docs = list(DocBin().from_bytes(store.to_bytes()).get_docs(nlp.vocab))
        for doc, document in zip(docs, documents):
            assert doc.text == document.text, document.id
            for span in doc.spans["onoma"]:
                found[(doc.user_data["id"], span.start_char, span.end_char, span.text, span.label_)] += 1
            for span in doc.ents:
                entities[(doc.user_data["id"], span.start_char, span.end_char, span.text, span.label_)] += 1
        tool = f"spaCy {spacy.__version__} (DocBin)"
    else:
        for line in lines:
            for span in line["spans"]["onoma"]:
                found[(line["id"], span["start"], span["end"], line["text"][span["start"]:span["end"]], span["label"])] += 1
            for span in line["ents"]:
                entities[(line["id"], span["start"], span["end"], line["text"][span["start"]:span["end"]], span["label"])] += 1
        tool = "json"
    assert entities == keys(documents, Document.longest), "ents are the longest"
    return found, keys(documents, lambda d: [m for m in d.mentions if not spaced(m)]), tool


def read_label_studio(path, documents):
    with open(path, encoding="utf-8") as file:
        tasks = json.load(file)
    found = collections.Counter()
    for task in tasks:
        text = task["data"]["text"]
        for region in task["predictions"][0]["result"]:
            value = region["value"]
            assert text[value["start"]:value["end"]] == value["text"], task["id"]
            found[(task["data"]["document"], value["start"], value["end"], value["text"], value["labels"][0])] += 1
    return found, keys(documents), "json"


def read_doccano(path, documents):
    found = collections.Counter()
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            for start, end, label in row["label"]:
                found[(row["document"], start, end, row["text"][start:end], label)] += 1
    return found, keys(documents), "json"


def spans_of_tags(rows):
    """(first, last, type) of runs of B- and I- in a list of tags."""
    spans = []
    for index, value in enumerate(rows):
        if value.startswith("B-"):
            spans.append([index, index, value[2:]])
        elif value.startswith("I-"):
            assert spans and spans[-1][1] == index - 1 and spans[-1][2] == value[2:], "I- goes on"
            spans[-1][1] = index
    return spans


def located(document, words):
    """Where each word stands in the text: it follows the one before, with nothing but white space between."""
    places, position = [], 0
    for word in words:
        while document.text[position] in SPACES:
            position += 1
        assert document.text.startswith(word, position), (document.id, word)
        places.append((position, position + len(word)))
        position += len(word)
    return places


def read_columns(path, documents):
    with open(path, encoding="utf-8", newline="\n") as file:
        content = file.read()
    if module("spacy"):
        from spacy.training.converters import conll_ner_to_docs
        docs = list(conll_ner_to_docs(content.replace("-DOCSTART- -X- O O\n\n-DOCSTART-", "-DOCSTART-"), n_sents=1, no_print=True))
        read = sum(len(doc.ents) for doc in docs)
        tool = f"csv, spaCy's converter {module('spacy').__version__}"
    else:
        read, tool = None, "csv"
    found = collections.Counter()
    parts = content.split("-DOCSTART- -X- O O\n")[1:]
    assert len(parts) == len(documents)
    for part, document in zip(parts, documents):
        rows = [line.split(" ") for line in part.split("\n") if line]
        assert all(len(row) == 4 for row in rows)
        places = located(document, [row[0] for row in rows])
        for first, last, kind in spans_of_tags([row[3] for row in rows]):
            start, end = places[first][0], places[last][1]
            found[(document.id, start, end, document.text[start:end], kind)] += 1
    expected = keys(documents, Document.longest, tag)
    if read is not None:
        assert read == sum(expected.values()), f"spaCy's converter sees {read}"
    return found, expected, tool


def read_conllu(path, documents):
    known = {document.id: document for document in documents}
    found = collections.Counter()
    document, rows = None, []

    def finish():
        if document is None:
            return
        places = located(document, [row[1] for row in rows])
        for first, last, kind in spans_of_tags([misc(row).get("NE", "O") for row in rows]):
            start, end = places[first][0], places[last][1]
            found[(document.id, start, end, document.text[start:end], kind)] += 1

    def misc(row):
        return dict(entry.split("=", 1) for entry in row[9].split("|")) if row[9] != "_" else {}

    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file.read().split("\n"):
            if line.startswith("# newdoc id = "):
                finish()
                document, rows = known[line[len("# newdoc id = "):]], []
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
                assert len(rows[-1]) == 10
    finish()
    tool = "csv"
    spacy = module("spacy")
    if spacy:
        from spacy.training.converters import conllu_to_docs
        with open(path, encoding="utf-8", newline="\n") as file:
            docs = list(conllu_to_docs(file.read(), n_sents=1, no_print=True))
        tool += f", spaCy's converter {spacy.__version__} ({sum(len(doc.ents) for doc in docs)} of them)"
    return found, keys(documents, Document.longest, tag), tool


def read_brat(path, documents):
    found, expected = collections.Counter(), collections.Counter()
    names = sorted(name[:-4] for name in os.listdir(path) if name.endswith(".ann"))
    assert len(names) == len(documents)
    with open(os.path.join(path, "annotation.conf"), encoding="utf-8") as file:
        types = set(file.read().split("[relations]")[0].split("\n")[1:])
    # The names of files are not asked: texts are, and how often each set of mentions is there.
    for name in names:
        with open(os.path.join(path, name + ".txt"), encoding="utf-8", newline="") as file:
            text = file.read()
        with open(os.path.join(path, name + ".ann"), encoding="utf-8", newline="\n") as file:
            for line in file.read().split("\n"):
                if not line.startswith("T"):
                    continue
                _, place, quoted = line.split("\t", 2)
                kind, offsets = place.split(" ", 1)
                assert kind in types, kind
                pieces = [tuple(map(int, piece.split(" "))) for piece in offsets.split(";")]
                assert " ".join(text[start:end] for start, end in pieces) == quoted, line
                found[(text, pieces[0][0], pieces[-1][1], kind)] += 1
    for document in documents:
        for mention in document.mentions:
            if mention["text"].strip("\n") == mention["text"]:
                kind = re.sub("[^A-Za-z0-9_-]", "_", mention["type"])
                expected[(document.text, mention["start"], mention["end"], kind)] += 1
    return found, expected, "text"


def read_web_annotation(path, documents):
    with open(path, encoding="utf-8") as file:
        page = json.load(file)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    texts = {}
    for document in documents:
        source = re.sub(r'[\x00-\x20\x7f"<>\\^`{|}:?\[\]]', lambda m: f"%{ord(m[0]):02X}", document.id)
        texts[source] = document
    found = collections.Counter()
    assert len({item["id"] for item in page["items"]}) == len(page["items"])
    for item in page["items"]:
        document = texts[item["target"]["source"]]
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert document.text[start:end] == quote["exact"]
        assert document.text[:start].endswith(quote["prefix"]) and document.text[end:].startswith(quote["suffix"])
        found[(document.id, start, end, quote["exact"], item["body"][0]["value"])] += 1
    return found, keys(documents), "json"


def read_tei(path, documents):
    """Blocks are joined by what stands between them in the record's text."""
    root, tool = parse_xml(path)
    name = "{http://www.tei-c.org/ns/1.0}"
    known = {XML_LOST.sub("\ufffd", document.id): document for document in documents}
    found = collections.Counter()
    for tei in root.iter(name + "TEI"):
        document = known[tei.find(f".//{name}idno").text]
        text = XML_LOST.sub("\ufffd", document.text)
        position = 0
        for block in tei.find(f".//{name}body"):
            content = "".join(block.itertext())
            if not content:
                continue
            position = text.index(content, position)
            offset = position

            def walk(node):
                nonlocal offset
                start = offset
                offset += len(node.text or "")
                for child in node:
                    walk(child)
                    offset += len(child.tail or "")
                if node is not block:
                    found[(document.id, start, offset, document.text[start:offset], node.get("type"))] += 1

            walk(block)
            position = offset
    expected = collections.Counter()
    for document in documents:
        stack = []
        for mention in sorted(document.mentions, key=lambda m: (m["start"], -m["end"])):
            while stack and stack[-1] <= mention["start"]:
                stack.pop()
            if stack and stack[-1] < mention["end"]:
                continue
            stack.append(mention["end"])
            expected[(document.id, mention["start"], mention["end"], mention["text"], mention["type"])] += 1
    return found, expected, tool


def read_gate(path, documents):
    gatenlp = module("gatenlp")
    found = collections.Counter()
    for name in os.listdir(path):
        if gatenlp:
            document = gatenlp.Document.load(os.path.join(path, name), fmt="bdocjs")
            for annotation in document.annset():
                found[(document.features["document"], annotation.start, annotation.end, document[annotation], annotation.type)] += 1
            continue
        with open(os.path.join(path, name), encoding="utf-8") as file:
            document = json.load(file)
        assert document["offset_type"] == "p"
        for annotation in document["annotation_sets"][""]["annotations"]:
            text = document["text"][annotation["start"]:annotation["end"]]
            found[(document["features"]["document"], annotation["start"], annotation["end"], text, annotation["type"])] += 1
    return found, keys(documents), f"gatenlp {gatenlp.__version__}" if gatenlp else "json"


def read_pages(path, documents):
    """Marks are joined by their number; white space is not compared, since none between tags is marked."""
    lxml = module("lxml.html")
    found, expected = collections.Counter(), collections.Counter()

    def squeezed(text):
        # Soft hyphens of pages are no part of the text.
        return "".join(c for c in text if c not in SPACES and c != "\xad")

    charsets = {}
    for document in documents:
        if document.format == "html":
            charsets[file_name(document.id) + ".html"] = document
    assert set(os.listdir(path)) <= set(charsets), "files are named by ids"
    for name in os.listdir(path):
        document = charsets[name]
        with open(os.path.join(path, name), "rb") as file:
            page = file.read()
        texts = collections.defaultdict(str)
        if lxml:
            tree = lxml.fromstring(page, parser=lxml.HTMLParser(encoding=document.charset, huge_tree=True))
            marks = [(mark.get("data-mention"), mark.get("data-type"), mark.text_content()) for mark in tree.iter("mark")]
        else:
            marks = Marks(page.decode(PYTHON_CHARSETS.get(document.charset, document.charset), "replace")).marks
        for number, kind, text in marks:
            if number is not None:
                texts[(int(number), kind)] += text
        for (number, kind), text in texts.items():
            found[(document.id, number, kind, squeezed(text))] += 1
        for number, mention in enumerate(document.mentions):
            key = (document.id, number, mention["type"], squeezed(mention["text"]))
            # What could not be marked is counted by the program; what is marked must be right.
            if (number, mention["type"]) in texts:
                expected[key] += 1
    return found, expected, "lxml.html" if lxml else "html.parser"


def read_sqlite(path, documents):
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not database.execute("PRAGMA foreign_key_check").fetchall()
    rows = database.execute(
        'SELECT d.id, m.start, m."end", m.text, m.type FROM mentions m JOIN documents d ON d.number = m.document')
    found = collections.Counter(rows)
    texts = dict(database.execute("SELECT id, ifnull(text, '') FROM documents"))
    assert texts == {document.id: document.text for document in documents}
    ids = {entity for document in documents for entity in document.entities}
    assert {row[0] for row in database.execute("SELECT id FROM entities")} == ids
    # Each document is found by the words of its first mention.
    for document in documents:
        for mention in document.mentions[:1]:
            words = '"' + mention["text"].replace('"', '""') + '"'
            if any(c.isalnum() for c in mention["text"]):
                hits = database.execute(
                    "SELECT d.id FROM texts JOIN documents d ON d.number = texts.rowid WHERE texts MATCH ?", (words,))
                # Scripts without spaces have no words inside a run.
                wordlike = re.search(r"(?<!\w)" + re.escape(mention["text"]) + r"(?!\w)", document.text)
                assert not wordlike or document.id in {row[0] for row in hits}, (document.id, words)
    database.close()
    return found, keys(documents), "sqlite3 " + sqlite3.sqlite_version


PYTHON_CHARSETS = {"windows-874": "cp874", "x-user-defined": "latin-1", "replacement": "latin-1"}


def file_name(name):
    """Names of files as the program makes them of ids; long ones are not asked for."""
    kept = re.sub(rb"^\.|[^0-9A-Za-z_.\-\x80-\xff]", lambda m: b"=%02X" % m[0][0], name.encode("utf-8"))
    return kept.decode("utf-8")


class Marks(html.parser.HTMLParser):
    """(number, type, text) of each mark, with the text of marks within."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.marks, self.open = [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == "mark":
            self.open.append(dict(attributes))
            self.open[-1]["text"] = ""

    def handle_data(self, data):
        for mark in self.open:
            mark["text"] += data

    def handle_endtag(self, tag):
        if tag == "mark" and self.open:
            mark = self.open.pop()
            self.marks.append((mark.get("data-mention"), mark.get("data-type"), mark["text"]))


READERS = {
    "csv": lambda path, documents: read_table(path, documents, ","),
    "tsv": lambda path, documents: read_table(path, documents, "\t"),
    "csv-entities": lambda path, documents: read_entities(path, documents, ","),
    "tsv-entities": lambda path, documents: read_entities(path, documents, "\t"),
    "geojson": read_geojson, "kml": read_kml, "spacy": read_spacy, "label-studio": read_label_studio,
    "doccano": read_doccano, "conll2003": read_columns, "conllu": read_conllu, "brat": read_brat,
    "web-annotation": read_web_annotation, "tei": read_tei, "gate": read_gate,
    "html": read_pages, "sqlite": read_sqlite,
}
TOOLS = {"csv": "pandas", "tsv": "pandas", "csv-entities": "pandas", "tsv-entities": "pandas", "geojson": "geopandas",
         "kml": "lxml", "tei": "lxml", "spacy": "spaCy", "conll2003": "spaCy", "conllu": "spaCy", "gate": "gatenlp", "html": "lxml"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("output")
    parser.add_argument("--onoma", default=os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
                                                        ".build/release/onoma"))
    parser.add_argument("--only", default="")
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    source = os.path.join(options.output, "annotations.jsonl") if os.path.isdir(options.output) else options.output
    with open(source, encoding="utf-8", newline="\n") as file:
        documents = [Document(json.loads(line)) for line in file.read().split("\n")[:-1]]
    total = sum(len(document.mentions) for document in documents)
    print(f"{len(documents)} documents, {total} mentions")
    failed = False
    for name in options.only.split(",") if options.only else READERS:
        with tempfile.TemporaryDirectory() as work:
            path = os.path.join(work, "export")
            run = subprocess.run([options.onoma, "export", options.output, "--to", name, "-o", path], capture_output=True, text=True)
            if run.returncode != 0:
                print(f"{name:15} {run.stderr.strip()}")
                failed = True
                continue
            found, expected, tool = READERS[name](path, documents)
        count = sum((found & expected).values())
        wrong = sum((found - expected).values()) + sum((expected - found).values())
        isPoor = options.strict and name in TOOLS and TOOLS[name] not in tool
        failed = failed or wrong > 0 or isPoor
        rest = run.stderr.strip().partition("; left out: ")[2]
        print(f"{name:15} {count} of {sum(expected.values())} the same" + (f", {wrong} WRONG" if wrong else "")
              + (f"; left out: {rest}" if rest else "") + f"  [{tool}]" + (" NOT THE TOOL IT IS FOR" if isPoor else ""))
        for key in list((found - expected))[:3]:
            print("    too much:", key)
        for key in list((expected - found))[:3]:
            print("    missing: ", key)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
