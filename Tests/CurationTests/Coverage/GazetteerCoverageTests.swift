internal import Curation
internal import Gazetteer
internal import Records
import Testing

@Suite("Gazetteer coverage")
struct GazetteerCoverageTests {
  private func report() throws -> CoverageReport {
    let places = """
      id\ttype\tname\taliases
      shikotan\tisland\tShikotan\tШикотан@ru|Spanberg
      georgia\tcountry\tGeorgia\t
      georgia-us\tregion\tGeorgia\t
      japan\tcountry\tJapan\tJapan Post!block
      atlantis\tisland\tAtlantis\t

      """
    let demonyms = "id\ttype\tname\taliases\tof\njp\tdemonym\tJapanese\t\tjapan\nge\tdemonym\tGeorgian\t\tgeorgia\n"
    var coverage = GazetteerCoverage([
      try GazetteerFile(GazetteerSource(name: "places", path: "g/places.tsv", bytes: Array(places.utf8))),
      try GazetteerFile(GazetteerSource(name: "demonyms", path: "g/demonyms.tsv", bytes: Array(demonyms.utf8))),
    ])
    coverage.add(
      record([
        mention("Шикотана", "shikotan", "places", "Шикотан", .variant),
        mention("Japanese", "japan", "demonyms", "Japanese", .demonym),
        RecordMention(
          start: 0, end: 7, text: "Georgia", type: "country",
          candidates: [
            RecordCandidate(entity: "georgia", type: "country", score: 500),
            RecordCandidate(entity: "georgia-us", type: "region", score: 480),
          ], alias: "Georgia", via: .name, score: 500),
      ]))
    coverage.add(
      record([
        mention("Shikotan", "shikotan", "places", "Shikotan", .name),
        mention("Шикотан", "shikotan", "places", "Шикотан", .alias),
        mention("Шикотан", "shikotan", "places", "Шикотан", .alias),
      ]))
    return coverage.report()
  }

  private func mention(
    _ text: String, _ entity: String, _ gazetteer: String, _ alias: String, _ via: RecordMention.Via
  ) -> RecordMention {
    RecordMention(
      start: 0, end: 1, text: text, type: "island", entity: entity, gazetteer: gazetteer, alias: alias, via: via,
      score: 900)
  }

  private func record(_ mentions: [RecordMention]) -> Record {
    Record(
      id: "a",
      source: RecordSource(path: "a", sha256: "", bytes: 0, format: "text", charset: "utf-8", charsetFrom: "bom"),
      status: .ok, mentions: mentions)
  }

  @Test("what was never hit, what most, what stayed undecided")
  func text() throws {
    #expect(
      try report().text(limit: 20) == """
        2 records, 6 mentions, 1 undecided

        entities never hit
          g/places.tsv: 1 of 5; names never hit: 3 of 7
          g/demonyms.tsv: 1 of 2; names never hit: 1 of 2

        entities most hit
          4  shikotan (Shikotan)
          1  japan (Japan)

        names most hit
          3  Шикотан (places), in 2 documents
          1  Georgia (undecided), in 1 document
          1  Japanese (demonyms), in 1 document
          1  Shikotan (places), in 1 document

        most ambiguous
          2 candidates, 1 mention  Georgia: georgia, georgia-us

        never hit in g/places.tsv
          6  atlantis (Atlantis)

        never hit in g/demonyms.tsv
          3  ge (Georgian)
        """)
  }

  @Test("long lists are cut")
  func limit() throws {
    let text = try report().text(limit: 1)
    #expect(text.contains("  3  Шикотан (places), in 2 documents\n  … and 3 more\n"))
  }

  @Test("everything as JSON lines")
  func json() throws {
    var lines: [String] = []
    try report().forEachJSONLine { lines.append($0) }
    #expect(
      lines == [
        #"{"kind":"total","records":2,"mentions":6,"undecided":1}"#,
        #"{"kind":"file","file":"g/places.tsv","entities":5,"neverHit":1,"names":7,"neverHitNames":3}"#,
        #"{"kind":"file","file":"g/demonyms.tsv","entities":2,"neverHit":1,"names":2,"neverHitNames":1}"#,
        #"{"kind":"hit","entity":"shikotan","name":"Shikotan","file":"g/places.tsv","line":2,"hits":4}"#,
        #"{"kind":"hit","entity":"japan","name":"Japan","file":"g/places.tsv","line":5,"hits":1}"#,
        #"{"kind":"alias","alias":"Шикотан","gazetteer":"places","hits":3,"documents":2}"#,
        #"{"kind":"alias","alias":"Georgia","gazetteer":"","hits":1,"documents":1}"#,
        #"{"kind":"alias","alias":"Japanese","gazetteer":"demonyms","hits":1,"documents":1}"#,
        #"{"kind":"alias","alias":"Shikotan","gazetteer":"places","hits":1,"documents":1}"#,
        #"{"kind":"ambiguous","text":"Georgia","hits":1,"candidates":["georgia","georgia-us"]}"#,
        #"{"kind":"never-hit","entity":"atlantis","name":"Atlantis","file":"g/places.tsv","line":6,"hits":0}"#,
        #"{"kind":"never-hit","entity":"ge","name":"Georgian","file":"g/demonyms.tsv","line":3,"hits":0}"#,
      ])
  }
}
