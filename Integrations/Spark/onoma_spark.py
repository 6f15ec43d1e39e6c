#!/usr/bin/env python3
"""Annotates a collection with Onoma on Spark.

    spark-submit onoma_spark.py INPUT OUTPUT [options]
    spark-submit onoma_spark.py hdfs:///articles hdfs:///annotated
    spark-submit onoma_spark.py s3a://crawl/warc/ s3a://crawl/annotated/ --archive s3a://crawl/onoma.tar.gz
    spark-submit onoma_spark.py articles.parquet annotated --format parquet --id url --text body
    spark-submit onoma_spark.py pages.csv annotated --format csv --id id --html page -p kuril --to jsonl

From a program:

    onoma = OnomaSpark(spark, archive="onoma.tar.gz")
    records = onoma.files("hdfs:///articles")                       # as `onoma run` reads a folder
    records = onoma.table(spark.read.parquet("…"), id="url", text="body")
    records.write.parquet("hdfs:///annotated")
    print(onoma.counts())                                           # {"ok": 9120, "too-large": 1}
"""

from __future__ import annotations

import argparse
import atexit
import functools
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
try:
    import onoma
except ImportError:
    # Not installed: the checkout's own.
    sys.path.insert(0, str(HERE.parent / "Python/src"))
    import onoma

from onoma_fetch import Fetcher, FetchError, local_path
from onoma_listing import Item, items, parts
from onoma_pack import PackingError, command, find_executable, pack
from onoma_rows import SCHEMA, row
from pyspark import AccumulatorParam, SparkContext, SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

MODULES = ("onoma_fetch", "onoma_listing", "onoma_pack", "onoma_rows", "onoma_spark")
#: Facts of documents that a column of a table can give.
FACTS = ("member", "title", "url", "date", "language", "authors", "format")
#: How much of copied files may be under way in a task.
COPIED_BYTES = 256 << 20


class CountsByPart(AccumulatorParam):
    """Counts of statuses by partition. What Spark does twice, because a machine was lost, is not counted twice."""

    def zero(self, value: dict[Any, Any]) -> dict[Any, Any]:
        return {}

    def addInPlace(self, value1: dict[Any, Any], value2: dict[Any, Any]) -> dict[Any, Any]:
        value1.update(value2)
        return value1


@dataclass(frozen=True)
class Job:
    """All that an executor has to know."""

    name: int
    #: Name of the unpacked archive, or the path of an onoma that is installed on all machines.
    home: str
    is_installed: bool
    options: Sequence[str]
    hadoop: dict[str, str] = field(default_factory=dict)
    counts: Any = None

    def command(self) -> list[str]:
        if self.is_installed:
            return [self.home, "stream", "--quiet", *self.options]
        # Where Spark unpacks archives; on YARN those of --archives lie in the working directory.
        for place in (SparkFiles.get(self.home), self.home):
            if os.path.exists(os.path.join(place, "onoma.json")):
                return [*command(place), *self.options]
        raise onoma.OnomaError(f"the archive {self.home} is not unpacked on this machine")


