import Gazetteer
import Testing

@testable import Curation

@Suite("Imported rows")
struct ImportRowTests {
  @Test(
    "slugs",
    arguments: [
      ("Saint-Pierre", "saint-pierre"), ("Côte d'Ivoire", "cote-divoire"), ("Åland", "aland"), ("Łódź", "lodz"),
      ("  Kunashir (Kunashiri) ", "kunashir-kunashiri"), ("Шикотан", "шикотан"), ("色丹島", "色丹島"), ("U.S.", "u-s"),
      ("Zürich", "zuerich"), ("İzmir", "izmir"), ("Đà Nẵng", "da-nang"), ("#1", "1"), ("—", ""), ("e\u{301}", "e"),
    ])
  func slug(_ name: String, _ expected: String) {
    var id: [UInt8] = []
    Slug.append(Array(name.utf8)[...], to: &id)
    #expect(String(decoding: id, as: UTF8.self) == expected)
  }

  @Test("repeated names get numbers, past those that are taken")
  func uniqueIDs() {
    var seen = SeenIDs()
    let ids = ["a", "a", "a-2", "a", "a-2", "b"].map { name in
      var id = Array(name.utf8)
      seen.insertUnique(&id)
      return String(decoding: id, as: UTF8.self)
    }
    #expect(ids == ["a", "a-2", "a-2-2", "a-3", "a-2-3", "b"])
  }

  @Test("a hundred thousand of one name take no longer a row than ten")
  func manyOfOneName() throws {
    let count = 100_000
    let text = "name\n" + String(repeating: "Santa Cruz\n", count: count)
    let result = try importing("tsv", ["a.tsv": text]) { $0.type = "city" }
    #expect(result.report.rows == count)
    #expect(result.text.hasSuffix("city-santa-cruz-\(count)\tcity\tSanta Cruz\n"))
  }

  @Test("numbers are told apart, large and small")
  func numbers() {
    var seen = SeenIDs()
    for number in [0, 63, 64, 65_535, 65_536, 1 << 27, 1 << 40, -1] {
      let id = Array("q\(number)".utf8)
      let isNew = [seen.insert(number: number, id: id), seen.insert(number: number, id: id)]
      #expect(isNew == [true, false])
    }
  }

  @Test(
    "names that text can be matched with",
    arguments: [
      ("Iturup", true), ("Washington, D.C.", true), ("Cocos (Keeling) Islands", true), ("J.-P. Belmondo", true),
      ("S.V. Lavrov", true), ("北海道", true), ("Ernesto \"Che\" Guevara", true), ("Papua — New Guinea", true),
      ("Q'eqchi'", true), ("Yahoo!", true), ("al'-Kuvejn", true), ("Sint-Job-in-'t-Goor", false),
      ("a ² b", true), ("Gold Coast , Ghana", false), ("²", true), ("Μπουένος ΄Αιρες", false),
      ("Ko Samui \u{0E40}", true),
      ("", false), ("—", false), ("...", false), ("A / B", true), ("Zürich (Kreis 7) / Witikon", false),
      ("Saint-Côme--Linière", false), ("a@b", false), ("a #1", false), ("AC/DC", true), ("a  b", true),
    ])
  func matchable(_ name: String, _ expected: Bool) throws {
    var folder = NameFolder()
    #expect(folder.fold(name.utf8.span).canMatch == expected)
  }

  @Test(
    "which alternate names of GeoNames are names",
    arguments: [
      ("Саппоро", true), ("札幌", true), ("al-Khor", true), ("თბილისი", true), ("القاهرة", true), ("Ōtaru", true),
      ("MOW", false), ("san shan", false), ("", false), ("МСК", true), ("USSR", true), ("askalds-anګwrdany", false),
      ("сахалин", false), ("123", false),
    ])
  func alternates(_ name: String, _ expected: Bool) {
    #expect(AlternateName.isName(Array(name.utf8)[...]) == expected)
  }

  @Test("white space, control characters and leading hyphens do not reach the file")
  func folding() throws {
    let result = try importing(
      "jsonl",
      [
        "a":
          #"{"name":" Moskva\t\nMoscow\u0000 ","aliases":["- Москва","  ","-","Moskva Moscow","x\u007fy"],"note":"a\r\nb"}"#
      ]
    ) {
      $0.type = "city"
    }
    #expect(result.rows == ["city-moskva-moscow / city / Moskva Moscow / Москва|x y / a b"])
  }

