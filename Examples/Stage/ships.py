#!/usr/bin/env python3
"""A stage for Onoma: tags ships.

Reads records as JSON Lines from standard input and answers each with a line that has its mentions and those of ships:
a name after a prefix ("HMS Sheffield") or after a kind of ship ("the cruiser General Belgrano"). What stands within the
name of a ship is no place or person there, so such mentions are left out.

Run over a finished output it shows what it would do: ships.py < Output/Documents/annotations.jsonl
"""

import json
import re
import sys

PREFIX = r"(?:HMS|HMAS|USS|RFA|ARA|BRP|JDS|RMS|MV|MS|SS)"
KIND = (
    r"(?:aircraft carrier|carrier|cruiser|destroyer|frigate|corvette|submarine|trawler|tanker|ferry|icebreaker"
    r"|patrol ship|landing ship|ship)"
)
NAME = r"[A-Z]\w+(?: [A-Z]\w+){0,2}"
# The name of a ship is the group; a prefix is part of it, a kind of ship is not.
SHIP = re.compile(rf"\b({PREFIX} {NAME})|\b{KIND} ({NAME})")


def ships(record):
    """Ranges of names of ships, each within one sentence."""
    for sentence in record["sentences"]:
        text = record["text"][sentence["start"]:sentence["end"]]
        for match in SHIP.finditer(text):
            start, end = match.span(match.lastindex)
            yield sentence["start"] + start, sentence["start"] + end


def answer(record):
    found = [{"start": start, "end": end, "type": "ship"} for start, end in ships(record)]
    others = [
        mention
        for mention in record["mentions"]
        if not any(mention["start"] < ship["end"] and ship["start"] < mention["end"] for ship in found)
    ]
    mentions = sorted(others + found, key=lambda m: (m["start"], m["end"], m["type"], m.get("entity", "")))
    return {"id": record["id"], "mentions": mentions}


def main():
    # Bytes, so that nothing depends on the locale; flushed, so that the answer does not wait for more.
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(json.dumps(answer(json.loads(line))).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
