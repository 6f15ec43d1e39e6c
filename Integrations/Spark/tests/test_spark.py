"""On a cluster of processes, real ones; what comes out is compared byte for byte with a local run."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import onoma
import onoma_pack
from onoma_spark import OnomaSpark, write_jsonl

SPARK = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def annotator(spark, archive):
    return OnomaSpark(spark, archive=archive)


def bytes_of(records):
    """annotations.jsonl and problems.jsonl of rows."""
    rows = sorted(records, key=lambda row: (row.path.encode(), row.position))
    written = {True: [], False: []}
    for row in rows:
        written[row.status in ("ok", "empty")].append(row.record + "\n")
    return "".join(written[True]), "".join(written[False])


@pytest.mark.parametrize("partitions", [1, 5, None])
def test_a_folder_gives_the_bytes_of_a_run(spark, archive, corpus, local, partitions):
    annotator = OnomaSpark(spark, archive=archive)
    rows = annotator.files(str(corpus), partitions=partitions).collect()
    assert bytes_of(rows) == (local.annotations, local.problems)
    # They come in this order by themselves.
    assert rows == sorted(rows, key=lambda row: (row.path.encode(), row.position))
    assert annotator.counts() == local.counts
    assert local.counts["malformed"] >= 1 and local.counts["not-text"] >= 1


def test_copied_files_give_the_same(annotator, corpus, local):
    assert bytes_of(annotator.files(str(corpus), copy=True).collect()) == (local.annotations, local.problems)


def test_another_file_system_gives_the_same(annotator, local):
    assert bytes_of(annotator.files("viewfs://corpus/in").collect()) == (local.annotations, local.problems)


def test_a_single_file_is_read_whatever_it_is_called(annotator, corpus, executable, tmp_path):
    odd = tmp_path / "shikotan.data"
    odd.write_text("Shikotan and Etorofu")
    (row,) = annotator.files(str(odd)).collect()
    (record,) = onoma.annotate([onoma.Document("shikotan.data", file=str(odd))], executable=executable)
    assert row.record.encode() == record.line
    with pytest.raises(FileNotFoundError):
        annotator.files(str(tmp_path / "gone"))


def test_a_file_that_vanishes_costs_itself_alone(spark, archive, tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Habomai")
    annotator = OnomaSpark(spark, archive=archive)
    records = [annotator.files(str(tmp_path), copy=copy) for copy in (False, True)]
    (tmp_path / "b.txt").unlink()
    for rows in (each.collect() for each in records):
        assert [(row.id, row.status) for row in rows] == [("a.txt", "ok"), ("b.txt", "unreadable"), ("c.txt", "ok")]
    assert annotator.counts() == {"ok": 4, "unreadable": 2}


def test_jsonl_has_the_order_of_a_run(annotator, corpus, local, tmp_path):
    write_jsonl(annotator.files(str(corpus), partitions=4), str(tmp_path / "out"))

    def joined(kind):
        return "".join(path.read_text() for path in sorted((tmp_path / f"out/kind={kind}").glob("part-*")))

    assert (joined("annotations"), joined("problems")) == (local.annotations, local.problems)


def test_parquet_has_the_facts_of_the_records(spark, annotator, corpus, tmp_path):
    annotator.files(str(corpus)).write.parquet(str(tmp_path / "out"))
    written = spark.read.parquet(str(tmp_path / "out"))
    assert written.columns[:4] == ["id", "path", "position", "status"]
    for row in written.collect():
        record = json.loads(row.record)
        assert (row.id, row.status, row.reason) == (record["id"], record["status"], record.get("reason"))
        assert [(mention.start, mention.text, mention.entity) for mention in row.mentions] == [
            (mention["start"], mention["text"], mention.get("entity")) for mention in record.get("mentions", [])]
        assert [(entity.id, entity.country, entity.latitude) for entity in row.entities] == [
            (entity["id"], entity.get("country"), entity.get("latitude")) for entity in record.get("entities", [])]
        assert row.url == record.get("meta", {}).get("url")


TABLE = [
    ("9", "Sergey Lavrov spoke of Shikotan.\nHe said \"no\".", "Islands", "<p>Iturup &amp; <b>Kuna</b>shir"),
    ("10", "歯舞群島と色丹島", "島", "<h1>Хабомаи</h1>"),
    ("a#b", "", None, ""),
]


@pytest.mark.parametrize("form", ["parquet", "csv", "json"])
@pytest.mark.parametrize("column", ["text", "html"])
def test_tables(spark, annotator, executable, tmp_path, form, column):
    table = spark.createDataFrame(TABLE, "key string, body string, title string, page string")
    writer = table.write.option("escape", '"').option("header", True)
    writer.format(form).save(str(tmp_path / "table"))
    reader = spark.read.option("escape", '"').option("header", True).option("multiLine", form == "csv")
    read = reader.format(form).load(str(tmp_path / "table"))
    body = {"text": "body"} if column == "text" else {"html": "page"}
    rows = annotator.table(read, id="key", **body).collect()
    documents = [
        onoma.Document(key, title=title, **({"text": text} if column == "text" else {"content": page, "format": "html"}))
        for key, text, title, page in sorted(TABLE)
    ]
    assert [row.record.encode() for row in rows] == [
        record.line for record in onoma.annotate(documents, executable=executable)]


def test_columns_that_are_not_there_are_named(spark, annotator):
    table = spark.createDataFrame(TABLE, "key string, body string, title string, page string")
    with pytest.raises(ValueError, match="no column is called txt; there are key, body, title, page"):
        annotator.table(table, id="key", text="txt")


def processes(application, words):
    """Processes of this cluster whose command line has these words."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/cmdline", "rb") as file:
                    line = file.read().replace(b"\0", b" ").decode("utf-8", "replace")
                folder = os.readlink(f"/proc/{entry}/cwd")
            except OSError:
                continue
            if all(word in line for word in words) and application in line + folder:
                found.append(int(entry))
    return found


