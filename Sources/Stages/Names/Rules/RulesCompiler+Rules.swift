internal import TextModel

extension RulesCompiler {
  /// `rule NAME TYPE POINTS: LEFT <INSIDE> RIGHT`, with `keeps-place` before the colon for what speaks for a place.
  mutating func readRule(_ symbols: [RuleLexer.Symbol]) throws(RulesError) -> Int {
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
  mutating func readPlace(_ symbols: [RuleLexer.Symbol]) throws(RulesError) -> Int {
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
  mutating func readDrop(_ symbols: [RuleLexer.Symbol]) throws(RulesError) {
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
  mutating func readSetting(_ symbols: [RuleLexer.Symbol]) throws(RulesError) {
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
}
