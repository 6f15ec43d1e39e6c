#!/usr/bin/env python3
"""Runs every command of the documentation, and follows its links.

    Scripts/check-docs.py [--onoma .build/release/onoma] [--only PART-OF-NAME] [--list] [--times]

Each page has a scratch folder of its own, with the files that `ASSUMED` says it assumes; its commands are run there in
their order. A command is a line in a block of code, indented or fenced, that calls `onoma`; the other lines of such a block are
commands too. In a block with prompts (`$ onoma …`), all that stands behind one is a command, and the lines below a command are what it prints, on both streams: white
space counts as one space, times and speeds as one another, and `…` stands for anything. Comments in the page can
say more: see `documentation.py`. The examples of `--help` are run likewise.

Exits with 1 if a command ends otherwise than stated or prints something else, if an option does not exist, if a link
leads nowhere, or if what a run writes is not as Schemas say. Needs nothing but Python's standard library.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from dataclasses import dataclass

from documentation import EXPECTED, ROOT, blocks, headings, links, pages, prose

# Files that pages take for granted: name, what they are made of, and how. Later ones may use earlier ones.
FIXTURES = {
    "Examples": ([], "cp -r $ROOT/Examples ."),
    "Gazetteers": ([], "ln -s $ROOT/Gazetteers ."),
    "Pipelines": ([], "cp -r $ROOT/Pipelines ."),
    "articles": ([], "cp -r $ROOT/Examples/Documents articles"),
    "archive": ([], "cp -r $ROOT/Examples/Documents/archive ."),
    "a.html": ([], "cp $ROOT/Examples/Documents/kurils/peace-treaty.html a.html"),
    "article.html": ([], "cp $ROOT/Examples/Documents/kurils/peace-treaty.html article.html"),
    "ria": ([], "mkdir ria; cp $ROOT/Examples/Documents/kurils/kurily-1251.html ria"),
    "tass.html": ([], "cp $ROOT/Examples/Documents/kurils/peace-treaty.html tass.html"),
    "crawl": ([], "python3 $ROOT/Scripts/check-docs.py --make-crawl $ROOT/Examples/Documents crawl"),
    "my-names.tsv": ([], r"printf '# extends\nid\taliases\nshikotan\tChikotan|Shpanberg\nhabomai-islands\tPlane Islands\n' > my-names.tsv"),
    "mine.tsv": ([], r"printf 'id\ttype\tname\taliases\tcountry\ncape-krai-sveta\tlandform\tCape Krai Sveta\tКрай Света@ru!evidence\tRU\n' > mine.tsv"),
    "mine.yaml": ([], "onoma pipeline show > mine.yaml"),
    "Pipelines/mine.yaml": (["Pipelines"], "onoma pipeline show --set match.overlap=all > Pipelines/mine.yaml"),
    "Output/articles": (["articles"], "onoma run articles --quiet"),
    "news": (["articles"], "cp -r articles news; mkdir news/tass; cp news/kurils/peace-treaty.html news/tass/2016-04-15.html"),
    "Output/crawl": (["news"], "onoma run news -o Output/crawl --quiet"),
    "Output/monday": (["articles"], "onoma run articles -o Output/monday --quiet"),
    "Output/tuesday": (["articles", "my-names.tsv"], "onoma run articles -o Output/tuesday -g my-names.tsv --set match.overlap=all --quiet"),
    "out": (["articles"], "onoma run articles/ -o out --quiet"),
    "old": (["articles"], "onoma run articles/ -o old --quiet"),
    "new": (["articles", "my-names.tsv"], "onoma run articles/ -o new -g my-names.tsv --set match.overlap=all --quiet"),
    "gold.jsonl": (["out"], "python3 $ROOT/Scripts/check-docs.py --make-gold out > gold.jsonl"),
    "lgl.jsonl": (["gold.jsonl"], "cp gold.jsonl lgl.jsonl"),
    "brat": (["out"], "onoma export out --to brat -o brat"),
    "monday.conllu": (["out"], "onoma export out --to conllu > monday.conllu"),
    "tuesday.conllu": (["monday.conllu"], "sed '0,/NE=B-ISLAND/s//NE=O/' monday.conllu > tuesday.conllu"),
    "other-tagger.conllu": (["tuesday.conllu"], "cp tuesday.conllu other-tagger.conllu"),
    "old.tsv": (["Gazetteers"], "cp $ROOT/Gazetteers/islands.tsv old.tsv"),
    "new.tsv": (["old.tsv"], r"(cat old.tsv; printf 'new-island\tisland\tNew Island\t\t\t\t\t\t\n') > new.tsv"),
}

# What else pages assume: files that are only there to be imported, as text.
TEXTS = {
    "JP.txt": "2127733\tShikotan-tō\tShikotan-to\tSikotan,Шикотан,色丹島\t43.79\t146.75\tT\tISL\tRU\tJP\t64\t\t\t\t0\t\t50\tAsia/Sakhalin\t2019-01-01\n",
    "latest-all.json": '{"type":"item","id":"Q211196","labels":{"en":{"language":"en","value":"Iturup"}},"aliases":{"en":'
    '[{"language":"en","value":"Etorofu"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q23442"}}},'
    '"rank":"normal"}]}}\n',
    "curated.tsv": "id\ttype\tname\tgeonames\nshikotan\tisland\tShikotan\t2127733\n",
    "imported.tsv": "id\ttype\tname\taliases\tgeonames\nn1\tisland\tShikotan-to\tSikotan\t2127733\n",
    "feed.rss": '<rss version="2.0"><channel><title>Islands</title><item><title>One</title></item><item><title>Boats from Kunashir'
    "</title></item></channel></rss>\n",
    "cities.tsv": "id\ttype\tname\tgeonames\nnemuro\tcity\tNemuro\t2128025\n",
    "accepted.tsv": "document\tkind\tnewText\tnewType\tnewEntity\treason\n*\tmention-added\tShpanberg\tisland\tshikotan\twanted\n",
    "pages.json": '{"id":"1","html":"<p>Shikotan lies off Hokkaido."}\n',
    "cities15000.json": '{"2128025":{"geonameid":2128025,"name":"Nemuro","latitude":43.33,"longitude":145.58,"countrycode":"JP",'
    '"population":26000,"alternatenames":["根室"]}}\n',
    "ep-popolo-v1.0.json": '{"persons":[{"id":"1","name":"Fumio Kishida","other_names":[{"name":"岸田文雄","lang":"ja"}]}]}\n',
    "lists.def": "island.lst:location:island\n",
    "island.lst": "Shikotan&country=RU\n",
    "patterns.jsonl": '{"label":"GPE","pattern":"Nemuro"}\n',
    "regexner.tab": "Nemuro City\tCITY\n",
    "seas.geojson": '{"type":"FeatureCollection","features":[{"type":"Feature","id":"okhotsk","properties":{"name":"Sea of Okhotsk"},'
    '"geometry":{"type":"Point","coordinates":[150,55]}}]}\n',
    "main/en.xml": '<ldml><identity><language type="en"/></identity><localeDisplayNames><territories><territory type="JP">Japan'
    "</territory></territories></localeDisplayNames></ldml>\n",
    "main/ru.xml": '<ldml><identity><language type="ru"/></identity><localeDisplayNames><territories><territory type="JP">Япония'
    "</territory></territories></localeDisplayNames></ldml>\n",
    "ports.csv": "code,port\nJPNEM,Nemuro\n",
    "a.tsv": "Hokkaido\tJP-01\n",
    "a.jsonl": '{"id":"a","label":"Anna Orlova","alt":"A. Orlova"}\n',
}

# Which of them each page assumes.
ASSUMED = {
    "README.md": "Examples Gazetteers articles archive a.html old new out mine.yaml gold.jsonl my-names.tsv latest-all.json",
    "Documentation/Commands.md": "Examples",
    "Documentation/Diff.md": "Gazetteers Output/monday Output/tuesday accepted.tsv gold.jsonl monday.conllu tuesday.conllu "
    "Pipelines/mine.yaml Output/articles",
    "Documentation/Evaluation.md": "lgl.jsonl",
    "Documentation/HowTo.md": "Examples Gazetteers articles",
    "Documentation/Tutorial.md": "Examples",
    "Documentation/Explain.md": "Examples",
    "Documentation/Exports.md": "Output/articles other-tagger.conllu",
    "Documentation/Gazetteers.md": "Gazetteers Output/articles old.tsv new.tsv JP.txt curated.tsv imported.tsv",
    "Documentation/Queries.md": "Output/crawl",
    "Documentation/Report.md": "articles Output/articles Output/monday Output/tuesday",
    "Documentation/Runs.md": "articles crawl",
    "Examples/README.md": "Examples",
    "Examples/Stage/README.md": "Examples Gazetteers",
}
ASSUMED_BY_HELP = {
    "onoma": "articles Output/articles old:Output/old new:Output/new",
    "onoma run": "articles tass.html ria crawl my-names.tsv",
    "onoma stream": "articles pages.json",
    "onoma merge": "crawl",
    "onoma show": "Output/crawl:Output/articles Output/crawl",
    "onoma report": "Output/articles Output/crawl Output/monday Output/tuesday",
    "onoma export": "Output/articles",
    "onoma diff": "Output/monday Output/tuesday old new accepted.tsv Gazetteers Pipelines/mine.yaml Output/articles brat",
    "onoma explain": "Examples article.html feed.rss",
    "onoma check": "articles Output/articles",
    "onoma eval": "lgl.jsonl",
    "onoma pipeline check": "mine.yaml",
    "onoma gazetteer": "Gazetteers mine.tsv JP.txt Output/articles",
    "onoma gazetteer build": "mine.yaml",
    "onoma gazetteer check": "mine.tsv",
    "onoma gazetteer lint": "Gazetteers mine.tsv",
    "onoma gazetteer stats": "Gazetteers mine.tsv",
    "onoma gazetteer coverage": "Gazetteers Output/articles",
    "onoma gazetteer diff": "Gazetteers old.tsv:old/islands.tsv new.tsv:new/islands.tsv old.tsv:old/Gazetteers/islands.tsv",
    "onoma gazetteer import": "JP.txt cities15000.json latest-all.json ep-popolo-v1.0.json lists.def island.lst patterns.jsonl "
    "regexner.tab seas.geojson main/en.xml main/ru.xml ports.csv a.tsv a.jsonl",
    "onoma gazetteer merge": "cities.tsv imported.tsv",
}
# Examples of `--help` that end with another code than 0, or with one of several.
HELP_EXITS = {
    "onoma diff Output/old Output/new": 1,
    "onoma diff Output/monday Output/tuesday | less -R": 1,
    "onoma diff old new --summary": 1,
    "onoma diff old new --type island --cause islands.tsv --format markdown": 0,
    "onoma diff old new --accepted accepted.tsv --max-removed 0 --junit diff.xml": 1,
    "onoma diff --against Pipelines/mine.yaml Output/articles": 1,
    "onoma gazetteer diff old/islands.tsv new/islands.tsv": 1,
    "onoma gazetteer diff old/Gazetteers Gazetteers --format jsonl": 1,
}

# Commands that take seconds and look at nothing but the shipped gazetteers are run once.
SHARED = re.compile(r"^onoma gazetteer (check|build|(stats|lint) Gazetteers)\s*(#.*)?$")
CALL = re.compile(r"(^|[|;&(]\s*|\b(time|exec|env)\s+)onoma(\s|$)")
SECONDS = 180


@dataclass
class Step:
    """Something to do for a page: a command with its exit code and what it prints, or a file to write."""

    line: int
    command: str = ""
    exit: int = 0
    output: str = None
    file: str = None
    counts: bool = True


def logical_lines(block):
    """The lines of a block with continued ones joined: number and text."""
    joined, start = "", None
    for number, line in enumerate(block.lines, block.line):
        start = start or number
        if line.endswith("\\"):
            joined += line[:-1]
            continue
        yield start, joined + line
        joined, start = "", None


def commands(block):
    """The commands of a block, each with what is printed below it."""
    if block.language not in ("", "sh", "bash", "console"):
        return []
    prompts = any(line.startswith("$ ") for line in block.lines)
    lines = list(logical_lines(block))
    if not prompts and not any(CALL.search(line) for _, line in lines):
        return []
    found, variables = [], ""
    for number, line in lines:
        if prompts and not line.startswith("$ "):
            if found:
                found[-1].output = (found[-1].output or "") + line + "\n"
            continue
        line = line.removeprefix("$ ")
        if re.fullmatch(r"[A-Z_]+=\S*", line):
            variables += line + "; "
        elif line.strip() and not line.startswith("#"):
            found.append(Step(number, variables + line, counts=bool(CALL.search(line))))
    for step in found:
        if step.output is not None and not step.output.strip():
            step.output = None
    return found


def steps_of_page(text, problems, name):
    """What to do for a page; and how many commands it says not to run."""
    found, skipped = [], []
    for block in blocks(text):
        words = {word: rest for _, word, rest in block.directives}
        for number, word, rest in block.directives:
            if word == "setup":
                found.append(Step(number, rest, counts=False))
            elif word not in ("skip", "exit", "file"):
                problems.append(f"{name}:{number}: unknown comment 'docs: {word}'")
        if "skip" in words:
            skipped += [(step, words["skip"]) for step in commands(block)]
        elif "file" in words:
            if any(line.startswith("$ ") for line in block.lines):
                problems.append(f"{name}:{block.line}: the file goes over into commands; put a line of text between")
            found.append(Step(block.line, file=words["file"], output="\n".join(block.lines) + "\n"))
        else:
            steps = commands(block)
            codes = [int(code) for code in words.get("exit", "0").split()]
            for index, step in enumerate(steps):
                step.exit = codes[min(index, len(codes) - 1)]
            found += steps
    return found, skipped


def help_steps(command):
    """The examples of a command's help: with two spaces a remark begins."""
    discussion = command.get("discussion", "")
    if not isinstance(discussion, str) or "EXAMPLE" not in discussion:
        return []
    found = []
    for line in re.split(r"EXAMPLES?\n", discussion, maxsplit=1)[1].split("\n"):
        line = line.strip()
        if CALL.search(line):
            line = re.split(r"\s{2,}", line)[0]
            found.append(Step(0, line, HELP_EXITS.get(line, 0)))
    return found


