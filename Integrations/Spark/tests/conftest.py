"""A cluster of two executors, an archive, and a collection with what a local run makes of it."""

import gzip
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "Integrations/Spark"), str(ROOT / "Integrations/Python/src")]
# Names of files that are not ASCII need a locale that has them, in Spark's JVMs as well.
os.environ["LC_ALL"] = "C.UTF-8"


def warc(pages):
    """A crawl, compressed record by record, as crawlers write them."""
    records = []
    for number, page in enumerate(pages):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
            f"WARC-Date: 2016-04-15T10:04:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + body + b"\r\n\r\n"))
    return b"".join(records)


def make_corpus(folder):
    examples = ROOT / "Examples/Documents"
    pages = [path.read_bytes() for path in sorted(examples.rglob("*.html"))]
    for path in examples.rglob("*"):
        if path.is_file():
            place = folder / "examples" / path.relative_to(examples)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())
    (folder / "crawl.warc.gz").write_bytes(warc(pages * 20))
    (folder / "broken.warc.gz").write_bytes(warc(pages)[:-2000])
    lines = [
        {"id": number, "title": f"Note {number}", "text": f"Fumio Kishida spoke of Kunashir and Iturup, {number} times."}
        for number in range(500)
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (folder / "articles.jsonl").write_text(text[:2000] + "\nno JSON\n" + text[text.index("\n", 2000) + 1:])
    with zipfile.ZipFile(folder / "mixed.zip", "w") as archive:
        archive.writestr("z/shikotan.html", "<p>Shikotan and the Habomai islets")
        archive.writestr("a/etorofu.txt", "択捉島 Etorofu")
    (folder / "empty.txt").write_text("")
    (folder / "program.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(100))
    (folder / "no-suffix").write_text("<!DOCTYPE html><p>Sergey Lavrov in Tokyo")
    (folder / "picture.jpeg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "_first.txt").write_text("Boris Yeltsin in Khabarovsk")
    (folder / ".hidden.txt").write_text("Shikotan")
    (folder / "a#b%c d.txt").write_text("Хабомаи")


class Local:
    """What `onoma run` makes of a folder."""

    def __init__(self, executable, folder, output):
        ended = subprocess.run([executable, "run", folder, "-o", output, "--quiet"])
        assert ended.returncode in (0, 1)
        self.annotations = (output / "annotations.jsonl").read_text("utf-8", "strict")
        self.problems = (output / "problems.jsonl").read_text("utf-8", "strict")
        self.counts = {}
        for line in (self.annotations + self.problems).splitlines():
            status = json.loads(line)["status"]
            self.counts[status] = self.counts.get(status, 0) + 1


@pytest.fixture(scope="session")
def executable():
    import onoma

    return onoma.find_executable()


@pytest.fixture(scope="session")
def archive(executable, tmp_path_factory):
    import onoma_pack

    path = tmp_path_factory.mktemp("archive") / "onoma.tar.gz"
    onoma_pack.pack(path, executable=executable)
    return str(path)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    make_corpus(folder)
    return folder


@pytest.fixture(scope="session")
def local(executable, corpus, tmp_path_factory):
    return Local(executable, corpus, tmp_path_factory.mktemp("local") / "out")


@pytest.fixture(scope="session")
def large(tmp_path_factory):
    """Enough for processes to be killed meanwhile."""
    folder = tmp_path_factory.mktemp("large")
    pages = [path.read_bytes() for path in sorted((ROOT / "Examples/Documents").rglob("*.html"))]
    for number in range(8):
        (folder / f"crawl-{number}.warc.gz").write_bytes(warc(pages * 60))
        for copy in range(60):
            for index, page in enumerate(pages):
                (folder / f"page-{number}-{copy:02}-{index}.html").write_bytes(page)
    (folder / "broken.warc.gz").write_bytes(warc(pages)[:-2000])
    return folder


@pytest.fixture(scope="session")
def large_local(executable, large, tmp_path_factory):
    return Local(executable, large, tmp_path_factory.mktemp("large-local") / "out")


@pytest.fixture(scope="session")
def spark(corpus):
    import pyspark
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]").appName("onoma-tests")
        .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4")
        .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        # A file system that is no local one, as far as the job can tell.
        .config("spark.hadoop.fs.viewfs.mounttable.corpus.link./in", f"file://{corpus}")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
