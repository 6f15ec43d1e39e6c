internal import Curation
internal import Gazetteer
import Testing

@Suite("Gazetteer statistics")
struct GazetteerStatisticsTests {
  static let text = """
    id\ttype\tname\taliases\tcountry\tlatitude\tlongitude\twikidata
    # a comment
    shikotan\tisland\tShikotan\tШикотан@ru|色丹島@ja|Chikotan@ru!evidence|Spanberg\tRU\t43.8\t146.8\tQ1
    tokyo\tcity\tTokyo\tТокио@ru!exact\tJP\t\t\t

    """

  private func statistics(_ text: String) throws -> GazetteerStatistics {
    GazetteerStatistics(of: try GazetteerFile(GazetteerSource(name: "x", path: "x.tsv", bytes: Array(text.utf8))))
  }

  @Test("rows, names, languages, types, flags, facts")
  func counts() throws {
    #expect(
      try statistics(Self.text).text == """
        x.tsv: 2 rows, 7 names (5 aliases), \(Self.text.utf8.count) bytes
          types      city 1, island 1
          languages  ru 3, none 1, ja 1
          flags      evidence 1, exact 1
          with       country 2, coordinates 1, wikidata 1
        """)
  }

  @Test("the same as JSON")
  func json() throws {
    #expect(
      try statistics(Self.text).json
        == #"{"file":"x.tsv","bytes":\#(Self.text.utf8.count),"rows":2,"names":7,"aliases":5,"#
        + #""types":{"city":1,"island":1},"languages":{"ru":3,"und":1,"ja":1},"flags":{"evidence":1,"exact":1},"#
        + #""with":{"country":2,"coordinates":1,"wikidata":1}}"#)
  }

  @Test("several files together, aliases that are taken away left out")
  func total() throws {
    var total = GazetteerStatistics(path: "total")
    total.add(try statistics(Self.text))
    total.add(try statistics("# extends\nid\taliases\ntokyo\tTokio@de|-Токио\n"))
    #expect(total.rowCount == 3)
    #expect(total.nameCount == 8)
    #expect(total.languages == ["ru": 3, "": 1, "ja": 1, "de": 1])
  }

  @Test("a list of words is counted by rule")
  func words() throws {
    let text = "# words\nname\trule\nNice\tevidence\nReading\tcommon\nMobile\tcommon\n"
    let list = try WordList(GazetteerSource(name: "w", path: "w.tsv", bytes: Array(text.utf8)))
    #expect(
      GazetteerStatistics(of: list).text == """
        w.tsv: 3 rows, 3 names (0 aliases), \(text.utf8.count) bytes
          types      word-common 2, word-evidence 1
        """)
  }

  @Test("forms that rules make, where the file asks for them")
  func variants() throws {
    let rows = "id\ttype\tname\tcountry\nfumio-kishida\tperson\tFumio Kishida\tJP\n"
    let plain = try statistics(rows)
    #expect(plain.variants.isEmpty)
    let varied = try statistics("# policy variants=order,initials\n" + rows)
    #expect(varied.variants["name-order"] == 1)
    #expect(varied.variants["initials"] ?? 0 >= 1)
    #expect(varied.text.contains("\n  variants   "))
    let named = rows.replacing("\tJP\n", with: "\tJP\tKishida Fumio\n").replacing(
      "country\n", with: "country\taliases\n")
    #expect(try statistics("# policy variants=order,initials\n" + named).variants["name-order"] == nil)
  }
}
