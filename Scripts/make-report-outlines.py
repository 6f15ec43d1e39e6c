#!/usr/bin/env python3
"""Makes Sources/Report/Page/Files/outlines.json, the land of the report's map.

    python3 Scripts/make-report-outlines.py naturalearth_lowres.shp > Sources/Report/Page/Files/outlines.json

The input is Natural Earth's 1:110m countries (public domain), as the PyPI package geopandas 0.14.4 carries them in
geopandas/datasets/naturalearth_lowres. Borders between countries are taken out, so that no line takes a side: what two
countries share cancels, and coasts remain. A ring is one list of integers in hundredths of a degree: longitude and
latitude of its first point, then the differences from point to point.
"""
import json
import struct
import sys


def rings(path):
    """The rings of all polygons of a shapefile, as lists of (longitude, latitude) in hundredths of a degree."""
    data = open(path, "rb").read()
    position = 100
    while position < len(data):
        (words,) = struct.unpack(">i", data[position + 4 : position + 8])
        body = data[position + 8 : position + 8 + 2 * words]
        position += 8 + 2 * words
        (kind,) = struct.unpack("<i", body[:4])
        if kind != 5:
            continue
        parts, points = struct.unpack("<2i", body[36:44])
        starts = list(struct.unpack(f"<{parts}i", body[44 : 44 + 4 * parts])) + [points]
        numbers = struct.unpack(f"<{2 * points}d", body[44 + 4 * parts :])
        where = [(round(100 * numbers[2 * i]), round(100 * numbers[2 * i + 1])) for i in range(points)]
        for first, last in zip(starts, starts[1:]):
            yield where[first:last]


def coasts(polygons):
    """Rings of the edges that only one polygon has."""
    edges = {}
    for ring in polygons:
        for edge in zip(ring, ring[1:]):
            if edge[0] == edge[1]:
                continue
            if (edge[1], edge[0]) in edges:
                del edges[(edge[1], edge[0])]
            else:
                edges[edge] = True
    following = {}
    for start, end in edges:
        following.setdefault(start, []).append(end)
    for start in list(following):
        while following.get(start):
            ring = [start]
            while following.get(ring[-1]):
                ring.append(following[ring[-1]].pop())
                if ring[-1] == start:
                    break
            if len(ring) > 3:
                yield ring


def deltas(ring):
    numbers = list(ring[0])
    for (x, y), (next_x, next_y) in zip(ring, ring[1:]):
        numbers += [next_x - x, next_y - y]
    return numbers


found = sorted(coasts(rings(sys.argv[1])), key=lambda ring: (-len(ring), ring))
print("[" + ",\n".join(json.dumps(deltas(ring), separators=(",", ":")) for ring in found) + "]")
