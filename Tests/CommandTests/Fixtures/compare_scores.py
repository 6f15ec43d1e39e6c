"""Compares `onoma eval` with the reference's scorer.

usage: compare_scores.py ONOMA SCORER GOLD OUTPUT WORK

Brings the output of a run over GOLD into the scorer's form, has both score it, and prints a line for each figure that
differs in the third digit.
"""
import json
import subprocess
import sys

PLACES = {"country", "region", "city", "island", "archipelago", "water", "landform", "place"}
TYPES = {"person": "PERSON", "organization": "ORG"}
SPANS = ("precision", "recall", "f1")


def predictions(gold, output):
    records = {}
    for line in open(output + "/annotations.jsonl", encoding="utf8"):
        record = json.loads(line)
        records[int(record["id"].rsplit("#", 1)[1])] = record
    for number, line in enumerate(open(gold, encoding="utf8"), 1):
        text = json.loads(line)
        places, offset = {}, 0
        for index, character in enumerate(text["text"]):
            places[offset] = index
            offset += len(character.encode("utf8"))
        places[offset] = len(text["text"])
        record = records.get(number, {})
        known = {entity["id"]: entity for entity in record.get("entities", [])}
        entities = []
        for mention in record.get("mentions", []):
            source = mention.get("source")
            if not source or mention["type"] == "demonym":
                continue
            kind = mention["type"]
            entity = {"start": places[source["start"]], "end": places[source["end"]],
                      "type": "PLACE" if kind in PLACES else TYPES.get(kind, kind.upper())}
            fact = known.get(mention.get("entity"), {})
            if "latitude" in fact:
                entity["lat"], entity["lon"] = fact["latitude"], fact["longitude"]
            if "geonames" in fact:
                entity["geonameid"] = fact["geonames"]
            entities.append(entity)
        yield {"id": text["id"], "text": text["text"], "entities": entities}


def answer(command):
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main():
    onoma, scorer, gold, output, work = sys.argv[1:]
    with open(work, "w", encoding="utf8") as file:
        for text in predictions(gold, output):
            file.write(json.dumps(text) + "\n")
    groups = ["--groups", "place,person,org", "--json"]
    for theirs, ours in ([], []), (["--trim", "--ignore-demonyms", "--nested-ok"], ["--fair"]), (["--fac"], ["--facilities", "places"]):
        expected = answer([sys.executable, scorer, gold, work] + groups + theirs)
        found = answer([onoma, "eval", gold, output] + groups + ours)["groups"]
        for group, score in expected.items():
            own = found[group]
            pairs = [(score["gold"], own["strict"]["gold"]), (score["pred"], own["strict"]["answer"])]
            pairs += zip(score["strict"], (own["strict"][key] for key in SPANS))
            pairs += zip(score["overlap"], (own["type"][key] for key in SPANS))
            if "geo" in score:
                map_ = own["map"]
                keys = [("gold_with_coords", "gold"), ("resolved", "resolved"), ("acc161", "accuracy"),
                        ("acc161_end_to_end", "accuracyEndToEnd"), ("mean_km", "mean"), ("median_km", "median"), ("auc", "area")]
                pairs += [(score["geo"][a], map_[b]) for a, b in keys]
            for a, b in pairs:
                if abs(a - b) > 0.0005:
                    print(gold, ours, group, a, b)
        print("compared", len(expected))


main()
