"""What holds when processes die, with a command that dies on demand."""

import json

import pytest

from onoma import Line, OnomaError, Refused, Stream


def line(id, text):
    return Line(id, json.dumps({"id": id, "text": text}).encode())


def answers(stream, texts):
    lines = [line(str(number), text) for number, text in enumerate(texts)]
    return [(answer.position, json.loads(answer.data)) for answer in stream.answers(lines)]


def texts(found):
    return [fields.get("text", fields["status"]) for _, fields in found]


def test_order_and_window(fake):
    given = ["Shikotan", "Habomai", "歯舞", "Iturup"] * 100
    assert texts(answers(Stream([fake], window=3), given)) == given


def test_documents_are_taken_as_answers_are_asked_for(fake):
    taken = []

    def lines():
        for number in range(1000):
            taken.append(number)
            yield line(str(number), "Kunashir")

    found = Stream([fake], window=5).answers(lines())
    next(found)
    assert len(taken) <= 5
    found.close()
    assert len(taken) <= 5


def test_large_lines_do_not_hang(fake):
    given = ["x" * 300_000] * 20
    assert texts(answers(Stream([fake], budget=1 << 30), given)) == given


def test_a_line_without_answer(fake):
    assert texts(answers(Stream([fake], window=2), ["nothing"] * 50 + ["Etorofu"])) == ["Etorofu"]


def test_a_process_that_is_killed_costs_nothing(fake, tmp_path):
    stream = Stream([fake])
    given = ["a", f"die-once {tmp_path}/died", "b", "c"]
    assert texts(answers(stream, given)) == given
    assert stream.restarts == 1


def test_a_document_that_kills_twice_is_a_crash(fake):
    stream = Stream([fake])
    found = answers(stream, ["a", "die", "b", "die", "c"])
    assert texts(found) == ["a", "crash", "b", "crash", "c"]
    assert found[1][1] == {
        "id": "1", "status": "crash", "reason": "onoma stream ended twice while it was at this document (SIGKILL)"
    }
    assert list(found[1][1]) == ["id", "status", "reason"]


def test_answers_to_a_container_are_not_repeated(fake, tmp_path):
    done = []
    stream = Stream([fake], on_done=lambda line: done.append(line.id))
    found = answers(stream, ["a", f"part-then-die-once {tmp_path}/died", "b"])
    assert texts(found) == ["a", "first", "second", "b"]
    assert [position for position, _ in found] == [0, 0, 1, 0]
    assert done == ["0", "1", "2"]


def test_refusal_and_failure_to_start(fake):
    with pytest.raises(Refused, match="no pipeline is called refuse"):
        answers(Stream([fake, "refuse"]), ["a"])
    with pytest.raises(OnomaError, match="does not start .*libxml2.so.2"):
        answers(Stream([fake, "broken"]), ["a"])
    with pytest.raises(OnomaError, match="cannot be started"):
        answers(Stream(["/nonexistent/onoma"]), ["a"])


def test_no_documents_start_no_process():
    assert answers(Stream(["/nonexistent/onoma"]), []) == []
