"""Each step's time as `--profile` tells it, beside the fastest libraries for the same work, and matching as names grow."""
import json
import os
import shutil

from measure import Peer, best, run, spread, table
from inputs import import_names, latin_names, write_gazetteer

MATCHING = """version: 1
stages: [clean, sentences, match: {{gazetteers: [{0}]}}]
emit: {{include: [text, mentions]}}
"""


COPIES = 3  # Of the texts that are matched, in one run: pages of the compiled names are read from disk once in a run.


class Steps:
    """Rounds of each step's seconds, a document after the other. Each copy of the documents in the folder is a round."""

    def __init__(self, setup, folder, *options, copies=1):
        self.copies = copies
        self.command = [setup.program, "run", folder, "-o", f"{setup.work}/output", "--fresh", "--quiet", "-j", "1",
                        "--no-isolate", "--profile", f"{setup.work}/profile.jsonl", *options]
        self.profile = f"{setup.work}/profile.jsonl"
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


def peer(setup, task, files, *arguments):
    with Peer(task, files.list, *arguments) as process:
        return [process.round()["seconds"] for _ in range(setup.rounds)]


def row(name, size, ours, other, rounds):
    """Our seconds beside the peer's best; the spread is of the peer's rounds as a whole."""
    theirs = best(rounds)
    speeds = [size / 1e6 / sum(seconds) for seconds in rounds]
    return [name, f"{size / 1e6 / ours:.0f}", other, f"{size / 1e6 / theirs:.0f}", f"**{theirs / ours:.2f}**", spread(speeds, 0)]


def usual(setup):
    """A pipeline as usually built, over a few pages: it takes a second for what others do in twenty milliseconds."""
    list_file, size = setup.pages.sample(max(1, len(setup.pages.paths) // 40))
    with Peer("usual", list_file, setup.names) as process:
        return size / 1e6 / process.round()["cpu"]


def report(setup):
    names = latin_names()
    gazetteers = {len(some): write_gazetteer(some, f"{setup.work}/names-{len(some)}.tsv")
                  for some in (names[::max(1, len(names) // 10_000)], names)}
    all_names = gazetteers[len(names)] + ".names"
    if setup.scale:
        gazetteers["those of " + os.path.basename(setup.scale)] = import_names(
            setup.program, setup.scale, f"{setup.work}/scale.tsv")
    pages = Steps(setup, setup.pages.folder)
    texts = Steps(setup, setup.texts.folder)
    for copy in range(COPIES):
        shutil.copytree(setup.joined.folder, f"{setup.work}/matched/{copy}")
    matching = {}
    for count, path in gazetteers.items():
        pipeline = f"{setup.work}/matching-{len(matching)}.yaml"
        with open(pipeline, "w", encoding="utf-8") as file:
            file.write(MATCHING.format(path))
        matching[count] = Steps(setup, f"{setup.work}/matched", "-p", pipeline, copies=COPIES)
    rounds = min(3, setup.rounds)
    for number in range(rounds):
        setup.say(f"steps, round {number + 1} of {rounds}")
        for steps in (pages, texts, *matching.values()):
            steps.round()
    setup.say("libraries")
    size, written, joined = setup.pages.bytes, setup.texts.bytes, setup.joined.bytes
    rows = [
        row("load + clean, pages", size, pages.best("load", "clean"), "resiliparse", peer(setup, "resiliparse", setup.pages)),
        row("sentences, texts", written, texts.best("sentences"), "sentencex", peer(setup, "sentencex", setup.texts)),
        row("sentences, texts joined", joined, matching[len(names)].best("sentences"), "sentencex",
            peer(setup, "sentencex", setup.joined)),
        row("match, texts joined", joined, matching[len(names)].best("match"), "daachorse",
            peer(setup, "daachorse", setup.joined, all_names)),
        row("match, texts joined", joined, matching[len(names)].best("match"), "ahocorasick_rs",
            peer(setup, "ahocorasick_rs", setup.joined, all_names)),
    ]
    total = {steps: sum(steps.best(step) for step in steps.rounds) for steps in (pages, texts)}
    shares = [[step] + [f"{1000 * steps.best(step):.0f} ms, {steps.best(step) / total[steps]:.0%}" for steps in (pages, texts)]
              for step in pages.rounds]
    speeds = {count: joined / 1e6 / steps.best("match") for count, steps in matching.items()}
    first, *_, last = speeds
    growth = ", ".join(f"{count if isinstance(count, str) else format(count, ',')} names {speed:.0f} MB/s"
                       for count, speed in speeds.items())
    return [
        "### Steps beside libraries", "",
        *table(["step", "MB/s", "beside", "MB/s", "ratio", "its spread, MB/s"], rows), "",
        f"Texts joined are files of 100 kB in one language; {len(names):,} names of places in Latin letters. Sentencex is told the "
        "language. The automata match names anywhere, as spelled; Onoma at borders of words, in any case and with any "
        "diacritics.", "",
        f"A pipeline as usually built (trafilatura → spaCy with rules for sentences and 30,000 names) does {usual(setup):.1f} MB/s of "
        "pages.", "",
        f"Matching as names grow: {growth}: {1 - speeds[last] / speeds[first]:.0%} slower (aim: < 25 % to ten million).", "",
    ], [
        "### Where the time goes", "", *table(["step", "pages", "texts"], shares), "",
        "Not in a step: starting, listing, storing and joining the records.", "",
    ]
