#!/usr/bin/python3
"""covered.py SUMMARY : prints of gcovr's summary what of each folder of src/ was reached, one JSON object a line."""
import json
import sys
from collections import Counter

layers = {}
with open(sys.argv[1], encoding="utf-8") as summary:
    for file in json.load(summary)["files"]:
        counts = Counter({name: file[name] for name in ("line_covered", "line_total", "branch_covered", "branch_total")})
        for layer in (file["filename"].split("/")[1], "all"):
            layers.setdefault(layer, Counter()).update(counts)


def percent(counts, what):
    return round(100 * counts[f"{what}_covered"] / max(1, counts[f"{what}_total"]), 1)


for layer in sorted(layers, key=lambda name: (name == "all", name)):
    counts = layers[layer]
    found = {"lines": percent(counts, "line"), "of": counts["line_total"], "branches": percent(counts, "branch"), "branches_of": counts["branch_total"]}
    print(json.dumps({"coverage": layer} | found))
