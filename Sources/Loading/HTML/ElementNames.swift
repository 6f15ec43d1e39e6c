internal import TextModel

/// The elements of HTML by name, and what the tokenizer has to know of each.
struct ElementNames: Sendable {
  static let html = ElementNames()

  private let elements: [Element]
  private let table: NameTable

  private init() {
    elements = Element.allCases.filter { $0 != .text && $0 != .other }
    table = NameTable(elements.map(\.htmlName))
  }

  /// The element called `name` in any case; `nil` if HTML has no such element.
  static func element(_ name: Span<UInt8>) -> Element? {
    html.element(NameTable.Key(name), in: name)
  }

  /// The same of the name in `bytes` that `key` was read from.
  func element(_ key: NameTable.Key, in bytes: Span<UInt8>) -> Element? {
    table.index(of: key, in: bytes).map { elements[$0] }
  }
}

extension Element {
  /// Whether it has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
    default: false
    }
  }

  /// Whether what it holds is no markup, up to its end tag.
  var isRawText: Bool {
    switch self {
    case .script, .style, .iframe, .noframes: true
    default: false
    }
  }

  /// Whether white space in it counts.
  var isPreformatted: Bool {
    switch self {
    case .pre, .textarea, .listing, .xmp, .plaintext: true
    default: false
    }
  }

  /// Whether it is one of the three that every page has once.
  var isOutermost: Bool {
    switch self {
    case .html, .head, .body: true
    default: false
    }
  }

  /// How strongly it resists being closed by the end tag of an outer element: libxml2's `htmlEndPriority`.
  var endPriority: UInt8 {
    switch self {
    case .div: 150
    case .td, .th: 160
    case .tr: 170
    case .thead, .tbody, .tfoot: 180
    case .table: 190
    case .head, .body: 200
    case .html: 220
    default: 100
    }
  }
}
