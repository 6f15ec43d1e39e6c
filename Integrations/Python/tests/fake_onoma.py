#!/usr/bin/env python3
"""Speaks as ``onoma stream`` does, and dies when a document says so: what the real command cannot be made to do."""

import json
import os
import signal
import sys

if "refuse" in sys.argv:
    sys.exit(print("onoma: no pipeline is called refuse", file=sys.stderr) or 2)
if "broken" in sys.argv:
    sys.exit(print("libxml2.so.2: cannot open shared object file", file=sys.stderr) or 1)


def answer(fields):
    sys.stdout.write(json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


for line in sys.stdin:
    document = json.loads(line)
    text = document.get("text")
    if text is None:
        answer({"id": document["id"], "status": "malformed", "reason": "no string called text holds its text"})
        continue
    word, _, argument = text.partition(" ")
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "die-once" and not os.path.exists(argument):
        open(argument, "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "part-then-die-once":
        answer({"id": document["id"] + "#000001", "status": "ok", "text": "first"})
        if not os.path.exists(argument):
            open(argument, "w").close()
            sys.stdout.write('{"id":"half an ans')
            sys.stdout.flush()
            os.kill(os.getpid(), signal.SIGKILL)
        answer({"id": document["id"] + "#000002", "status": "ok", "text": "second"})
        continue
    if word == "nothing":
        continue
    answer({"id": document["id"], "status": "ok", "text": text})
