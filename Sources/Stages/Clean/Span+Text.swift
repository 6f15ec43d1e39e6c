internal import TextModel

extension Span where Element == UInt8 {
  /// Whether it is `text`, byte by byte.
  func holds(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    var at = 0
    for byte in text.utf8 {
      if self[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// Whether it is the lower-case ASCII text `text`, in any case.
  func holdsFolded(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    var at = 0
    for byte in text.utf8 {
      if (self[at] &- 0x41 < 26 ? self[at] | 0x20 : self[at]) != byte { return false }
      at += 1
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether the lower-case ASCII text `text` stands somewhere in it, in any case.
  func containsFolded(_ text: String) -> Bool {
    let length = text.utf8.count
    guard count >= length else { return false }
    for start in 0...count - length where extracting(start..<start + length).holdsFolded(text) { return true }
    return false
  }

  /// The offset of the first byte at or after `start` that is white space or a control character, as far as ASCII has
  /// them; `count` if there is none.
  func firstBlank(from start: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while let word = word(at: at) {
      // Seven bits of each byte, so that no sum runs into the next.
      let isBlank = ~((word & ~highBits) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & highBits
      if isBlank != 0 { return at + isBlank.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count, self[at] > 0x20 { at += 1 }
    return at
  }
}
