/// How the names of places are built in a Slavic language: which word is the head, and what declines with it.
struct PlaceGrammar: Sendable {
  /// Heads that are proper names, also words of one-word names.
  var nouns: DeclensionTable
  /// What goes before `nouns` for places in countries where the endings of the language are chance (`Трентино`).
  var foreign: DeclensionTable
  /// Attributes, by their own endings.
  var attributes: DeclensionTable
  /// Possessives, which are attributes only before a common noun (`Берингов пролив`, `Соломоновы острова`).
  var possessives: DeclensionTable
  /// Common nouns that open a name (`остров Шикотан`, `Республика Корея`): what follows them stands still.
  var heads: DeclensionTable
  /// Common nouns with which a proper name agrees, and whether only a feminine one.
  var agreeing: EndingTable<Bool>
  /// Last parts of compounds that are attributes of the first (`Каменск-Уральский`).
  var compoundAttributes: EndingTable<Bool>
  /// Last parts of compounds whose first part declines too (`Москва-река`).
  var pairing: EndingTable<Bool>
  /// First parts of compounds that decline (`Гвинея-Бисау`).
  var yielding: EndingTable<Bool>
  /// Words after which a compound's tail stands still (`Ростов-на-Дону`).
  var prepositions: EndingTable<Bool>
  /// Words that join two names which both decline (`Босния и Герцеговина`).
  var conjunctions: EndingTable<Bool>
  /// For languages whose attributes also follow the noun (`Wyspy Kurylskie`): those of a plural and of a singular.
  var following: (plural: DeclensionTable, singular: DeclensionTable)?

  /// The case forms of `name`. Unless `isPlace`, plurals decline only with a common noun at their head.
  func forms(of name: NameWords, isPlace: Bool, isForeign: Bool) -> [String] {
    let nouns = Nouns(own: nouns, foreign: isForeign ? foreign : nil)
    var forms = CaseForms(name)
    let units = name.units
    var next = 0
    while next < units.count {
      guard let end = declinePhrase(name, units, from: next, nouns, isPlace: isPlace, into: &forms) else { return [] }
      guard end < units.count, joins(name, units[end]) else { break }
      let isConjunction = conjunctions.value(of: name.lower(units[end].lowerBound)) != nil
      next = isConjunction ? end + 1 : end
    }
    return forms.forms()
  }

  /// The nouns, those of foreign places first where they are asked for.
  private struct Nouns {
    var own: DeclensionTable
    var foreign: DeclensionTable?

    func value(of word: ArraySlice<Letter>) -> Declension? { foreign?.value(of: word) ?? own.value(of: word) }
  }

  /// Whether a new name begins at the unit: after a conjunction or a dash.
  private func joins(_ name: NameWords, _ unit: Range<Int>) -> Bool {
    name.words[unit.lowerBound].joint == .dash || conjunctions.value(of: name.lower(unit.lowerBound)) != nil
  }

  /// Declines attributes and head from `first`; the unit after them, `units.count` if the rest stands still, `nil` where
  /// nothing is sure.
  private func declinePhrase(
    _ name: NameWords, _ units: [Range<Int>], from first: Int, _ nouns: Nouns, isPlace: Bool,
    into forms: inout CaseForms
  ) -> Int? {
    var position = first
    while position + 1 < units.count, !joins(name, units[position + 1]),
      heads.value(of: name.lower(units[position].upperBound - 1)) == nil,
      let attribute = attribute(name, units[position], before: units[position + 1])
    {
      forms.decline(units[position].upperBound - 1, by: attribute)
      position += 1
    }
    guard position < units.count else { return nil }
    let unit = units[position]
    if name.isCapitals(unit.lowerBound) {
      // `Азербайджанская ССР`: the attribute alone.
      return position > first ? position + 1 : nil
    }
    if unit.count == 1, let head = heads.value(of: name.lower(unit.lowerBound)) {
      forms.decline(unit.lowerBound, by: head)
      declineLeading(name, units[first..<position], before: head, into: &forms)
      declineFollowing(name, units, after: position, isPlural: head.isPlural, into: &forms)
      if position + 2 == units.count, agrees(name, unit, units[position + 1]) {
        declineUnit(name, units[position + 1], nouns, into: &forms)
      }
      return position > first || position + 1 == units.count ? position + 1 : units.count
    }
    // The plurals of other names are people's (`хуситы`), which decline otherwise.
    let noun = nouns.value(of: name.lower(unit.upperBound - 1))
    if !isPlace, let noun, noun.isPlural { return nil }
    if position + 1 < units.count, position == first, !joins(name, units[position + 1]) {
      // Two names side by side, of which either might be the head: a small word or an abbreviation shows that it is the
      // first.
      let next = units[position + 1].lowerBound
      let isSmall = name.isSmall(next) || name.isCapitals(next)
      let isFollowed = attributeFollows(name, units[position + 1])
      guard isSmall || isFollowed else { return nil }
      forms.decline(unit.upperBound - 1, by: noun)
      if isFollowed { declineFollowing(name, units, after: position, isPlural: noun?.isPlural ?? false, into: &forms) }
      return units.count
    }
    declineUnit(name, unit, nouns, into: &forms)
    if let noun { declineLeading(name, units[first..<position], before: noun, into: &forms) }
    return position + 1
  }

