"""The whole command: beside a parser, a chain of public parts and wc; with two workers; for one document; its memory."""
import os
import shutil

from measure import Peer, median, peak_memory, ratio, run, spread, table

UTF8 = {"LC_ALL": "C.UTF-8"}


def run_of(setup, files, *options, output="output"):
    return [setup.program, "run", files.folder, "-o", f"{setup.work}/{output}", "--fresh", "--quiet", *options]


def row(name, size, ours, other, theirs, aim):
    """Medians in megabytes a second and the ratio of processor time; more than 1 means that Onoma takes less."""
    ratios = ratio(theirs, ours)
    return [name, f"{size / 1e6 / median(ours):.1f}", other, f"{size / 1e6 / median(theirs):.1f}",
            f"**{median(ratios):.2f}**", spread(ratios), aim]


HEADER = ["`onoma run` over", "MB/s", "beside", "MB/s", "ratio", "spread", "aim"]


def pages(setup):
    """Rows of the table, and lines on two workers: the same rounds give both."""
    times = {name: [] for name in ("isolated", "plain", "dom", "chain")}
    walls = {1: [], 2: []}
    with Peer("pages", setup.pages.list, setup.names, f"{setup.work}/chain.jsonl") as chain:
        for number in range(setup.rounds):
            setup.say(f"pages, round {number + 1} of {setup.rounds}")
            isolated = run(run_of(setup, setup.pages, "-j", "1"))
            times["dom"].append(run([setup.dom, setup.pages.list]).cpu)
            times["plain"].append(run(run_of(setup, setup.pages, "-j", "1", "--no-isolate")).cpu)
            times["chain"].append(chain.round()["cpu"])
            two = run(run_of(setup, setup.pages, "-j", "2"))
            times["isolated"].append(isolated.cpu)
            walls[1].append(isolated.wall)
            walls[2].append(two.wall)
        built = chain.ready["built"]
    size = setup.pages.bytes
    rows = [
        row("pages", size, times["isolated"], "libxml2, DOM built and freed", times["dom"], "> 1"),
        row("pages, `--no-isolate`", size, times["plain"], "the same", times["dom"], "> 1"),
        row("pages", size, times["isolated"], "chain ¹", times["chain"], "> 1.5"),
        row("pages, `--no-isolate`", size, times["plain"], "the same", times["chain"], "> 1.5"),
    ]
    workers = ratio(walls[1], walls[2])
    cost = [isolated / plain - 1 for isolated, plain in zip(times["isolated"], times["plain"])]
    return rows, built, [
        ["two workers beside one, wall time, pages", f"{median(workers):.2f} × ({spread(workers)})", "> 1.85 ×"],
        ["isolation beside `--no-isolate`, processor time", f"{median(cost):+.1%} ({min(cost):+.1%} to {max(cost):+.1%})", "< 5 %"],
    ]


def texts(setup):
    ours, words, chains = [], [], []
    with Peer("texts", setup.texts.list, setup.names, f"{setup.work}/chain.jsonl") as chain:
        with open(setup.texts.list, encoding="utf-8") as lines, open(f"{setup.work}/zeros", "w", encoding="utf-8") as zeros:
            zeros.write(lines.read().replace("\n", "\0"))
        for number in range(setup.rounds):
            setup.say(f"texts, round {number + 1} of {setup.rounds}")
            ours.append(run(run_of(setup, setup.texts, "-j", "1")).cpu)
            count = ["wc", "-w", f"--files0-from={setup.work}/zeros"]
            words.append(sum(run(count, UTF8).cpu for _ in range(5)) / 5)  # It takes some hundredths of a second.
            chains.append(chain.round()["cpu"])
    return [row("texts", setup.texts.bytes, ours, "`LC_ALL=C.UTF-8 wc -w`", words, "> 0.4"),
            row("texts", setup.texts.bytes, ours, "chain without extraction", chains, "")]


def milliseconds(seconds):
    return f"{1000 * median(seconds):.0f} ms"


def one_document(setup):
    """Start to finish with everything compiled, beside starting Python."""
    folder = f"{setup.work}/one"
    os.makedirs(folder)
    with open(setup.joined.paths[0], "rb") as source, open(f"{folder}/document.txt", "wb") as file:
        file.write(source.read(5000).decode(errors="ignore").encode())
    command = [setup.program, "run", f"{folder}/document.txt", "-o", f"{setup.work}/output", "--fresh", "--quiet"]
    commands = {"": command, ", `--no-isolate`": command + ["--no-isolate"], "python": ["/usr/bin/python3", "-I", "-c", "pass"]}
    costs = {title: [] for title in commands}
    for _ in range(5 * setup.rounds + 1):
        for title, some in commands.items():
            costs[title].append(run(some))
    python = milliseconds(cost.wall for cost in costs.pop("python"))
    return [[f"one document of 5 kB, start to finish{title}, wall time",
             f"{milliseconds(cost.wall for cost in some)} (fastest {1000 * min(cost.wall for cost in some):.0f}; processor time "
             f"{milliseconds(cost.cpu for cost in some)}; `python3 -I -c pass` {python})", "< 50 ms"]
            for title, some in costs.items()]


def memory(setup):
    shared, resident = peak_memory(run_of(setup, setup.pages))
    return [["memory, default settings, pages, all processes",
             f"{shared:.0f} MB (resident sets added up, shared pages counted in each: {resident:.0f})", "< 300 MB"]]


def compiling(setup):
    """All shipped gazetteers from nothing, beside sorting their lines."""
    sources = [f"{setup.home}/Gazetteers/{name}" for name in os.listdir(f"{setup.home}/Gazetteers") if name.endswith(".tsv")]
    ours, sorting = [], []
    for _ in range(min(3, setup.rounds)):
        shutil.rmtree(f"{setup.work}/cache", ignore_errors=True)
        ours.append(run([setup.program, "gazetteer", "build"], {"ONOMA_CACHE": f"{setup.work}/cache"}).cpu)
        sorting.append(run(["sort", "-u", "-o", os.devnull, *sources], {"LC_ALL": "C"}).cpu)
    return [["compiling the shipped gazetteers from nothing",
             f"{median(ours):.1f} s ({median(ours) / median(sorting):.0f} × `LC_ALL=C sort -u` of the same files)", ""]]


def comparing(setup):
    """`onoma diff` of the pages' output and one with another setting of the matcher."""
    run(run_of(setup, setup.pages, output="old"))
    run(run_of(setup, setup.pages, "--set", "match.overlap=all", output="new"))
    size = os.path.getsize(f"{setup.work}/new/annotations.jsonl")
    command = [setup.program, "diff", "--summary", f"{setup.work}/old", f"{setup.work}/new"]
    cpu = median([run(command, accept=(0, 1)).cpu for _ in range(min(3, setup.rounds))])
    return [[f"`onoma diff` of {len(setup.pages.paths):,} records, `match.overlap` edited",
             f"{1000 * cpu:.0f} ms ({size / 1e6 / cpu:.0f} MB/s)", ""]]


def report(setup):
    rows, built, facts = pages(setup)
    rows += texts(setup)
    for measured in (one_document, memory, compiling, comparing):
        setup.say(measured.__name__.replace("_", " "))
        facts += measured(setup)
    return [
        "### The whole command, one worker", "", *table(HEADER, rows), "",
        f"¹ resiliparse (charset, main content) → sentencex → ahocorasick_rs → orjson, {setup.name_count:,} names; "
        f"building the automaton, {built:.1f} s, is not counted.", "",
        *table(["what", "measured", "aim"], facts), "",
    ]
