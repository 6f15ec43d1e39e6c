/// Whether a person is a man or a woman, as far as it decides on the forms of a name.
enum Gender: Sendable { case male, female }

/// How the names of people decline in a Slavic language.
struct PersonGrammar: Sendable {
  /// Given names and patronymics.
  var maleGiven: DeclensionTable
  var femaleGiven: DeclensionTable
  var maleFamily: DeclensionTable
  var femaleFamily: DeclensionTable
  /// Family names that only look like the language's own (`Дарвин`): they go before `maleFamily` abroad.
  var foreignFamily: DeclensionTable
  /// What a patronymic, a given name and a family name say of the gender; the last is asked before the given name where
  /// it is certain.
  var patronymicGender: EndingTable<Gender>
  var givenGender: EndingTable<Gender>
  var familyGender: EndingTable<Gender>
  /// Family names known by women who bear them: alone they stand still.
  var loneWomen: EndingTable<Bool>
  /// First parts of double family names that decline (`Римский-Корсаков`); others stand still (`Бен-Гурион`).
  var decliningFirstParts: EndingTable<Bool>
  /// Titles that decline before a name although they are small words (`принцесса Диана`).
  var titles: EndingTable<Bool>
  /// Particles between given and family name that stand still even with a capital (`Ван Ромпёй`).
  var particles: EndingTable<Bool>
  /// Last parts after which the first declines too (`Маркос-младший`).
  var juniors: EndingTable<Bool>
  /// East Asian family names, which stand before the given names.
  var eastAsian: EndingTable<Bool>

  /// The case forms of `name`.
  ///
  /// `isEastAsian` says whether the family name comes first and stands still; unless known, the name itself tells.
  /// Gender comes from the patronymic, else from the family name, else from the given name; abroad from the given name
  /// first. A man if nothing tells.
  func forms(of name: NameWords, isForeign: Bool, isEastAsian: Bool?) -> [String] {
    let units = name.units.filter { !isParticle(name, $0) }
    guard let last = units.last,
      name.words.indices.allSatisfy({ !name.isCapitals($0) || name.isInitialOrNumeral($0) })
    else { return [] }
    var forms = CaseForms(name)
    if units.count == 1, name.units.count == 1 {
      declineLone(name, last, isForeign: isForeign, into: &forms)
      return forms.forms()
    }
    if isEastAsian ?? (units.count > 1 && familyFirst(name, units)) {
      // Only the last part declines, as of one word.
      let end = name.lower(last.upperBound - 1)
      if givenGender.value(of: end) != .female || LetterClass.vowel.contains(end[end.endIndex - 1]) {
        declineFamily(name, last, .male, isForeign: true, into: &forms)
      }
      return forms.forms()
    }
    let patronymic = units.firstIndex {
      patronymicGender.value(of: name.lower($0.upperBound - 1)) != nil && $0 != units[0]
    }
    var family: Int? = units.count - 1
    // `Путин Владимир Владимирович`, and a given name with a patronymic alone.
    if let patronymic, patronymic == units.count - 1 { family = units.count > 2 ? 0 : nil }
    // `Николай II`: no family name.
    if let end = name.units.last, isNumeral(name, end.lowerBound) { family = nil }
    let gender = gender(name, units, patronymic: patronymic, family: family, isForeign: isForeign)
    for (index, unit) in units.enumerated() {
      if index == family {
        declineFamily(name, unit, gender, isForeign: isForeign, into: &forms)
      } else {
        declineGiven(name, unit, gender, into: &forms)
      }
    }
    return forms.forms()
  }

  private func gender(
    _ name: NameWords, _ units: [Range<Int>], patronymic: Int?, family: Int?, isForeign: Bool
  ) -> Gender {
    if let patronymic, let gender = patronymicGender.value(of: name.lower(units[patronymic].upperBound - 1)) {
      return gender
    }
    let byFamily = family.flatMap { familyGender.value(of: name.lower(units[$0].upperBound - 1)) }
    if let byFamily, !isForeign { return byFamily }
    for (index, unit) in units.enumerated() where index != family {
      if let gender = givenGender.value(of: name.lower(unit.lowerBound)) { return gender }
    }
    return byFamily ?? .male
  }

  private func declineLone(_ name: NameWords, _ unit: Range<Int>, isForeign: Bool, into forms: inout CaseForms) {
    let word = name.lower(unit.upperBound - 1)
    guard loneWomen.value(of: word) == nil else { return }
    let gender = familyGender.value(of: word)
    // A woman's given name alone; in -а and -я it declines as a family name does.
    if gender == nil, givenGender.value(of: word) == .female, !LetterClass.vowel.contains(word[word.endIndex - 1]) {
      return declineGiven(name, unit, .female, into: &forms)
    }
    declineFamily(name, unit, gender ?? .male, isForeign: isForeign, into: &forms)
  }

  private func declineFamily(
    _ name: NameWords, _ unit: Range<Int>, _ gender: Gender, isForeign: Bool, into forms: inout CaseForms
  ) {
    let table = gender == .male ? maleFamily : femaleFamily
    let last = unit.upperBound - 1
    if unit.count == 2,
      decliningFirstParts.value(of: name.lower(unit.lowerBound)) != nil || juniors.value(of: name.lower(last)) != nil
    {
      forms.decline(unit.lowerBound, by: table.value(of: name.lower(unit.lowerBound)))
    }
    let abroad = isForeign && gender == .male ? foreignFamily.value(of: name.lower(last)) : nil
    forms.decline(last, by: abroad ?? table.value(of: name.lower(last)))
  }

  private func declineGiven(_ name: NameWords, _ unit: Range<Int>, _ gender: Gender, into forms: inout CaseForms) {
    let table = gender == .male ? maleGiven : femaleGiven
    let last = unit.upperBound - 1
    // `Анна-Мария` both, `Жан-Поль` the last.
    if unit.count == 2, givenGender.value(of: name.lower(unit.lowerBound)) == .female {
      forms.decline(unit.lowerBound, by: table.value(of: name.lower(unit.lowerBound)))
    }
    forms.decline(last, by: table.value(of: name.lower(last)))
  }

  /// `Ким Чен Ын`, `Си Цзиньпин`: a family name of East Asia, and none of the language's own at the end.
  private func familyFirst(_ name: NameWords, _ units: [Range<Int>]) -> Bool {
    guard eastAsian.value(of: name.lower(units[0].lowerBound)) != nil, let last = units.last else { return false }
    return units[0].count == 1 && givenGender.value(of: name.lower(last.upperBound - 1)) != .female
  }

  /// Initials, numerals, and small words such as `фон` and `бен`: they stand still.
  private func isParticle(_ name: NameWords, _ unit: Range<Int>) -> Bool {
    if name.isInitialOrNumeral(unit.lowerBound) { return true }
    guard unit.count == 1 else { return false }
    let word = name.lower(unit.lowerBound)
    if name.isSmall(unit.lowerBound) { return !name.hasCapital(unit.lowerBound) && titles.value(of: word) == nil }
    return unit.lowerBound > 0 && unit.upperBound < name.words.count && particles.value(of: word) != nil
  }

  private func isNumeral(_ name: NameWords, _ word: Int) -> Bool {
    name.isInitialOrNumeral(word) && name.lower(word).allSatisfy { $0 < 0x80 && $0 != 0x2E }
  }
}
