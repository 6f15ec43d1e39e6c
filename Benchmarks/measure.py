"""What a command and a peer cost, and ratios of such costs.

A command counts whole: start, work, end, and every process it waited for. A peer counts from where its libraries are
loaded and its automaton is built, so that the comparison errs on the peer's side.
"""
import json
import os
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))


class Cost(NamedTuple):
    cpu: float  # seconds of processor time, user and system
    wall: float


def run(command, environment=None, accept=(0,)):
    """Runs a command and tells what it cost, with all processes it waited for."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accept:
        sys.exit(f"{' '.join(command[:6])} … gave {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall)


def peak_memory(command, interval=0.02):
    """The largest memory of a command and its descendants, sampled: megabytes shared out by page, and of resident sets.

    What getrusage gives is of one process only, and counts what the parent had when it started it.
    """
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peaks = {"Pss": 0, "Rss": 0}
    while process.poll() is None:
        sums = dict.fromkeys(peaks, 0)
        for identifier in descendants(process.pid):
            try:
                with open(f"/proc/{identifier}/smaps_rollup", encoding="ascii") as lines:
                    for line in lines:
                        key = line.split(":")[0]
                        if key in sums:
                            sums[key] += int(line.split()[1]) * 1024 / 1e6
            except OSError:
                continue  # It ended meanwhile.
        peaks = {key: max(value, sums[key]) for key, value in peaks.items()}
        time.sleep(interval)
    return peaks["Pss"], peaks["Rss"]


def descendants(identifier):
    found = [identifier]
    for parent in found:
        try:
            for thread in os.listdir(f"/proc/{parent}/task"):
                with open(f"/proc/{parent}/task/{thread}/children", encoding="ascii") as children:
                    found += map(int, children.read().split())
        except OSError:
            continue
    return found


class Peer:
    """A process of peers.py that goes over the same files each time it is asked."""

    def __init__(self, task, list_file, *arguments):
        self.process = subprocess.Popen([sys.executable, f"{HERE}/peers.py", task, list_file, *arguments],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ready = self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else sys.exit("a peer ended early")

    def round(self):
        """`cpu` seconds of the pass, and `seconds` of each file."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.answer()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def median(values):
    return statistics.median(values)


def ratio(theirs, ours):
    """How often Onoma goes into the other, round by round: both sides of a round had the same neighbours."""
    return [their / our for their, our in zip(theirs, ours)]


def spread(values, digits=2):
    return f"{min(values):.{digits}f}–{max(values):.{digits}f}"


def best(rounds):
    """Seconds of each item's best round, summed: an item takes a millisecond, so that one of some rounds is undisturbed."""
    return sum(map(min, zip(*rounds)))


def table(header, rows):
    return ["| " + " | ".join(map(str, row)) + " |" for row in [header, ["---"] * len(header), *rows]]
