extension HTMLReducer {
  struct CopiedAttributes {
    /// Where the tag's `>` stands; the end of the page if there is none.
    var end: Int
    /// Whether what was written is byte for byte what stands in the page.
    var isCopy: Bool
    /// Whether the last byte belongs to an unquoted value.
    var endsInValue: Bool
  }

  /// Longer values are dropped with their attribute.
  private static let maximumValueLength = 65_536
  /// More attributes of one tag are dropped.
  private static let maximumCount = 32

  /// Writes the attributes worth keeping of the tag whose name ends at `start`.
  mutating func copyAttributes(in page: Span<UInt8>, from start: Int) -> CopiedAttributes {
    var offset = start
    var count = 0
    var endsInValue = false
    while true {
      while offset < page.count, isHTMLSpace(page[offset]) || page[offset] == UInt8(ascii: "/") {
        offset += 1
        endsInValue = false
      }
      guard offset < page.count, page[offset] != UInt8(ascii: ">") else { break }
      let nameStart = offset
      // A `=` may begin a name but not stand in it.
      offset += 1
      while offset < page.count, page[offset] != UInt8(ascii: "="), page[offset] != UInt8(ascii: ">"),
        page[offset] != UInt8(ascii: "/"), !isHTMLSpace(page[offset])
      {
        offset += 1
      }
      let name = page.extracting(nameStart..<offset)
      var next = offset
      while next < page.count, isHTMLSpace(page[next]) { next += 1 }
      var value = offset..<offset
      endsInValue = false
      if next < page.count, page[next] == UInt8(ascii: "=") {
        next += 1
        while next < page.count, isHTMLSpace(page[next]) { next += 1 }
        value = self.value(in: page, from: next)
        endsInValue = value.lowerBound == next
        offset = endsInValue ? value.upperBound : min(value.upperBound + 1, page.count)
      }
      if count < HTMLReducer.maximumCount, AttributeNames.index(of: name) != nil,
        writeAttribute(page, name: nameStart..<nameStart + name.count, value: value)
      {
        count += 1
      }
    }
    return CopiedAttributes(end: offset, isCopy: offset == start, endsInValue: endsInValue)
  }

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

  /// Writes ` name="value"`; `false` if the value is too long or cannot be quoted.
  private mutating func writeAttribute(_ page: Span<UInt8>, name: Range<Int>, value: Range<Int>) -> Bool {
    guard value.count <= HTMLReducer.maximumValueLength else { return false }
    var quote = UInt8(ascii: "\"")
    var hasDouble = false
    var hasSingle = false
    for index in value {
      if page[index] == UInt8(ascii: "\"") { hasDouble = true }
      if page[index] == UInt8(ascii: "'") { hasSingle = true }
    }
    if hasDouble {
      if hasSingle { return false }
      quote = UInt8(ascii: "'")
    }
    result.bytes.append(UInt8(ascii: " "))
    append(page, name.lowerBound, name.upperBound)
    result.bytes.append(UInt8(ascii: "="))
    result.bytes.append(quote)
    append(page, value.lowerBound, value.upperBound)
    result.bytes.append(quote)
    return true
  }
}
