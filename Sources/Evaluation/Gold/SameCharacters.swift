/// Leads from places in one text to those in another that differs in nothing but white space: formats of columns do not keep it.
package struct SameCharacters {
  /// The places of the characters that are no white space, in the text that is led to.
  private let places: [Int]
  /// How many of them stand before each place of the text that is led from.
  private let ranks: [Int]

  /// `nil` if the texts differ in more.
  init?(from text: [Unicode.Scalar], to other: [Unicode.Scalar]) {
    var places: [Int] = []
    for (index, scalar) in other.enumerated() where !Self.isSpace(scalar) { places.append(index) }
    var ranks: [Int] = []
    ranks.reserveCapacity(text.count + 1)
    var rank = 0
    for scalar in text {
      ranks.append(rank)
      if Self.isSpace(scalar) { continue }
      guard rank < places.count, other[places[rank]] == scalar else { return nil }
      rank += 1
    }
    ranks.append(rank)
    guard rank == places.count else { return nil }
    self.places = places
    self.ranks = ranks
  }

  /// `nil` for a place outside the text, or of white space alone.
  func range(start: Int, end: Int) -> (start: Int, end: Int)? {
    guard start >= 0, start < end, end < ranks.count, ranks[start] < ranks[end] else { return nil }
    return (places[ranks[start]], places[ranks[end] - 1] + 1)
  }

  /// A digest (FNV-1a) that texts have in common which differ in white space alone.
  package static func digest(_ text: [Unicode.Scalar]) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in text where !isSpace(scalar) { digest = (digest ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
    return digest
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value == 0x20 || 0x09...0x0D ~= scalar.value || 0x1C...0x1F ~= scalar.value
      : scalar.properties.isWhitespace
  }
}
