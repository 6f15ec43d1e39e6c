internal import TextModel

/// Makes a ``ReducedXML`` of a document in one pass.
struct XMLReducer {
  private var result = ReducedXML()
  private var copied = 0
  private var entities: EntityDeclarations
  private var depth = 0
  private var hasDocumentType = false
  /// Whether the document breaks off in a CDATA section.
  private var isSectionOpen = false
  private var names = DistinctNames()
  private let maximumDepth: Int
  /// More attributes of one element are dropped: libxml2 compares each with all others.
  private let maximumAttributes: Int

  static func reduce(_ document: Span<UInt8>, limits: LoadLimits) -> ReducedXML {
    var reducer = XMLReducer(
      entities: EntityDeclarations(budget: limits.expansions), maximumDepth: limits.depth,
      maximumAttributes: limits.attributes)
    reducer.result.bytes.reserveCapacity(document.count)
    reducer.run(document)
    return reducer.result
  }

  private init(entities: EntityDeclarations, maximumDepth: Int, maximumAttributes: Int) {
    self.entities = entities
    self.maximumDepth = maximumDepth
    self.maximumAttributes = maximumAttributes
  }

  private mutating func run(_ document: Span<UInt8>) {
    var offset = 0
    while offset < document.count {
      let markup = document.firstIndex(of: UInt8(ascii: "<"), from: offset) ?? document.count
      references(in: document, from: offset, to: markup)
      guard markup < document.count else { break }
      offset = self.markup(in: document, at: markup)
    }
    copy(document, upTo: document.count)
    // libxml2 gives nothing of a section that is not closed.
    if isSectionOpen { result.bytes += Array("]]>".utf8) }
  }

  private mutating func copy(_ document: Span<UInt8>, upTo end: Int) {
    guard copied < end else { return }
    result.bytes.append(document.extracting(copied..<end))
    copied = end
  }

  private mutating func cut(_ document: Span<UInt8>, from start: Int, to end: Int) {
    copy(document, upTo: start)
    resume(at: end)
  }

  private mutating func resume(at end: Int) {
    copied = end
    result.cuts.append(Cut(reduced: Int32(result.bytes.count), original: Int32(end)))
  }

  // MARK: Markup

  private mutating func markup(in document: Span<UInt8>, at start: Int) -> Int {
    if document.hasPrefix("<!--", at: start) {
      return cutMarkup(document, start, upTo: end(of: "-->", in: document, from: start + 4))
    }
    if document.hasPrefix("<![cdata[", at: start) {
      let end = end(of: "]]>", in: document, from: start + 9)
      isSectionOpen = end == document.count && !document.hasPrefix("]]>", at: max(start + 9, end - 3))
      return end
    }
    if document.hasPrefix("<?", at: start) {
      return cutMarkup(document, start, upTo: end(of: "?>", in: document, from: start + 2))
    }
    if document.hasPrefix("<!doctype", at: start) {
      return cutMarkup(document, start, upTo: documentTypeEnd(in: document, from: start))
    }
    return tag(in: document, at: start)
  }

  private mutating func cutMarkup(_ document: Span<UInt8>, _ start: Int, upTo end: Int) -> Int {
    cut(document, from: start, to: end)
    return end
  }

  private func end(of mark: StaticString, in document: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while let close = document.firstIndex(of: UInt8(ascii: ">"), from: offset) {
      offset = close + 1
      let first = offset - mark.utf8CodeUnitCount
      if first >= start, document.hasPrefix(mark, at: first) { return offset }
    }
    return document.count
  }