def subcommands(command, prefix=""):
    """All commands below one, with their full names."""
    name = f"{prefix}{command['commandName']}"
    yield name, command
    for each in command.get("subcommands", []):
        if each["commandName"] != "help":
            yield from subcommands(each, name + " ")


def normalized(text):
    text = re.sub(r"\b\d[\d.,]*(?= (s|ms|MB/s|documents/s)\b)", "#", text)
    return " ".join(text.split())


def difference(expected, found):
    """What of the expected output is not there; `None` if all is."""
    found = normalized(found)
    pieces = [piece.strip() for piece in normalized(expected).split("…")]
    at = 0
    for index, piece in enumerate(pieces):
        place = found.find(piece, at)
        if place < 0 or index == 0 and place > 0:
            good = next(
                (length for length in range(len(piece), 0, -1) if piece[:length] in found[at:]), 0)
            return f"…{piece[max(0, good - 40):good]} «here» {piece[good:good + 80]}"
        at = place + len(piece)
    if pieces[-1] and not found.endswith(pieces[-1]):
        return f"the end: …{pieces[-1][-60:]}"
    return None


class World:
    """Where commands are run: one folder with all fixtures, and copies of some of them for each page."""

    def __init__(self, onoma, folder):
        self.folder = folder
        self.templates = folder / "templates"
        self.templates.mkdir()
        programs = folder / "programs"
        programs.mkdir()
        (programs / "onoma").symlink_to(onoma)
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("ONOMA") or name in ("ONOMA_CACHE",)
        } | {"PATH": f"{programs}:{os.environ['PATH']}", "ONOMA_HOME": str(ROOT), "ROOT": str(ROOT), "LC_ALL": "C.UTF-8"}
        self.made = {}
        self.shared = {}
        self.lock = threading.Lock()

    def run_shared(self, command, folder):
        """Runs a command, or says what it said the first time if that cannot be anything else."""
        match = SHARED.match(command)
        if not match:
            return self.run(command, folder)
        with self.lock:
            if match[1] not in self.shared:
                self.shared[match[1]] = self.run(command, folder)
            return self.shared[match[1]]

    def run(self, command, folder):
        """Runs a shell command: exit code, and both streams as they come."""
        try:
            done = subprocess.run(
                ["bash", "-c", f"set -o pipefail; {command}"], cwd=folder, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS)
        except subprocess.TimeoutExpired as error:
            return -1, (error.stdout or b"").decode("utf-8", "replace") + f"\nnot done after {SECONDS} s"
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def make(self, name):
        """Makes a fixture, after those that it is made of."""
        if name in self.made:
            return
        self.made[name] = True
        if name in TEXTS:
            path = self.templates / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(TEXTS[name], encoding="utf-8")
            return
        needed, command = FIXTURES[name]
        for each in needed:
            self.make(each)
        code, output = self.run(command, self.templates)
        if code != 0 and not (self.templates / name).exists():
            raise SystemExit(f"check-docs: the fixture {name} cannot be made ({code}): {output}")

    def scratch(self, name, assumed):
        """A new folder with the files that a page assumes; `old:Output/old` is one under another name."""
        folder = self.folder / re.sub(r"\W", "-", name)
        folder.mkdir()
        for each in assumed.split():
            source, _, target = each.partition(":")
            path = folder / (target or source)
            path.parent.mkdir(parents=True, exist_ok=True)
            origin = self.templates / source
            if origin.is_symlink():
                path.symlink_to(origin.resolve())
            elif origin.is_dir():
                shutil.copytree(origin, path, dirs_exist_ok=True)
            else:
                shutil.copy(origin, path)
        return folder


