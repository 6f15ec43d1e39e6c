internal import TextModel

/// Takes out of wikitext what is no running text: templates, tables, comments, footnotes, and links to files and
/// categories. What is left are copies of the text, which ``WikiWriter`` reads by lines.
struct WikiCleaner {
  private let bytes: [UInt8]
  private let start: Int
  private let unseen: Set<String>
  /// Where what opens at a place is closed. Found for all at once, so that no text makes it slow.
  private var ends: [Int: Int] = [:]

  /// Elements that are left out with what they hold.
  private static let dropped = [
    "ref", "gallery", "math", "chem", "timeline", "score", "imagemap", "templatedata", "syntaxhighlight",
  ]

  init(_ bytes: [UInt8], from start: Int, unseen: Set<String>) {
    self.bytes = bytes
    self.start = start
    self.unseen = unseen
    pair()
  }

  func cleaned() -> WikiSource {
    var output = WikiSource()
    var copied = 0
    var index = start
    while index < bytes.count {
      guard let end = skipped(at: index) else {
        index += 1
        continue
      }
      output.copy(copied..<index, of: bytes)
      copied = end
      index = end
    }
    output.copy(copied..<bytes.count, of: bytes)
    return output
  }

  /// Where what is left out at `index` ends; `nil` if the byte is kept.
  private func skipped(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "{"):
      // What is never closed loses its braces only.
      return ends[index] ?? (has("{{", at: index) ? index + 2 : nil)
    case UInt8(ascii: "}"): return has("}}", at: index) ? index + 2 : nil
    case UInt8(ascii: "["):
      guard let end = ends[index], isUnseen(index + 2) else { return nil }
      return end
    case UInt8(ascii: "<"): return ends[index]
    default: return nil
    }
  }

  /// Whether the link whose target starts at `index` is to a file, a category or the same article elsewhere.
  private func isUnseen(_ index: Int) -> Bool {
    guard let colon = bytes[index..<min(index + 64, bytes.count)].firstIndex(of: UInt8(ascii: ":")), colon > index
    else { return false }
    let name = bytes[index..<colon]
    if (2...3).contains(name.count), name.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return true }
    return foldedSpaces(String(decoding: name, as: UTF8.self)).map { unseen.contains($0.lowercased()) } ?? false
  }

  /// Finds the ends of all that is paired, in one walk.
  private mutating func pair() {
    enum Kind { case template, table, link }
    var open: [(kind: Kind, index: Int)] = []
    var counts: [Kind: Int] = [:]
    /// Ends of elements that are nowhere further on.
    var missing: Set<String> = []
    var index = start
    let push = { (kind: Kind, index: Int) in
      open.append((kind, index))
      counts[kind, default: 0] += 1
    }
    while index < bytes.count {
      var closed: Kind?
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if let end = elementEnd(index, &missing) {
          ends[index] = end
          index = end
          continue
        }
      case UInt8(ascii: "{") where has("{{", at: index):
        push(.template, index)
        index += 1
      case UInt8(ascii: "{") where has("{|", at: index) && isLineStart(index): push(.table, index)
      case UInt8(ascii: "[") where has("[[", at: index):
        push(.link, index)
        index += 1
      case UInt8(ascii: "}") where has("}}", at: index): closed = .template
      case UInt8(ascii: "]") where has("]]", at: index): closed = .link
      case UInt8(ascii: "|") where has("|}", at: index) && !has("|}}", at: index) && isLineStart(index): closed = .table
      default: break
      }
      if let closed {
        if counts[closed, default: 0] > 0 {
          // What was opened within and never closed ends here too.
          while let last = open.popLast() {
            counts[last.kind, default: 0] -= 1
            guard last.kind == closed else { continue }
            ends[last.index] = index + 2
            break
          }
        }
        index += 1
      }
      index += 1
    }
  }

  /// Where a comment or an element that is left out ends, which begins at `index`.
  private func elementEnd(_ index: Int, _ missing: inout Set<String>) -> Int? {
    if has("<!--", at: index) { return find("-->", from: index + 4, &missing).map { $0 + 3 } ?? bytes.count }
    for tag in ["<nowiki>", "</nowiki>", "<nowiki/>", "<nowiki />"] where has(tag, at: index) {
      return index + tag.utf8.count
    }
    for name in Self.dropped where has("<" + name, at: index) {
      let after = index + 1 + name.utf8.count
      guard after < bytes.count, [0x20, 0x0A, 0x2F, 0x3E].contains(bytes[after]) else { continue }
      guard let tagEnd = find(">", from: after, &missing) else { return nil }
      if bytes[tagEnd - 1] == UInt8(ascii: "/") { return tagEnd + 1 }
      let close = "</\(name)>"
      return find(close, from: tagEnd, &missing).map { $0 + close.utf8.count } ?? tagEnd + 1
    }
    return nil
  }

  private func find(_ text: String, from start: Int, _ missing: inout Set<String>) -> Int? {
    guard !missing.contains(text), let first = text.utf8.first else { return nil }
    var index = start
    while index < bytes.count {
      if bytes[index] == first, has(text, at: index) { return index }
      index += 1
    }
    missing.insert(text)
    return nil
  }

  private func isLineStart(_ index: Int) -> Bool {
    var before = index
    while before > start, [0x20, 0x09, UInt8(ascii: ":")].contains(bytes[before - 1]), index - before < 64 {
      before -= 1
    }
    return before == start || bytes[before - 1] == 0x0A
  }

  private func has(_ text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }
}
