internal import TextModel

/// Words with an apostrophe inside that some write without: `Sana'a`, `Khar'kiv`.
///
/// An apostrophe ends a token, which gives possessives and elisions for nothing. Here the tokens on both sides of one
/// are made into the one that they would be without it.
extension Tokenizer {
  /// `tokens` with those around apostrophes joined; `nil` if there are none to join.
  static func joinedAtApostrophes(_ tokens: [Token], _ text: ArraySlice<UInt8>) -> [Token]? {
    guard tokens.dropFirst().contains(where: { $0.gap == .apostrophe }) else { return nil }
    let bytes = text.span
    var joined: [Token] = []
    for token in tokens {
      if let last = joined.last, goesOn(last, token, bytes) {
        joined[joined.count - 1] = join(last, token, bytes)
      } else {
        joined.append(token)
      }
    }
    return joined.count < tokens.count ? joined : nil
  }

  /// Whether `next` can be the rest of a word that `token` begins: lower case, and no English ending.
  static func goesOn(_ token: Token, _ next: Token, _ text: Span<UInt8>) -> Bool {
    guard next.gap == .apostrophe, token.kind == .word, next.kind == .word, !next.shape.contains(.capitalized),
      next.shape.contains(.hasLower)
    else { return false }
    let rest = Int(next.end) - Int(next.start)
    if rest == 1 {
      return ![UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "m")].contains(
        text[Int(next.start)])
    }
    if rest == 2 {
      let ending = (text[Int(next.start)], text[Int(next.start) + 1])
      return ending != (0x6C, 0x6C) && ending != (0x72, 0x65) && ending != (0x76, 0x65)  // ll, re, ve
    }
    return true
  }

  /// The two as one token.
  static func join(_ token: Token, _ next: Token, _ text: Span<UInt8>) -> Token {
    var joined = token
    joined.end = next.end
    joined.shape.formUnion(next.shape.subtracting(.capitalized))
    joined.length = UInt8(min(255, Int(token.length) + Int(next.length)))
    var hash = TokenHash()
    var offset = Int(token.start)
    while offset < Int(next.end) {
      let scalar = decodeScalar(in: text, at: offset)
      offset += scalar.length
      let entry = CharacterTable.shared.entry(scalar.value)
      if entry.kind == .word { entry.forEachFolded { hash.add($0) } }
    }
    joined.hash = hash.value
    return joined
  }
}