def missing_programs(command):
    """Programs of a pipeline that are not installed here."""
    first = [re.match(r"\s*([\w./-]+)", part) for part in re.split(r"\|\|?|;|&&", command)]
    known = {"onoma", "cat", "for", "do", "done", "cd", "echo", "printf", "test"}
    names = {match[1] for match in first if match} - known
    return [name for name in ("jq", "sqlite3", "less", "duckdb", "gzip") if name in names and not shutil.which(name)]


def run_page(world, name, assumed, steps, times):
    """Does the steps of a page in their order: problems, commands run, commands left out."""
    problems, left_out, run = [], [], 0
    folder = world.scratch(name, assumed)
    for step in steps:
        place = f"{name}:{step.line}" if step.line else f"{name} --help"
        if step.file:
            path = folder / step.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.output, encoding="utf-8")
            continue
        missing = missing_programs(step.command)
        if missing:
            left_out.append(f"{place}: needs {', '.join(missing)}: {step.command}")
            continue
        start = time.monotonic()
        code, output = world.run_shared(step.command, folder)
        times.append((time.monotonic() - start, place, step.command))
        run += step.counts
        if code != step.exit:
            tail = "\n    ".join(output.strip().split("\n")[-6:])
            problems.append(f"{place}: exit code {code} instead of {step.exit}: {step.command}\n    {tail}")
        elif step.output is not None:
            what = difference(step.output, output)
            if what is not None:
                problems.append(f"{place}: other output than the page has: {step.command}\n    {what}")
                if os.environ.get("CHECK_DOCS_SHOW"):
                    problems.append(output)
    shutil.rmtree(folder, ignore_errors=True)
    return problems, run, left_out


