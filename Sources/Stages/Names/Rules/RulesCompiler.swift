package import TextModel

/// Reads files of rules and the lists they name, and makes ``NameRules`` of them.
///
///     var compiler = RulesCompiler()
///     try compiler.add(bytes, file: "names.rules")
///     for use in compiler.listUses { try compiler.add(list: bytes, of: use, file: use.path) }
///     let rules = try compiler.finish()
///
/// `Documentation/Rules.md` describes the files. A rule of a later file takes the place of one of the same name.
package struct RulesCompiler {
  static let statements = [
    "list", "let", "cut", "split", "run", "orgrun", "between", "rule", "place", "drop", "set", "yes:", "no:",
  ]

  /// A list that a file of rules names, and the file that holds it.
  package struct ListUse: Sendable {
    /// As it is written: relative to the file of rules.
    package var path: String
    /// Where it is written.
    package var position: SourcePosition
    var list: Int
    var isLower: Bool
    var isByLanguage: Bool
    /// Of a gazetteer, only rows whose note has one of these words; `*` is any note.
    var notes: [String]
  }

  package internal(set) var listUses: [ListUse] = []
  var names = TraitNames()
  var parts: [String: PatternParser.Part] = [:]
  var lists = RuleLists()
  var marks: [MarkRule] = []
  var runs: [RunPattern] = []
  var rules: [EvidenceRule] = []
  var places: [PlaceRule] = []
  var between: CompiledPattern?
  var settings = RuleSettings()
  var examples: [RuleExample] = []
  var definedHere: Set<String> = []
  var file = ""
  var line = 0
  var text: Substring = ""

  package init() {}

  // MARK: Files of rules

  /// Reads and checks a file of rules.
  package mutating func add(_ bytes: [UInt8], file: String) throws(RulesError) {
    guard let whole = String(validating: bytes, as: UTF8.self) else {
      throw RulesError(SourcePosition(file: file, line: 1), .notUTF8)
    }
    self.file = file
    definedHere = []
    var lastRule: RuleNumber?
    let lines = whole.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      line = index + 1
      text = Substring(raw)
      if text.hasSuffix("\r") { text.removeLast() }
      if index == 0, text.hasPrefix("\u{FEFF}") { text.removeFirst() }
      let indent = text.prefix { $0 == " " || $0 == "\t" }.count
      let content = text.dropFirst(indent)
      if content.isEmpty || content.hasPrefix("#") { continue }
      if content.hasPrefix("yes:") || content.hasPrefix("no:") {
        try readExample(content, indent, lastRule)
        continue
      }
      if let rule = try readStatement(content, indent) { lastRule = rule }
    }
  }

  /// - Returns: the number of the rule that it is, if it is one.
  private mutating func readStatement(_ content: Substring, _ indent: Int) throws(RulesError) -> RuleNumber? {
    let keyword = String(content.prefix { $0 != " " && $0 != "\t" })
    let rest = content.dropFirst(keyword.count)
    var lexer = RuleLexer(rest, first: indent + keyword.count + 1, file: file, line: line)
    switch keyword {
    case "list": try readList(rest, indent + keyword.count)
    case "let": try readPart(try lexer.symbols())
    case "cut", "split":
      guard marks.count < BitSet256.capacity else { throw RulesError(position(indent + 1), .tooManyRules) }
      let sides = try context(try lexer.symbols()[...], isInsideNeeded: true)
      marks.append(MarkRule(context: sides, trait: keyword == "cut" ? .cut : .split))
    case "run", "orgrun":
      guard runs.count < BitSet256.capacity else { throw RulesError(position(indent + 1), .tooManyRules) }
      let symbols = try lexer.symbols()
      runs.append(
        RunPattern(
          pattern: try compiled(try pattern(symbols[...]), at: symbols.first), isOrganization: keyword == "orgrun"))
    case "between":
      let symbols = try lexer.symbols()
      between = try compiled(try pattern(symbols[...]), at: symbols.first)
    case "rule": return .name(try readRule(try lexer.symbols()))
    case "place": return .place(try readPlace(try lexer.symbols()))
    case "drop": try readDrop(try lexer.symbols())
    case "set": try readSetting(try lexer.symbols())
    default: throw RulesError(position(indent + 1), .unknownStatement(keyword))
    }
    return nil
  }

  func position(_ column: Int) -> SourcePosition { SourcePosition(file: file, line: line, column: column) }

  var end: SourcePosition { position(text.unicodeScalars.count + 1) }

  func word(
    _ symbols: [RuleLexer.Symbol], _ index: Int, _ what: String
  ) throws(RulesError) -> String {
    guard index < symbols.count else { throw RulesError(end, .expected(what, found: nil)) }
    guard symbols[index].kind == .name else {
      throw RulesError(position(symbols[index].column), .expected(what, found: symbols[index].text))
    }
    return symbols[index].text
  }

  func sign(_ symbols: [RuleLexer.Symbol], _ index: Int, _ sign: String) throws(RulesError) {
    guard index < symbols.count else { throw RulesError(end, .expected("'\(sign)'", found: nil)) }
    guard symbols[index].kind == .sign, symbols[index].text == sign else {
      throw RulesError(position(symbols[index].column), .expected("'\(sign)'", found: symbols[index].text))
    }
  }

  // MARK: Parts and patterns

  /// `let NAME = PATTERN`
  private mutating func readPart(_ symbols: [RuleLexer.Symbol]) throws(RulesError) {
    let name = try word(symbols, 0, "the name of a part")
    try sign(symbols, 1, "=")
    guard definedHere.insert("let " + name).inserted else {
      throw RulesError(position(symbols[0].column), .repeated(name))
    }
    let part = try part(symbols[2...])
    // That it is not too long by itself is seen where it stands.
    _ = try compiled(part.pattern, at: symbols[0])
    parts[name] = part
  }

  mutating func pattern(_ symbols: ArraySlice<RuleLexer.Symbol>) throws(RulesError) -> Pattern {
    try part(symbols).pattern
  }

  private mutating func part(_ symbols: ArraySlice<RuleLexer.Symbol>) throws(RulesError) -> PatternParser.Part {
    for symbol in symbols where symbol.kind == .literal {
      guard names.add(literal: symbol.text) != nil else {
        throw RulesError(position(symbol.column), .tooManyTraits)
      }
    }
    let place = (file, line)
    var parser = PatternParser(
      symbols, endColumn: end.column ?? 1, names, parts: parts,
      position: { SourcePosition(file: place.0, line: place.1, column: $0) })
    return try parser.pattern()
  }

  func compiled(
    _ pattern: Pattern, at symbol: RuleLexer.Symbol?, isBackward: Bool = false
  ) throws(RulesError) -> CompiledPattern {
    guard let compiled = CompiledPattern(pattern, isBackward: isBackward) else {
      throw RulesError(symbol.map { position($0.column) } ?? end, .tooLong)
    }
    return compiled
  }

  /// `LEFT <INSIDE> RIGHT`
  mutating func context(
    _ symbols: ArraySlice<RuleLexer.Symbol>, isInsideNeeded: Bool
  ) throws(RulesError) -> RuleContext {
    let (left, inside, right) = try sides(symbols, isInsideNeeded: isInsideNeeded)
    return RuleContext(
      left: left.isEmpty ? nil : try compiled(try pattern(left), at: left.first, isBackward: true),
      inside: inside.isEmpty ? nil : try compiled(try pattern(inside), at: inside.first),
      right: right.isEmpty ? nil : try compiled(try pattern(right), at: right.first))
  }

  func sides(
    _ symbols: ArraySlice<RuleLexer.Symbol>, isInsideNeeded: Bool
  ) throws(RulesError) -> (
    left: ArraySlice<RuleLexer.Symbol>, inside: ArraySlice<RuleLexer.Symbol>, right: ArraySlice<RuleLexer.Symbol>
  ) {
    guard let open = symbols.firstIndex(where: { $0.kind == .sign && $0.text == "<" }) else {
      throw RulesError(end, .expected("'<'", found: nil))
    }
    guard let close = symbols[open...].firstIndex(where: { $0.kind == .sign && $0.text == ">" }) else {
      throw RulesError(position(symbols[open].column), .unclosed("<"))
    }
    let left = symbols[..<open]
    let inside = symbols[(open + 1)..<close]
    let right = symbols[(close + 1)...]
    if isInsideNeeded, inside.isEmpty {
      throw RulesError(position(symbols[close].column), .expected("a word of a pattern", found: ">"))
    }
    return (left, inside, right)
  }

  // MARK: Examples

  private mutating func readExample(_ content: Substring, _ indent: Int, _ rule: RuleNumber?) throws(RulesError) {
    let place = position(indent + 1)
    guard let rule else { throw RulesError(place, .exampleWithoutRule) }
    let isPositive = content.hasPrefix("yes:")
    guard
      let example = RuleExample(
        String(content.drop { $0 != ":" }.dropFirst()), rule: rule, isPositive: isPositive, position: place)
    else { throw RulesError(place, .exampleWithoutBrackets) }
    examples.append(example)
  }

  // MARK: The end

  /// The rules, once every list was added.
  package consuming func finish() -> NameRules {
    for (key, number) in names.words.sorted(by: { $0.number < $1.number }) {
      lists.table.add(WordFolding.hash(key[...]), list: number)
    }
    lists.table.finish()
    return made
  }

  /// The rules, with what ``NameRules/compiledLists`` gave for the same files; `nil` if that is damaged.
  package consuming func finish(compiledLists: consuming [UInt64]) -> NameRules? {
    guard let table = TermTable(encoded: compiledLists) else { return nil }
    lists.table = table
    return made
  }

  private var made: NameRules {
    NameRules(
      lists: lists, marks: marks, runs: runs, rules: rules,
      places: places, between: between, settings: settings, examples: examples,
      suffix: names.number(of: "suffix"), particle: names.number(of: "particle"))
  }
}
