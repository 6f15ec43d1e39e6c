internal import TextModel

/// The characters that a piece of markup shows: tags, comments and instructions dropped, references decoded.
///
/// The piece is cut out of a document, so that nothing is known of what is open around it.
struct MarkupText {
  /// Elements whose text no reader sees where they stand.
  private static let hidden: Set<String> = [
    "script", "style", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "head",
    "textarea", "select",
  ]
  /// Elements whose text may have been left out: reference marks, what was struck out, controls.
  private static let doubtful: Set<String> = [
    "sup", "sub", "del", "s", "strike", "button", "aside", "small", "label", "rt", "rp",
    "noscript",
  ]

  /// HTML's rules for names, references and CDATA; those of XML otherwise.
  var isHTML: Bool
  /// Whether the text of doubtful elements is dropped too.
  var dropsDoubtful: Bool

  func characters(of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = skipMarkup(bytes, at: index, to: &output)
      case UInt8(ascii: "&"):
        if let reference = CharacterReference.read(bytes, at: index, isHTML: isHTML) {
          output.appendScalar(reference.scalar)
          index += reference.count
        } else {
          output.append(bytes[index])
          index += 1
        }
      default:
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }

  /// Where the markup that starts at `start` ends; what it shows goes to `output`.
  private func skipMarkup(_ bytes: [UInt8], at start: Int, to output: inout [UInt8]) -> Int {
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) { return end(of: "-->", in: bytes, from: start + 4) }
    if !isHTML, rest.starts(with: "<![CDATA[".utf8) {
      let end = end(of: "]]>", in: bytes, from: start + 9)
      let isClosed = bytes[start..<end].suffix(3).elementsEqual("]]>".utf8) && end - start >= 12
      output += bytes[(start + 9)..<(isClosed ? end - 3 : end)]
      return end
    }
    if rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8) { return end(of: ">", in: bytes, from: start + 2) }
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, isNameStart(bytes[nameStart]) else {
      output.append(bytes[start])
      return start + 1
    }
    let name = elementName(bytes, at: nameStart)
    let tagEnd = endOfTag(bytes, from: nameStart)
    if name == "br" || name == "tab" || name == "lb" { output.append(UInt8(ascii: "\n")) }
    if isEnd || bytes[start..<tagEnd].suffix(2).elementsEqual("/>".utf8) { return tagEnd }
    guard Self.hidden.contains(name) || dropsDoubtful && Self.doubtful.contains(name) else { return tagEnd }
    return endOfElement(name, in: bytes, from: tagEnd)
  }

  /// One past the end tag of the element `name`; the end of the bytes if there is none.
  private func endOfElement(_ name: String, in bytes: [UInt8], from start: Int) -> Int {
    var depth = 1
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        index += 1
        continue
      }
      let isEnd = bytes[index + 1] == UInt8(ascii: "/")
      if elementName(bytes, at: index + (isEnd ? 2 : 1)) == name {
        depth += isEnd ? -1 : 1
        index = endOfTag(bytes, from: index + 1)
        if depth == 0 { return index }
      } else {
        index += 1
      }
    }
    return index
  }

  /// In lower case, without a namespace prefix.
  private func elementName(_ bytes: [UInt8], at start: Int) -> String {
    var name: [UInt8] = []
    for byte in bytes[min(start, bytes.count)...].prefix(32) {
      if byte == UInt8(ascii: ":") {
        name = []
      } else if isNameStart(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        name.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// One past the `>` of a tag, which quoted values do not end.
  private func endOfTag(_ bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[index - 1] == UInt8(ascii: "=") {
        quote = byte
      }
      index += 1
    }
    return index
  }

  private func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }
}
