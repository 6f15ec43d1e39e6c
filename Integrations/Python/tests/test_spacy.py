import json

import pytest

import onoma

spacy = pytest.importorskip("spacy")


def record(text, mentions, sentences=(), offsets="codepoint"):
    def place(index):
        encoding = {"codepoint": "utf-32-le", "utf8": "utf-8", "utf16": "utf-16-le"}[offsets]
        return len(text[:index].encode(encoding)) // {"codepoint": 4, "utf8": 1, "utf16": 2}[offsets]

    return onoma.Record.parse(json.dumps({
        "id": "a", "status": "ok", "offsets": offsets, "text": text,
        "sentences": [{"start": place(start), "end": place(end)} for start, end in sentences],
        "mentions": [
            {"start": place(start), "end": place(end), "text": text[start:end], "type": type, "entity": entity,
             "via": "name", "score": 1000}
            for start, end, type, entity in mentions
        ],
    }))


@pytest.mark.parametrize("offsets", ["codepoint", "utf8", "utf16"])
@pytest.mark.parametrize("text, mentions", [
    ("Sergey Lavrov saw Shikotan.", [(0, 13, "person", "sergey-lavrov"), (18, 26, "island", "shikotan")]),
    ("𝔖 色丹島と歯舞群島。", [(2, 5, "island", "shikotan"), (6, 10, "archipelago", "habomai-islands")]),
    ("pro-Russian", [(4, 11, "demonym", "country-ru")]),
    ("a  b c", [(0, 2, "place", "x"), (3, 5, "place", "y")]),
    ("Kuril Islands", [(0, 5, "place", "x"), (0, 13, "archipelago", "kuril-islands")]),
    ("Iturup\n\nKunashir", [(0, 6, "island", "iturup"), (8, 16, "island", "kunashir")]),
])
def test_offsets_are_exact(text, mentions, offsets):
    (doc,) = onoma.Records(iter([record(text, mentions, offsets=offsets)])).to_spacy()
    assert doc.text == text
    found = [(span.start_char, span.end_char, span.label_, span.kb_id_) for span in doc.spans["onoma"]]
    assert found == mentions
    assert all(text[start:end] == span.text for (start, end, _, _), span in zip(mentions, doc.spans["onoma"]))


def test_sentences_and_the_longest():
    text = "Kuril Islands. Lavrov came."
    (doc,) = onoma.Records(iter([record(
        text, [(0, 5, "place", "x"), (0, 13, "archipelago", "kuril-islands")], [(0, 14), (15, 27)])])).to_spacy()
    assert [sentence.text.strip() for sentence in doc.sents] == ["Kuril Islands.", "Lavrov came."]
    assert [entity.text for entity in doc.ents] == ["Kuril Islands"]
    assert doc.user_data["onoma"].id == "a"


def test_with_a_pipeline_of_ones_own():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    (doc,) = onoma.Records(iter([record("Mr. Lavrov's ship", [(4, 10, "person", "sergey-lavrov")])])).to_spacy(nlp)
    assert [token.text for token in doc] == ["Mr.", "Lavrov", "'s", "ship"]


def test_a_real_output(executable, examples):
    files = sorted(path for path in examples.rglob("*") if path.is_file())
    records = list(onoma.annotate(
        [onoma.Document(str(number), file=str(path)) for number, path in enumerate(files)], executable=executable))
    for record, doc in zip([each for each in records if each.text], onoma.Records(iter(records)).to_spacy()):
        assert doc.text == record.text
        assert [(span.start_char, span.end_char) for span in doc.spans["onoma"]] == [
            (mention.start, mention.end) for mention in record.mentions]
        assert len(list(doc.sents)) == len(record.sentences)
