internal import TextModel

/// Finds the blocks of a Markdown text, line by line: headings, paragraphs, list items, quotes and code.
struct MarkdownBlocks {
  private var builder = MarkupTreeBuilder()
  /// Lines of the block that is open, without marks before and white space around them.
  private var lines: [Range<Int>] = []
  private var kind = Kind.paragraph
  private var fence: (byte: UInt8, length: Int)?
  private(set) var metadata = Metadata()
  private(set) var droppedCount = 0
  private let nodeLimit: Int

  private enum Kind { case paragraph, item, quote, code }

  init(nodeLimit: Int) {
    self.nodeLimit = nodeLimit
    builder.open(.body)
  }

  mutating func read(_ bytes: Span<UInt8>) {
    var offset = frontMatterEnd(bytes)
    while offset < bytes.count {
      let end = bytes.firstIndex(of: 0x0A, from: offset) ?? bytes.count
      line(bytes, offset..<end)
      offset = end + 1
    }
    flush(bytes)
  }

  consuming func finish() -> MarkupTree { builder.finish() }

  private mutating func line(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound, isHTMLSpace(bytes[start]) {
      indent += bytes[start] == 0x09 ? 4 - indent % 4 : 1
      start += 1
    }
    var end = range.upperBound
    while end > start, isHTMLSpace(bytes[end - 1]) { end -= 1 }

    if let open = fence {
      if let closing = fenceMark(bytes, start..<end), closing.byte == open.byte, closing.length >= open.length,
        start + closing.length == end
      {
        flush(bytes)
        fence = nil
      } else {
        lines.append(range)
      }
      return
    }
    if start == end {
      if kind != .code || lines.isEmpty { flush(bytes) } else { lines.append(range) }
      return
    }
    if indent >= 4, lines.isEmpty || kind == .code {
      kind = .code
      lines.append(range)
      return
    }
    if kind == .code { flush(bytes) }
    if let mark = fenceMark(bytes, start..<end) {
      flush(bytes)
      fence = mark
      kind = .code
      return
    }
    if let level = headingLevel(bytes, start..<end) {
      flush(bytes)
      heading(bytes, start + level..<end, level)
      return
    }
    if let level = underlineLevel(bytes, start..<end), !lines.isEmpty, kind == .paragraph {
      let text = lines
      lines = []
      emit(bytes, text, level == 1 ? .h1 : .h2)
      return
    }
    if isBreak(bytes, start..<end) { return flush(bytes) }
    if bytes[start] == UInt8(ascii: ">") {
      var first = start
      while first < end, bytes[first] == UInt8(ascii: ">") || bytes[first] == 0x20 { first += 1 }
      if kind != .quote || first == end { flush(bytes) }
      kind = .quote
      if first < end { lines.append(first..<end) }
      return
    }
    if let length = itemMark(bytes, start..<end) {
      flush(bytes)
      kind = .item
      var first = start + length
      while first < end, isHTMLSpace(bytes[first]) { first += 1 }
      if first < end { lines.append(first..<end) }
      return
    }
    if lines.isEmpty, isDefinition(bytes, start..<end) { return }
    lines.append(start..<end)
  }

  // MARK: Writing

  private mutating func flush(_ bytes: Span<UInt8>) {
    let text = lines
    let kind = self.kind
    lines = []
    self.kind = .paragraph
    guard !text.isEmpty else { return }
    switch kind {
    case .paragraph: emit(bytes, text, .p)
    case .item: emit(bytes, text, .li)
    case .quote:
      guard hasRoom() else { return }
      builder.open(.blockquote)
      emit(bytes, text, .p)
      builder.close()
    case .code:
      guard hasRoom() else { return }
      builder.open(.pre)
      for line in text { builder.appendText(start: line.lowerBound, end: min(line.upperBound + 1, bytes.count)) }
      builder.close()
    }
  }

  private mutating func emit(_ bytes: Span<UInt8>, _ text: [Range<Int>], _ element: Element) {
    guard hasRoom() else { return }
    builder.open(element)
    for (index, line) in text.enumerated() {
      MarkdownInline.append(bytes, line, to: &builder)
      // The line end, which may stand behind white space.
      if index + 1 < text.count, let end = bytes.firstIndex(of: 0x0A, from: line.upperBound) {
        builder.appendText(start: end, end: end + 1)
      }
    }
    builder.close()
  }

