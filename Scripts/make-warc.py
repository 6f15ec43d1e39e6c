#!/usr/bin/env python3
"""Packs HTML pages into a WARC file, each record compressed by itself, as crawlers do: for measuring.

    Scripts/make-warc.py pages.warc.gz FOLDER…      .html and .html.gz below the folders, ordered by path
"""

import gzip
import sys
from pathlib import Path


def record(number: int, page: bytes) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2016-04-15T10:04:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0)


def main() -> None:
    output, *folders = sys.argv[1:]
    files = sorted(
        path for folder in folders for path in Path(folder).rglob("*") if path.name.endswith((".html", ".html.gz")))
    count = 0
    with open(output, "wb") as warc:
        for number, path in enumerate(files):
            page = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            count += len(page)
            warc.write(record(number, page))
    print(f"{output}: {len(files)} pages, {count / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
