internal import TextModel

/// Encoded words in headers (RFC 2047): `=?koi8-r?B?…?=`.
enum EncodedWords {
  /// The text of a header's value with white space folded; `nil` if there is none.
  static func decoded(_ value: [UInt8]) -> String? {
    var text: [UInt8] = []
    /// Words in a row may part a character, so those of one charset are decoded together.
    var pending: (charset: String, bytes: [UInt8])?
    func finish() {
      guard let word = pending else { return }
      pending = nil
      let charset = EncodingLabels.charset(word.charset.utf8)
      text += charset.flatMap { Decoder.decode(word.bytes.span, charset: $0)?.bytes } ?? word.bytes
    }
    var at = 0
    while at < value.count {
      if let word = word(in: value, at: at) {
        if pending?.charset != word.charset { finish() }
        pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
        at = word.end
        // White space between two words is none of the text.
        let next = at + HeaderLines.leadingSpace(value[at...])
        if next < value.count, EncodedWords.word(in: value, at: next) != nil { at = next }
        continue
      }
      finish()
      text.append(value[at])
      at += 1
    }
    finish()
    let utf8 = UTF8Decoder.decode(text.span, from: 0).bytes
    return foldedSpaces(String(decoding: utf8, as: UTF8.self))
  }

  private static func word(in value: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
    guard value.span.hasPrefix("=?", at: start) else { return nil }
    var marks: [Int] = []
    var at = start + 2
    while at < value.count, marks.count < 3, at - start < 1024 {
      if value[at] == UInt8(ascii: "?") { marks.append(at) }
      at += 1
    }
    guard marks.count == 3, at < value.count, value[at] == UInt8(ascii: "=") else { return nil }
    // A language may stand behind the charset: `utf-8*en`.
    let charset = value[(start + 2)..<marks[0]].prefix { $0 != UInt8(ascii: "*") }
    let body = value[(marks[1] + 1)..<marks[2]]
    let bytes: [UInt8]
    switch value[(marks[0] + 1)..<marks[1]].map(asciiLowercased) {
    case [UInt8(ascii: "b")]: bytes = TransferEncoding.base64(body)
    case [UInt8(ascii: "q")]: bytes = TransferEncoding.quotedPrintable(body, isHeader: true)
    default: return nil
    }
    return (String(decoding: charset.map(asciiLowercased), as: UTF8.self), bytes, at + 1)
  }
}

extension HeaderLines {
  static func leadingSpace(_ bytes: ArraySlice<UInt8>) -> Int { bytes.prefix { $0 <= 0x20 }.count }
}
