internal import Curation
internal import Gazetteer
import Testing

@Suite("Gazetteer comparison")
struct GazetteerComparisonTests {
  private func file(_ path: String, _ text: String) throws -> GazetteerFile {
    try GazetteerFile(GazetteerSource(name: "x", path: path, bytes: Array(text.utf8)))
  }

  private func changes(_ old: [GazetteerFile], _ new: [GazetteerFile]) -> (
    text: [String], json: [String], counts: GazetteerComparison.Counts
  ) {
    var text: [String] = []
    var json: [String] = []
    let counts = GazetteerComparison(old: old, new: new).forEachChange {
      text.append($0.text)
      json.append($0.json)
    }
    return (text, json, counts)
  }

  @Test("entities, columns and aliases, with the place on both sides")
  func everything() throws {
    let old = try file(
      "old/x.tsv",
      """
      id\ttype\tname\taliases\tcountry
      shikotan\tisland\tShikotan\tШикотан@ru|Spanberg|色丹@ja\tRU
      gone\tisland\tGone\t\t
      same\tcity\tSame\tA|B\tFR

      """)
    let new = try file(
      "new/x.tsv",
      """
      # a comment moves the lines
      id\ttype\tname\tcountry\taliases
      same\tcity\tSame\tFR\tB|A
      fresh\tcity\tFresh\t\t
      shikotan\tisland\tShikotan\tRU|JP\t色丹@ja!exact|Шикотан@ru|Чикотан@ru

      """)
    let (text, json, counts) = changes([old], [new])
    #expect(
      text == [
        "+ fresh (city, Fresh): new/x.tsv:4",
        "- gone (island, Gone): old/x.tsv:3",
        """
        ~ shikotan (island, Shikotan): old/x.tsv:2 -> new/x.tsv:5
            country: RU -> RU|JP
            - Spanberg
            ~ 色丹: @ja -> @ja!exact
            + Чикотан@ru
        """,
      ])
    #expect(
      json.last
        == #"{"change":"changed","entity":"shikotan","type":"island","name":"Shikotan","oldFile":"old/x.tsv","#
        + #""oldLine":2,"newFile":"new/x.tsv","newLine":5,"columns":["country"],"oldValues":["RU"],"#
        + #""newValues":["RU|JP"],"aliasesAdded":["Чикотан@ru"],"aliasesRemoved":["Spanberg"],"#
        + #""aliasesChanged":["色丹 @ja -> @ja!exact"]}"#)
    #expect((counts.added, counts.removed, counts.changed) == (1, 1, 1))
    #expect((counts.aliasesAdded, counts.aliasesRemoved, counts.aliasesChanged) == (1, 1, 1))
  }

  @Test("rows that move to another file are the same rows; extending rows are rows of their own")
  func severalFiles() throws {
    let one = try file("a.tsv", "id\ttype\tname\na\tcity\tA\nb\tcity\tB\n")
    let first = try file("c.tsv", "id\ttype\tname\nb\tcity\tB\n")
    let second = try file("d.tsv", "id\ttype\tname\na\tcity\tA\n")
    #expect(changes([one], [first, second]).text.isEmpty)
    #expect(changes([one], [first, second]).counts.isEmpty)
    let extending = try file("e.tsv", "# extends\nid\taliases\na\tAa|-A\n")
    #expect(changes([one], [one, extending]).text == ["+ a: e.tsv:3"])
  }

  @Test("a change of normalization alone is a change")
  func normalization() throws {
    let old = try file("a.tsv", "id\ttype\tname\taliases\na\tcity\tA\té\n")
    let new = try file("a.tsv", "id\ttype\tname\taliases\na\tcity\tA\te\u{301}\n")
    #expect(changes([old], [new]).counts.aliasesAdded == 1)
    #expect(changes([old], [new]).counts.aliasesRemoved == 1)
  }

  @Test("ids that stand several times are paired in order")
  func repeated() throws {
    let old = try file("a.tsv", "id\ttype\tname\na\tcity\tA\na\tcity\tB\na\tcity\tC\n")
    let new = try file("b.tsv", "id\ttype\tname\na\tcity\tA\na\tcity\tB\na\tcity\tD\n")
    #expect(changes([old], [new]).text == ["~ a (city, D): a.tsv:4 -> b.tsv:4\n    name: C -> D"])
  }

  @Test("lists of words")
  func words() throws {
    func list(_ path: String, _ text: String) throws -> WordList {
      try WordList(GazetteerSource(name: "w", path: path, bytes: Array(text.utf8)))
    }
    var text: [String] = []
    let counts = WordComparison(
      old: [try list("a.tsv", "# words\nname\trule\nNice\tevidence\nMobile\tcommon\n")],
      new: [try list("b.tsv", "# words\nname\trule\nNice\tdrop\nReading\tcommon\n")]
    ).forEachChange { text.append($0.text) }
    #expect(
      text == [
        "- Mobile (word, common): a.tsv:4", "~ Nice (word, drop): a.tsv:3 -> b.tsv:3\n    rule: evidence -> drop",
        "+ Reading (word, common): b.tsv:4",
      ])
    #expect((counts.added, counts.removed, counts.changed) == (1, 1, 1))
  }
}
