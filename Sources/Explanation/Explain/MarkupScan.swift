internal import TextModel

/// Tells what a place in markup is, for bytes that gave no text.
///
/// Places are asked for in ascending order, so that the markup is gone through once.
struct MarkupScan {
  enum Kind: Hashable {
    case comment
    case declaration
    /// Within an element whose content is no markup, or no text.
    case raw(String)
    case tag(String)
    /// It is text, or the text was not read.
    case text

    /// The part, as explanations name it.
    var name: String {
      switch self {
      case .comment: "comment"
      case .declaration: "declaration"
      case .raw(let element): element
      case .tag(let element): "tag \(element)"
      case .text: "text"
      }
    }

    /// Why it gives no text.
    var sentence: String {
      switch self {
      case .comment: "it stands in a comment, which is no text"
      case .declaration: "it stands in a declaration, which is no text"
      case .raw(let element): "it stands in '\(element)', which loading leaves out before parsing"
      case .tag(let element): "it stands within the tag '\(element)', as the value of an attribute or its name"
      case .text: "it is spelled otherwise in the cleaned text, where white space is folded, or lies beyond a limit"
      }
    }
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var current = Kind.text
  private var end = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What the byte at `place` belongs to.
  mutating func kind(at place: Int) -> Kind {
    while end <= place, offset < bytes.count { next() }
    return place < end ? current : .text
  }

  /// Moves to the next piece: text up to a tag, or a tag, comment or raw element.
  private mutating func next() {
    guard bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count else {
      let start = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return move(to: start, .text)
    }
    if bytes[offset...].starts(with: "<!--".utf8) { return move(to: behind("-->", from: offset + 4), .comment) }
    if bytes[offset + 1] == UInt8(ascii: "!") || bytes[offset + 1] == UInt8(ascii: "?") {
      return move(to: behind(">", from: offset), .declaration)
    }
    let name = String(
      decoding: bytes[(offset + 1)...].prefix { ($0 | 0x20) &- 0x61 < 26 || 0x30...0x39 ~= $0 || $0 == 0x2D },
      as: UTF8.self
    ).lowercased()
    let tagEnd = behind(">", from: offset)
    guard ["script", "style", "svg", "template", "iframe", "noembed"].contains(name) else {
      return move(to: tagEnd, name.isEmpty && bytes[offset + 1] != UInt8(ascii: "/") ? .text : .tag(name))
    }
    move(to: behind("</\(name)", from: tagEnd), .raw(name))
  }

  private mutating func move(to place: Int, _ kind: Kind) {
    current = kind
    end = place
    offset = place
  }

  /// Behind the next `mark`, ASCII in any case; the end where there is none.
  private func behind(_ mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var at = start
    while at + mark.count <= bytes.count {
      if zip(bytes[at..<at + mark.count], mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return at + mark.count }
      at += 1
    }
    return bytes.count
  }
}
