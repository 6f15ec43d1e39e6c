/// The parts of a person's name: which words are given names, which the family name.
///
///     Ursula | von der Leyen         Сергей Викторович | Лавров        Xi | Jinping
///
/// The parts are ranges of the words, so that the same parts can be read off another spelling of the name.
struct PersonName: Hashable, Sendable {
  enum Order: Hashable, Sendable { case givenFirst, familyFirst }

  var words: [String]
  var order: Order
  /// Given and middle names.
  var given: Range<Int>
  /// Family name with its particles.
  var family: Range<Int>
  /// Where the family name proper starts, after `van der`, `al-`.
  var familyCore: Int
  /// `Jr.`, `Sr.`
  var suffix: String?
  /// The last of the given names is a patronymic: `Викторович`.
  var hasPatronymic: Bool
  var script: Script

  /// The same parts in other words; `nil` if there are fewer or more of them.
  func with(words: [String], script: Script) -> PersonName? {
    guard words.count == self.words.count else { return nil }
    var copy = self
    copy.words = words
    copy.script = script
    return copy
  }

  /// Whether the second word may be the first of two family names: `Pedro Sánchez Castejón`.
  func hasSecondFamilyName(_ name: VaryingName) -> Bool {
    script == .latin && given.count == 2 && !(family.count == 2 && familyCore == family.lowerBound)
      && name.countries.contains(where: Regions.twoFamilyNames.contains) && !PersonWords.isInitial(words[1])
  }

  var givenText: String { words[given].joined(separator: " ") }
  var familyText: String { words[family].joined(separator: " ") }
}
