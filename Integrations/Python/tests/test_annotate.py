"""Annotating with the real command."""

import json
import os
import signal
import subprocess
import types

import pytest

import onoma

TEXT = "Sergey Lavrov told Fumio Kishida that Shikotan and the Habomai islets are Russian."


def entities(record):
    return [(mention.text, mention.type, mention.entity) for mention in record.mentions]


def test_texts_mappings_and_documents(executable):
    records = list(onoma.annotate([
        TEXT,
        {"id": "page", "content": "<p>Iturup &amp; <b>Kuna</b>shir", "format": "html", "title": "Islands"},
        onoma.Document("kurils.txt", bytes="Шикотан и Итуруп.".encode("koi8-r")),
        {"text": "  "},
    ], executable=executable))
    assert [record.id for record in records] == ["000001", "page", "kurils.txt", "000004"]
    assert [record.status for record in records] == ["ok", "ok", "ok", "empty"]
    assert ("Shikotan", "island", "shikotan") in entities(records[0])
    assert ("Kunashir", "island", "kunashir") in entities(records[1])
    assert ("Шикотан", "island", "shikotan") in entities(records[2])
    assert records[2].source.charset.startswith("koi8")
    for record in records:
        assert all(record.text[mention.start:mention.end] == mention.text for mention in record.mentions)


def test_records_are_those_of_a_run(executable, examples, tmp_path):
    files = sorted((path for path in examples.rglob("*") if path.is_file()), key=lambda path: os.fsencode(path))
    subprocess.run([executable, "run", examples, "-o", tmp_path / "out", "--quiet"], check=True)
    ids = [str(path.relative_to(examples)) for path in files]
    by_file = onoma.annotate(
        [onoma.Document(id, file=str(path)) for id, path in zip(ids, files)], executable=executable)
    by_bytes = onoma.annotate(
        [onoma.Document(id, bytes=path.read_bytes()) for id, path in zip(ids, files)], executable=executable)
    expected = [record.line for record in onoma.read(tmp_path / "out")]
    assert expected == [record.line for record in by_file] == [record.line for record in by_bytes]


def test_ids_of_paths_are_those_of_a_run(executable, tmp_path):
    (tmp_path / "in").mkdir()
    names = [b"a#b.txt", b"a%b.txt", b"a\nb.txt", b"a\xffb.txt", "а\u0085ё.txt".encode(), b"a\x7f.txt"]
    for name in names:
        with open(os.path.join(os.fsencode(tmp_path / "in"), name), "w") as file:
            file.write("Iturup")
    subprocess.run([executable, "run", tmp_path / "in", "-o", tmp_path / "out", "--quiet"], check=True)
    expected = [onoma.path_id(os.fsdecode(name)) for name in sorted(names)]
    assert [record.id for record in onoma.read(tmp_path / "out")] == expected
    files = [onoma.Document(onoma.path_id(os.fsdecode(name)), file=str(tmp_path / "in" / os.fsdecode(name)))
             for name in sorted(names) if b"\xff" not in name]
    lines = {record.line for record in onoma.read(tmp_path / "out")}
    assert all(record.line in lines for record in onoma.annotate(files, executable=executable))


def test_settings_and_gazetteers(executable, tmp_path):
    names = tmp_path / "names.tsv"
    names.write_text("# extends\nid\taliases\nshikotan\tZembla Minor\n")
    (record,) = onoma.annotate(
        ["They sailed to Zembla Minor."], gazetteers=[names], settings={"emit.offsets": "utf8"}, executable=executable)
    assert ("Zembla Minor", "island", "shikotan") in entities(record)
    assert record.offsets == "utf8"


def test_documents_that_fail_are_answered(executable):
    records = list(onoma.annotate(
        [{"id": "a#1%", "bytes": b"\x7fELF\x02\x01\x01\x00\x00\x00"}, TEXT], executable=executable))
    assert [record.status for record in records] == ["not-text", "ok"]
    assert records[0].id == "a#1%" and records[0].reason and not records[0].is_ok


def test_refusal(executable):
    with pytest.raises(onoma.Refused, match="nonesuch"):
        list(onoma.annotate([TEXT], pipeline="nonesuch", executable=executable))


@pytest.mark.parametrize("texts", [TEXT, {"text": TEXT}, onoma.Document("a", text=TEXT)])
def test_one_document_is_no_list(executable, texts):
    with pytest.raises(TypeError, match="put a single one into a list"):
        list(onoma.annotate(texts, executable=executable))


def test_a_mistaken_document_is_named(executable):
    with pytest.raises(ValueError, match="document 2 has 'txt'"):
        list(onoma.annotate([TEXT, {"txt": TEXT}], executable=executable))
    with pytest.raises(ValueError, match="exactly one of"):
        list(onoma.annotate([{"text": TEXT, "content": TEXT}], executable=executable))


def test_the_process_is_killed_on_the_way(executable):
    lines = [onoma.Document(str(number), text=f"{TEXT} {number}").line() for number in range(300)]

    def answered(kill):
        pids = []
        stream = onoma.Stream(
            onoma.Options().command(executable), on_start=lambda process: pids.append(process.pid))
        found = []
        for answer in stream.answers(lines):
            found.append(answer.data)
            if kill and len(found) in (10, 150):
                os.kill(pids[-1], signal.SIGKILL)
        return found, stream.restarts

    undisturbed, _ = answered(False)
    killed, restarts = answered(True)
    assert killed == undisturbed
    assert restarts >= 2


def test_reading(executable, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(TEXT)
    (tmp_path / "in/b.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00\x00\x00")
    subprocess.run([executable, "run", tmp_path / "in", "-o", tmp_path / "out", "--quiet"], check=False)
    records = list(onoma.read(tmp_path / "out"))
    assert [(record.id, record.is_ok) for record in records] == [("a.txt", True), ("b.txt", False)]
    assert [record.id for record in onoma.read(tmp_path / "out/annotations.jsonl")] == ["a.txt"]
    with pytest.raises(onoma.OnomaError, match="no finished output"):
        onoma.read(tmp_path)
    (tmp_path / "bad.jsonl").write_text('{"id":"a","status":"ok"}\nnothing\n')
    with pytest.raises(onoma.OnomaError, match=r"bad.jsonl:2: no record"):
        list(onoma.read(tmp_path / "bad.jsonl"))


def test_every_fact_of_a_record_has_a_place(executable, examples, tmp_path):
    """The classes hold what the schema allows: a record made anew from them says the same."""
    schema = json.loads((examples.parents[1] / "Schemas/record.json").read_text())
    kinds = {
        "source": onoma.Source, "meta": onoma.Meta, "block": onoma.Block, "mention": onoma.Mention,
        "candidate": onoma.Candidate, "entity": onoma.Entity, "focus": onoma.Focus, "warning": onoma.Warning,
    }
    for name, kind in kinds.items():
        fields = {field.rstrip("_").replace("_", "") for field in kind.__dataclass_fields__}
        assert fields == {field.lower() for field in schema["$defs"][name]["properties"]}, name
    assert {*schema["properties"], "line", "reason"} - {"schema"} == set(onoma.Record.__dataclass_fields__)


def test_nothing_but_the_standard_library_is_imported():
    code = "import sys, onoma; print([name for name in ('pandas', 'spacy', 'numpy') if name in sys.modules])"
    assert subprocess.run(["python3", "-c", code], capture_output=True, text=True).stdout.strip() in ("[]", "")
    assert isinstance(onoma, types.ModuleType)
