import pytest

import onoma

pandas = pytest.importorskip("pandas")

LINE = (
    '{"schema":"onoma/1","id":"a","source":{"path":"a","sha256":"0","bytes":9,"format":"html","charset":"utf-8",'
    '"charsetFrom":"meta"},"status":"ok","meta":{"title":"T","date":"2016-04-15"},"offsets":"codepoint",'
    '"text":"Habomai.","mentions":[{"start":0,"end":7,"text":"Habomai","type":"island","entity":"habomai-islands",'
    '"via":"alias","sentence":0,"source":{"start":3,"end":10},"score":970}],"entities":[{"id":"habomai-islands",'
    '"type":"island","name":"Habomai Islands","country":["RU"],"claimedBy":["JP"],"latitude":43.5,"longitude":146.1,'
    '"mentions":1}],"focus":[{"entity":"habomai-islands","weight":1000}]}'
)
PROBLEM = '{"id":"b","status":"too-large","reason":"99 bytes"}'


def records(*lines):
    return onoma.Records(map(onoma.Record.parse, lines))


def test_tables():
    documents, mentions, entities = records(LINE, PROBLEM).to_pandas()
    assert documents["status"].tolist() == ["ok", "too-large"]
    assert documents["reason"].isna().tolist() == [True, False]
    assert documents["focus"][0] == (("habomai-islands", 1000),)
    row = mentions.iloc[0]
    assert (row.document, row.start, row.end, row.text, row["name"]) == ("a", 0, 7, "Habomai", "Habomai Islands")
    assert (row.source_start, row.latitude) == (3, 43.5)
    assert entities["country"][0] == ("RU",) and entities["claimed_by"][0] == ("JP",)
    assert "text" not in documents
    assert records(LINE).to_pandas(text=True).documents["text"][0] == "Habomai."


def test_types_of_columns_do_not_depend_on_rows():
    some, none = records(LINE, PROBLEM).to_pandas(), records().to_pandas()
    for a, b in zip(some, none):
        assert a.dtypes.to_dict() == b.dtypes.to_dict()
