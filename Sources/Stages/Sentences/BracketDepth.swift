internal import TextModel

/// Whether a position lies within a pair of brackets that closes soon.
///
/// Finding the closing bracket ahead is remembered, so that a whole block costs one pass however many are opened.
struct BracketDepth {
  private var depth = 0
  /// The next closing bracket at or after where it was last looked for.
  private var nextCloser = -1
  private let closers: (UInt32, UInt32)
  /// How many bytes ahead a closing bracket counts.
  private let reach: Int

  static let round = BracketDepth(closers: (0x29, 0xFF09), reach: 300)
  static let corner = BracketDepth(closers: (0x300D, 0x300F), reach: 1200)

  private init(closers: (UInt32, UInt32), reach: Int) {
    self.closers = closers
    self.reach = reach
  }

  mutating func open() { depth += 1 }
  mutating func close(_ count: Int = 1) { depth = max(0, depth - count) }
  mutating func reset() { depth = 0 }

  /// Whether a bracket is open at `at` and closes before `limit`.
  mutating func isInside(at: Int, limit: Int, in text: Span<UInt8>) -> Bool {
    guard depth > 0 else { return false }
    if nextCloser < at { nextCloser = closer(from: at, limit: limit, in: text) }
    return nextCloser < limit && nextCloser - at <= reach
  }

  private func closer(from start: Int, limit: Int, in text: Span<UInt8>) -> Int {
    var at = start
    while at < limit {
      let byte = text[at]
      if byte < 0x80 {
        if UInt32(byte) == closers.0, !endsEmoticon(in: text, at: at) { return at }
      } else if byte == 0xE3 || byte == 0xEF {
        let value = decodeScalar(in: text, at: at).value
        if value == closers.0 || value == closers.1 { return at }
      }
      at += 1
    }
    return limit
  }
}

/// Whether the bracket at `at` is the mouth of `:)`, `;)` or `:-)`.
func endsEmoticon(in text: Span<UInt8>, at: Int) -> Bool {
  var eyes = at - 1
  if eyes > 0, text[eyes] == UInt8(ascii: "-") { eyes -= 1 }
  return eyes >= 0 && (text[eyes] == UInt8(ascii: ":") || text[eyes] == UInt8(ascii: ";"))
}