def check_options(text, name, known):
    """Commands in running text: whether each, and each of its options, exists."""
    problems = []
    for number, line in prose(text):
        for code in re.findall(r"`(onoma [^`]+)`", line):
            words = code.split()
            command = "onoma"
            for word in words[1:]:
                for each in word.split("|"):
                    if f"{command} {each}" in known:
                        command = f"{command} {each}"
                        break
                else:
                    break
            if command == "onoma" and re.fullmatch(r"[a-z]+", words[1]):
                problems.append(f"{name}:{number}: there is no command '{words[1]}': {code}")
            for option in re.findall(r"(?<![\w-])--?[a-z][\w-]*", re.sub(r"'[^']*'|\"[^\"]*\"", "", code)):
                if option not in known[command]:
                    problems.append(f"{name}:{number}: '{command}' has no option {option}: {code}")
    return problems


def known_options(tree):
    found = {"onoma help": set()}
    for name, command in subcommands(tree):
        options = {"--help", "-h", "--version"}
        for argument in command.get("arguments", []):
            for each in argument.get("names", []):
                options.add(("-" if each["kind"] == "short" else "--") + each["name"])
        found[name] = options
    return found


def check_links():
    """Links between pages and to files: each must lead to something."""
    problems = []
    anchors = {}
    for page in pages():
        name = page.relative_to(ROOT)
        for number, target in links(page.read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = urllib.parse.unquote(target).partition("#")
            goal = (page.parent / path).resolve() if path else page
            if not goal.exists():
                if goal.parent != ROOT / "Documentation" or goal.name not in EXPECTED:
                    problems.append(f"{name}:{number}: nothing stands at {target}")
            elif anchor and goal.suffix == ".md":
                if goal not in anchors:
                    anchors[goal] = headings(goal.read_text(encoding="utf-8"))
                if anchor not in anchors[goal]:
                    problems.append(f"{name}:{number}: {path or name} has no heading #{anchor}")
    index = (ROOT / "Documentation/README.md").read_text(encoding="utf-8")
    listed = {target.partition("#")[0] for _, target in links(index)}
    for page in sorted((ROOT / "Documentation").glob("*.md")):
        if page.name not in listed | {"README.md"}:
            problems.append(f"Documentation/README.md: the index does not name {page.name}")
    return problems


def invalid(value, schema, whole, place):
    """What of a JSON value is not as a schema of ours says, at most one finding a part; of JSON Schema what these schemas use."""
    if "$ref" in schema:
        yield from invalid(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, place)
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float)}
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        yield f"{place} is no {schema['type']}"
    elif "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        yield f"{place} is {value!r}"
    elif isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{place} is {value!r}"
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from invalid(each, schema.get("items", {}), whole, f"{place}[{index}]")
    elif isinstance(value, dict) and "type" in schema:
        known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
        yield from (f"{place} lacks {key}" for key in schema.get("required", []) if key not in value)
        order = [key for key in known if key in value]
        if [key for key in value if key in known] != order:
            yield f"{place} has its keys in another order: {', '.join(value)}"
        for key, each in value.items():
            if key in known or isinstance(others, dict):
                yield from invalid(each, known.get(key, others), whole, f"{place}.{key}")
            elif not others:
                yield f"{place} has the key {key}"


