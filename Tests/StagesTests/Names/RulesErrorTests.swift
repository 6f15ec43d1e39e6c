import Stages
import Testing
import TextModel

/// What is said of wrong files of rules, whole.
@Suite("People: errors in rules")
struct RulesErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rules: String
    var message: String
    var testDescription: String { rules }

    init(_ rules: String, _ message: String) {
      self.rules = rules
      self.message = message
    }
  }

  static let cases: [Case] = [
    Case("rulle x person 10: <Cap>", "my.rules:1:1: unknown statement 'rulle'; did you mean 'rule'?"),
    Case("rule x persn 10: <Cap>", "my.rules:1:8: unknown type 'persn'; did you mean 'person'?"),
    Case(
      "place x watre 10: <Cap>",
      "my.rules:1:9: unknown type 'watre' of a place; did you mean 'water'?"),
    Case(
      "place x person 10: <Cap>",
      "my.rules:1:9: unknown type 'person' of a place; known are country, region, city, island, archipelago, water, "
        + "landform, place, any"),
    Case("place x water 10: <Cap>\nplace x city 10: <Cap>", "my.rules:2:7: 'x' is defined twice in this file"),
    Case("rule x person ten: <Cap>", "my.rules:1:15: 'ten' is not a number"),
    Case("rule x person 10 <Cap>", "my.rules:1:18: expected ':', found '<'"),
    Case("rule x person 10: Cap", "my.rules:1:22: expected '<', found the end of the line"),
    Case("rule x person 10: <Cap", "my.rules:1:19: '<' is not closed"),
    Case(
      "\nrule x person 10: <[Cap & !Capz]>",
      "my.rules:2:28: unknown list or property 'Capz'; did you mean 'CAPS'?; a word of the text is written in quotes"),
    Case("rule x person 10: \"the <Cap>", "my.rules:1:19: '\"' is not closed"),
    Case("rule x person 10: <[Cap>", "my.rules:1:25: expected ']', found the end of the line"),
    Case("rule x person 10: <(Cap | )>", "my.rules:1:27: a choice has a side without a word"),
    Case(
      "rule x person 10: <Cap{3,2}>", "my.rules:1:23: {3,2}: the second count must be at least the first, and not 0"),
    Case(
      "rule x person 10: <Cap{40} Cap{40}>",
      "my.rules:1:20: the pattern is too long: it may have 64 words, with counted repetitions written out, and a word 64 "
        + "alternatives"),
    Case(
      "run (" + String(repeating: "(", count: 100) + "Cap",
      "my.rules:1:105: more than 100 parentheses and '!' within each other"),
    Case(
      "run [" + String(repeating: "Cap & ", count: 2000) + "Cap]",
      "my.rules:1:5: the pattern has more than 4000 signs, with its parts written out"),
    Case("rule x person 1: <Cap>\nrule x person 2: <Cap>", "my.rules:2:6: 'x' is defined twice in this file"),
    Case(
      "let two = Cap Cap\nrule x person 1: <[two]>",
      "my.rules:2:20: 'two' stands for several words; within [ ] only what is one word can be tested"),
    Case("set treshold 40", "my.rules:1:5: unknown setting 'treshold'; did you mean 'threshold'?"),
    Case("yes: They met [Abe].", "my.rules:1:1: an example stands below the rule that it is for"),
    Case("rule x person 1: <Cap>\n  yes: They met Abe.", "my.rules:2:3: an example marks one name with [ and ]"),
    Case("list kin case: kin.tsv", "my.rules:1:10: unknown flag 'case' of a list; did you mean 'cases'?"),
    Case("list Cap: cap.tsv", "my.rules:1:6: 'Cap' is a property that every file has; choose another name"),
    Case("list kin kin.tsv", "my.rules:1:17: expected ':', found the end of the line"),
    Case("drop y", "my.rules:1:6: no rule is called 'y'"),
  ]

  @Test("a wrong line is refused with its place", arguments: cases)
  func message(_ example: Case) {
    var compiler = RulesCompiler()
    let error = #expect(throws: RulesError.self) { try compiler.add(Array(example.rules.utf8), file: "my.rules") }
    #expect(error?.description == example.message)
  }

  @Test(
    "what grows by itself is refused before it takes long", arguments: ["[a & a]", "(a a)", "[a | !a]", "a? a{64}"])
  func growing(_ body: String) {
    var rules = "let a0 = \(body.hasPrefix("[") ? "Cap" : "()")\n"
    for number in 0..<40 { rules += "let a\(number + 1) = \(body.replacing("a", with: "a\(number)"))\n" }
    var compiler = RulesCompiler()
    let error = #expect(throws: RulesError.self) { try compiler.add(Array(rules.utf8), file: "my.rules") }
    #expect([RulesError.Problem.tooManySigns, .tooLong].contains(error?.problem), "\(String(describing: error))")
  }

  @Test("repetitions of nothing are nothing")
  func repeatedNothing() throws {
    var rules = "let a0 = ()\n"
    for number in 0..<40 { rules += "let a\(number + 1) = a\(number){64}\n" }
    var compiler = RulesCompiler()
    try compiler.add(Array((rules + "run a40 Cap").utf8), file: "my.rules")
    _ = compiler.finish()
  }

  @Test(
    "what stands too deep in itself is refused",
    arguments: [("", "("), ("[", "("), ("[", "!"), ("[", "!("), ("", "(Cap? "), ("[", "(Cap & ")], [101, 1900, 100_000])
  func depth(_ signs: (String, String), count: Int) {
    let rules = "run " + signs.0 + String(repeating: signs.1, count: count) + "Cap"
    var compiler = RulesCompiler()
    let error = #expect(throws: RulesError.self) { try compiler.add(Array(rules.utf8), file: "my.rules") }
    #expect(error?.problem == .tooDeep || error?.problem == .tooManySigns)
  }

  @Test("an example that fails says what holds instead")
  func failingExample() throws {
    var compiler = RulesCompiler()
    let rules = """
      run Cap+
      rule one person 10: <Cap>
      rule said person 10: <> "said"
          yes: it was [Ada] again.
      """
    try compiler.add(Array(rules.utf8), file: "my.rules")
    let compiled = compiler.finish()
    let error = #expect(throws: RulesError.self) { try compiled.checkExamples() }
    #expect(
      error?.description
        == "my.rules:4:5: the example says that 'said' holds for the marked name, but only these do: one")
  }

  @Test("an example of a place that fails says what holds instead")
  func failingPlace() throws {
    var compiler = RulesCompiler()
    let rules = """
      place pond water 60: <Cap "pond">
      place deep water 10: "deep" <>
          yes: the [Zog pond] again.
      """
    try compiler.add(Array(rules.utf8), file: "my.rules")
    let compiled = compiler.finish()
    let error = #expect(throws: RulesError.self) { try compiled.checkExamples() }
    #expect(
      error?.description
        == "my.rules:3:5: the example says that 'deep' holds for the marked name, but only these do: pond")
  }

  @Test("a list that is none is refused with its file")
  func list() throws {
    var compiler = RulesCompiler()
    try compiler.add(Array("list kin: kin.tsv".utf8), file: "my.rules")
    let use = try #require(compiler.listUses.first)
    #expect(use.path == "kin.tsv")
    #expect(use.position.description == "my.rules:1:11")
    let error = #expect(throws: RulesError.self) {
      try compiler.add(list: Array("wife\nhusband\n".utf8), of: use, file: "kin.tsv")
    }
    #expect(
      error?.description
        == "kin.tsv:1: not a list of terms: its first line must be '# terms', the next one 'term', 'language', parted by a tab"
    )
  }
}
