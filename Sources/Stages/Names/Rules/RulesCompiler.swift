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

  package private(set) var listUses: [ListUse] = []
  var names = TraitNames()
  private var parts: [String: Pattern] = [:]
  private var lists = RuleLists()
  private var marks: [MarkRule] = []
  private var runs: [RunPattern] = []
  private var rules: [EvidenceRule] = []
  private var places: [PlaceRule] = []
  private var between: CompiledPattern?
  private var settings = RuleSettings()
  private var examples: [RuleExample] = []
  private var definedHere: Set<String> = []
  private var file = ""
  private var line = 0
  private var text: Substring = ""

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
    for (index, raw) in whole.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      line = index + 1
      text = Substring(String(raw))
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
      let sides = try context(try lexer.symbols()[...], isInsideNeeded: true)
      marks.append(MarkRule(sides, trait: keyword == "cut" ? .cut : .split))
    case "run", "orgrun":
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

  private func position(_ column: Int) -> SourcePosition { SourcePosition(file: file, line: line, column: column) }

  private var end: SourcePosition { position(text.unicodeScalars.count + 1) }

  private func word(
    _ symbols: [RuleLexer.Symbol], _ index: Int, _ what: String
  ) throws(RulesError) -> String {
    guard index < symbols.count else { throw RulesError(end, .expected(what, found: nil)) }
    guard symbols[index].kind == .name else {
      throw RulesError(position(symbols[index].column), .expected(what, found: symbols[index].text))
    }
    return symbols[index].text
  }

  private func sign(_ symbols: [RuleLexer.Symbol], _ index: Int, _ sign: String) throws(RulesError) {
    guard index < symbols.count else { throw RulesError(end, .expected("'\(sign)'", found: nil)) }
    guard symbols[index].kind == .sign, symbols[index].text == sign else {
      throw RulesError(position(symbols[index].column), .expected("'\(sign)'", found: symbols[index].text))
    }
  }

  // MARK: Lists

  /// `list NAME FLAG…: FILE, FILE[note]`
  private mutating func readList(_ rest: Substring, _ before: Int) throws(RulesError) {
    guard let colon = rest.firstIndex(of: ":") else { throw RulesError(end, .expected("':'", found: nil)) }
    var lexer = RuleLexer(rest[..<colon], first: before + 1, file: file, line: line)
    let symbols = try lexer.symbols()
    let name = try word(symbols, 0, "the name of a list")
    if TraitNames.isProperty(name) { throw RulesError(position(symbols[0].column), .isProperty(name)) }
    guard let list = names.add(list: name) else { throw RulesError(position(symbols[0].column), .tooManyTraits) }
    let flags = try readFlags(symbols, list)
    switch name {
    case "word": lists.words = list
    case "syllable": lists.syllables = list
    case "pronoun": lists.pronouns = list
    default: break
    }
    var column = before + rest.distance(from: rest.startIndex, to: colon) + 2
    for written in rest[rest.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false) {
      let lead = written.prefix { $0 == " " || $0 == "\t" }.count
      var path = String(written.dropFirst(lead))
      while path.hasSuffix(" ") || path.hasSuffix("\t") { path.removeLast() }
      var notes: [String] = []
      if path.hasSuffix("]"), let open = path.lastIndex(of: "[") {
        notes = path[path.index(after: open)...].dropLast().split(separator: "|").map(String.init)
        path = String(path[..<open])
      }
      let place = position(column + lead)
      guard !path.isEmpty else { throw RulesError(place, .expected("a file", found: nil)) }
      listUses.append(
        ListUse(
          path: path, position: place, list: list, isLower: flags.isLower, isByLanguage: flags.isByLanguage,
          notes: notes))
      column += written.count + 1
    }
  }

  private mutating func readFlags(
    _ symbols: [RuleLexer.Symbol], _ list: Int
  ) throws(RulesError) -> (isLower: Bool, isByLanguage: Bool) {
    var isLower = false
    var isByLanguage = false
    var index = 1
    while index < symbols.count {
      let flag = try word(symbols, index, "a flag")
      switch flag {
      case "cases": lists.inCases.insert(list)
      case "first-part": lists.byFirstPart.insert(list)
      case "last-part": lists.byLastPart.insert(list)
      case "whole": lists.asWhole.insert(list)
      case "office": lists.offices.insert(list)
      case "lower": isLower = true
      case "by-language": isByLanguage = true
      case "excludes":
        var taken = BitSet256()
        while index + 1 < symbols.count {
          index += 1
          let name = try word(symbols, index, "a list")
          guard let other = names.number(of: name) else {
            throw RulesError(position(symbols[index].column), .unknownName(name, known: names.known))
          }
          taken.insert(other)
        }
        lists.exclusions.append((list, taken))
      default:
        throw RulesError(
          position(symbols[index].column),
          .unknownFlag(
            flag,
            known: ["cases", "first-part", "last-part", "whole", "office", "lower", "by-language", "excludes"]))
      }
      index += 1
    }
    return (isLower, isByLanguage)
  }

  /// Adds the terms of a list's file: a list of terms, or the names of a gazetteer.
  /// - Parameter file: for messages.
  package mutating func add(list bytes: [UInt8], of use: ListUse, file: String) throws(RulesError) {
    try TermReader(bytes, file: file).read(use, into: &lists.table)
  }

  // MARK: Parts and patterns

  /// `let NAME = PATTERN`
  private mutating func readPart(_ symbols: [RuleLexer.Symbol]) throws(RulesError) {
    let name = try word(symbols, 0, "the name of a part")
    try sign(symbols, 1, "=")
    guard definedHere.insert("let " + name).inserted else {
      throw RulesError(position(symbols[0].column), .repeated(name))
    }
    let pattern = try pattern(symbols[2...])
    // That it is not too long by itself is seen where it stands.
    _ = try compiled(pattern, at: symbols[0])
    parts[name] = pattern
  }

  private mutating func pattern(_ symbols: ArraySlice<RuleLexer.Symbol>) throws(RulesError) -> Pattern {
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

  private func compiled(
    _ pattern: Pattern, at symbol: RuleLexer.Symbol?, isBackward: Bool = false
  ) throws(RulesError) -> CompiledPattern {
    guard let compiled = CompiledPattern(pattern, isBackward: isBackward) else {
      throw RulesError(symbol.map { position($0.column) } ?? end, .tooLong)
    }
    return compiled
  }

  /// `LEFT <INSIDE> RIGHT`
  private mutating func context(
    _ symbols: ArraySlice<RuleLexer.Symbol>, isInsideNeeded: Bool
  ) throws(RulesError) -> RuleContext {
    let (left, inside, right) = try sides(symbols, isInsideNeeded: isInsideNeeded)
    return RuleContext(
      left: left.isEmpty ? nil : try compiled(try pattern(left), at: left.first, isBackward: true),
      inside: inside.isEmpty ? nil : try compiled(try pattern(inside), at: inside.first),
      right: right.isEmpty ? nil : try compiled(try pattern(right), at: right.first))
  }

  private func sides(
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

  // MARK: Rules

  /// `rule NAME TYPE POINTS: LEFT <INSIDE> RIGHT`, with `keeps-place` before the colon for what speaks for a place.
  private mutating func readRule(_ symbols: [RuleLexer.Symbol]) throws(RulesError) -> Int {
    let name = try word(symbols, 0, "the name of the rule")
    guard definedHere.insert("rule " + name).inserted else {
      throw RulesError(position(symbols[0].column), .repeated(name))
    }
    let type = try word(symbols, 1, "a type")
    guard let evidence = EvidenceType(rawValue: type) else {
      throw RulesError(position(symbols[1].column), .unknownType(type))
    }
    let points = try number(symbols, 2)
    let keepsPlace = symbols.count > 3 && symbols[3].kind == .name && symbols[3].text == "keeps-place"
    let colon = keepsPlace ? 4 : 3
    try sign(symbols, colon, ":")
    let context = try context(symbols[(colon + 1)...], isInsideNeeded: false)
    let rule = EvidenceRule(name: name, type: evidence, points: points, keepsPlace: keepsPlace, context: context)
    if let known = rules.firstIndex(where: { $0.name == name }) {
      rules[known] = rule
      examples.removeAll { $0.rule == .name(known) }
      return known
    }
    guard rules.count < BitSet256.capacity else { throw RulesError(position(symbols[0].column), .tooManyRules) }
    rules.append(rule)
    return rules.count - 1
  }

  /// `place NAME TYPE POINTS: LEFT <INSIDE> RIGHT`; the type `any` is for all kinds of places.
  private mutating func readPlace(_ symbols: [RuleLexer.Symbol]) throws(RulesError) -> Int {
    let name = try word(symbols, 0, "the name of the rule")
    guard definedHere.insert("place " + name).inserted else {
      throw RulesError(position(symbols[0].column), .repeated(name))
    }
    let written = try word(symbols, 1, "a type")
    let type = EntityType(written)
    guard written == PlaceRule.anyType || PlaceRule.types.contains(type) else {
      throw RulesError(position(symbols[1].column), .unknownPlaceType(written))
    }
    let points = try number(symbols, 2)
    try sign(symbols, 3, ":")
    let context = try context(symbols[4...], isInsideNeeded: false)
    let rule = PlaceRule(
      name: name, type: written == PlaceRule.anyType ? nil : type, points: points, context: context,
      anchor: try anchor(symbols[4...]))
    if let known = places.firstIndex(where: { $0.name == name }) {
      places[known] = rule
      examples.removeAll { $0.rule == .place(known) }
      return known
    }
    guard places.count < BitSet256.capacity else { throw RulesError(position(symbols[0].column), .tooManyRules) }
    places.append(rule)
    return places.count - 1
  }

  /// The words that a rule for places asks for: within the place if there are some, else beside it.
  private mutating func anchor(_ symbols: ArraySlice<RuleLexer.Symbol>) throws(RulesError) -> PlaceRule.Anchor? {
    let (left, inside, right) = try sides(symbols, isInsideNeeded: false)
    if let words = PatternAnchor(try pattern(inside)) { return PlaceRule.Anchor(words: words, side: .inside) }
    if let words = PatternAnchor(try pattern(left)) { return PlaceRule.Anchor(words: words, side: .before) }
    return PatternAnchor(try pattern(right)).map { PlaceRule.Anchor(words: $0, side: .behind) }
  }

  /// `drop NAME`
  private mutating func readDrop(_ symbols: [RuleLexer.Symbol]) throws(RulesError) {
    let name = try word(symbols, 0, "the name of a rule")
    if let index = rules.firstIndex(where: { $0.name == name }) {
      rules[index].points = 0
      examples.removeAll { $0.rule == .name(index) }
    } else if let index = places.firstIndex(where: { $0.name == name }) {
      places[index].points = 0
      examples.removeAll { $0.rule == .place(index) }
    } else {
      let known = rules.map(\.name) + places.map(\.name)
      throw RulesError(position(symbols[0].column), .unknownRule(name, known: known))
    }
  }

  private func number(_ symbols: [RuleLexer.Symbol], _ index: Int) throws(RulesError) -> Int {
    let written = try word(symbols, index, "a number of points")
    guard let number = Int(written), abs(number) <= 10_000 else {
      throw RulesError(position(symbols[index].column), .notANumber(written))
    }
    return number
  }

  /// `set NAME NUMBER`, `set threshold@de NUMBER`
  private mutating func readSetting(_ symbols: [RuleLexer.Symbol]) throws(RulesError) {
    let written = try word(symbols, 0, "the name of a setting")
    let value = try number(symbols, 1)
    if symbols.count > 2 {
      throw RulesError(position(symbols[2].column), .expected("the end of the line", found: symbols[2].text))
    }
    let parts = written.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard let name = RuleSettings.Name(rawValue: parts[0]), parts.count == 1 || parts.count == 2 && name == .threshold
    else {
      throw RulesError(
        position(symbols[0].column), .unknownSetting(written, known: RuleSettings.Name.allCases.map(\.rawValue)))
    }
    if parts.count == 2 { settings.setThreshold(value, language: parts[1]) } else { settings[name] = value }
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
  package consuming func finish(compiledLists: [UInt8]) -> NameRules? {
    guard let table = TermTable(encoded: compiledLists) else { return nil }
    lists.table = table
    return made
  }

  private var made: NameRules {
    NameRules(
      lists: lists, marks: marks, runs: runs, rules: rules,
      places: PlaceRules(places, threshold: settings[.thresholdPlace]), between: between, settings: settings,
      examples: examples,
      suffix: names.number(of: "suffix"), particle: names.number(of: "particle"))
  }
}
