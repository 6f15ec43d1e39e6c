internal import TextModel

extension HTMLReducer {
  /// An end tag; gives the offset behind it.
  mutating func endTag(in page: Span<UInt8>, at start: Int) -> Int {
    let nameEnd = tagNameEnd(in: page, from: start + 2)
    guard nameEnd > start + 2, isASCIILetter(page[start + 2]) else {
      // `</>` is nothing, `</3` the start of a comment that ends with the next `>`.
      guard start + 2 < page.count, let close = tagEnd(in: page, from: start + 2) else {
        return start + 2
      }
      remove(page, from: start, to: close + 1)
      return close + 1
    }
    let isBare = nameEnd < page.count && page[nameEnd] == UInt8(ascii: ">")
    guard let close = isBare ? nameEnd : tagEnd(in: page, from: nameEnd) else { return nameEnd }
    let key = NameTable.Key(page, start + 2..<nameEnd)
    let hash = key.hash
    let element = elementNames.element(key, in: page) ?? .other
    guard isKept(element, hash: hash) else {
      remove(page, from: start, to: close + 1)
      return close + 1
    }
    if element.isPreformatted, preformattedDepth > 0 { preformattedDepth -= 1 }
    guard close > nameEnd else { return close + 1 }
    copy(page, upTo: nameEnd)
    result.bytes.append(UInt8(ascii: ">"))
    resume(at: close + 1)
    return close + 1
  }

  /// A start tag and, if its content is raw text, that; gives the offset behind it.
  mutating func startTag(in page: Span<UInt8>, at start: Int) -> Int {
    let nameEnd = tagNameEnd(in: page, from: start + 1)
    let name = page.extracting(start + 1..<nameEnd)
    let key = NameTable.Key(page, start + 1..<nameEnd)
    let hash = key.hash
    let element = elementNames.element(key, in: page) ?? .other
    let firstAttribute = result.attributes.count
    let tag = takeAttributes(in: page, from: nameEnd)
    guard tag.end < page.count else {
      // The page ends within the tag.
      copy(page, upTo: start)
      resume(at: page.count)
      return page.count
    }
    let next = tag.end + 1
    if case .other = element {
      // libxml2 would read `<style<>` as a style, and what follows as its raw text.
      guard isWholeName(name) else {
        remove(page, from: start, to: next)
        return next
      }
      guard names.admits(hash) else {
        result.unnamedCount += 1
        remove(page, from: start, to: next)
        return next
      }
    }
    if let end = takeLeaf(in: page, at: start, element, name: name, hash: hash, tag, firstAttribute: firstAttribute) {
      return end
    }
    let isClosed = tag.isClosed || element.isVoid
    if !element.keepsBody(isClosed: isClosed) { isInBody = false }
    if !isClosed, !element.isOutermost, !openElements.open(element, hash: hash) {
      result.flattenedCount += 1
      remove(page, from: start, to: next)
      return next
    }
    copy(page, upTo: nameEnd)
    let attributeCount = result.attributes.count - firstAttribute
    if attributeCount > 0 {
      result.tags.append(
        ReducedHTML.Tag(
          reduced: Int32(result.bytes.count), hash: hash, firstAttribute: Int32(firstAttribute),
          attributeCount: Int32(attributeCount)))
    }
    if isClosed { result.bytes.append(UInt8(ascii: "/")) }
    if tag.end > nameEnd || isClosed {
      result.bytes.append(UInt8(ascii: ">"))
      resume(at: next)
    }
    guard !isClosed else { return next }
    if element.opensBody { isInBody = true }
    if element.isPreformatted { preformattedDepth += 1 }
    if element.isRawText { return cutRawText(in: page, from: next, name: name, isData: tag.isData) }
    if case .svg = element { return cutDrawing(in: page, from: next) }
    return next
  }

  /// Whether the end tag closes something.
  private mutating func isKept(_ element: Element, hash: UInt32) -> Bool {
    switch element {
    case .head: true
    // What follows the end of the body belongs to the body.
    case .body, .html: false
    default: openElements.close(element, hash: hash)
    }
  }

  /// Whether libxml2 takes all of it for the name of an element.
  private func isWholeName(_ name: Span<UInt8>) -> Bool {
    for index in name.indices {
      switch name[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return true
  }

  private func tagNameEnd(in page: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < page.count, !HTMLReducer.endsTagName(page[offset]) { offset += 1 }
    return offset
  }

  /// Cuts text up to the end tag of `name`, or to the end of the page if there is none.
  private mutating func cutRawText(in page: Span<UInt8>, from start: Int, name: Span<UInt8>, isData: Bool) -> Int {
    var offset = start
    var end = page.count
    while let open = page.firstIndex(of: UInt8(ascii: "<"), from: offset), open + 2 + name.count <= page.count {
      offset = open + 1
      guard page[open + 1] == UInt8(ascii: "/") else { continue }
      var isSame = true
      for index in name.indices where asciiLowercased(page[open + 2 + index]) != asciiLowercased(name[index]) {
        isSame = false
        break
      }
      let after = open + 2 + name.count
      guard isSame,
        after == page.count || page[after] == UInt8(ascii: ">") || page[after] == UInt8(ascii: "/")
          || isHTMLSpace(page[after])
      else { continue }
      end = open
      break
    }
    guard end > start else { return end }
    copy(page, upTo: start)
    resume(at: end)
    if isData, !result.tags.isEmpty {
      result.tags[result.tags.count - 1].rawStart = Int32(start)
      result.tags[result.tags.count - 1].rawEnd = Int32(end)
    }
    return end
  }

  /// Cuts what an `svg` element holds, if it is closed.
  private mutating func cutDrawing(in page: Span<UInt8>, from start: Int) -> Int {
    var depth = 1
    var offset = start
    while !missing.drawingEnd, let open = page.firstIndex(of: UInt8(ascii: "<"), from: offset) {
      offset = open + 1
      if page.hasPrefix("</svg", at: open) {
        depth -= 1
      } else if page.hasPrefix("<svg", at: open) {
        // A self-closed one within would have to be parsed to be seen; drawings are not nested so.
        depth += 1
      }
      if depth == 0 {
        copy(page, upTo: start)
        resume(at: open)
        return open
      }
    }
    missing.drawingEnd = true
    return start
  }
}
