extension PersonName {
  /// Reads `name`; `nil` where order and parts of the name are not plain: one word only, titles, epithets, numerals,
  /// brackets and quotes, scripts other than Latin and Cyrillic.
  init?(_ name: VaryingName) {
    guard name.kind == .person, !name.countries.contains(where: Regions.withoutFamilyNames.contains) else { return nil }
    let scalars = Letters.composed(name.text)
    guard let script = Script(of: scalars), script == .latin || script == .cyrillic else { return nil }
    let plain = scalars.allSatisfy { scalar in
      Letters.isLetter(scalar) || Letters.isSpace(scalar) || Letters.isHyphen(scalar) || Letters.isApostrophe(scalar)
        || scalar == 0x2E
    }
    guard plain else { return nil }
    var words = scalars.split(whereSeparator: Letters.isSpace).map { Letters.string($0) }
    // Initials written together count one by one: "S.V." is two words.
    words = words.flatMap(PersonName.initialsApart)
    var suffix: String?
    if words.count > 2, let last = words.last, PersonWords.suffixes.contains(PersonWords.folded(last)) {
      suffix = last
      words.removeLast()
    }
    guard 2...6 ~= words.count, let last = words.last, !PersonWords.isInitial(last) else { return nil }
    guard let head = words.first?.unicodeScalars.first, Letters.isCapital(head.value) else { return nil }
    for (index, word) in words.enumerated() {
      let folded = PersonWords.folded(word)
      // "John Major" and "Martin Luther King" end in names.
      if index < words.count - 1, PersonWords.titles.contains(folded) { return nil }
      if PersonWords.epithets.contains(folded) || RomanNumeral.value(of: word) ?? 0 > 1 { return nil }
      guard let first = word.unicodeScalars.first(where: { Letters.isLetter($0.value) }) else { return nil }
      guard Letters.isCapital(first.value) || PersonWords.particles.contains(PersonWords.leading(folded)) else {
        return nil
      }
    }
    self.words = words
    self.suffix = suffix
    self.script = script
    self.order = .givenFirst
    self.hasPatronymic = false
    let count = words.count
    let takesPatronymics =
      script == .cyrillic || name.countries.isEmpty
      || name.countries.contains(where: Regions.patronymics.contains)
    if takesPatronymics, count == 3, Patronymics.isPatronymic(words[1]) {
      (given, family, familyCore, hasPatronymic) = (0..<2, 2..<3, 2, true)
    } else if count == 3, name.countries.contains("BG"), Patronymics.isBulgarian(words[1]) {
      (given, family, familyCore, hasPatronymic) = (0..<2, 2..<3, 2, true)
    } else if takesPatronymics, count == 3, Patronymics.isPatronymic(words[2]) {
      (given, family, familyCore, hasPatronymic) = (1..<3, 0..<1, 0, true)
      order = .familyFirst
    } else if EasternOrder.isUnclear(words, name, script) {
      return nil
    } else if EasternOrder.isFamilyFirst(words, name, script) {
      (given, family, familyCore) = (1..<count, 0..<1, 0)
      order = .familyFirst
    } else {
      var start = PersonName.familyStart(words)
      // "Andrés Manuel | López Obrador"
      if count == 4, start.family == 3, name.countries.contains(where: Regions.twoFamilyNames.contains) {
        start = (2, 2)
      }
      (given, family) = (0..<start.family, start.family..<count)
      familyCore = start.core
    }
  }

  /// Where the family name starts in a name with the given names first, and where its last particle ends.
  private static func familyStart(_ words: [String]) -> (family: Int, core: Int) {
    let last = words.count - 1
    var start = last
    for index in 1..<words.count where index < last {
      let folded = PersonWords.folded(words[index])
      if words[index] == "y", index > 1 { return (index - 1, index - 1) }
      if folded.utf8.count > 1 || words[index] == "e", PersonWords.particles.contains(folded) {
        start = index
        break
      }
    }
    var core = start
    // "De Niro" and "bin Salman" are never parted.
    while core < last, PersonWords.detachable.contains(words[core]) { core += 1 }
    return (start, core)
  }

  /// `S.V.` as `S.` and `V.`
  private static func initialsApart(_ word: String) -> [String] {
    let parts = word.split(separator: ".", omittingEmptySubsequences: true)
    guard parts.count > 1, parts.allSatisfy({ $0.unicodeScalars.count <= 2 }) else { return [word] }
    return parts.map { $0 + "." }
  }
}
