internal import TextModel

/// Whether bytes of a source read as the text that a mention says they do.
///
/// This reads sources anew, by rules of its own: it shares no code with loading and cleaning, or it would repeat their
/// mistakes. Where a format leaves a choice that only the whole document decides, any of the readings will do.
package enum SourceSlice {
  /// Decodes bytes in a charset (its WHATWG name) to valid UTF-8; `nil` for a charset it does not know.
  package typealias Decode = ([UInt8], String) -> [UInt8]?

  /// Whether `raw`, written in `charset`, reads as `text` in a document of the format `format`.
  package static func matches(
    text: String, raw: [UInt8], charset: String, format: String, decode: Decode
  ) -> Bool {
    let wanted = foldedText(Array(text.utf8))
    for prefix in shiftStates(of: charset) {
      guard let decoded = decode(prefix + raw, charset) else { continue }
      if reads(repaired(decoded), as: wanted, format: format) { return true }
    }
    return false
  }

  /// In charsets that switch between sets, a piece from the middle may have its switch before it.
  private static func shiftStates(of charset: String) -> [[UInt8]] {
    guard charset.utf8.starts(with: "iso-2022-".utf8) else { return [[]] }
    // Shift out begins Korean. Files that mix the sets of several languages are read by whatever switch they have.
    return [[], [0x0E], [0x1B, 0x24, 0x42], [0x1B, 0x24, 0x40], [0x1B, 0x28, 0x4A]]
  }

  /// Decoders give valid UTF-8; what follows relies on it.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

  private static func reads(_ bytes: [UInt8], as wanted: [UInt8], format: String) -> Bool {
    switch format {
    case "text", "": return foldedText(bytes) == wanted
    case "markdown": return readsAsMarkdown(bytes, as: wanted)
    case "html", "xhtml": return readsAsMarkup(bytes, as: wanted, isHTML: [true])
    default:
      return readsAsMarkup(bytes, as: wanted, isHTML: [false, true]) || hasDeclaredEntity(bytes)
    }
  }

  /// Whether there is a reference to an entity that only the document's own declarations explain: what it stands for
  /// cannot be told from the range.
  private static func hasDeclaredEntity(_ bytes: [UInt8]) -> Bool {
    let read = MarkupText(isHTML: true, dropsDoubtful: false).characters(of: bytes)
    for start in read.indices where read[start] == UInt8(ascii: "&") {
      let name = read[(start + 1)...].prefix { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
      if !name.isEmpty, name.endIndex < read.endIndex, read[name.endIndex] == UInt8(ascii: ";") { return true }
    }
    return false
  }

  /// Once; and, because XML and feeds hold HTML as escaped text or CDATA, what comes out once more.
  private static func readsAsMarkup(_ bytes: [UInt8], as wanted: [UInt8], isHTML: [Bool]) -> Bool {
    for isHTML in isHTML {
      for dropsDoubtful in [false, true] {
        let once = MarkupText(isHTML: isHTML, dropsDoubtful: dropsDoubtful).characters(of: bytes)
        if foldedText(once) == wanted { return true }
        let twice = MarkupText(isHTML: true, dropsDoubtful: dropsDoubtful).characters(of: once)
        if foldedText(twice) == wanted { return true }
      }
    }
    return false
  }

  /// Marks may have been dropped or kept: neither side counts them. Targets of links are dropped, HTML may stand inside.
  private static func readsAsMarkdown(_ bytes: [UInt8], as wanted: [UInt8]) -> Bool {
    let unmarked = foldedText(withoutMarks(wanted))
    let plain = withoutMarks(withoutTargets(bytes))
    if foldedText(plain) == unmarked { return true }
    let shown = MarkupText(isHTML: true, dropsDoubtful: false).characters(of: withoutTargets(bytes))
    return foldedText(withoutMarks(shown)) == unmarked
  }

  private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
    let marks = Array("*_`[]\\~".utf8)
    var output: [UInt8] = []
    var startsLine = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { startsLine = true }
      let continuesQuote = startsLine && byte == UInt8(ascii: ">")
      if byte > 0x20, !continuesQuote { startsLine = false }
      if !marks.contains(byte), !continuesQuote { output.append(byte) }
    }
    return output
  }

  /// `[text](target)` and `[text][label]` without what stands in the second pair.
  private static func withoutTargets(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      output.append(bytes[index])
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "]"), index < bytes.count else { continue }
      let closing: UInt8
      switch bytes[index] {
      case UInt8(ascii: "("): closing = UInt8(ascii: ")")
      case UInt8(ascii: "["): closing = UInt8(ascii: "]")
      default: continue
      }
      guard let end = bytes[index...].prefix(2048).firstIndex(of: closing) else { continue }
      index = end + 1
    }
    return output
  }
}
