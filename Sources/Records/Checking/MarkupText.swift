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
    var missing = Missing()
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = skipMarkup(bytes, at: index, to: &output, &missing)
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
  private func skipMarkup(
    _ bytes: [UInt8], at start: Int, to output: inout [UInt8], _ missing: inout Missing
  ) -> Int {
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) {
      return isHTML
        ? endOfHTMLComment(bytes, at: start, &missing) : end(of: "-->", in: bytes, from: start + 4) ?? bytes.count
    }
    if !isHTML, rest.starts(with: "<![CDATA[".utf8) {
      let end = end(of: "]]>", in: bytes, from: start + 9) ?? bytes.count
      let isClosed = bytes[start..<end].suffix(3).elementsEqual("]]>".utf8) && end - start >= 12
      output += bytes[(start + 9)..<(isClosed ? end - 3 : end)]
      return end
    }
    if rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8) {
      if let end = endOfDeclaration(bytes, from: start + 2, &missing) { return end }
      // A page goes on behind one that nothing ends.
      guard isHTML else { return bytes.count }
      let isDocumentType = rest.dropFirst(2).prefix(7).elementsEqual("doctype".utf8) { $0 | 0x20 == $1 }
      return start + (isDocumentType ? 9 : 2)
    }
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, isNameStart(bytes[nameStart]) else {
      // In pages `</` and what is no letter begin a comment.
      if isHTML, isEnd { return endOfDeclaration(bytes, from: start + 2, &missing) ?? start + 2 }
      output.append(bytes[start])
      return start + 1
    }
    let name = elementName(bytes, at: nameStart)
    let tagEnd = endOfTag(bytes, from: nameStart)
    if name == "br" || name == "tab" || name == "lb" { output.append(UInt8(ascii: "\n")) }
    if isEnd || bytes[start..<tagEnd].suffix(2).elementsEqual("/>".utf8) { return tagEnd }
    guard Self.hidden.contains(name) || dropsDoubtful && Self.doubtful.contains(name),
      !missing.elementEnds.contains(name)
    else { return tagEnd }
    if let end = endOfElement(name, in: bytes, from: tagEnd) { return end }
    // The piece ends in text that is shown, and so not within it: nothing was open there.
    missing.elementEnds.insert(name)
    return tagEnd
  }

  /// Set once there is none further on, so that it is never searched for again.
  private struct Missing {
    var commentEnd = false
    var tagEnd = false
    var elementEnds: Set<String> = []
  }

  /// One past the comment that starts at `start`: `<!-->` and `--!>` end one too, and one that nothing ends goes on to the
  /// next `>` and no further.
  private func endOfHTMLComment(_ bytes: [UInt8], at start: Int, _ missing: inout Missing) -> Int {
    let inner = bytes[(start + 4)...]
    if inner.starts(with: ">".utf8) { return start + 5 }
    if inner.starts(with: "->".utf8) { return start + 6 }
    var from = start + 6
    while !missing.commentEnd, from < bytes.count, let close = bytes[from...].firstIndex(of: UInt8(ascii: ">")) {
      let before = bytes[(start + 2)..<close]
      if before.suffix(2).elementsEqual("--".utf8) || before.suffix(3).elementsEqual("--!".utf8) { return close + 1 }
      from = close + 1
    }
    missing.commentEnd = true
    return endOfDeclaration(bytes, from: start + 4, &missing) ?? start + 4
  }

  /// One past the next `>`; `nil` if there is none.
  private func endOfDeclaration(_ bytes: [UInt8], from start: Int, _ missing: inout Missing) -> Int? {
    guard !missing.tagEnd else { return nil }
    let end = end(of: ">", in: bytes, from: start)
    if end == nil { missing.tagEnd = true }
    return end
  }

  /// One past the end tag of the element `name`; `nil` if there is none.
  private func endOfElement(_ name: String, in bytes: [UInt8], from start: Int) -> Int? {
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
    return nil
  }

  /// In lower case, without a namespace prefix.
  private func elementName(_ bytes: [UInt8], at start: Int) -> String {
    var name: [UInt8] = []
    for byte in bytes[min(start, bytes.count)...].prefix(32) {
      if byte == UInt8(ascii: ":") {
        name = []
      } else if isNamePart(byte) {
        name.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || !isHTML && (byte == UInt8(ascii: "_") || byte >= 0x80)
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || byte == UInt8(ascii: "_") || byte >= 0x80
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

  /// One past the next `mark`; `nil` if there is none.
  private func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return nil
  }
}