class OnomaSpark:
    """Annotates with a session of Spark.

    `archive` is what `onoma_pack.py` wrote, at a path that Spark can read; without one it is packed now. `installed` is the path
    of an `onoma` that every machine has, instead of an archive. `pipeline` and `gazetteers` are files of this
    machine when it is packed now; later, only the name of a pipeline within it can be chosen.
    """

    def __init__(
        self,
        spark: SparkSession,
        *,
        archive: str | None = None,
        installed: str | None = None,
        executable: str | None = None,
        pipeline: str | None = None,
        gazetteers: Sequence[str] = (),
        settings: Sequence[str] = (),
        jobs: int | None = None,
        isolate: bool | None = None,
    ) -> None:
        self._spark = spark
        context = spark.sparkContext
        options: list[str] = []
        if archive is None and installed is None:
            # Under a name that no other archive of the session has.
            archive = os.path.join(tempfile.mkdtemp(dir=_folder()), "onoma.tar.gz")
            pack(
                archive, executable=find_executable(executable), pipeline=pipeline, gazetteers=gazetteers,
                settings=settings)
        else:
            if installed is None and (gazetteers or (pipeline or "").endswith((".yaml", ".yml"))):
                raise PackingError("the archive has its gazetteers and pipeline files; pack a new one with these")
            options += ["-p", pipeline] if pipeline else []
            for gazetteer in gazetteers:
                options += ["-g", gazetteer]
            for setting in settings:
                options += ["--set", setting]
        # A task has as many processors as Spark gave it, not all of the machine.
        options += ["-j", str(jobs or int(context.getConf().get("spark.task.cpus", "1")))]
        if isolate is not None:
            options.append("--isolate" if isolate else "--no-isolate")
        home = installed
        if home is None:
            assert archive is not None
            # Its own name in the session: two archives do not overwrite each other.
            home = "onoma-" + hashlib.sha256(os.fsencode(archive)).hexdigest()[:12]
            context.addArchive(f"{archive}#{home}")
        _ship_modules(context)
        settings_of_hadoop = {
            entry.getKey(): entry.getValue() for entry in _each(context._jsc.hadoopConfiguration().iterator())}
        counts = context.accumulator({}, CountsByPart())
        self._job = Job(0, home, installed is not None, options, settings_of_hadoop, counts)
        self._jobs = 0

    def files(
        self, path: str, *, partitions: int | None = None, copy: bool = False
    ) -> DataFrame:
        """The records of a folder, as `onoma run` reads it, or of a single file, in the order of a run.

        A file is handed to `onoma` whole: one task reads all members of a crawl. Files of other file systems than `file:` are
        copied to the executor's disk first; `copy` says so of those as well.
        """
        found = list(items(self._spark, path))
        count = partitions or max(2 * self._spark.sparkContext.defaultParallelism, 1)
        groups = list(parts(found, count))
        chosen = [] if found and found[0].is_named else ["--choose"]
        job = self._next(["--files", *chosen])
        rdd = self._spark.sparkContext.parallelize(groups, max(1, len(groups)))
        rows = rdd.mapPartitionsWithIndex(functools.partial(_annotate_files, job, copy))
        return self._spark.createDataFrame(rows, SCHEMA, verifySchema=False)

    def table(
        self, table: DataFrame, *, id: str, text: str | None = None, html: str | None = None,
        facts: dict[str, str] | None = None, partitions: int | None = None,
    ) -> DataFrame:
        """The records of a table, a row a document, ordered by id.

        `text` or `html` is the column of the text; `facts` says which columns give title, url, date, language, authors, member,
        format; without it those of these names.
        """
        if (text is None) == (html is None):
            raise ValueError("give the column of the text as one of text and html")
        body = str(text or html)
        if facts is None:
            facts = {name: name for name in FACTS if name in table.columns and name not in (id, body)}
        for column in (id, body, *facts.values()):
            if column not in table.columns:
                raise ValueError(f"no column is called {column}; there are {', '.join(table.columns)}")
        columns = [F.col(f"`{id}`").cast("string").alias("id"), F.col(f"`{body}`").cast("string").alias("body")]
        columns += [
            F.col(f"`{column}`").alias(name) if dict(table.dtypes)[column].startswith("array")
            else F.col(f"`{column}`").cast("string").alias(name)
            for name, column in facts.items()
        ]
        chosen = table.select(*columns)
        # Texts are sorted rather than records: they are smaller, and Spark samples what it sorts, which reads it twice.
        count = (partitions,) if partitions else ()
        ordered = chosen.repartitionByRange(*count, "id").sortWithinPartitions("id")
        rows = ordered.rdd.mapPartitionsWithIndex(functools.partial(_annotate_rows, self._next([]), html is not None))
        return self._spark.createDataFrame(rows, SCHEMA, verifySchema=False)

    def counts(self) -> dict[str, int]:
        """How many documents ended how, of all that was done so far."""
        total: Counter[str] = Counter()
        for counts in self._job.counts.value.values():
            total.update(counts)
        return dict(sorted(total.items()))

    def _next(self, options: Sequence[str]) -> Job:
        # The number keeps counts of one job apart from those of another.
        self._jobs += 1
        return replace(self._job, name=self._jobs, options=[*self._job.options, *options])