def kill_when_there(application, words, done, killed, pause):
    """Kills one such process once it has had time to do something."""
    while not done.is_set():
        found = processes(application, words)
        if found:
            time.sleep(pause)
            try:
                os.kill(found[0], signal.SIGKILL)
            except ProcessLookupError:
                continue
            killed.append(found[0])
            return
        time.sleep(0.05)


@pytest.mark.parametrize("words", [["CoarseGrainedExecutorBackend"], ["lib/onoma", "stream"], ["/proc/self/exe", "worker"]])
def test_killed_on_the_way(spark, archive, large, large_local, tmp_path, words):
    annotator = OnomaSpark(spark, archive=archive)
    # So that both executors have unpacked the archive, and what is killed is at work.
    annotator.files(str(large / "broken.warc.gz")).count()
    annotator = OnomaSpark(spark, archive=archive)
    done, killed = threading.Event(), []
    if words == ["CoarseGrainedExecutorBackend"]:
        # They are there before there is work: wait for the work.
        first = ["lib/onoma", "stream"]
    else:
        first = words
    application = spark.sparkContext.applicationId

    def kill():
        while not done.is_set() and not processes(application, first):
            time.sleep(0.05)
        kill_when_there(application, words, done, killed, 1.5)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        annotator.files(str(large), partitions=6).write.parquet(str(tmp_path / "out"))
    finally:
        done.set()
        killer.join()
    assert killed
    rows = spark.read.parquet(str(tmp_path / "out")).collect()
    assert bytes_of(rows) == (large_local.annotations, large_local.problems)
    assert annotator.counts() == large_local.counts


def submit(*arguments):
    import pyspark

    # spark-submit lets go of the difference between a program's two outputs.
    command = os.path.join(os.path.dirname(pyspark.__file__), "bin/spark-submit")
    return subprocess.run(
        [command, "--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false",
         "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1",
         SPARK / "onoma_spark.py", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable})


def test_as_a_script(corpus, archive, local, tmp_path):
    ended = submit(str(corpus), str(tmp_path / "out"), "--archive", archive, "--to", "jsonl")
    assert ended.returncode == 1, ended.stdout[-3000:]
    assert json.dumps(local.counts, sort_keys=True) in ended.stdout
    parts = sorted((tmp_path / "out/kind=annotations").glob("part-*"))
    assert "".join(path.read_text() for path in parts) == local.annotations


def test_refusals_of_the_script(corpus, archive, tmp_path):
    ended = submit(str(corpus), str(tmp_path / "out"), "--archive", archive, "--set", "match.overlap=some")
    assert ended.returncode == 2, ended.stdout[-3000:]
    assert "onoma_spark: " in ended.stdout and "overlap" in ended.stdout.split("onoma_spark: ")[-1]
    ended = submit(str(tmp_path / "gone"), str(tmp_path / "out"), "--archive", archive)
    assert ended.returncode == 2 and "gone does not exist" in ended.stdout


def test_an_archive_with_files_of_ones_own(executable, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own/names.tsv").write_text("# extends\nid\taliases\nshikotan\tZembla Minor\n")
    (tmp_path / "own/more.tsv").write_text("# extends\nid\taliases\niturup\tZembla Major\n")
    (tmp_path / "own/mine.yaml").write_text(
        "version: 1\nstages:\n  - clean\n  - sentences\n  - match: {gazetteers: "
        f"[{SPARK.parents[1]}/Gazetteers/islands.tsv, names.tsv]}}\n")
    onoma_pack.pack(
        tmp_path / "own.tar.gz", executable=executable, pipeline=str(tmp_path / "own/mine.yaml"),
        gazetteers=[tmp_path / "own/more.tsv"], settings=["emit.offsets=utf8"])
    home = tmp_path / "elsewhere"
    home.mkdir()
    subprocess.run(["tar", "xf", tmp_path / "own.tar.gz", "-C", home], check=True)
    (tmp_path / "own").rename(tmp_path / "gone")
    line = b'{"id":"1","text":"Zembla Minor and Zembla Major"}\n'
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ONOMA_")}
    ended = subprocess.run(
        onoma_pack.command(home), input=line, capture_output=True, check=True, cwd="/", env=environment)
    record = onoma.Record.parse(ended.stdout)
    assert [(mention.text, mention.entity) for mention in record.mentions] == [
        ("Zembla Minor", "shikotan"), ("Zembla Major", "iturup")]
    assert record.offsets == "utf8"
    with pytest.raises(onoma_pack.PackingError, match="nonesuch"):
        onoma_pack.pack(tmp_path / "bad.tar.gz", executable=executable, pipeline="nonesuch")
    assert not (tmp_path / "bad.tar.gz").exists()
