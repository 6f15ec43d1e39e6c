package import TextModel

/// A tree from a few lines of markup, so that stages can be tested without a parser.
///
///     let content = TreeText("<p>Kurils &amp; <b>Iturup</b></p>").content
///
/// Known are elements with double-quoted attributes, void elements, comments, raw text in `script` and `style`, the
/// references `amp lt gt nbsp shy quot eacute` and numeric ones. Elements without a case of their own keep their name.
/// Nothing is repaired.
package struct TreeText: Sendable {
  package let content: Content

  package init(_ markup: String) {
    var reader = Reader(bytes: Array(markup.utf8))
    reader.read()
    content = Content(bytes: reader.bytes, tree: reader.builder.finish())
  }

  /// A document of this tree, as loading would hand it on.
  package func document(format: String = "html", id: String = "test") -> Document {
    var source = SourceFacts(path: id)
    source.format = format
    source.byteCount = content.bytes.count
    return Document(id: id, source: source, content: content)
  }
}

private struct Reader {
  let bytes: [UInt8]
  var builder = MarkupTreeBuilder()
  private var at = 0

  private static let void: Set<Element> = [.br, .hr, .meta, .link, .img, .input, .wbr, .base, .source, .col]
  private static let references: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "nbsp": 0xA0, "shy": 0xAD, "quot": 0x22, "eacute": 0xE9,
  ]

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    var textStart = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"):
        builder.appendText(start: textStart, end: at)
        readTag()
        textStart = at
      case UInt8(ascii: "&"):
        builder.appendText(start: textStart, end: at)
        textStart = readReference()
      default: at += 1
      }
    }
    builder.appendText(start: textStart, end: bytes.count)
  }

  private mutating func readTag() {
    if bytes[at...].starts(with: "<!--".utf8) {
      while at < bytes.count, !bytes[at...].starts(with: "-->".utf8) { at += 1 }
      at = min(at + 3, bytes.count)
      return
    }
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = word().lowercased()
    let element = Element.allCases.first { $0.htmlName == name } ?? .other
    if isEnd {
      builder.close()
    } else {
      builder.open(element, name: element == .other ? builder.intern(name) : 0)
      readAttributes()
    }
    skip(to: UInt8(ascii: ">"))
    at = min(at + 1, bytes.count)
    guard !isEnd else { return }
    if Self.void.contains(element) { builder.close() }
    if element == .script || element == .style {
      let start = at
      while at < bytes.count, !bytes[at...].starts(with: "</\(name)".utf8) { at += 1 }
      builder.appendText(start: start, end: at)
    }
  }

  private mutating func readAttributes() {
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      guard bytes[at] != 0x20, bytes[at] != 0x0A else {
        at += 1
        continue
      }
      let name = word()
      guard !name.isEmpty else {
        at += 1
        continue
      }
      var value: ArraySlice<UInt8> = []
      if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "="), bytes[at + 1] == UInt8(ascii: "\"") {
        at += 2
        let start = at
        skip(to: UInt8(ascii: "\""))
        value = bytes[start..<at]
        at = min(at + 1, bytes.count)
      }
      builder.addAttribute(name: builder.intern(name), value: value.span)
    }
  }

  /// Takes a reference, or the `&` alone; gives where text goes on.
  private mutating func readReference() -> Int {
    let start = at
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "#") { at += 1 }
    let name = word()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ";") else { return start }
    let scalar =
      bytes[start + 1] == UInt8(ascii: "#")
      ? name.hasPrefix("x") ? UInt32(name.dropFirst(), radix: 16) : UInt32(name) : Self.references[name]
    guard let scalar, Unicode.Scalar(scalar) != nil else { return start }
    at += 1
    var characters: [UInt8] = []
    characters.appendScalar(scalar)
    builder.appendText(characters.span, start: start, end: at)
    return at
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, isWord(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  private mutating func skip(to byte: UInt8) { while at < bytes.count, bytes[at] != byte { at += 1 } }
}