@functools.cache
def _folder() -> str:
    """Where what is shipped lies, until the program ends: executors that start late fetch it late."""
    path = tempfile.mkdtemp(prefix="onoma-spark-")
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


_shipped: set[str] = set()


def _ship_modules(context: SparkContext) -> None:
    """Gives executors what they import, as one file, once a session: Spark refuses a second one of its name."""
    if context.applicationId in _shipped:
        return
    path = os.path.join(_folder(), "onoma_spark_modules.zip")
    with zipfile.ZipFile(path, "w") as modules:
        for name in MODULES:
            modules.write(HERE / f"{name}.py", f"{name}.py")
        for file in sorted(Path(onoma.__file__).parent.glob("*.py")):
            modules.write(file, f"onoma/{file.name}")
    context.addPyFile(path)
    _shipped.add(context.applicationId)


def _each(iterator: Any) -> Iterator[Any]:
    while iterator.hasNext():
        yield iterator.next()


# On executors


def _annotate_files(job: Job, copy: bool, part: int, groups: Iterable[list[Item]]) -> Iterator[tuple[Any, ...]]:
    copies: dict[str, str] = {}
    failures: dict[str, str] = {}
    paths: dict[str, str] = {}
    with Fetcher(job.hadoop) as fetcher:

        def lines() -> Iterator[onoma.Line]:
            for group in groups:
                for item in group:
                    id = onoma.path_id(item.path)
                    paths[id] = item.path
                    path, weight = local_path(item.url), 0
                    if path is None or copy or not _is_utf8(path):
                        try:
                            if path is None or copy:
                                path, weight = fetcher.fetch(item.url), item.size
                            else:
                                path = fetcher.link(path)
                            copies[id] = path
                        except FetchError as error:
                            # There is nothing at this path either, so the document is answered in its place.
                            failures[id], path = str(error), f"/nonexistent/{id}"
                    yield replace(onoma.Document(id, file=path).line(), weight=weight)

        def done(line: onoma.Line) -> None:
            paths.pop(line.id)
            if line.id in copies:
                fetcher.release(copies.pop(line.id))

        stream = onoma.Stream(job.command(), budget=COPIED_BYTES, on_done=done)
        counts: Counter[str] = Counter()
        for line, position, data in stream.answers(lines()):
            if line.id in failures:
                data = onoma.problem(line.id, "unreadable", failures.pop(line.id))
            made = row(data, paths[line.id] if _is_utf8(paths[line.id]) else line.id, position)
            counts[made[STATUS]] += 1
            yield made
    job.counts.add({(job.name, part): counts})


