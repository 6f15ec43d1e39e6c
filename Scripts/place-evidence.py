#!/usr/bin/env python3
"""What each piece of evidence for places is worth, and whether other weights do better.

    Scripts/place-evidence.py worth REFERENCE           a table: what is lost without each piece
    Scripts/place-evidence.py fit REFERENCE [--half A]  weights that do better, found one at a time

REFERENCE is the folder with corpora/entities. Runs the built program with `--set resolve.weights=…` on the corpora below
and scores with `onoma eval --fair`; a corpus is one file, so a step takes seconds. `fit` tries two steps up and down of each weight, keeps
what raises the sum of scores, and goes on until nothing does; with `--half` only on half of the texts (by the digest of their
ids), and prints the scores of the other half beside them, which nothing was fitted on.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

# With coordinates: F1 and the share of all that lie within 161 km. Without: F1. WikToR marks one name a text: recall.
CORPORA = ["geovirus", "lgl", "tr-news", "geowebnews", "wiktor", "crossner-politics", "uner-en-ewt", "uner-en-pud"]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def table():
    """The weights as they stand in the sources: name to number."""
    weights = {}
    for kind, file in (("mention", "PlaceMentionEvidence"), ("reading", "PlaceReadingEvidence")):
        with open(f"{ROOT}/Sources/Stages/Resolve/Places/{file}.swift", encoding="utf-8") as source:
            text = source.read()
        for case, value in re.findall(r"case \.(\w+): (-?\d+)\n", text):
            weights[f"{kind}." + re.search(rf'case \.{case}: "([\w-]+)"', text)[1]] = int(value)
    return weights


class Trial:
    def __init__(self, reference, half, work):
        self.onoma = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, check=True,
                                    capture_output=True, text=True).stdout.strip() + "/onoma"
        self.work = work
        self.gold = {}
        for corpus in CORPORA:
            with open(f"{reference}/corpora/entities/{corpus}.dev.jsonl", encoding="utf-8") as lines:
                texts = [line for line in lines if half is None or half_of(json.loads(line)["id"]) == half]
            self.gold[corpus] = f"{work}/{corpus}-{half or 'all'}.jsonl"
            with open(self.gold[corpus], "w", encoding="utf-8") as file:
                file.writelines(texts)

    def scores(self, weights):
        """Points by corpus: F1 or recall, and within 161 km where there are coordinates."""
        changes = [f"{name}={value}" for name, value in sorted(weights.items())]
        scores = {}
        for corpus, gold in self.gold.items():
            command = [self.onoma, "run", gold, "-o", f"{self.work}/out", "--fresh", "--quiet"]
            if changes:
                command += ["--set", "resolve.weights=[" + ", ".join(changes) + "]"]
            # 1: some texts gave no record.
            if subprocess.run(command, check=False, env=dict(os.environ, ONOMA_HOME=ROOT)).returncode > 1:
                sys.exit(f"{' '.join(command)} failed")
            report = subprocess.run([self.onoma, "eval", gold, f"{self.work}/out", "--fair", "--groups", "place"], check=True,
                                    capture_output=True, text=True).stdout
            strict = re.search(r"strict .*?(?:F1|recall) +([\d.]+)\s*$", report, re.M)
            scores[corpus] = [float(strict[1])]
            within = re.search(r"of all +([\d.]+)", report)
            if within:
                scores[corpus].append(float(within[1]))
        return scores


def half_of(key):
    return "AB"[hashlib.sha256(str(key).encode()).digest()[0] & 1]


def total(scores):
    return sum(sum(values) / len(values) for values in scores.values())


def shown(scores):
    return "  ".join("/".join(f"{value:.1f}" for value in scores[corpus]) for corpus in CORPORA)


def worth(reference, work):
    trial = Trial(reference, None, work)
    base = trial.scores({})
    print("| evidence | weight | " + " | ".join(CORPORA) + " | mean |")
    print("| --- " * (len(CORPORA) + 3) + "|")
    print("| all | | " + " | ".join("/".join(f"{v:.1f}" for v in base[c]) for c in CORPORA) + " | |")
    rows = []
    for name, weight in table().items():
        without = trial.scores({name: 0})
        lost = {c: [a - b for a, b in zip(base[c], without[c])] for c in CORPORA}
        mean = sum(sum(values) / len(values) for values in lost.values()) / len(lost)
        rows.append((mean, f"| {name} | {weight} | "
                     + " | ".join("/".join(f"{v:+.1f}" for v in lost[c]) for c in CORPORA) + f" | {mean:+.2f} |"))
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    for _, row in sorted(rows, reverse=True):
        print(row)


def fit(reference, half, work):
    trial, weights, changed = Trial(reference, half, work), table(), {}
    other = Trial(reference, {"A": "B", "B": "A"}[half], work) if half else None
    best = trial.scores({})
    print(f"start  {shown(best)}" + (f"   other half  {shown(other.scores({}))}" if other else ""), flush=True)
    found = True
    while found:
        found = False
        for name, weight in weights.items():
            step = max(10, abs(weight) // 5 // 10 * 10)
            for value in (weight - 2 * step, weight - step, weight + step, weight + 2 * step):
                scores = trial.scores({**changed, name: value})
                if total(scores) > total(best) + 0.02:
                    best, found = scores, True
                    weights[name] = changed[name] = value
                    print(f"{name} {value}  {shown(best)}"
                          + (f"   other half  {shown(other.scores(changed))}" if other else ""), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=["worth", "fit"])
    parser.add_argument("reference")
    parser.add_argument("--half", choices=["A", "B"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if options.task == "worth":
            worth(options.reference, work)
        else:
            fit(options.reference, options.half, work)


if __name__ == "__main__":
    main()
