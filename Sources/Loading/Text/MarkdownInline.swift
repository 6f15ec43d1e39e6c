internal import TextModel

/// Appends a line of Markdown as text without its marks: emphasis, code ticks, link targets, inline tags.
///
/// A mark is dropped only where its partner stands in the same line; else it is text. Text is never copied: the pieces
/// leave the marks out.
struct MarkdownInline {
  /// Where to go on, for places that the scan has found to be marks.
  private var skips: [Int: Int] = [:]
  private var start: Int
  private let end: Int
  /// Up to where no mark begins.
  private var plainEnd = 0
  /// Bytes that may still be looked at in search of partners. A line of nothing but marks would look a thousand bytes
  /// ahead for each; where this is used up, marks are text.
  private var steps: Int
  /// How far a partner is looked for.
  private static let reach = 1000
  /// How many bytes may be looked at for each of the line.
  private static let stepsForEachByte = 32

  private init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    steps = 4096 + range.count * MarkdownInline.stepsForEachByte
  }

  static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to builder: inout MarkupTreeBuilder) {
    var line = MarkdownInline(range)
    line.run(bytes, &builder)
  }

  private mutating func run(_ bytes: Span<UInt8>, _ builder: inout MarkupTreeBuilder) {
    var offset = start
    while offset < end {
      if let next = skips[offset] {
        builder.appendText(start: start, end: offset)
        offset = next
        start = next
        continue
      }
      if let next = mark(bytes, at: offset, &builder) {
        offset = next
        start = next
      } else {
        // Ticks that nothing closes are no ticks, and neither is a part of them.
        let length = bytes[offset] == UInt8(ascii: "`") ? runLength(bytes, at: offset) : 1
        offset = max(offset + length, plainEnd)
      }
    }
    builder.appendText(start: start, end: max(start, end))
  }

  /// Handles the mark at `offset`, with the text before it; gives where text goes on, or `nil` if it is no mark.
  private mutating func mark(_ bytes: Span<UInt8>, at offset: Int, _ builder: inout MarkupTreeBuilder) -> Int? {
    var next: Int?
    if steps < 0 { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "\\"):
      if offset + 1 < end, isPunctuation(bytes[offset + 1]) {
        builder.appendText(start: start, end: offset)
        // The escaped character itself is never a mark.
        builder.appendText(start: offset + 1, end: offset + 2)
        return offset + 2
      }
    case UInt8(ascii: "`"):
      if let (code, length) = code(bytes, at: offset) {
        builder.appendText(start: start, end: offset)
        builder.appendText(start: code.lowerBound, end: code.upperBound)
        return code.upperBound + length
      }
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): next = emphasis(bytes, at: offset)
    case UInt8(ascii: "!"):
      if offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "["), let target = link(bytes, at: offset + 1) {
        next = target.end
      }
    case UInt8(ascii: "["):
      if let target = link(bytes, at: offset) {
        skips[target.textEnd] = target.end
        next = offset + 1
      }
    case UInt8(ascii: "<"): next = tag(bytes, at: offset)
    case UInt8(ascii: "&"):
      if let reference = CharacterReference(in: bytes, at: offset), offset + reference.length <= end,
        bytes[offset + reference.length - 1] == UInt8(ascii: ";")
      {
        builder.appendText(start: start, end: offset)
        builder.appendText(reference.characters.span, start: offset, end: offset + reference.length)
        return offset + reference.length
      }
    default: break
    }
    if next != nil { builder.appendText(start: start, end: offset) }
    return next
  }

  private func runLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    var next = offset
    while next < end, bytes[next] == bytes[offset] { next += 1 }
    return next - offset
  }

  /// What stands between two runs of ticks, and their length. Nothing in it is a mark.
  private mutating func code(_ bytes: Span<UInt8>, at offset: Int) -> (Range<Int>, Int)? {
    let length = runLength(bytes, at: offset)
    var next = offset + length
    defer { steps -= next - offset }
    while next < min(end, offset + MarkdownInline.reach) {
      if bytes[next] == UInt8(ascii: "`") {
        let other = runLength(bytes, at: next)
        if other == length {
          return (offset + length..<next, length)
        }
        next += other
      } else {
        next += 1
      }
    }
    return nil
  }

  private mutating func emphasis(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    let byte = bytes[offset]
    let length = runLength(bytes, at: offset)
    // A run that is too long may end in one that is not.
    if length > 3 { plainEnd = offset + length - 3 }
    guard length <= 3, byte != UInt8(ascii: "~") || length == 2, offset + length < end,
      !isHTMLSpace(bytes[offset + length]), byte != UInt8(ascii: "_") || !isWord(bytes, offset - 1)
    else { return nil }
    var next = offset + length
    defer { steps -= next - offset }
    while next < min(end, offset + MarkdownInline.reach) {
      guard bytes[next] == byte else {
        next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      let other = runLength(bytes, at: next)
      if other == length, skips[next] == nil, !isHTMLSpace(bytes[next - 1]),
        byte != UInt8(ascii: "_") || !isWord(bytes, next + length)
      {
        skips[next] = next + length
        return offset + length
      }
      next += other
    }
    return nil
  }

  private func isWord(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset >= 0, offset < end else { return false }
    return isASCIILetter(bytes[offset]) || isASCIIDigit(bytes[offset]) || bytes[offset] >= 0x80
  }

  /// Where the text of the link that begins at `offset` ends, and where its target does.
  private mutating func link(_ bytes: Span<UInt8>, at offset: Int) -> (textEnd: Int, end: Int)? {
    guard let close = partner(bytes, at: offset, UInt8(ascii: "["), UInt8(ascii: "]")), close + 1 < end else {
      return nil
    }
    let next = bytes[close + 1]
    let target: Int?
    if next == UInt8(ascii: "(") {
      target = partner(bytes, at: close + 1, next, UInt8(ascii: ")"))
    } else if next == UInt8(ascii: "[") {
      target = partner(bytes, at: close + 1, next, UInt8(ascii: "]"))
    } else {
      target = nil
    }
    return target.map { (close, $0 + 1) }
  }

  private mutating func partner(_ bytes: Span<UInt8>, at offset: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    var next = offset
    defer { steps -= next - offset }
    while next < min(end, offset + MarkdownInline.reach) {
      if bytes[next] == UInt8(ascii: "\\") {
        next += 2
        continue
      }
      if bytes[next] == open { depth += 1 }
      if bytes[next] == close {
        depth -= 1
        if depth == 0 { return next }
      }
      next += 1
    }
    return nil
  }

  /// An inline tag or comment is dropped, an address in angle brackets keeps its text.
  private mutating func tag(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset + 1 < end else { return nil }
    let first = bytes[offset + 1]
    guard isASCIILetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!"),
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: offset..<min(end, offset + MarkdownInline.reach))
    else { return nil }
    if bytes.extracting(offset + 1..<close).isAddress {
      skips[close] = close + 1
      return offset + 1
    }
    return close + 1
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isASCIILetter(byte) && !isASCIIDigit(byte)
  }
}

extension Span where Element == UInt8 {
  /// Whether it is a URL or mail address, not a tag.
  fileprivate var isAddress: Bool {
    var hasSeparator = false
    for index in indices {
      if isHTMLSpace(self[index]) { return false }
      if self[index] == UInt8(ascii: ":") || self[index] == UInt8(ascii: "@") { hasSeparator = true }
    }
    return hasSeparator
  }
}
