internal import TextModel

/// Writes cleaned wikitext as HTML: headings, list items and paragraphs by their lines; of links what is shown.
struct WikiWriter {
  private let bytes: [UInt8]
  private let titleEnd: Int
  private var output = WikiSource()
  /// The element that lines are being added to.
  private var open: String?

  init(_ bytes: [UInt8], titleEnd: Int) {
    self.bytes = bytes
    self.titleEnd = titleEnd
  }

  consuming func written() -> WikiSource {
    output.generate("<h1>")
    // A title is text, not markup.
    for index in 0..<titleEnd {
      switch bytes[index] {
      case UInt8(ascii: "&"): atomic("&amp;", index)
      case UInt8(ascii: "<"): atomic("&lt;", index)
      default: output.copy(index..<index + 1, of: bytes)
      }
    }
    output.generate("</h1>\n")
    var start = titleEnd
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      line(start..<end)
      start = end + 1
    }
    close()
    return output
  }

  private mutating func line(_ range: Range<Int>) {
    var range = range
    while let last = range.last, isHTMLSpace(bytes[last]) { range = range.lowerBound..<last }
    while let first = range.first, isHTMLSpace(bytes[first]) { range = first + 1..<range.upperBound }
    guard let first = range.first else { return close() }
    switch bytes[first] {
    case UInt8(ascii: "="):
      let level = min(count(of: "=", range), count(of: "=", range.reversed()), 6)
      guard level > 0, range.count > 2 * level else { return paragraph(range) }
      close()
      output.generate("<h\(level)>")
      inline(range.lowerBound + level..<range.upperBound - level)
      output.generate("</h\(level)>\n")
    case UInt8(ascii: "*"), UInt8(ascii: "#"):
      begin("ul")
      output.generate("<li>")
      inline(unmarked(range))
      output.generate("</li>")
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      close()
      paragraph(unmarked(range))
      close()
    case UInt8(ascii: "-") where count(of: "-", range) >= 4: close()
    default: paragraph(range)
    }
  }

  private mutating func paragraph(_ range: Range<Int>) {
    if open == "p" { output.generate("\n") }
    begin("p")
    inline(range)
  }

  private mutating func begin(_ name: String) {
    guard open != name else { return }
    close()
    output.generate("<\(name)>")
    open = name
  }

  private mutating func close() {
    if let open { output.generate("</\(open)>\n") }
    open = nil
  }

  private func unmarked(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { !Array("*#:; ".utf8).contains(bytes[$0]) } ?? range.upperBound
    return start..<range.upperBound
  }

  private func count(of character: Unicode.Scalar, _ range: some Sequence<Int>) -> Int {
    var count = 0
    for index in range {
      guard UInt32(bytes[index]) == character.value else { break }
      count += 1
    }
    return count
  }

  /// Copies a line: of `[[a|b]]` and `[url b]` the `b`, without the quotes that make letters bold.
  private mutating func inline(_ range: Range<Int>) {
    var index = range.lowerBound
    var copied = index
    // Searches that failed once fail for the rest of the line.
    var isLinkClosed = true
    var isAddressClosed = true
    while index < range.upperBound {
      let rest = bytes[index..<range.upperBound]
      if rest.starts(with: "''".utf8) {
        let quotes = count(of: "'", index..<range.upperBound)
        // Two, three and five are markup; others are that and apostrophes.
        let kept = quotes == 4 ? 1 : max(quotes - 5, 0)
        output.copy(copied..<index + kept, of: bytes)
        index += quotes
        copied = index
      } else if isLinkClosed, rest.starts(with: "[[".utf8) {
        guard let end = find("]]", index + 2..<range.upperBound) else {
          isLinkClosed = false
          continue
        }
        output.copy(copied..<index, of: bytes)
        inline(shown(index + 2..<end))
        index = end + 2
        copied = index
      } else if isAddressClosed, isAddress(rest) {
        guard let end = find("]", index..<range.upperBound) else {
          isAddressClosed = false
          continue
        }
        output.copy(copied..<index, of: bytes)
        if let space = bytes[index..<end].firstIndex(of: 0x20) { inline(space + 1..<end) }
        index = end + 1
        copied = index
      } else if rest.starts(with: "__".utf8), let end = magicWordEnd(index + 2, range.upperBound) {
        output.copy(copied..<index, of: bytes)
        index = end
        copied = index
      } else {
        index += 1
      }
    }
    output.copy(copied..<range.upperBound, of: bytes)
  }

  private func shown(_ link: Range<Int>) -> Range<Int> {
    if let bar = bytes[link].firstIndex(of: UInt8(ascii: "|")), bar + 1 < link.upperBound {
      return bar + 1..<link.upperBound
    }
    return (bytes[link].first == UInt8(ascii: ":") ? link.lowerBound + 1 : link.lowerBound)..<link.upperBound
  }

  private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "[") else { return false }
    return ["http://", "https://", "//", "ftp://", "mailto:"].contains { text.dropFirst().starts(with: $0.utf8) }
  }

  /// Of `__NOTOC__` and its like.
  private func magicWordEnd(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] >= 0x41, bytes[index] <= 0x5A { index += 1 }
    guard index > start, bytes[index..<end].starts(with: "__".utf8) else { return nil }
    return index + 2
  }

  private func find(_ text: String, _ range: Range<Int>) -> Int? {
    range.first { bytes[$0..<range.upperBound].starts(with: text.utf8) }
  }

  private mutating func atomic(_ text: String, _ index: Int) {
    output.bytes += text.utf8
    output.layer.appendAtomic(from: ByteRange(index, index + 1), count: text.utf8.count)
  }
}