  private mutating func heading(_ bytes: Span<UInt8>, _ range: Range<Int>, _ level: Int) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isHTMLSpace(bytes[start]) { start += 1 }
    // A closing run of `#` is part of the mark.
    var close = end
    while close > start, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    if close == start || isHTMLSpace(bytes[close - 1]) { end = close }
    while end > start, isHTMLSpace(bytes[end - 1]) { end -= 1 }
    guard start < end else { return }
    let elements: [Element] = [.h1, .h2, .h3, .h4, .h5, .h6]
    emit(bytes, [start..<end], elements[level - 1])
  }

  private mutating func hasRoom() -> Bool {
    if builder.nodeCount < nodeLimit { return true }
    droppedCount += 1
    return false
  }

  // MARK: Marks at the start of a line

  private func runLength(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var next = range.lowerBound
    while next < range.upperBound, bytes[next] == bytes[range.lowerBound] { next += 1 }
    return next - range.lowerBound
  }

  private func fenceMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (byte: UInt8, length: Int)? {
    guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "`") || bytes[range.lowerBound] == UInt8(ascii: "~")
    else { return nil }
    let length = runLength(bytes, range)
    guard length >= 3 else { return nil }
    // Ticks further on make it code within a line.
    if bytes[range.lowerBound] == UInt8(ascii: "`"),
      bytes.firstIndex(of: UInt8(ascii: "`"), in: range.lowerBound + length..<range.upperBound) != nil
    {
      return nil
    }
    return (bytes[range.lowerBound], length)
  }

  private func headingLevel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard bytes[range.lowerBound] == UInt8(ascii: "#") else { return nil }
    let length = runLength(bytes, range)
    let next = range.lowerBound + length
    return length <= 6 && (next == range.upperBound || isHTMLSpace(bytes[next])) ? length : nil
  }

  private func underlineLevel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard runLength(bytes, range) == range.count else { return nil }
    if bytes[range.lowerBound] == UInt8(ascii: "=") { return 1 }
    return bytes[range.lowerBound] == UInt8(ascii: "-") ? 2 : nil
  }

  private func isBreak(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let mark = bytes[range.lowerBound]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else { return false }
    var count = 0
    for index in range where !isHTMLSpace(bytes[index]) {
      if bytes[index] != mark { return false }
      count += 1
    }
    return count >= 3
  }

  private func itemMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var next = range.lowerBound
    if bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "*") {
      next += 1
    } else {
      while next < range.upperBound, isASCIIDigit(bytes[next]) { next += 1 }
      let digits = next - range.lowerBound
      guard (1...9).contains(digits), next < range.upperBound,
        bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")"),
        // Within a paragraph only a list that begins at 1 is one: years stand at line starts too.
        lines.isEmpty || kind == .item || digits == 1 && bytes[range.lowerBound] == UInt8(ascii: "1")
      else { return nil }
      next += 1
    }
    guard next < range.upperBound, isHTMLSpace(bytes[next]) else { return nil }
    return next - range.lowerBound
  }

  /// `[name]: address`, which gives no text.
  private func isDefinition(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes[range.lowerBound] == UInt8(ascii: "["),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: range), close + 2 < range.upperBound,
      bytes[close + 1] == UInt8(ascii: ":"), isHTMLSpace(bytes[close + 2]), close > range.lowerBound + 1
    else { return false }
    var target = close + 2
    while target < range.upperBound, isHTMLSpace(bytes[target]) { target += 1 }
    var word = target
    while word < range.upperBound, !isHTMLSpace(bytes[word]) { word += 1 }
    // A definition has an address and at most a quoted title.
    while word < range.upperBound, isHTMLSpace(bytes[word]) { word += 1 }
    return target < range.upperBound
      && (word == range.upperBound || bytes[word] == UInt8(ascii: "\"") || bytes[word] == UInt8(ascii: "'"))
  }

  // MARK: Front matter

  /// Reads `key: value` lines between two lines `---` at the start, and gives where the text begins.
  private mutating func frontMatterEnd(_ bytes: Span<UInt8>) -> Int {
    guard bytes.hasPrefix("---\n", at: 0) || bytes.hasPrefix("--- \n", at: 0) else { return 0 }
    var found = Metadata()
    var offset = (bytes.firstIndex(of: 0x0A, from: 0) ?? 0) + 1
    var lineCount = 0
    while offset < bytes.count, lineCount < 200 {
      lineCount += 1
      let end = bytes.firstIndex(of: 0x0A, from: offset) ?? bytes.count
      var line: [UInt8] = []
      line.append(bytes.extracting(offset..<end))
      offset = end + 1
      while let last = line.last, isHTMLSpace(last) { line.removeLast() }
      if line == Array("---".utf8) {
        metadata = found
        return min(offset, bytes.count)
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      var value = line[(colon + 1)...].drop { isHTMLSpace($0) }
      if let quote = value.first, quote == 0x22 || quote == 0x27, value.last == quote, value.count > 1 {
        value = value.dropFirst().dropLast()
      }
      let text = String(decoding: value, as: UTF8.self)
      guard !text.isEmpty else { continue }
      switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
      case "title": found.title = text
      case "author": found.authors = [text]
      case "date": found.date = FeedDate.iso8601(text)
      case "lang", "language": found.language = text
      default: break
      }
    }
    return 0
  }
}
