internal import TextModel

/// Whether tokens can be a whole name, by what stands around them.
enum TokenBorder {
  /// Words are whole tokens already; what is left to look at are scripts without spaces, and addresses.
  static func allows(_ range: Range<Int>, _ tokens: [Token], _ text: Span<UInt8>) -> Bool {
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : nil
    let after = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    if let before, first.gap == .none, before.kind == first.kind, runsOn(first.kind) { return false }
    if let after, after.gap == .none, after.kind == last.kind, runsOn(last.kind) {
      guard last.kind == .hangul, startsParticle(after, text) else { return false }
    }
    if let after, isInitials(range, tokens, text), after.gap == .stop || after.gap == .join,
      after.shape.contains(.capitalized), after.length > 1
    {
      return false
    }
    return !isInAddress(Int(first.start), Int(last.end), text)
  }

  /// Single letters with a stop and a space between them: initials (`A. P. Chekhov`), where `A.P.` is an acronym.
  private static func isInitials(_ range: Range<Int>, _ tokens: [Token], _ text: Span<UInt8>) -> Bool {
    guard range.count > 1, tokens[range].allSatisfy({ $0.length == 1 && $0.kind == .word }) else { return false }
    return range.dropFirst().allSatisfy { tokens[$0].gap == .stop && text[Int(tokens[$0].start) - 1] == 0x20 }
  }

  /// Scripts in which neighbours of the same script belong to one word.
  private static func runsOn(_ kind: CharacterClass) -> Bool { kind == .katakana || kind == .hangul }

  /// Korean particles and endings follow a name without a space: by their first syllable.
  private static func startsParticle(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let scalar = decodeScalar(in: text, at: Int(token.start)).value
    return particleSyllables.contains(scalar)
  }

  private static let particleSyllables = Set("은는이가을를의에와과도로으만까부께서라나인".unicodeScalars.map(\.value))

  /// Within an e-mail address, a domain name, a path or an identifier.
  private static func isInAddress(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    if start > 0 {
      let before = text[start - 1]
      if before == UInt8(ascii: "@") || before == UInt8(ascii: "_") || before == UInt8(ascii: "\\") { return true }
      if before == UInt8(ascii: "/"), start > 1, text[start - 2] == UInt8(ascii: "/") { return true }
      if before == UInt8(ascii: "."), start > 1, isLowerOrDigit(text[start - 2]), text[start] & 0x20 != 0 {
        return true
      }
    }
    if end < text.count {
      let after = text[end]
      if after == UInt8(ascii: "@") || after == UInt8(ascii: "_") { return true }
      if after == UInt8(ascii: "."), end + 1 < text.count, isLowerOrDigit(text[end + 1]) { return true }
    }
    return false
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte || 0x30...0x39 ~= byte }
}
