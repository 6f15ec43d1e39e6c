/// Given names as initials: `S. Lavrov`, `S. V. Lavrov`, `John F. Kennedy`, `Лавров С. В.`
///
/// Stops and the spaces after them are folded by the matcher, so one form stands for `S.V.`, `S. V.` and `S V`. A
/// family name with a single initial behind it is left out: in "… said Putin. V …" it is the end of a sentence.
enum Initials {
  static func forms(of person: PersonName, _ name: VaryingName) -> [String] {
    guard !name.countries.contains(where: Regions.withoutInitials.contains) else { return [] }
    // "Lee Hsien Loong": Chinese given names are not shortened.
    let isChinese = name.countries.contains(where: Regions.partlyChinese.contains) && person.order == .familyFirst
    guard !isChinese else { return [] }
    let family = person.familyText
    guard family.unicodeScalars.filter({ Letters.isLetter($0.value) }).count >= 3 else { return [] }
    let tail = person.suffix.map { "\(family) \($0)" } ?? family
    let given = merged(Array(person.words[person.given]))
    guard let first = given.first, !PersonWords.isInitial(first) else { return [] }
    let isSlavic = person.script == .cyrillic || name.countries.contains(where: Regions.patronymics.contains)
    let firstInitials = initials(of: first, isSlavic: isSlavic, name)
    guard let usual = firstInitials.first else { return [] }
    var forms: [String] = []
    let middle = given.dropFirst()
    if middle.isEmpty {
      for initial in firstInitials where !readsAsWords(initial, family) { forms.append("\(initial) \(tail)") }
      if person.suffix == nil { forms.append("\(family), \(usual)") }
    } else if person.hasSecondFamilyName(name) {
      forms.append("\(usual) \(middle.joined(separator: " ")) \(tail)")
    } else {
      let short = middle.compactMap { initials(of: $0, isSlavic: isSlavic, name).first }
      guard short.count == middle.count else { return [] }
      for initial in firstInitials { forms.append(([initial] + short + [tail]).joined(separator: " ")) }
      if person.hasPatronymic {
        if !readsAsWords(usual, family) { forms.append("\(usual) \(tail)") }
        forms.append(([family, usual] + short).joined(separator: " "))
        forms.append("\(first) \(family)")
      } else {
        forms.append(([first] + short + [tail]).joined(separator: " "))
      }
      if person.suffix == nil { forms.append("\(family), \(([usual] + short).joined(separator: " "))") }
    }
    return forms
  }

  /// Arabic names of two words that are one: `Abdel Fattah`.
  private static func merged(_ given: [String]) -> [String] {
    guard given.count > 1 else { return given }
    switch PersonWords.folded(given[0]) {
    case "abdel", "abdul", "abd", "abdal", "abdoul", "абдель", "абдул": return [given[0]] + given.dropFirst(2)
    default: return given
    }
  }

  /// What may stand for a given name, the usual one first: `S.`, `J.-L.`, `Yu.` or `Y.`
  private static func initials(of word: String, isSlavic: Bool, _ name: VaryingName) -> [String] {
    if PersonWords.isInitial(word) { return [word] }
    let letters = Letters.composed(word)
    guard let first = letters.first, Letters.isCapital(first) else { return [] }
    let parts = letters.split(whereSeparator: Letters.isHyphen)
    if parts.count == 2, let second = parts[1].first, Letters.isCapital(second) {
      let short = parts.compactMap { initials(of: Letters.string($0), isSlavic: isSlavic, name).first }
      return short.count == 2 ? [short.joined(separator: "-")] : []
    }
    let one = Letters.string(letters.prefix(1)) + "."
    let folded = Letters.string(letters.map(Letters.lowercased))
    let groups: [String]
    if Letters.isCyrillic(letters[0]) {
      groups = ["дж"]
    } else if isSlavic {
      groups = ["shch", "yu", "ya", "ye", "yo", "iu", "ia", "ju", "ja", "zh", "kh", "ch", "sh", "ts"]
    } else if name.countries.contains(where: { Regions.french.contains($0) || Regions.german.contains($0) }) {
      groups = ["ch", "th", "ph"]
    } else {
      groups = []
    }
    guard let group = groups.first(where: folded.hasPrefix), group.count < letters.count, !folded.hasPrefix("you")
    else {
      return [one]
    }
    return [Letters.string(letters.prefix(group.unicodeScalars.count)) + ".", one]
  }

  /// `A. Young` would be found in "a young man" under a headline's capitals.
  private static func readsAsWords(_ initial: String, _ family: String) -> Bool {
    (initial == "A." || initial == "I.") && englishWords.contains(PersonWords.folded(family))
  }

  private static let englishWords: Set<String> = Set(
    """
    young may bush brown green white black gray grey cook king power powers park wood woods hill hills day long short \
    little rice major ford price church house walker carter hunt fox wolf baker mason miller smith page case good best \
    bell ball banks bank bishop pope prince duke knight judge marshall law love moon star winter winters summer summers \
    snow rose stone rivers lake field fields bridge bridges gates jobs trump low small strong rich sharp swift wise \
    noble savage frost rain flood storm waters water west north east south english french german holland wales england \
    porter butler cooper turner taylor fisher shepherd gardner parker hunter archer singer singleton chase cross \
    crown dance drew early fields fine forest friend gold golden grace grant guest hope hood hooker hull jolly joy \
    keen key lamb lane last leader light lord lock mark marks mayor mann man mercer mills money monk moody moor moss \
    new newman nice nun old paine pace peace penny person pike pitt place poor pound pratt press pride priest quick \
    reed reader rider ring road rock root rush sage sands school shaw shore silver slack spring squire steel still \
    street stock temple thorn tree true vice wall ward weaver webb well wells will wills wish worth wright
    """.split(separator: " ").map(String.init))
}
