"""Each step's time as `--profile` tells it, beside the fastest libraries for the same work, and matching as names grow."""
import contextlib
import json
import os
import shutil

from measure import Peer, best, run, spread, table
from inputs import import_names, latin_names, write_gazetteer

MATCHING = """version: 1
stages: [clean, sentences, match: {{gazetteers: [{0}]}}]
emit: {{include: [text, mentions]}}
"""
COPIES = 2  # Of the texts that are matched, in one run: the compiled names come into its memory page by page, once.


class Steps:
    """Rounds of each step's seconds, a document after the other. Each copy of the documents in the folder is a round."""

    def __init__(self, setup, folder, *options, copies=1):
        self.copies = copies
        self.output, self.profile = f"{setup.work}/output", f"{setup.work}/profile.jsonl"
        self.command = [setup.program, "run", folder, "-o", self.output, "--fresh", "--quiet", "-j", "1", "--no-isolate",
                        "--profile", self.profile, *options]
        self.rounds = {}

    def round(self):
        run(self.command)
        with open(self.profile, encoding="utf-8") as lines:
            documents = sorted(map(json.loads, lines), key=lambda line: line["id"])
        size = len(documents) // self.copies
        for step in documents[0]["microseconds"]:
            times = [document["microseconds"].get(step, 0) / 1e6 for document in documents]
            self.rounds.setdefault(step, []).extend(times[size * copy:size * (copy + 1)] for copy in range(self.copies))

    def best(self, *steps):
        """Seconds of some steps together."""
        return best([[sum(times) for times in zip(*some)] for some in zip(*(self.rounds[step] for step in steps))])

    def mentions(self):
        """How many the last round found, in one copy."""
        with open(f"{self.output}/annotations.jsonl", encoding="utf-8") as lines:
            return sum(len(json.loads(line).get("mentions", ())) for line in lines) // self.copies


class Pair:
    """A library's passes over files, as many as our steps have rounds."""

    def __init__(self, name, files, steps, ours, task, *arguments):
        self.name, self.files, self.steps, self.ours, self.task = name, files, steps, ours, task
        self.arguments = arguments
        self.rounds = []

    def round(self, peer):
        self.rounds += [peer.round()["seconds"] for _ in range(self.steps.copies)]

    def row(self):
        size, ours, theirs = self.files.bytes / 1e6, self.steps.best(*self.ours), best(self.rounds)
        return [self.name, f"{size / ours:.0f}", self.task, f"{size / theirs:.0f}", f"**{theirs / ours:.2f}**",
                spread([size / sum(seconds) for seconds in self.rounds], 0)]


class Matching:
    """Matching alone: gazetteers of some sizes, by the number of their names."""

    def __init__(self, setup):
        names = latin_names()
        self.count = len(names)
        self.work, self.mentions = setup.work, {}
        few = names[::max(1, len(names) // 10_000)]
        files = {f"{len(some):,}": write_gazetteer(some, f"{setup.work}/names-{len(some)}.tsv") for some in (few, names)}
        self.names = files[f"{len(names):,}"] + ".names"
        for limit in (10_000, None) if setup.scale else ():
            title = f"{'the first 10,000' if limit else 'all'} of {os.path.basename(setup.scale)}"
            files[title] = import_names(setup.program, setup.scale, f"{setup.work}/scale-{limit}.tsv", limit)
        for copy in range(COPIES):
            shutil.copytree(setup.joined.folder, f"{setup.work}/matched/{copy}")
        self.steps = {title: self.steps_of(setup, path) for title, path in files.items()}
        self.all = self.steps[f"{len(names):,}"]

    def steps_of(self, setup, gazetteer):
        pipeline = gazetteer.removesuffix(".tsv") + ".yaml"
        with open(pipeline, "w", encoding="utf-8") as file:
            file.write(MATCHING.format(gazetteer))
        return Steps(setup, f"{setup.work}/matched", "-p", pipeline, copies=COPIES)

    def round(self):
        for title, steps in self.steps.items():
            steps.round()
            self.mentions[title] = steps.mentions()

    def rows(self, size):
        return [[title, f"{size / 1e6 / steps.best('match'):.0f}", f"{self.mentions[title]:,}"]
                for title, steps in self.steps.items()]


def usual(setup):
    """A pipeline as usually built, over a few pages: it takes a second for what others do in twenty milliseconds."""
    list_file, size = setup.pages.sample(max(1, len(setup.pages.paths) // 40))
    with Peer("usual", list_file, setup.names) as process:
        return size / 1e6 / process.round()["cpu"]


def measure_rounds(setup, ours, pairs):
    rounds = min(3, setup.rounds)
    with contextlib.ExitStack() as processes:
        peers = [processes.enter_context(Peer(pair.task, pair.files.list, *pair.arguments)) for pair in pairs]
        for number in range(rounds):
            setup.say(f"steps, round {number + 1} of {rounds}")
            for steps in ours:
                steps.round()
            for pair, peer in zip(pairs, peers):
                pair.round(peer)


def report(setup):
    pages, texts, matching = Steps(setup, setup.pages.folder), Steps(setup, setup.texts.folder), Matching(setup)
    pairs = [
        Pair("load + clean, pages", setup.pages, pages, ["load", "clean"], "resiliparse"),
        Pair("sentences, texts", setup.texts, texts, ["sentences"], "sentencex"),
        Pair("sentences, texts joined", setup.joined, matching.all, ["sentences"], "sentencex"),
        Pair("match, texts joined", setup.joined, matching.all, ["match"], "daachorse", matching.names),
        Pair("match, texts joined", setup.joined, matching.all, ["match"], "ahocorasick_rs", matching.names),
    ]
    measure_rounds(setup, [pages, texts, matching], pairs)
    total = {steps: sum(steps.best(step) for step in steps.rounds) for steps in (pages, texts)}
    shares = [[step] + [f"{1000 * steps.best(step):.0f} ms, {steps.best(step) / total[steps]:.0%}" for steps in (pages, texts)]
              for step in pages.rounds]
    return [
        "### Steps beside libraries", "",
        *table(["step", "MB/s", "beside", "MB/s", "ratio", "its spread, MB/s"],
               [pair.row() for pair in pairs]), "",
        f"Texts joined are files of 100 kB in one language; {matching.count:,} names of places in Latin letters. Sentencex is told "
        "the language. The automata match names anywhere, as spelled; Onoma at borders of words, in any case and with any "
        "diacritics.", "",
        "A pipeline as usually built (trafilatura → spaCy with rules for sentences and 30,000 names) does "
        f"{usual(setup):.1f} MB/s of pages.", "",
        "Matching the same texts as names grow (aim: less than 25 % slower from ten thousand to ten million):", "",
        *table(["names", "MB/s", "mentions"], matching.rows(setup.joined.bytes)), "",
        "### Where the time goes", "", *table(["step", "pages", "texts"], shares), "",
        "Not in a step: starting, listing, storing and joining the records.", "",
    ]
