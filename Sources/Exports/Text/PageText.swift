internal import TextModel

/// Finds what of a page's bytes is text between tags.
///
/// Bytes are taken as they stand, in any charset in which `<`, `>`, letters and quotation marks are ASCII's and nothing else is:
/// comments, declarations, tags and the contents of elements that hold no markup (script, style, title …) are passed over, by the
/// rules of the HTML standard's tokenizer, as far as they decide where text is.
enum PageText {
  private static let opaque: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext", "select",
  ]

  /// In order, none empty.
  /// - Complexity: O(bytes), but for unclosed opaque elements, each of which ends the page.
  static func runs(of page: [UInt8]) -> [ByteRange] {
    var runs: [ByteRange] = []
    var start = 0
    var index = 0
    func close(at end: Int) { if start < end { runs.append(ByteRange(start, end)) } }
    while index < page.count {
      guard page[index] == UInt8(ascii: "<"), let end = endOfMarkup(in: page, at: index) else {
        index += 1
        continue
      }
      close(at: index)
      index = end
      start = end
    }
    close(at: page.count)
    return runs
  }

  /// The place behind the markup that starts at a `<`; `nil` if it is a character like any other.
  private static func endOfMarkup(in page: [UInt8], at start: Int) -> Int? {
    guard start + 1 < page.count else { return nil }
    switch page[start + 1] {
    case UInt8(ascii: "!"):
      return page[start...].starts(with: "<!--".utf8)
        ? end(of: Array("-->".utf8), in: page, from: start + 4)
        : endOfTag(in: page, from: start + 2, readsQuotes: false)
    case UInt8(ascii: "?"): return endOfTag(in: page, from: start + 2, readsQuotes: false)
    case UInt8(ascii: "/"):
      guard start + 2 < page.count, isLetter(page[start + 2]) else { return nil }
      return endOfTag(in: page, from: start + 2, readsQuotes: true)
    case let byte where isLetter(byte):
      var nameEnd = start + 1
      while nameEnd < page.count, isLetter(page[nameEnd]) { nameEnd += 1 }
      let name = String(decoding: page[(start + 1)..<nameEnd], as: UTF8.self).lowercased()
      let tagEnd = endOfTag(in: page, from: nameEnd, readsQuotes: true)
      guard opaque.contains(name) else { return tagEnd }
      return endOfElement(name, in: page, from: tagEnd)
    default: return nil
    }
  }

  private static func endOfTag(in page: [UInt8], from start: Int, readsQuotes: Bool) -> Int {
    var index = start
    // A quotation mark opens a value only behind an equals sign.
    var opens = false
    while index < page.count {
      let byte = page[index]
      index += 1
      if byte == UInt8(ascii: ">") { return index }
      if readsQuotes, opens, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        while index < page.count, page[index] != byte { index += 1 }
        index = min(index + 1, page.count)
        opens = false
        continue
      }
      if byte > 0x20 { opens = byte == UInt8(ascii: "=") }
    }
    return index
  }

  private static func endOfElement(_ name: String, in page: [UInt8], from start: Int) -> Int {
    let close = Array("</\(name)".utf8)
    var index = start
    while index + close.count <= page.count {
      if page[index] == UInt8(ascii: "<"),
        zip(page[index..<(index + close.count)], close).allSatisfy({ $0 == $1 || isLetter($0) && $0 | 0x20 == $1 })
      {
        return endOfTag(in: page, from: index + close.count, readsQuotes: true)
      }
      index += 1
    }
    return page.count
  }

  private static func end(of mark: [UInt8], in page: [UInt8], from start: Int) -> Int {
    var index = start
    while index + mark.count <= page.count {
      if page[index] == mark[0], page[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return page.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}
