internal import Stages
internal import TestSupport
internal import TextModel
internal import Testing

/// A file of rules that is refused.
struct RefusedRules: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  var message: String
  var testDescription: String { message }
}

@Suite("Sentence rules of the user's own")
struct SentenceRulesTests {
  private static let header = "# sentences\nlanguage\trule\twords\n"

  private func sentences(_ text: String, _ rows: String, language: String? = "en") throws -> [String] {
    let rules = try SentenceRules(Array((Self.header + rows).utf8))
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    document.text = Array(text.utf8)
    document.blocks = [Block(range: ByteRange(0, document.text.count), kind: .paragraph)]
    document.metadata.language = language
    try SentenceStage(settings: Settings(SentenceStage.description.settings), rules: [rules]).annotate(&document)
    return document.sentences.map { String(decoding: document.text[$0.indices], as: UTF8.self) }
  }

  @Test("abbreviations, written as in texts")
  func abbreviations() throws {
    let text = "Cdre. Perry sailed to Edo. He saw Uraga."
    #expect(try sentences(text, "").count == 3)
    #expect(try sentences(text, "en\tbefore-name\tCdre.|Rear Adm.\n").count == 2)
    #expect(try sentences(text, "*\tbefore-name\tCdre.\n").count == 2)
    #expect(try sentences(text, "fr\tbefore-name\tCdre.\n").count == 3)
    #expect(try sentences("Об. л. т. Иванов прибыл.", "ru\tnever\tоб. л.|л. т.\n", language: "ru").count == 1)
  }

  @Test("a word in capitals is one only with them")
  func capitals() throws {
    #expect(try sentences("The ship Kas. Maru sank. It was a kas. Nobody came.", "en\tnever\tKas.\n").count == 3)
  }

  @Test("shipped words are taken away")
  func removal() throws {
    let text = "He lives in Boston, Mass. Mayor Walsh came."
    #expect(try sentences(text, "").count == 1)
    #expect(try sentences(text, "en\t-may-end\tMass.\n").count == 2)
  }

  @Test("a name keeps its mark")
  func names() throws {
    let text = "They read Hallo! Magazine today. They like Hallo! It is good."
    #expect(try sentences(text, "").count == 4)
    #expect(try sentences(text, "en\tname\tHallo!\n").count == 3)
  }

  @Test("words that start sentences, ordinals and labels")
  func words() throws {
    #expect(try sentences("It is in the U.S. Kuril is not.", "").count == 1)
    #expect(try sentences("It is in the U.S. Kuril is not.", "en\tstarter\tKuril\n").count == 2)
    #expect(try sentences("On 3. Kislev they met.", "").count == 2)
    #expect(try sentences("On 3. Kislev they met.", "en\tordinal\tKislev\n").count == 1)
    #expect(try sentences("He saw Ship B. Perry left.", "").count == 1)
    #expect(try sentences("He saw Ship B. Perry left.", "en\tlabelled\tship\n").count == 2)
  }

  @Test("a language that is not shipped")
  func newLanguage() throws {
    let text = "Saladas, t.d. Kuriloj, apartenas al Rusio. Bone."
    #expect(try sentences("La insuloj, ekz. Ŝikotano, apartenas.", "", language: "eo").count == 2)
    #expect(try sentences("La insuloj, ekz. Ŝikotano, apartenas.", "eo\tnever\tekz.\n", language: "eo").count == 1)
    #expect(try sentences(text, "eo\tnever\tt. d.\n", language: "eo").count == 2)
  }

  @Test("quotation marks")
  func marks() throws {
    // » opens in Danish books.
    #expect(try sentences("Han gik. » Nej,« sagde Ito.", "xx\topener\t»\n", language: "xx").first == "Han gik.")
  }

  @Test("comments, a note, an end of line of Windows and a byte-order mark are let through")
  func forms() throws {
    let file = "\u{FEFF}# sentences\r\n# mine\r\nrule\tlanguage\twords\tnote\r\nnever\ten\tfoo.\tbar\r\n\r\n"
    let rules = try SentenceRules(Array(file.utf8))
    #expect(rules.rows.count == 1)
    let row = try #require(rules.rows.first)
    #expect(row.language == "en" && row.rule == .never && row.word == "foo" && !row.isRemoval)
  }

  @Test(
    "what is wrong is named with its line",
    arguments: [
      RefusedRules(
        file: "language\trule\twords\n", line: 1,
        message: "not a file of sentence rules: its first line must be '# sentences'"),
      RefusedRules(
        file: "# sentences\n", line: 1,
        message: "no header; the second line must be 'language', 'rule', 'words', parted by tabs"),
      RefusedRules(
        file: "# sentences\nlanguage rule words\n", line: 2,
        message:
          "unknown column 'language rule words'; Known are language, rule, words, note"),
      RefusedRules(
        file: "# sentences\nlanguage\trule\n", line: 2, message: "no column 'words'; columns are parted by tabs"),
      RefusedRules(
        file: header + "en\tnever\tfoo.\nen\tnevr\tbar.\n", line: 4,
        message: """
          unknown rule 'nevr'; did you mean 'never'? Known are never, before-name, before-number, may-end, ends, \
          after-number, unit, name, starter, labelled, ordinal, opener, closer
          """),
      RefusedRules(
        file: header + "English\tnever\tfoo.\n", line: 3,
        message:
          "'English' is no language: write two or three small letters, 'pl' for example, or '*' for all"),
      RefusedRules(
        file: header + "en\tnever\tfoo.||bar.\n", line: 3, message: "an empty word; words are parted by '|'"),
      RefusedRules(
        file: header + "en\topener\t<<\n", line: 3, message: "'<<' is not one quotation mark or bracket"),
      RefusedRules(
        file: header + "en\tname\tHallo\n", line: 3,
        message: "'Hallo' ends with no '!' or '?'; a 'name' is written with its mark"),
      RefusedRules(
        file: header + "en\tnever\tfoo.\tbar\n", line: 3, message: "4 fields, the header has 3"),
      RefusedRules(
        file: header + "en\tnever\t\(String(repeating: "a", count: 40))\n", line: 3,
        message: "'\(String(repeating: "a", count: 40))' is longer than 31 bytes"),
    ])
  func refused(_ example: RefusedRules) throws {
    let error = #expect(throws: SentenceRulesError.self) { try SentenceRules(Array(example.file.utf8)) }
    #expect(error?.line == example.line)
    #expect(error?.description == example.message)
  }
}
