extension HTMLReducer {
  struct TagEnd {
    /// Where the tag's `>` stands; the end of the page if there is none.
    var end: Int
    /// Whether it ends in `/>`.
    var isClosed = false
    /// Whether its type is some JSON.
    var isData = false
  }

  /// Longer values are dropped with their attribute.
  private static let maximumValueLength = 65_536
  /// However many are allowed, no more attributes of one tag are kept: of those worth keeping there are fewer, so that
  /// these can only be repeated.
  static let mostAttributes = 32

  /// Takes the attributes worth keeping of the tag whose name ends at `start`.
  mutating func takeAttributes(in page: Span<UInt8>, from start: Int) -> TagEnd {
    var tag = TagEnd(end: start)
    var offset = start
    var count = 0
    while true {
      while offset < page.count, isHTMLSpace(page[offset]) || page[offset] == UInt8(ascii: "/") {
        tag.isClosed = page[offset] == UInt8(ascii: "/")
        offset += 1
      }
      guard offset < page.count, page[offset] != UInt8(ascii: ">") else { break }
      tag.isClosed = false
      let nameStart = offset
      // A `=` may begin a name but not stand in it.
      offset += 1
      while offset < page.count, !HTMLReducer.endsAttributeName(page[offset]) { offset += 1 }
      let name = nameStart..<offset
      var next = offset
      while next < page.count, isHTMLSpace(page[next]) { next += 1 }
      var value = offset..<offset
      if next < page.count, page[next] == UInt8(ascii: "=") {
        next += 1
        while next < page.count, isHTMLSpace(page[next]) { next += 1 }
        value = self.value(in: page, from: next)
        offset = value.lowerBound == next ? value.upperBound : min(value.upperBound + 1, page.count)
      }
      guard value.count <= HTMLReducer.maximumValueLength,
        let kept = attributeNames.index(of: NameTable.Key(page, name), in: page)
      else { continue }
      guard count < maximumAttributes else {
        result.attributeCount += 1
        continue
      }
      if kept == AttributeNames.type { tag.isData = page.extracting(value).containsJSON }
      count += 1
      result.attributes.append(
        ReducedHTML.Attribute(
          name: Int32(kept), start: Int32(value.lowerBound), end: Int32(value.upperBound)))
    }
    tag.end = offset
    return tag
  }

  /// White space, `/` and `>`.
  static func endsTagName(_ byte: UInt8) -> Bool { byte < 64 && tagNameEnds &>> UInt64(byte) & 1 != 0 }
  /// These and `=`.
  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    byte < 64 && (tagNameEnds | 1 << 0x3D) &>> UInt64(byte) & 1 != 0
  }
  /// One bit for each byte.
  private static let tagNameEnds: UInt64 = 0x4000_8001_0000_3600

  /// The value that begins at `start`, without its quotes.
  private mutating func value(in page: Span<UInt8>, from start: Int) -> Range<Int> {
    guard start < page.count else { return start..<start }
    let quote = page[start]
    if quote == UInt8(ascii: "\"") {
      if !missing.doubleQuote, let end = page.firstIndex(of: quote, from: start + 1) { return start + 1..<end }
      missing.doubleQuote = true
    } else if quote == UInt8(ascii: "'") {
      if !missing.singleQuote, let end = page.firstIndex(of: quote, from: start + 1) { return start + 1..<end }
      missing.singleQuote = true
    }
    var end = start
    while end < page.count, page[end] != UInt8(ascii: ">"), !isHTMLSpace(page[end]) { end += 1 }
    return start..<end
  }
}
