internal import TextModel

/// Reads patterns: sequences over the words of a text.
///
///     PATTERN  = ITEM…                         one after the other
///     ITEM     = WORD | {list} | {list+} | (PATTERN | PATTERN) | part,  then ? * + {2} {2,} {2,5}
///     WORD     = "word" | property | [TEST]
///     TEST     = property | "word" | !TEST | TEST & TEST | TEST | TEST | (TEST)
struct PatternParser {
  /// Signs that a pattern may have, with those of its parts: ten times as many as any has. What is done with a pattern takes
  /// time and stack for each.
  static let mostSigns = 4000
  /// How deep parentheses may stand in each other.
  static let mostDepth = 100

  private let symbols: [RuleLexer.Symbol]
  private var index = 0
  private let position: (Int) -> SourcePosition
  /// The column behind the last symbol.
  private let endColumn: Int
  private let names: TraitNames
  private let parts: [String: Part]
  /// How many signs it has so far.
  private var signs: Int
  /// How many parentheses and `!` are open.
  private var depth = 0

  /// What `let` gives a name.
  struct Part {
    var pattern: Pattern
    /// Of it and the parts in it.
    var signs: Int
  }

  /// - Parameters:
  ///   - endColumn: the column behind the line.
  ///   - names: all that `symbols` may name, words in quotes too.
  init(
    _ symbols: ArraySlice<RuleLexer.Symbol>, endColumn: Int, _ names: TraitNames, parts: [String: Part],
    position: @escaping (Int) -> SourcePosition
  ) {
    self.symbols = Array(symbols)
    signs = symbols.count
    self.endColumn = endColumn
    self.names = names
    self.parts = parts
    self.position = position
  }

  /// The whole as one pattern.
  mutating func pattern() throws(RulesError) -> Part {
    try checkSigns()
    let pattern = try choice()
    if let rest = peek { throw RulesError(position(rest.column), .expected("a pattern", found: rest.text)) }
    return Part(pattern: pattern, signs: signs)
  }

  private func checkSigns() throws(RulesError) {
    if signs > PatternParser.mostSigns { throw RulesError(here, .tooManySigns) }
  }

  /// Goes one parenthesis or `!` further in.
  private mutating func deepen() throws(RulesError) {
    if depth == PatternParser.mostDepth { throw RulesError(here, .tooDeep) }
    depth += 1
    index += 1
  }

  /// The part that the next symbol names.
  private mutating func part(_ part: Part) throws(RulesError) -> Pattern {
    signs += part.signs
    try checkSigns()
    index += 1
    return part.pattern
  }

  private var peek: RuleLexer.Symbol? { index < symbols.count ? symbols[index] : nil }

  private func isSign(_ text: String) -> Bool { peek.map { $0.kind == .sign && $0.text == text } ?? false }

  private var here: SourcePosition { position(peek?.column ?? endColumn) }

  private mutating func expect(_ sign: String) throws(RulesError) {
    guard isSign(sign) else { throw RulesError(here, .expected("'\(sign)'", found: peek?.text)) }
    index += 1
  }

  private mutating func choice() throws(RulesError) -> Pattern {
    var choices = [try sequence()]
    while isSign("|") {
      if choices.last == .nothing { throw RulesError(here, .emptyChoice) }
      index += 1
      choices.append(try sequence())
      if choices.last == .nothing { throw RulesError(here, .emptyChoice) }
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(RulesError) -> Pattern {
    var items: [Pattern] = []
    while let next = peek, !(next.kind == .sign && ["|", ")"].contains(next.text)) { items.append(try repeated()) }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func repeated() throws(RulesError) -> Pattern {
    let item = try item()
    guard let next = peek else { return item }
    switch (next.kind, next.text) {
    case (.sign, "?"):
      index += 1
      return .repeated(item, least: 0, most: 1)
    case (.sign, "*"):
      index += 1
      return .repeated(item, least: 0, most: nil)
    case (.sign, "+"):
      index += 1
      return .repeated(item, least: 1, most: nil)
    case (.counts(let least, let most), _):
      index += 1
      return .repeated(item, least: least, most: most)
    default: return item
    }
  }

  private mutating func item() throws(RulesError) -> Pattern {
    guard let next = peek else { throw RulesError(here, .expected("a word of a pattern", found: nil)) }
    switch next.kind {
    case .sign where next.text == "(":
      try deepen()
      let inner = try choice()
      try expect(")")
      depth -= 1
      return inner
    case .sign where next.text == "[":
      index += 1
      let test = try test()
      try expect("]")
      return .word(test)
    case .entry(let isOfSeveral):
      index += 1
      return .entry(list: try number(of: next), isOfSeveral: isOfSeveral)
    case .name, .literal:
      if next.kind == .name, let part = parts[next.text] { return try self.part(part) }
      return .word(try atom())
    default: throw RulesError(here, .expected("a word of a pattern", found: next.text))
    }
  }

  // MARK: Tests of one word

  private mutating func test() throws(RulesError) -> TraitExpression {
    var left = try conjunction()
    while isSign("|") {
      index += 1
      left = .or(left, try conjunction())
    }
    return left
  }

  private mutating func conjunction() throws(RulesError) -> TraitExpression {
    var left = try negation()
    while isSign("&") {
      index += 1
      left = .and(left, try negation())
    }
    return left
  }

  private mutating func negation() throws(RulesError) -> TraitExpression {
    if isSign("!") {
      try deepen()
      let inner = try negation()
      depth -= 1
      return .not(inner)
    }
    if isSign("(") {
      try deepen()
      let inner = try test()
      try expect(")")
      depth -= 1
      return inner
    }
    if let next = peek, next.kind == .name, let part = parts[next.text] {
      guard case .word(let expression) = part.pattern else { throw RulesError(here, .notOneWord(next.text)) }
      _ = try self.part(part)
      return expression
    }
    return try atom()
  }

  private mutating func atom() throws(RulesError) -> TraitExpression {
    guard let next = peek, next.kind == .name || next.kind == .literal else {
      throw RulesError(here, .expected("a property, a list or a word in quotes", found: peek?.text))
    }
    if next.kind == .name, next.text == "any" {
      index += 1
      return .any
    }
    let number = try number(of: next)
    index += 1
    return .trait(number)
  }

  private func number(of symbol: RuleLexer.Symbol) throws(RulesError) -> Int {
    if let number = symbol.kind == .literal ? names.literal(symbol.text) : names.number(of: symbol.text) {
      return number
    }
    throw RulesError(position(symbol.column), .unknownName(symbol.text, known: names.known + parts.keys.sorted()))
  }
}
