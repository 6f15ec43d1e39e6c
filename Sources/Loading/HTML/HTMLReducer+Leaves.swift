internal import TextModel

/// Inline elements that hold nothing but text: a third of a page's elements.
///
/// Whether they stand there is nothing to the parser within a body: libxml2's rules for such elements close nothing but a
/// link within a link, and all that they open is closed at once. So it sees the letter that hides text, and the element is
/// put into the tree in its place.
extension HTMLReducer {
  /// Takes the leaf whose start tag was just read; gives the offset behind it, and `nil` if it is none.
  mutating func takeLeaf(
    in page: Span<UInt8>, at start: Int, _ element: Element, name: Span<UInt8>, hash: UInt32, _ tag: TagEnd,
    firstAttribute: Int
  ) -> Int? {
    guard isInBody, element.isInline, openElements.admitsLeaf(element, hash: hash) else { return nil }
    let next = tag.end + 1
    var content = next..<next
    var end = next
    if !element.isVoid {
      guard !tag.isClosed, let found = text(in: page, from: next, closedBy: name) else { return nil }
      content = found
      // `</`, the name and `>`.
      end = found.upperBound + name.count + 3
    }
    copy(page, upTo: start)
    guard canHideBehindLast else { return nil }
    result.leaves.append(
      ReducedHTML.Leaf(
        element: element, start: Int32(start), contentStart: Int32(content.lowerBound),
        contentEnd: Int32(content.upperBound), firstAttribute: Int32(firstAttribute),
        attributeCount: Int32(result.attributes.count - firstAttribute)))
    hide(start, to: end)
    return end
  }

  /// The text from `start` on up to the end tag of `name`; `nil` if something else stands there, or what has to be looked at
  /// more closely.
  private mutating func text(in page: Span<UInt8>, from start: Int, closedBy name: Span<UInt8>) -> Range<Int>? {
    guard let open = page.firstIndex(of: UInt8(ascii: "<"), from: start), open + name.count + 2 < page.count,
      page[open + 1] == UInt8(ascii: "/"), page[open + 2 + name.count] == UInt8(ascii: ">")
    else { return nil }
    for index in name.indices where asciiLowercased(page[open + 2 + index]) != asciiLowercased(name[index]) {
      return nil
    }
    let content = start..<open
    guard content.isEmpty || ampersand(in: page, content) == nil else { return nil }
    // Of white space alone a part may be left out.
    return content.isEmpty || content.contains { !isHTMLSpace(page[$0]) } ? content : nil
  }

  /// Whether a letter behind what was copied last grows together with nothing, as it would with a character reference that
  /// does not end.
  var canHideBehindLast: Bool {
    guard let last = result.bytes.last, result.bytes.count != hiddenEnd else { return true }
    switch last {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "/"):
      return false
    default: return true
    }
  }
}

extension Element {
  /// Whether it makes no difference to what is open around it. That libxml2 sees it so was tried for each, in each other.
  fileprivate var isInline: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .big, .br, .cite, .code, .em, .font, .i, .img, .input, .kbd, .label, .mark, .q, .s, .samp,
      .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .wbr:
      true
    default: false
    }
  }

  /// Whether the body stays open: libxml2 takes `<body/>` for its end, and what follows that may begin a head. End tags of the
  /// body are left out.
  func keepsBody(isClosed: Bool) -> Bool {
    switch self {
    case .head: false
    case .html, .body: !isClosed
    default: true
    }
  }

  /// Whether a page is in its body once such an element is open.
  var opensBody: Bool {
    switch self {
    case .body, .div, .p, .table: true
    default: false
    }
  }
}