def check_schemas(world):
    """Holds what a run writes against the schemas that the reference is made from."""
    code, output = world.run(
        "mkdir schemas && cp -r $ROOT/Examples/Documents/islands schemas/in && head -c 100 /bin/sh > schemas/in/a.html && cd schemas"
        " && onoma run in $ROOT/Gazetteers/ATTRIBUTION.md -o out --set emit.offsets=utf8 --quiet", world.templates)
    if code != 1:
        return [f"schemas: exit code {code} instead of 1: {output}"]
    problems = []
    for file, schema in (("annotations.jsonl", "record"), ("problems.jsonl", "problem"), ("run.json", "run")):
        whole = json.loads((ROOT / f"Schemas/{schema}.json").read_text(encoding="utf-8"))
        text = (world.templates / "schemas/out" / file).read_text(encoding="utf-8")
        values = [text] if file == "run.json" else text.rstrip("\n").split("\n")
        if not values:
            problems.append(f"schemas: {file} is empty")
        for value in values:
            found = list(invalid(json.loads(value), whole, whole, file))
            problems += [f"Schemas/{schema}.json: {each}" for each in found[:5]]
    return problems


def make_gold(output):
    """Prints an output as gold, as the fixture of pages that evaluate."""
    for line in open(pathlib.Path(output) / "annotations.jsonl", encoding="utf-8"):
        record = json.loads(line)
        entities = [{key: mention[key] for key in ("start", "end", "type")} for mention in record["mentions"]]
        print(json.dumps({"id": record["id"], "text": record["text"], "entities": entities[:-1]}, ensure_ascii=False))