  private mutating func documentTypeEnd(in document: Span<UInt8>, from start: Int) -> Int {
    // There is one; a document full of them is not read to its end for each.
    guard !hasDocumentType else {
      return document.firstIndex(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? document.count
    }
    hasDocumentType = true
    var offset = start + 9
    var subset: Int?
    var quote: UInt8?
    while offset < document.count {
      let byte = document[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "["), subset == nil {
        subset = offset + 1
      } else if byte == UInt8(ascii: "]"), let first = subset {
        entities.read(document, first..<offset)
        return document.firstIndex(of: UInt8(ascii: ">"), from: offset).map { $0 + 1 } ?? document.count
      } else if byte == UInt8(ascii: "<"), document.hasPrefix("<!--", at: offset) {
        offset = end(of: "-->", in: document, from: offset + 4)
        continue
      } else if byte == UInt8(ascii: ">"), subset == nil {
        return offset + 1
      }
      offset += 1
    }
    // Without an end: what can be read goes on behind the first line that looks like one.
    return document.firstIndex(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? document.count
  }

  /// A tag; its attributes are checked for references, and it is left out where elements are nested too deep.
  private mutating func tag(in document: Span<UInt8>, at start: Int) -> Int {
    let isEnd = start + 1 < document.count && document[start + 1] == UInt8(ascii: "/")
    var offset = start + 1
    let isNamed = names.admits(
      NameTable.Key(document.extracting(tagName(in: document, at: isEnd ? start + 2 : offset))).hash)
    var attributes = 0
    while offset < document.count {
      let byte = document[offset]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
      offset += 1
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      guard let close = document.firstIndex(of: byte, from: offset) else { break }
      attributes += 1
      if let name = attributeName(in: document, before: offset - 1, after: start),
        !names.admits(NameTable.Key(document.extracting(name)).hash)
      {
        result.unnamedCount += 1
        cut(document, from: name.lowerBound, to: close + 1)
        offset = close + 1
        continue
      }
      if attributes == maximumAttributes {
        let rest = tagEnd(in: document, from: close + 1)
        result.attributeCount += rest.attributeCount
        // The mark of an empty element belongs to the tag.
        let isEmpty = document[rest.end - 1] == UInt8(ascii: "/")
        let end = isEmpty && rest.end - 1 > close ? rest.end - 1 : rest.end
        cut(document, from: close + 1, to: end)
        offset = rest.end
        break
      }
      attributeReferences(in: document, from: offset, to: close)
      offset = close + 1
    }
    guard offset < document.count, document[offset] == UInt8(ascii: ">") else { return offset }
    let isEmpty = document[offset - 1] == UInt8(ascii: "/")
    var isTooDeep = depth > maximumDepth
    if isEnd {
      depth -= 1
    } else if !isEmpty {
      depth += 1
      isTooDeep = depth > maximumDepth
    }
    if isTooDeep || !isNamed {
      if !isEnd, isTooDeep { result.flattenedCount += 1 }
      if !isEnd, !isTooDeep { result.unnamedCount += 1 }
      // Its attributes may have been copied already.
      if copied <= start { cut(document, from: start, to: offset + 1) } else { removeTag(document, upTo: offset + 1) }
    }
    return offset + 1
  }

  private func tagName(in document: Span<UInt8>, at start: Int) -> Range<Int> {
    var end = min(start, document.count)
    while end < document.count, document[end] != UInt8(ascii: ">"), document[end] != UInt8(ascii: "/"),
      document[end] != UInt8(ascii: "<"), !isHTMLSpace(document[end])
    {
      end += 1
    }
    return min(start, document.count)..<end
  }

  /// The name of the attribute whose value's quote stands at `quote`.
  private func attributeName(in document: Span<UInt8>, before quote: Int, after tag: Int) -> Range<Int>? {
    var end = quote
    while end > tag, isHTMLSpace(document[end - 1]) { end -= 1 }
    guard end > tag, document[end - 1] == UInt8(ascii: "=") else { return nil }
    end -= 1
    while end > tag, isHTMLSpace(document[end - 1]) { end -= 1 }
    var start = end
    while start > tag + 1, !isHTMLSpace(document[start - 1]), document[start - 1] != UInt8(ascii: "\""),
      document[start - 1] != UInt8(ascii: "'")
    {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  /// Takes back the beginning of a tag that was copied.
  private mutating func removeTag(_ document: Span<UInt8>, upTo end: Int) {
    while let last = result.bytes.popLast(), last != UInt8(ascii: "<") {}
    while result.cuts.count > 1, let cut = result.cuts.last, Int(cut.reduced) > result.bytes.count {
      result.cuts.removeLast()
    }
    resume(at: end)
  }

  /// Where the `>` of a tag stands, and how many attributes it has from `start` on.
  private func tagEnd(in document: Span<UInt8>, from start: Int) -> (end: Int, attributeCount: Int) {
    var offset = start
    var count = 0
    while offset < document.count, document[offset] != UInt8(ascii: ">") {
      let byte = document[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        let close = document.firstIndex(of: byte, from: offset)
      {
        offset = close + 1
        count += 1
      }
    }
    return (offset, count)
  }

  // MARK: References

  private mutating func references(in document: Span<UInt8>, from start: Int, to end: Int) {
    var offset = start
    while let ampersand = document.firstIndex(of: UInt8(ascii: "&"), in: offset..<end) {
      offset = ampersand + 1
      guard let name = referenceName(in: document, after: ampersand, before: end) else {
        // Of several in a row only the last can begin one.
        while offset + 1 < end, document[offset] == UInt8(ascii: "&"), document[offset + 1] == UInt8(ascii: "&") {
          offset += 1
        }
        result.strayCount += offset - ampersand
        replace(document, ampersand..<offset, by: nil)
        continue
      }
      offset = name.upperBound + 1
      if isKnownToParser(document, name) { continue }
      let range = ampersand..<offset
      if let characters = entities.characters(document.extracting(name)) {
        replace(document, range, by: characters)
      } else {
        refuse(document, name)
        cut(document, from: range.lowerBound, to: range.upperBound)
      }
    }
  }

  /// Leaves `&amp;` in the place of `range`, as a mark for where `characters` go.
  private mutating func replace(_ document: Span<UInt8>, _ range: Range<Int>, by characters: [UInt8]?) {
    copy(document, upTo: range.lowerBound)
    let first = Int32(result.characters.count)
    result.characters += characters ?? []
    result.references.append(
      ReducedXML.Reference(
        reduced: Int32(result.bytes.count), start: Int32(range.lowerBound), end: Int32(range.upperBound),
        characters: characters.map { _ in first..<Int32(result.characters.count) }))
    result.bytes += XMLReducer.mark
    resume(at: range.upperBound)
  }

  private static let mark = Array("&amp;".utf8)

  /// In attribute values, text goes in directly.
  private mutating func attributeReferences(in document: Span<UInt8>, from start: Int, to end: Int) {
    var offset = start
    while let ampersand = document.firstIndex(of: UInt8(ascii: "&"), in: offset..<end) {
      offset = ampersand + 1
      let name = referenceName(in: document, after: ampersand, before: end)
      if let name, isKnownToParser(document, name) { continue }
      var text = XMLReducer.mark
      if let name {
        offset = name.upperBound + 1
        text = []
        if let characters = entities.characters(document.extracting(name)) {
          text = characters.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") && $0 != 0x22 && $0 != 0x27 }
        } else {
          refuse(document, name)
        }
      } else {
        result.strayCount += 1
      }
      copy(document, upTo: ampersand)
      insert(text, at: ampersand)
      resume(at: offset)
    }
  }

  /// Puts `text` in for what begins at `start`. The parser may see text there: it knows better what is no tag.
  private mutating func insert(_ text: [UInt8], at start: Int) {
    guard !text.isEmpty else { return }
    result.cuts.append(Cut(reduced: Int32(result.bytes.count), original: Int32(start), isInserted: true))
    result.bytes += text
  }

  private mutating func refuse(_ document: Span<UInt8>, _ name: Range<Int>) {
    result.refusedCount += 1
    guard result.firstRefused == nil else { return }
    var bytes: [UInt8] = []
    bytes.append(document.extracting(name))
    result.firstRefused = String(decoding: bytes, as: UTF8.self)
  }

  private func referenceName(in document: Span<UInt8>, after ampersand: Int, before end: Int) -> Range<Int>? {
    var offset = ampersand + 1
    let limit = min(end, offset + 256)
    while offset < limit, document[offset] != UInt8(ascii: ";") {
      let byte = document[offset]
      guard
        byte >= 0x80 || isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "#")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: ":")
      else { return nil }
      offset += 1
    }
    guard offset < limit, offset > ampersand + 1 else { return nil }
    return ampersand + 1..<offset
  }

  /// Character references and the five predefined entities.
  private func isKnownToParser(_ document: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let start = name.lowerBound
    if document[start] == UInt8(ascii: "#") { return true }
    switch name.count {
    case 2: return document.hasPrefix("lt", at: start) || document.hasPrefix("gt", at: start)
    case 3: return document.hasPrefix("amp", at: start)
    case 4: return document.hasPrefix("quot", at: start) || document.hasPrefix("apos", at: start)
    default: return false
    }
  }
}