  private func attribute(_ name: NameWords, _ unit: Range<Int>, before next: Range<Int>) -> Declension? {
    guard !name.isCapitals(unit.lowerBound) else { return nil }
    let word = name.lower(unit.upperBound - 1)
    if heads.value(of: name.lower(next.lowerBound)) != nil, let found = possessives.value(of: word) { return found }
    return attributes.value(of: word)
  }

  private func attributeFollows(_ name: NameWords, _ unit: Range<Int>) -> Bool {
    guard let following else { return false }
    return following.singular.value(of: name.lower(unit.upperBound - 1)) != nil
  }

  /// `город Москва`, `река Лена`: names that agree with the common noun, if their gender does.
  private func agrees(_ name: NameWords, _ head: Range<Int>, _ proper: Range<Int>) -> Bool {
    guard let feminineOnly = agreeing.value(of: name.lower(head.lowerBound)) else { return false }
    return switch name.lower(proper.upperBound - 1).last {
    case 0x430, 0x44F: true  // а я
    case let letter?: !feminineOnly && !LetterClass.vowel.contains(letter)
    case nil: false
    }
  }

  /// Attributes that look alike in both numbers decline as plurals before a plural.
  private func declineLeading(
    _ name: NameWords, _ units: ArraySlice<Range<Int>>, before head: Declension, into forms: inout CaseForms
  ) {
    guard head.isPlural, let following else { return }
    for unit in units {
      forms.decline(unit.upperBound - 1, by: following.plural.value(of: name.lower(unit.upperBound - 1)))
    }
  }

  private func declineFollowing(
    _ name: NameWords, _ units: [Range<Int>], after head: Int, isPlural: Bool, into forms: inout CaseForms
  ) {
    guard let following else { return }
    let table = isPlural ? following.plural : following.singular
    for unit in units[(head + 1)...] {
      guard let declension = table.value(of: name.lower(unit.upperBound - 1)) else { return }
      forms.decline(unit.upperBound - 1, by: declension)
    }
  }

  /// Declines a name of one word, or of words with hyphens between them.
  private func declineUnit(_ name: NameWords, _ unit: Range<Int>, _ nouns: Nouns, into forms: inout CaseForms) {
    let last = unit.upperBound - 1
    if unit.count > 2, unit.dropFirst().dropLast().contains(where: { prepositions.value(of: name.lower($0)) != nil }) {
      return forms.decline(unit.lowerBound, by: nouns.value(of: name.lower(unit.lowerBound)))
    }
    guard unit.count > 1 else {
      // `Южные и Антарктические территории`: an attribute whose noun comes later.
      return forms.decline(last, by: nouns.value(of: name.lower(last)) ?? attributes.value(of: name.lower(last)))
    }
    // `Каменск-Уральский`, `Москва-река`: both; otherwise the first part is fixed.
    if unit.count == 2 {
      if compoundAttributes.value(of: name.lower(last)) != nil, let attribute = attributes.value(of: name.lower(last)) {
        forms.decline(unit.lowerBound, by: nouns.value(of: name.lower(unit.lowerBound)))
        return forms.decline(last, by: attribute)
      }
      if pairing.value(of: name.lower(last)) != nil {
        forms.decline(unit.lowerBound, by: nouns.value(of: name.lower(unit.lowerBound)))
        return forms.decline(last, by: heads.value(of: name.lower(last)))
      }
    }
    forms.decline(last, by: nouns.value(of: name.lower(last)))
    // `Гвинея-Бисау`, `Эмилия-Романья`: a first part in -ия or -ея declines.
    if yielding.value(of: name.lower(unit.lowerBound)) != nil {
      forms.decline(unit.lowerBound, by: nouns.value(of: name.lower(unit.lowerBound)))
    }
  }
}