  @Test("a text stands once among the aliases, in the first language; thousands are no trouble")
  func aliases() throws {
    let many = (0..<20_000).map { "\"Name \($0 % 10_000)\"" }.joined(separator: ",")
    let result = try importing("jsonl", ["a": #"{"name":"A","aliases":[\#(many)]}"#]) { $0.type = "x" }
    #expect(result.text.split(separator: "|").count == 10_000)
  }

  @Test("values that would refuse the file are dropped and told")
  func badValues() throws {
    let header = "name\tcountry\tlatitude\tlongitude\tpopulation\twikidata\tgeonames\tfrom\tto\tpriority\tregion\n"
    let rows =
      "a\tRU|Japan\t90.5\t10\t-1\tX1\tabc\tsoon\t1946-2\t5000\tOhio\n"
      + "b\tRU|JP\t-90\t180.000\t1,000\thttps://www.wikidata.org/wiki/Q5\t7\t1946-02-20T00:00:00Z\t-27\t-5\tUS-OH\n"
      + "c\t\t1e1\t\t\t\t\t\t\t\t\nd\t\t1e1\t-1.5e2\t\t\t\t\t\t\t\n"
    let result = try importing("tsv", ["a.tsv": header + rows]) { $0.type = "place" }
    #expect(
      result.rows == [
        "place-a / place / a",
        "place-b / place / b / RU|JP / US-OH / -90 / 180.000 / 1000 / Q5 / 7 / 1946-02-20 / -27 / -5",
        "place-c / place / c", "place-d / place / d / 1e1 / -1.5e2",
      ])
    #expect(
      result.report.summary(namesFiles: false)
        == "imported 4 rows; dropped 10 unusable values: 2 coordinates (first at line 2), 1 populations (first at line 2), "
        + "2 identifiers (first at line 2), 1 country codes (first at line 2), 1 region codes (first at line 2), "
        + "2 dates (first at line 2), 1 priorities (first at line 2)")
  }

  @Test("the head has comments and policies")
  func head() throws {
    let result = try importing("tsv", ["a.tsv": "name\nUrup\n"]) { options in
      options.type = "island"
      options.comments = ["Islands of the Kurils.", "Own work."]
      options.policies = ["case=exact variants=none"]
      options.constants = [try ImportOptions.constant("country=RU")]
    }
    #expect(
      result.text == "# Islands of the Kurils.\n# Own work.\n# policy case=exact variants=none\n"
        + "id\ttype\tname\tcountry\nisland-urup\tisland\tUrup\tRU\n")
  }

  @Test(
    "what is asked for wrongly is refused with what is known",
    arguments: [
      ("geoname", [String: String](), "unknown format 'geoname'; did you mean 'geonames'? (known formats: "),
      ("tsv", ["a": ""], "'a' is empty: no header"),
      ("tsv", ["a": "x\ty\n"], "'a': nothing gives the name; say what does with --map name=FIELD (fields: x, y)"),
      ("tsv", [:], "cannot read 'a': no such file or directory"),
      ("popolo", ["a": "x,y\n"], "'a' is neither Popolo JSON nor a names.csv with the fields id and name"),
    ])
  func refusals(_ format: String, _ files: [String: String], _ message: String) throws {
    let error = #expect(throws: ImportError.self) { try importing(format, files, read: ["a"]) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test("options that a format has no use for are refused")
  func uselessOptions() throws {
    let error = #expect(throws: ImportError.self) {
      try importing("csv", ["a": "name\n"]) { $0.features = ["T"] }
    }
    #expect(error?.message == "--feature says nothing to csv (it is for: geonames)")
    for text in ["X", "TISL", "", "P."] where text != "P." {
      #expect(throws: ImportError.self) { try GeoNamesFeature.Pattern(text) }
    }
  }

  @Test(
    "column maps",
    arguments: [
      ("id=code,name=label", "id<code name<label"), ("aliases=alt:,", "aliases<alt sep(,)"),
      ("aliases=a:,,name=b", "aliases<a sep(,) name<b"), ("aliases=ru@ru:;", "aliases<ru @ru sep(;)"),
      (#"name=wof\:name"#, "name<wof:name"), (#"name=a\@en"#, "name<a@en"),
      ("name=mail@example.org", "name<mail@example.org"),
      ("note=a, b,name=c", "note<a, b name<c"), ("coordinates=point", "coordinates<point"),
    ])
  func maps(_ text: String, _ expected: String) throws {
    let parsed = try ColumnMapping.parse(text).map { mapping in
      let target = if case .column(let column) = mapping.target { column.header } else { "coordinates" }
      return "\(target)<\(mapping.field)" + (mapping.language.map { " @\($0)" } ?? "")
        + (mapping.separator.map { " sep(\($0))" } ?? "")
    }
    #expect(parsed.joined(separator: " ") == expected)
  }

  @Test(
    "column maps that say nothing",
    arguments: ["name", "=x", "names=x", "name=", "name=a:", "country=x@ru"])
  func badMaps(_ text: String) {
    #expect(throws: ImportError.self) { try ColumnMapping.parse(text) }
  }
}