def make_crawl(source, target):
    """Writes two small crawls (WARC) of the example pages, as the fixture of pages about crawls."""
    files = sorted(pathlib.Path(source).glob("**/*.html"))
    pathlib.Path(target).mkdir(parents=True)
    for part in range(2):
        with open(pathlib.Path(target) / f"crawl-{part + 1}.warc", "wb") as out:
            for number, file in enumerate(files[part::2]):
                body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + file.read_bytes()
                head = (
                    "WARC/1.0\r\nWARC-Type: response\r\n"
                    f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{part:06}{number:06}>\r\n"
                    f"WARC-Target-URI: http://news.example/{file.name}\r\nWARC-Date: 2026-11-30T00:00:00Z\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n")
                out.write(head.encode() + body + b"\r\n\r\n")


def main():
    parser = argparse.ArgumentParser(description="Runs every command of the documentation, and follows its links.")
    parser.add_argument("--onoma", default=str(ROOT / ".build/release/onoma"), help="the program; default: %(default)s")
    parser.add_argument("--only", default="", help="only pages and commands with this in their name")
    parser.add_argument("--list", action="store_true", help="list the commands, run nothing")
    parser.add_argument("--times", action="store_true", help="name the ten slowest commands")
    parser.add_argument("--make-gold", metavar="OUTPUT", help=argparse.SUPPRESS)
    parser.add_argument("--make-crawl", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make_gold:
        return make_gold(options.make_gold)
    if options.make_crawl:
        return make_crawl(*options.make_crawl)

    start = time.monotonic()
    onoma = pathlib.Path(options.onoma).resolve()
    dump = subprocess.run(
        [onoma, "--experimental-dump-help"], stdout=subprocess.PIPE, check=True, env=os.environ | {"ONOMA_HOME": str(ROOT)})
    tree = json.loads(dump.stdout)["command"]
    problems, skipped, work = [], [], []
    known = known_options(tree)
    for page in pages():
        name = str(page.relative_to(ROOT))
        text = page.read_text(encoding="utf-8")
        steps, not_run = steps_of_page(text, problems, name)
        skipped += [(name, step, reason) for step, reason in not_run]
        problems += check_options(text, name, known)
        if any(step.counts for step in steps) and name != "Documentation/Commands.md":
            work.append((name, ASSUMED.get(name, ""), steps))
    for name, command in subcommands(tree):
        steps = help_steps(command)
        if steps:
            work.append((name, ASSUMED_BY_HELP.get(name, ""), steps))
    problems += check_links()
    work = [each for each in work if options.only in each[0]]
    if options.list:
        for name, _, steps in work:
            for step in steps:
                print(f"{name}:{step.line}: {step.command or 'file ' + step.file}")
        return 0

    count, left_out, times = 0, [], []
    with tempfile.TemporaryDirectory() as folder:
        world = World(onoma, pathlib.Path(folder))
        for _, assumed, _ in work:
            for each in assumed.split():
                world.make(each.partition(":")[0])
        problems += check_schemas(world)
        workers = max(2, min(4, os.cpu_count() or 2))
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            # The longest first, so that no page is left alone at the end.
            work.sort(key=lambda each: -len(each[2]))
            for found, run, missing in pool.map(lambda each: run_page(world, *each, times), work):
                problems += found
                count += run
                left_out += missing
    for problem in problems:
        print(problem, file=sys.stderr)
    for line in left_out:
        print(f"left out: {line}")
    if options.times:
        for seconds, place, command in sorted(times, reverse=True)[:10]:
            print(f"{seconds:6.1f} s  {place}: {command}")
    print(
        f"documentation: {count} commands run, {len(skipped)} not to be run, {len(problems)} problems,"
        f" {time.monotonic() - start:.0f} s")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
