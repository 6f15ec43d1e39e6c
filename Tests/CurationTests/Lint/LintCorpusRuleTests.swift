internal import Curation
import Testing

@Suite("Lint: rules about several files")
struct LintCorpusRuleTests {
  static let header = "id\ttype\tname\taliases\tcountry\tlatitude\tlongitude"

  private func lines(
    _ rows: [String], header: String = LintCorpusRuleTests.header, rule: String,
    with others: [(path: String, text: String)] = []
  ) throws -> [String] {
    try LintSample.findings(header, rows.map(LintSample.row), rule: rule, with: others).map(\.description)
  }

  @Test("two people of one name")
  func clash() throws {
    let rows = [
      "kim-a ; person ; Kim Yong ;  ; KP ;  ; ", "kim-b ; person ; Kim Yong ; Kim Y ; KR ;  ; ",
      "kim-c ; person ; Kim Yong-chol ; Kim Y!evidence ; KP ;  ; ",
    ]
    #expect(
      try lines(rows, rule: "clash") == [
        "x.tsv:3: warning: 'Kim Yong' is also a name of the person 'kim-a' (x.tsv:2); join the two, or flag the rarer"
          + " meaning '!evidence'; leave what only the document can tell [clash]"
      ])
  }

  @Test("many names shared by two are one finding")
  func manyNames() throws {
    let rows = ["a ; demonym ; Korean ; Koreans ;  ;  ; ", "b ; demonym ; Korean ; Koreans ;  ;  ; "]
    let found = try lines(rows, rule: "clash")
    #expect(found.count == 1)
    #expect(found.first?.contains("and 1 other name are also names of the demonym 'a' (x.tsv:2)") == true)
  }

  @Test("places of one name are counted; the same place twice is not")
  func homonyms() throws {
    let rows = [
      "paris-fr ; city ; Paris ;  ; FR ; 48.9 ; 2.4", "paris-us ; city ; Paris ;  ; US ; 33.7 ; -95.6",
      "paris-fr-2 ; city ; Paris ;  ; FR ; 48.89 ; 2.41",
    ]
    #expect(
      try lines(rows, rule: "clash") == [
        "x.tsv:1: note: 1 name is shared by different things in this file, such as 'Paris' ('paris-fr', 'paris-us');"
          + " nothing to do where resolving can tell them apart [clash]",
        "x.tsv:4: warning: 'Paris' is also a name of the city 'paris-fr' (x.tsv:2); join the two, or flag the rarer"
          + " meaning '!evidence'; leave what only the document can tell [clash]",
      ])
  }

  @Test("one name for things of two types, in two files, is a note")
  func twoFiles() throws {
    let other = "id\ttype\tname\nregion-kunashir\tregion\tKunashir\n"
    #expect(
      try lines(["kunashir ; island ; Kunashir ;  ; RU ; 44 ; 146"], rule: "clash", with: [("y.tsv", other)]) == [
        "x.tsv:1: note: 1 name is shared by different things here and in y.tsv, such as 'Kunashir' ('kunashir',"
          + " 'region-kunashir'); nothing to do where resolving can tell them apart [clash]"
      ])
  }

  @Test("ids that stand twice")
  func repeatedID() throws {
    let other = "id\ttype\tname\na\tcity\tB\n"
    #expect(
      try lines(["a ; city ; A ;  ;  ;  ; "], rule: "repeated-id", with: [("y.tsv", other)]) == [
        "y.tsv:2: error: id 'a' stands at x.tsv:2 already; give it another, or begin the file with '# extends' to add to"
          + " that entity [repeated-id]"
      ])
  }

  @Test("ids that no file has")
  func deadIDs() throws {
    let extending = "# extends\nid\taliases\nkunashir\tKunashir Island|-Kunasiri\nshikotan\t-Shikotan-to\n"
    let found = try lines(
      ["shikotan ; island ; Shikotan ; country-jp", "jap ; demonym ; Japanese ; shikotam"],
      header: "id\ttype\tname\tof", rule: "dead-id", with: [("y.tsv", extending)])
    #expect(
      found == [
        "x.tsv:2: error: 'of' names 'country-jp', which no file has; correct it, or lint the file that has the entity"
          + " together with this one [dead-id]",
        "x.tsv:3: error: 'of' names 'shikotam', which no file has; did you mean 'shikotan'? [dead-id]",
        "y.tsv:3: error: no file has the entity 'kunashir'; correct it, or lint the file that has the entity together"
          + " with this one [dead-id]",
        "y.tsv:4: error: 'shikotan' has no alias 'Shikotan-to' to take away; spell it as x.tsv:2 does, or drop it"
          + " [dead-id]",
      ])
  }

  @Test("ids of other databases for two entities")
  func sharedID() throws {
    let found = try lines(
      ["a ; city ; A ; Q1 ; ", "b ; city ; B ; Q1 ; 5", "c ; city ; C ; Q2 ; 5"],
      header: "id\ttype\tname\twikidata\tgeonames", rule: "shared-id")
    #expect(
      found == [
        "x.tsv:3: warning: wikidata Q1 is also that of 'a' (x.tsv:2); correct one of them, or join the two [shared-id]",
        "x.tsv:4: warning: geonames 5 is also that of 'b' (x.tsv:3); correct one of them, or join the two [shared-id]",
      ])
  }

  static let words = "# words\nname\trule\tlanguage\tnote\nReading\tcommon\ten\t\nNice\tevidence\ten\t\n"

  @Test("common words, where no flag, policy or list says what to do")
  func commonWords() throws {
    let rows = [
      "reading ; city ; Reading ;  ; GB ;  ; ", "nice ; city ; Nice ;  ; FR ;  ; ",
      "reading-us ; city ; Reading, PA ; Reading!evidence ; US ;  ; ",
    ]
    let others = [(path: "words.tsv", text: LintCorpusRuleTests.words)]
    #expect(
      try lines(rows, rule: "common-word", with: others) == [
        "x.tsv:2: warning: 'Reading' is a common word (words.tsv:3); add a flag such as '!evidence', a '# policy"
          + " common-words=…' line, or a rule in the list [common-word]"
      ])
    let policy = "# policy common-words=evidence\n" + LintCorpusRuleTests.header
    #expect(try lines(rows, header: policy, rule: "common-word", with: others).isEmpty)
  }

  @Test("a word list with a rule that does not exist")
  func wordListRefused() throws {
    let others = [(path: "words.tsv", text: "# words\nname\trule\nNice\tsometimes\n")]
    #expect(
      try lines([], rule: "unreadable", with: others) == [
        "words.tsv:3: error: rule 'sometimes' is not one of common, keep, midsentence, evidence, never-alone, drop,"
          + " block; correct it: one such line refuses the whole file [unreadable]"
      ])
  }

  @Test("names shorter than the file's policy asks for are counted")
  func minimumLength() throws {
    let header = "# policy case=smart min-length=4\n" + LintCorpusRuleTests.header
    #expect(
      try lines(
        ["ob ; water ; Ob ; Обь@ru|Ob River ; RU ;  ; "], header: header, rule: "never-matches") == [
          "x.tsv:1: note: 2 names shorter than min-length=4 never match, such as 'Ob'; lower min-length, or leave them"
            + " [never-matches]"
        ])
  }

  @Test("a file that is refused is a finding, and the others are read")
  func refusedFile() throws {
    let others = [
      (path: "y.tsv", text: "id\ttype\tname\ncolour\n"), (path: "z.tsv", text: "id\ttype\tname\na\tcity\tA\n"),
    ]
    #expect(
      try lines(["a ; city ; A ;  ;  ;  ; "], rule: "repeated-id", with: others).count == 1)
    #expect(
      try lines([], rule: "unreadable", with: others) == [
        "y.tsv:2: error: 1 field, the header has 3; fields are separated by one tab each; correct it: one such line"
          + " refuses the whole file [unreadable]"
      ])
  }

  @Test("files that are only looked things up in have no findings")
  func context() {
    var linter = Linter()
    linter.add(LintSample.source("x.tsv", "# extends\nid\taliases\nshikotan\tChikotan\n"))
    linter.add(
      LintSample.source("y.tsv", "id\ttype\tname\taliases\nshikotan\tisland\tShikotan\tShikotan\n"), isReported: false)
    #expect(linter.findings().isEmpty)
  }

  @Test("rule names are unique and kebab-case")
  func rules() {
    let names = LintRules.all.map(\.name)
    #expect(Set(names).count == names.count)
    for rule in LintRules.all {
      #expect(rule.name.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "-") })
      #expect(!rule.summary.isEmpty)
    }
  }

  @Test("a finding as JSON")
  func json() throws {
    let found = try LintSample.findings("id\ttype\tname", ["a\tcity\tBogotÃ¡ \"x\""], rule: "mojibake")
    #expect(
      found.map(\.json) == [
        #"{"file":"x.tsv","line":2,"severity":"error","rule":"mojibake","entity":"a","message":"'BogotÃ¡ \"x\"' is UTF-8"#
          + #" that was read as another charset","fix":"write 'Bogotá \"x\"'"}"#
      ])
  }

  @Test("one name for everything, one row with every name, ids all dead: no quadratic time", .timeLimit(.minutes(10)))
  func hostile() throws {
    let same = (0..<100_000).map { "a\($0)\tperson\tX Y\t\tFR\t1\t1" }
    #expect(try LintSample.findings(LintCorpusRuleTests.header, same, rule: "clash").count == 99_999)
    let row = "a\tcity\tA\t" + (0..<100_000).map { "Bé \($0 % 7)" }.joined(separator: "|") + "\tFR\t48\t2"
    #expect(try LintSample.findings(LintCorpusRuleTests.header, [row], rule: "duplicate-alias").count == 99_993)
    let refused = (0..<100_000).map { "r\($0)\tcity\tR\tR@\tFR\t48\t2" }
    #expect(try LintSample.findings(LintCorpusRuleTests.header, refused, rule: "unreadable").count == 100_000)
    let dead = (0..<100_000).map { "d\($0)\tdemonym\tD\tnowhere-\($0)" }
    #expect(try LintSample.findings("id\ttype\tname\tof", dead, rule: "dead-id").count == 100_000)
  }
}
