/// What kind of character a scalar is, as far as the borders of names are concerned.
package enum CharacterClass: UInt8, Sendable {
  /// Space, punctuation, symbols: what stands between tokens.
  case separator
  /// Letters, digits and marks of scripts that put spaces between words.
  case word
  /// Han: each character is a token.
  case ideograph
  case hiragana
  case katakana
  case hangul
  /// Thai, Lao, Khmer, Burmese: scripts without spaces.
  case thai
  /// Dropped wherever it stands: diacritics, soft hyphens, zero-width and bidirectional controls.
  case ignorable
}

/// For each Unicode scalar its class, whether it is a capital, and what it folds to: lower case, without diacritics,
/// in plain width.
///
/// One 32-bit entry a scalar, so that the tokenizer needs one load a character:
///
///     bits 0…27   the scalar it folds to, or, with bit 28, up to four ASCII letters in 7 bits each
///     bit 28      folds to several letters
///     bit 29…31   the class
///
/// Capitals are in a bit set of their own. Scalars from U+20000 on are Han or separate.
package struct CharacterTable: Sendable {
  private static let limit = 0x20000
  private let entries: [UInt32]
  private let capitals: [UInt64]

  package static let shared = CharacterTable()

  private init() {
    var entries = [UInt32](repeating: 0, count: CharacterTable.limit)
    for scalar in 0..<CharacterTable.limit { entries[scalar] = UInt32(scalar) }
    var capitals = [UInt64](repeating: 0, count: CharacterTable.limit / 64)
    func setClass(_ kind: UInt32, _ scalars: ClosedRange<Int>) {
      for scalar in scalars { entries[scalar] |= kind << 29 }
    }
    let word = UInt32(CharacterClass.word.rawValue)
    for scalars in [0x30...0x39, 0x61...0x7A] { setClass(word, scalars) }
    for capital in 0x41...0x5A {
      entries[capital] = UInt32(capital + 32) | word << 29
      capitals[capital / 64] |= 1 << UInt64(capital % 64)
    }
    for (scalar, expansion) in CharacterTable.pairs(CharacterTable.expansions) {
      entries[scalar] = expansion | 1 << 28
    }
    for (first, last, distance) in CharacterTable.triples(CharacterTable.foldRuns) {
      for scalar in first...last { entries[scalar] = UInt32(scalar) &+ distance }
    }
    for (first, last, kind) in CharacterTable.triples(CharacterTable.classRuns) { setClass(kind, first...last) }
    for (first, last) in CharacterTable.pairs(CharacterTable.capitalRuns) {
      for scalar in first...Int(last) { capitals[scalar / 64] |= 1 << UInt64(scalar % 64) }
    }
    self.entries = entries
    self.capitals = capitals
  }

  /// The entry of `scalar`.
  package func entry(_ scalar: UInt32) -> Entry {
    if scalar < UInt32(CharacterTable.limit) { return Entry(bits: entries[Int(scalar)]) }
    let kind = scalar < 0x40000 ? CharacterClass.ideograph : .separator
    return Entry(bits: scalar | UInt32(kind.rawValue) << 29)
  }

  package func isCapital(_ scalar: UInt32) -> Bool {
    guard scalar < UInt32(CharacterTable.limit) else { return false }
    return capitals[Int(scalar / 64)] & 1 << UInt64(scalar % 64) != 0
  }

  /// Class and folding of one scalar.
  package struct Entry {
    fileprivate var bits: UInt32

    package var kind: CharacterClass { CharacterClass(rawValue: UInt8(bits >> 29)) ?? .separator }
    package var isExpansion: Bool { bits & 1 << 28 != 0 }
    /// The scalar it folds to, if it is one.
    package var folded: UInt32 { bits & 0x0FFF_FFFF }

    /// Calls `body` with each scalar it folds to.
    package func forEachFolded(_ body: (UInt32) -> Void) {
      var rest = folded
      guard isExpansion else { return body(rest) }
      while rest != 0 {
        body(rest & 0x7F)
        rest >>= 7
      }
    }
  }

  private static func pairs(_ values: [UInt32]) -> [(Int, UInt32)] {
    stride(from: 0, to: values.count, by: 2).map { (Int(values[$0]), values[$0 + 1]) }
  }

  private static func triples(_ values: [UInt32]) -> [(Int, Int, UInt32)] {
    stride(from: 0, to: values.count, by: 3).map { (Int(values[$0]), Int(values[$0 + 1]), values[$0 + 2]) }
  }
}
