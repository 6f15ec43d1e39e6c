internal import TextModel

/// Makes a ``ReducedHTML`` of a page in one pass: a tokenizer after the HTML standard, which knows tags, attributes,
/// comments and raw text and copies what is worth parsing.
///
/// Tags are written anew without attributes and void elements closed (`<wbr/>`), because libxml2 knows only the
/// elements of HTML 4. End tags that close nothing are dropped: libxml2 would search its whole stack for each.
struct HTMLReducer {
  var result = ReducedHTML()
  /// Up to where the page was copied or cut.
  var copied = 0
  var openElements: OpenElements
  /// Whether the parser has the body open.
  var isInBody = false
  /// Elements open in which white space counts.
  var preformattedDepth = 0
  /// Of elements that HTML does not have.
  var names = DistinctNames()
  let elementNames = ElementNames.html
  let attributeNames = AttributeNames.table
  /// The first `&` that was not looked at.
  var nextAmpersand = -1
  /// Where the last run of text that was hidden ends, in the reduced bytes.
  var hiddenEnd = -1
  /// Set once there is none further on, so that it is never searched for again.
  var missing = Missing()

  struct Missing {
    var doubleQuote = false
    var singleQuote = false
    var commentEnd = false
    var drawingEnd = false
    var tagEnd = false
    var subset = false
  }

  /// Of one tag; more are dropped.
  let maximumAttributes: Int

  static func reduce(_ page: Span<UInt8>, limits: LoadLimits) -> ReducedHTML {
    var reducer = HTMLReducer(
      openElements: OpenElements(maximumDepth: limits.depth), maximumAttributes: min(limits.attributes, mostAttributes))
    reducer.result.bytes.reserveCapacity(page.count)
    reducer.run(page)
    return reducer.result
  }

  private mutating func run(_ page: Span<UInt8>) {
    var offset = 0
    while let start = page.firstIndex(of: UInt8(ascii: "<"), from: offset), start + 1 < page.count {
      reduceText(in: page, offset..<start)
      let next = page[start + 1]
      if isASCIILetter(next) {
        offset = startTag(in: page, at: start)
      } else if next == UInt8(ascii: "/") {
        offset = endTag(in: page, at: start)
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        offset = declaration(in: page, at: start)
      } else {
        offset = start + 1
        continue
      }
      skipBlanks(in: page, from: offset)
    }
    if offset < page.count { reduceText(in: page, offset..<page.count) }
    copy(page, upTo: page.count)
  }

  /// Keeps one byte of the white space between two tags.
  private mutating func skipBlanks(in page: Span<UInt8>, from start: Int) {
    guard start + 2 < page.count, isHTMLSpace(page[start]), isHTMLSpace(page[start + 1]), preformattedDepth == 0 else {
      return
    }
    var end = start + 2
    // Most of it indents lines.
    while let word = page.word(at: end), word == 0x2020_2020_2020_2020 || word == 0x0909_0909_0909_0909 { end += 8 }
    while end < page.count, isHTMLSpace(page[end]) { end += 1 }
    guard end < page.count, page[end] == UInt8(ascii: "<") else { return }
    copy(page, upTo: start + 1)
    resume(at: end)
  }

  // MARK: Copying and cutting

  mutating func copy(_ page: Span<UInt8>, upTo end: Int) {
    guard copied < end else { return }
    append(page, copied, end)
    copied = end
  }

  mutating func append(_ page: Span<UInt8>, _ start: Int, _ end: Int) {
    result.bytes.append(page.extracting(start..<end))
  }

  /// Continues the copy at `original`. What was appended since the last copy belongs to no place.
  mutating func resume(at original: Int) {
    copied = original
    addCut(at: original, isInserted: false)
  }

  /// Notes where the bytes appended from here on belong, in the place of a cut that none followed; but the one that says
  /// where the original of what was put in ends stays.
  mutating func addCut(at original: Int, isInserted: Bool) {
    let cut = Cut(reduced: Int32(result.bytes.count), original: Int32(original), isInserted: isInserted)
    let last = result.cuts.count - 1
    if last > 0, result.cuts[last].reduced == cut.reduced, !result.cuts[last - 1].isInserted {
      result.cuts[last] = cut
    } else {
      result.cuts.append(cut)
    }
  }

  /// Leaves out `start..<end`, so that what stands before and after it does not grow together into a tag or a
  /// character reference.
  mutating func remove(_ page: Span<UInt8>, from start: Int, to end: Int) {
    copy(page, upTo: start)
    // Nothing grows together with the letter that hides text.
    if let last = result.bytes.last, last != UInt8(ascii: ">"), !isHTMLSpace(last), result.bytes.count != hiddenEnd {
      result.bytes += HTMLReducer.separator
    }
    resume(at: end)
  }

  static let separator = Array("<!---->".utf8)

  // MARK: What is not an element

  /// A comment, a document type or another declaration; gives the offset behind it.
  private mutating func declaration(in page: Span<UInt8>, at start: Int) -> Int {
    let end: Int
    if page.hasPrefix("<!--", at: start) {
      end = commentEnd(in: page, at: start)
    } else if page.hasPrefix("<!doctype", at: start) {
      end = documentTypeEnd(in: page, at: start)
    } else {
      end = tagEnd(in: page, from: start).map { $0 + 1 } ?? start + 2
    }
    remove(page, from: start, to: end)
    return end
  }

  private mutating func commentEnd(in page: Span<UInt8>, at start: Int) -> Int {
    if page.hasPrefix("<!-->", at: start) { return start + 5 }
    if page.hasPrefix("<!--->", at: start) { return start + 6 }
    var offset = start + 4
    while !missing.commentEnd, let close = page.firstIndex(of: UInt8(ascii: ">"), from: offset) {
      let isEnd =
        page[close - 1] == UInt8(ascii: "-") && page[close - 2] == UInt8(ascii: "-")
        || page[close - 1] == UInt8(ascii: "!") && page[close - 2] == UInt8(ascii: "-")
          && page[close - 3] == UInt8(ascii: "-")
      if isEnd, close - 2 >= start + 4 { return close + 1 }
      offset = close + 1
    }
    // A comment that nobody ends would take the rest of the page with it.
    missing.commentEnd = true
    return tagEnd(in: page, from: start).map { $0 + 1 } ?? start + 4
  }

  /// The next `>`; `nil` if there is none.
  mutating func tagEnd(in page: Span<UInt8>, from start: Int) -> Int? {
    guard !missing.tagEnd else { return nil }
    let end = page.firstIndex(of: UInt8(ascii: ">"), from: start)
    if end == nil { missing.tagEnd = true }
    return end
  }

  private mutating func documentTypeEnd(in page: Span<UInt8>, at start: Int) -> Int {
    guard let close = tagEnd(in: page, from: start) else { return start + 9 }
    guard !missing.subset, let subset = page.firstIndex(of: UInt8(ascii: "["), in: start..<close) else {
      return close + 1
    }
    // Only the first document type is believed to have declarations of its own.
    missing.subset = true
    var offset = subset
    let limit = min(page.count, subset + 100_000)
    while offset < limit, let end = page.firstIndex(of: UInt8(ascii: "]"), in: offset..<limit) {
      offset = end + 1
      while offset < page.count, isHTMLSpace(page[offset]) { offset += 1 }
      if offset < page.count, page[offset] == UInt8(ascii: ">") { return offset + 1 }
    }
    return close + 1
  }
}
