"""Files of any Hadoop file system (HDFS, S3, …) as local ones, on executors, where Python has no way to them.

A small JVM with Spark's own jars does the copying, spoken to over py4j, which PySpark brings along. So whatever Spark
itself can read can be read here, with the same settings and credentials, and nothing else need be installed. Files
are streamed to disk; none is held in memory.
"""

from __future__ import annotations

import atexit
import contextlib
import glob
import os
import shutil
import tempfile
from collections.abc import Mapping
from typing import Any


class FetchError(Exception):
    """A file could not be copied."""


def local_path(url: str) -> str | None:
    """The path of a file of this machine, or of a file system that is mounted on all; `None` for other file systems."""
    return url.removeprefix("file:") if url.startswith("file:") else None


class Fetcher:
    """Copies files into a folder of its own, which goes with it.

        with Fetcher(settings) as fetcher:
            path = fetcher.fetch("hdfs:///crawl/1.warc.gz")
            …
            fetcher.release(path)
    """

    #: Hadoop's clients try again by themselves; this is for what they give up.
    _ATTEMPTS = 3

    def __init__(self, settings: Mapping[str, str]) -> None:
        self._settings = settings
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._count = 0

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def fetch(self, url: str) -> str:
        """The path of a copy."""
        target = self._place()
        path = local_path(url)
        if path is not None:
            try:
                shutil.copyfile(path, target)
            except OSError as error:
                raise FetchError(error.strerror or str(error)) from error
            return target
        for attempt in range(1, self._ATTEMPTS + 1):
            try:
                _copy(url, target, self._settings)
                return target
            except FetchError:
                self.release(target)
                if attempt == self._ATTEMPTS:
                    raise
        raise AssertionError

    def link(self, path: str) -> str:
        """Another path of a local file, for one whose own path is no UTF-8 and so cannot stand in JSON."""
        target = self._place()
        os.symlink(path, target)
        return target

    def release(self, path: str) -> None:
        """Gives a copy's space back."""
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)

    def _place(self) -> str:
        if self._folder is None:
            # Where the cluster says that there is room.
            disks = os.environ.get("LOCAL_DIRS") or os.environ.get("SPARK_LOCAL_DIRS") or tempfile.gettempdir()
            self._folder = tempfile.TemporaryDirectory(prefix="onoma-", dir=disks.split(",")[0])
        self._count += 1
        return os.path.join(self._folder.name, str(self._count))


# One JVM a Python worker, for all tasks it is given; it ends with the worker, whose pipe it reads.
_gateway: Any = None
_configuration: tuple[Mapping[str, str], Any] | None = None


def _copy(url: str, target: str, settings: Mapping[str, str]) -> None:
    from py4j.protocol import Py4JError, Py4JJavaError

    try:
        jvm = _jvm()
        source = jvm.org.apache.hadoop.fs.Path(url)
        system = source.getFileSystem(_conf(jvm, settings))
        # As a raw file: without a checksum file beside it.
        system.copyToLocalFile(False, source, jvm.org.apache.hadoop.fs.Path(target), True)
    except Py4JJavaError as error:
        raise FetchError(str(error.java_exception.toString())) from error
    except (Py4JError, OSError) as error:
        _forget()
        raise FetchError(f"the JVM that copies files is gone: {error}") from error


def _jvm() -> Any:
    global _gateway
    if _gateway is None:
        from py4j.java_gateway import JavaGateway
        from pyspark.find_spark_home import _find_spark_home

        jars = os.path.join(_find_spark_home(), "jars")
        # What a cluster gives its containers, Spark's jars, and those of --packages and --jars.
        path = [os.environ.get("CLASSPATH", ""), f"{jars}/*", "__spark_libs__/*", f"{os.getcwd()}/*"]
        java = os.path.join(os.environ["JAVA_HOME"], "bin/java") if os.environ.get("JAVA_HOME") else "java"
        _gateway = JavaGateway.launch_gateway(
            jarpath=glob.glob(f"{jars}/py4j-*.jar")[0], classpath=":".join(filter(None, path)), java_path=java,
            javaopts=["-Xmx256m"], die_on_exit=True, enable_auth=True)
        atexit.register(_forget)
    return _gateway.jvm


def _conf(jvm: Any, settings: Mapping[str, str]) -> Any:
    global _configuration
    # By its settings: two jobs of one session can have different ones.
    if _configuration is None or _configuration[0] != settings:
        conf = jvm.org.apache.hadoop.conf.Configuration()
        for name, value in settings.items():
            conf.set(name, value)
        _configuration = (settings, conf)
    return _configuration[1]


def _forget() -> None:
    global _gateway, _configuration
    gateway, _gateway, _configuration = _gateway, None, None
    if gateway is not None:
        with contextlib.suppress(Exception):
            gateway.shutdown()