def _annotate_rows(job: Job, is_html: bool, part: int, rows: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    def lines() -> Iterator[onoma.Line]:
        for number, source in enumerate(rows):
            given = {name: value for name, value in source.asDict().items() if value is not None}
            id = given.pop("id", None)
            if id is None:
                raise ValueError(f"row {number} of partition {part} has no id")
            # A text that is missing is an empty one.
            body = given.pop("body", "")
            given["text" if not is_html and "format" not in given else "content"] = body
            if is_html:
                given["format"] = "html"
            if isinstance(given.get("authors"), str):
                given["authors"] = [given["authors"]]
            yield onoma.Document(id, **given).line()

    counts: Counter[str] = Counter()
    for line, position, data in onoma.Stream(job.command()).answers(lines()):
        made = row(data, line.id, position)
        counts[made[STATUS]] += 1
        yield made
    job.counts.add({(job.name, part): counts})


STATUS = SCHEMA.names.index("status")


def _is_utf8(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


# As a script


def write_jsonl(records: DataFrame, output: str, compression: str = "none") -> None:
    """Records as lines: OUTPUT/kind=annotations/part-… in the order of annotations.jsonl, OUTPUT/kind=problems/part-… likewise."""
    kind = F.when(F.col("status").isin("ok", "empty"), "annotations").otherwise("problems")
    # Spark sorts by the folder before it writes, and would mix up the order within; so it gets both.
    lines = records.withColumn("kind", kind).sortWithinPartitions("kind", "path", "position").select("record", "kind")
    lines.write.partitionBy("kind").option("compression", compression).text(output)


def _table(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    if options.format == "csv":
        # Texts have line ends and quotation marks in them, the latter doubled as RFC 4180 has it.
        return spark.read.csv(options.input, header=True, multiLine=True, escape='"', inferSchema=False)
    return spark.read.parquet(options.input) if options.format == "parquet" else spark.read.json(options.input)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onoma_spark.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Exit codes: 0 done; 1 done, but some documents failed; 2 refused; 3 stopped part-way.")
    parser.add_argument("input", help="a folder, a file or, with --format, a table; any path that Spark can read")
    parser.add_argument("output", help="a folder that does not exist yet")
    parser.add_argument(
        "--format", choices=["files", "jsonl", "csv", "parquet"], default="files",
        help="files (default): as onoma run reads them, crawls and JSON Lines among them; else a table with a row a document")
    parser.add_argument("--id", help="column of the id, of a table")
    body = parser.add_mutually_exclusive_group()
    body.add_argument("--text", metavar="COLUMN", help="column of plain text, of a table")
    body.add_argument("--html", metavar="COLUMN", help="column of HTML, of a table")
    parser.add_argument("--to", choices=["parquet", "jsonl"], default="parquet", help="what to write (default: parquet)")
    parser.add_argument("--compression", help="of what is written: snappy, zstd, gzip, none …")
    parser.add_argument("--partitions", type=int, help="how many parts to make of the input")
    parser.add_argument("--copy", action="store_true", help="copy local files to the executor's disk, too")
    program = parser.add_argument_group("what annotates")
    program.add_argument("--archive", help="what onoma_pack.py wrote; by default it is packed now")
    program.add_argument("--installed", metavar="PATH", help="path of an onoma that all machines have, instead")
    program.add_argument("--executable", help="onoma to pack: by default ONOMA_EXECUTABLE, else the one on PATH")
    program.add_argument("-p", "--pipeline", help="a pipeline: a shipped one's name, or a file to pack")
    program.add_argument("-g", "--gazetteer", action="append", default=[], help="a further gazetteer to pack")
    program.add_argument("--set", action="append", default=[], metavar="SETTING=VALUE", help="as for onoma run")
    program.add_argument("-j", "--jobs", type=int, help="documents at once in a task (default: spark.task.cpus)")
    program.add_argument(
        "--isolate", action=argparse.BooleanOptionalAction, default=None, help="as for onoma run")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.format != "files" and not (options.id and (options.text or options.html)):
        parser.error(f"--format {options.format} needs --id and one of --text and --html")
    spark = SparkSession.builder.appName("onoma").getOrCreate()
    try:
        annotator = OnomaSpark(
            spark, archive=options.archive, installed=options.installed, executable=options.executable,
            pipeline=options.pipeline, gazetteers=options.gazetteer, settings=options.set, jobs=options.jobs,
            isolate=options.isolate)
        if options.format == "files":
            records = annotator.files(options.input, partitions=options.partitions, copy=options.copy)
        else:
            records = annotator.table(
                _table(spark, options), id=options.id, text=options.text, html=options.html,
                partitions=options.partitions)
    except (PackingError, onoma.OnomaError, ValueError, FileNotFoundError) as error:
        print(f"onoma_spark: {error}", file=sys.stderr)
        return 2
    try:
        if options.to == "jsonl":
            write_jsonl(records, options.output, options.compression or "none")
        else:
            writer = records.write
            (writer.option("compression", options.compression) if options.compression else writer).parquet(
                options.output)
    except Exception as error:
        # Spark's own log has the whole of it; the first lines say what it was.
        said = str(error)
        refused = re.search(r"onoma\.errors\.Refused: (.+)", said)
        print("onoma_spark: " + (refused[1] if refused else "\n".join(said.splitlines()[:20])), file=sys.stderr)
        return 2 if refused else 3
    counts = annotator.counts()
    print(json.dumps(counts), file=sys.stderr)
    return 1 if set(counts) - {"ok", "empty", "skipped"} else 0


if __name__ == "__main__":
    # As a module, so that executors find its functions by name.
    import onoma_spark

    sys.exit(onoma_spark.main())
