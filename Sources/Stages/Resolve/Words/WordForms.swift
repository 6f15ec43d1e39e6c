/// A word as it is written, and folded: in lower case, without stops and apostrophes.
struct WordForms {
  var written = ShortWord()
  var folded = ShortWord()
  /// Whether there were no stops and apostrophes.
  var isWhole = true

  /// - Returns: `nil` for a word with letters whose small form is not told by their bytes (``SmallLetters``).
  @inline(__always)
  init?(_ word: Range<Int>, in text: [UInt8]) {
    var at = word.lowerBound
    while at < word.upperBound {
      let byte = text[at]
      written.append(byte)
      at += 1
      if byte < 0x80 {
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") {
          isWhole = false
        } else {
          folded.append(SmallLetters.ofASCII(byte))
        }
        continue
      }
      if byte >= 0xE3 {
        // Of an alphabet of no list, whatever becomes of it: no word of any.
        written = ShortWord()
        folded = ShortWord()
        return
      }
      if byte == 0xE2, at + 1 < word.upperBound, text[at] == 0x80, text[at + 1] == 0x99 {
        // An apostrophe as books have it.
        written.append(0x80)
        written.append(0x99)
        at += 2
        isWhole = false
        continue
      }
      guard byte < 0xE0, at < word.upperBound, let small = SmallLetters.ofPair(byte, text[at]) else { return nil }
      written.append(text[at])
      at += 1
      folded.append(small.0)
      folded.append(small.1)
    }
  }

  /// The folded form of any word.
  static func folded(_ word: String) -> String { withoutMarks(word.lowercased()) }

  static func withoutMarks(_ word: String) -> String { word.filter { $0 != "." && $0 != "'" && $0 != "’" } }
}
