import Testing

@testable import Curation

@Suite("Merging gazetteers")
struct ImportMergeTests {
  private func merging(
    _ files: [String: String], key: GazetteerMerge.Key = .id, pieceSize: Int = 1 << 16
  ) throws -> (text: String, report: GazetteerMerge.Report) {
    let store = ImportFiles(files, pieceSize: pieceSize)
    var merge = try GazetteerMerge(curated: "c.tsv", key: key, open: store.open)
    var output: [UInt8] = []
    let report = try merge.run(files.keys.filter { $0 != "c.tsv" }.sorted()) { (bytes) throws(ImportError) in
      output += bytes
    }
    return (String(decoding: output, as: UTF8.self), report)
  }

  private static let curated = """
    # Own work.
    # policy case=exact
    id\ttype\tname\taliases\tgeonames\tlatitude\tlongitude\tcase
    # Kurils
    iturup\tisland\tIturup\tИтуруп@ru|Etorofu!evidence|a\\|b\t1\t\t\t
    urup\tisland\tUrup\t\t\t45.9\t\t
    """

  @Test("the curated row wins, lacks are filled, the rest follows", arguments: [1, 1 << 16])
  func byGeoNames(pieceSize: Int) throws {
    let (text, report) = try merging(
      [
        "c.tsv": Self.curated,
        "i.tsv": """
        # Not kept.
        geonames\tid\ttype\tname\taliases\tlatitude\tlongitude\tpopulation\tcase
        1\tgn-1\tregion\tIturup Island\tИтуруп|Iturup|Etorofu@en|択捉島@ja|a\\|b|Yetorup!block\t45\t147.8\t6387\tignore
        2\tgn-2\tcity\tKurilsk\tКурильск@ru\t45.2\t147.9\t1600\t
        1\tgn-3\tisland\tITURUP\t\t1\t2\t9\t

        """,
      ], key: .geonames, pieceSize: pieceSize)
    #expect(
      text == """
        # Own work.
        # policy case=exact
        id\ttype\tname\taliases\tgeonames\tlatitude\tlongitude\tcase\tpopulation
        # Kurils
        iturup\tisland\tIturup\tИтуруп@ru|Etorofu!evidence|a\\|b|Iturup Island|択捉島@ja|Yetorup!block|ITURUP\t1\t45\t147.8\t\t6387
        urup\tisland\tUrup\t\t\t45.9\t\t\t
        gn-2\tcity\tKurilsk\tКурильск@ru\t2\t45.2\t147.9\t\t1600

        """)
    #expect(
      report.description == "2 curated rows, 2 imported rows merged into them (4 aliases, 3 empty fields filled), "
        + "1 rows appended")
  }

  @Test("half a pair of coordinates is not completed from elsewhere")
  func coordinates() throws {
    let (text, report) = try merging([
      "c.tsv": Self.curated, "i.tsv": "id\ttype\tname\tlatitude\tlongitude\nurup\tisland\tUrup\t1\t2\n",
    ])
    #expect(text.contains("\nurup\tisland\tUrup\t\t\t45.9\t\t\n"))
    #expect(report.filled == 0 && report.merged == 1)
  }

  @Test("columns come together, several files, rows that stand for others follow their entity")
  func columns() throws {
    let (text, _) = try merging(
      [
        "c.tsv": "id\ttype\tname\twikidata\njapan\tcountry\tJapan\tQ17\n",
        "i1.tsv": "id\ttype\tname\taliases\twikidata\tof\ncountry-jp\tcountry\tNippon\t日本@ja\tQ17\t\n"
          + "japanese\tdemonym\tJapanese\t\t\tcountry-jp\n",
        "i2.tsv": "wikidata\tid\ttype\tname\tx-own\nQ159\trussia\tcountry\tRussia\t1\n",
      ], key: .wikidata)
    #expect(
      text == "id\ttype\tname\twikidata\taliases\tof\tx-own\njapan\tcountry\tJapan\tQ17\tNippon|日本@ja\t\t\n"
        + "japanese\tdemonym\tJapanese\t\t\tjapan\t\nrussia\tcountry\tRussia\tQ159\t\t\t1\n")
  }

  @Test(
    "what is wrong is said with file and line",
    arguments: [
      ("id\ttype\tname\nx\tcity\tX\n", "i.tsv:3: id 'x' stands at i.tsv:2 already", "x\tcity\tX\n"),
      ("id\ttype\tname\nx\tcity\n", "i.tsv:2: 2 fields, the header has 3; fields are separated by one tab each", ""),
      ("id\ttype\tname\n\tcity\tX\n", "i.tsv:2: 'id' is empty", ""),
      (
        "id\tname\n",
        "i.tsv:1: no column 'type' in the header; a gazetteer needs id, type and name (after '# extends' only id)", ""
      ),
      ("# extends\nid\n", "i.tsv:1: a file that extends others has no rows of its own to merge", ""),
      ("id\ttype\tname\tid\n", "i.tsv:1: column 'id' stands twice in the header", ""),
      ("", "i.tsv:1: no header line; the first line names the columns, separated by tabs: id type name aliases …", ""),
    ])
  func errors(_ imported: String, _ message: String, _ more: String) {
    let error = #expect(throws: ImportError.self) {
      try merging(["c.tsv": Self.curated, "i.tsv": imported + more])
    }
    #expect(error?.message == message)
  }

  @Test("a row with another key but a curated id is refused; a file without the key as well")
  func clashes() {
    let clash = #expect(throws: ImportError.self) {
      try merging(
        ["c.tsv": Self.curated, "i.tsv": "id\ttype\tname\tgeonames\niturup\tcity\tX\t5\n"], key: .geonames)
    }
    #expect(clash?.message == "i.tsv:2: id 'iturup' stands at c.tsv:5 already")
    let keyless = #expect(throws: ImportError.self) {
      try merging(["c.tsv": Self.curated, "i.tsv": "id\ttype\tname\nx\tcity\tX\n"], key: .geonames)
    }
    #expect(keyless?.message == "i.tsv: no column 'geonames' in the header (columns: id, type, name)")
  }

  @Test("nothing imported changes nothing")
  func identity() throws {
    let (text, report) = try merging(["c.tsv": Self.curated + "\n", "i.tsv": "id\ttype\tname\n"])
    #expect(text == Self.curated + "\n")
    #expect(report.appended == 0 && report.curated == 2)
  }
}
