internal import TextModel

/// Cuts plain text into parts: at empty lines, and where a paragraph alone is too large, at the best border within it.
enum TextParts {
  /// The parts of `text`, in order, of at most `most` bytes (at least one character) each. White space around them
  /// belongs to none.
  /// - Complexity: O(bytes).
  static func ranges(of text: Span<UInt8>, most: Int) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = 0
    while true {
      while start < text.count, isHTMLSpace(text[start]) { start += 1 }
      guard start < text.count else { return parts }
      var end = text.count - start <= most ? text.count : border(in: text, from: start, most: most)
      let next = end
      while end > start, isHTMLSpace(text[end - 1]) { end -= 1 }
      parts.append(ByteRange(start, end))
      start = next
    }
  }

  /// Where the part that begins at `start` ends, at most `most` bytes on: behind the last empty line, else line end, end
  /// of a sentence, white space, character.
  private static func border(in text: Span<UInt8>, from start: Int, most: Int) -> Int {
    let latest = start + most
    for isBorder in [isEmptyLine, isLineEnd, isSentenceEnd, isSpace] {
      var end = latest
      while end > start {
        if isBorder(text, end) { return end }
        end -= 1
      }
    }
    // A character that is longer than a part is a part.
    var end = latest
    while end > start, isInside(text, end) { end -= 1 }
    if end == start {
      end = start + 1
      while end < text.count, isInside(text, end) { end += 1 }
    }
    return end
  }

  private static func isInside(_ text: Span<UInt8>, _ offset: Int) -> Bool { text[offset] & 0xC0 == 0x80 }

  private static func isLineEnd(_ text: Span<UInt8>, _ end: Int) -> Bool { text[end - 1] == 0x0A }

  /// Whether a line of nothing but white space ends at `end`.
  private static func isEmptyLine(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard text[end - 1] == 0x0A else { return false }
    var offset = end - 2
    while offset >= 0, text[offset] != 0x0A, isHTMLSpace(text[offset]) { offset -= 1 }
    return offset >= 0 && text[offset] == 0x0A
  }

  private static func isSpace(_ text: Span<UInt8>, _ end: Int) -> Bool { isHTMLSpace(text[end - 1]) }

  /// Behind `. `, `! ` and `? `, and behind 。, ！ and ？.
  private static func isSentenceEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    if text[end - 1] == 0x20, end > 1 {
      let before = text[end - 2]
      return before == UInt8(ascii: ".") || before == UInt8(ascii: "!") || before == UInt8(ascii: "?")
    }
    guard end > 2, text[end - 1] & 0xC0 == 0x80 else { return false }
    switch (text[end - 3], text[end - 2], text[end - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }
}
