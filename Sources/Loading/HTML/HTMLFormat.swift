internal import TextModel

/// HTML, and XHTML by its element names.
enum HTMLFormat {
  static func load(_ context: LoadContext) throws(Problem) -> LoadedFile {
    let parsed = try HTMLParser.parse(context.text.bytes, limits: context.limits)
    let content = Content(bytes: context.text.bytes, tree: parsed.tree, origin: context.text.origin)
    return LoadedFile(context.document(.html, content: content, warnings: parsed.warnings))
  }

  private static let names = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "a", "span", "table", "h1", "h2",
    "h3", "h4", "ul", "ol", "li", "b", "i", "em", "strong", "br", "hr", "img", "article", "section", "main", "header",
    "nav", "center", "font", "form", "blockquote", "pre",
  ]
  private static let table = NameTable(names)

  /// Whether `bytes` begin like a page: with its document type, or with a tag that only HTML has.
  static func recognises(_ bytes: Span<UInt8>) -> Bool {
    var offset = 0
    while let start = skipSpaces(bytes, offset), start < bytes.count, bytes[start] == UInt8(ascii: "<") {
      if bytes.hasPrefix("<!doctype", at: start) {
        guard let name = skipSpaces(bytes, start + 9) else { return false }
        return bytes.hasPrefix("html", at: name)
      }
      if bytes.hasPrefix("<!--", at: start) {
        guard let end = commentEnd(bytes, start + 4) else { return false }
        offset = end
      } else if bytes.hasPrefix("<?", at: start) || bytes.hasPrefix("<!", at: start) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start) else { return false }
        offset = end + 1
      } else {
        var end = start + 1
        while end < bytes.count, isASCIILetter(bytes[end]) || isASCIIDigit(bytes[end]) { end += 1 }
        guard end < bytes.count, isHTMLSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == 0x2F
        else { return false }
        return table.index(of: bytes.extracting(start + 1..<end)) != nil
      }
    }
    return false
  }

  private static func skipSpaces(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, isHTMLSpace(bytes[offset]) { offset += 1 }
    return offset < bytes.count ? offset : nil
  }

  private static func commentEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    while let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: offset) {
      offset = close + 1
      if close >= start + 2, bytes[close - 1] == UInt8(ascii: "-"), bytes[close - 2] == UInt8(ascii: "-") {
        return offset
      }
    }
    return nil
  }
}
