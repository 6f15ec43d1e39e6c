internal import TextModel

/// Whether tokens can be a whole name, by what stands around them.
enum TokenBorder {
  /// What keeps tokens from being a whole name; `nil` if nothing does. Words are whole tokens already; what is left to
  /// look at are scripts without spaces, and addresses.
  static func obstacle(_ range: Range<Int>, _ tokens: Span<Token>, _ text: Span<UInt8>) -> BorderObstacle? {
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    var before: Token?
    if range.lowerBound > 0 { before = tokens[range.lowerBound - 1] }
    var after: Token?
    if range.upperBound < tokens.count { after = tokens[range.upperBound] }
    if let before, first.gap == .none, before.kind == first.kind, runsOn(first.kind) { return .word }
    if let after, after.gap == .none, after.kind == last.kind, runsOn(last.kind) {
      guard last.kind == .hangul, startsParticle(after, text) else { return .word }
    }
    if let after, isInitials(range, tokens, text), after.gap == .stop || after.gap == .join,
      after.shape.contains(.capitalized), after.length > 1
    {
      return .initials
    }
    if first.kind == .thai, splitsSyllable(Int(first.start), Int(last.end), text) { return .syllable }
    return isInAddress(Int(first.start), Int(last.end), text) ? .address : nil
  }

  /// Single letters with a stop and a space between them: initials (`A. P. Chekhov`), where `A.P.` is an acronym.
  private static func isInitials(_ range: Range<Int>, _ tokens: Span<Token>, _ text: Span<UInt8>) -> Bool {
    guard range.count > 1 else { return false }
    for index in range {
      let token = tokens[index]
      guard token.length == 1, token.kind == .word else { return false }
      if index == range.lowerBound { continue }
      guard token.gap == .stop, text[Int(token.start) - 1] == 0x20 else { return false }
    }
    return true
  }

  /// Scripts in which neighbours of the same script belong to one word.
  private static func runsOn(_ kind: CharacterClass) -> Bool { kind == .katakana || kind == .hangul }

  /// Korean particles and endings follow a name without a space: by their first syllable.
  private static func startsParticle(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let scalar = decodeScalar(in: text, at: Int(token.start)).value
    return particleSyllables.contains(scalar)
  }

  private static let particleSyllables = Set("은는이가을를의에와과도로으만까부께서라나인".unicodeScalars.map(\.value))

  /// A Thai or Lao syllable goes on across one of the borders: a vowel that is written before its consonant stands in
  /// front, or one that is written behind follows.
  private static func splitsSyllable(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    if start > 0 {
      let before = decodeScalar(in: text, before: start).value
      if 0x0E40...0x0E44 ~= before || 0x0EC0...0x0EC4 ~= before { return true }
    }
    guard end < text.count, text[end] >= 0x80 else { return false }
    let after = decodeScalar(in: text, at: end).value
    return after == 0x0E30 || after == 0x0E32 || after == 0x0E33 || after == 0x0E45 || after == 0x0EB0
      || after == 0x0EB2 || after == 0x0EB3
  }

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
