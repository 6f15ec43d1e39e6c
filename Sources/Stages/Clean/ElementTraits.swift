internal import TextModel

/// What cleaning knows of an element by its name alone.
struct ElementTraits: OptionSet {
  let rawValue: UInt16

  /// Set apart from what stands before and after it.
  static let block = ElementTraits(rawValue: 1)
  /// Holds no text of the page: code, media, form controls, reading aids.
  static let textless = ElementTraits(rawValue: 2)
  /// Furniture of the site rather than of the article.
  static let furniture = ElementTraits(rawValue: 4)
  /// Keeps its line ends.
  static let preformatted = ElementTraits(rawValue: 8)
  static let heading = ElementTraits(rawValue: 16)
  static let list = ElementTraits(rawValue: 32)
  static let link = ElementTraits(rawValue: 64)
  /// Counts only where the page has no other text.
  static let lastResort = ElementTraits(rawValue: 128)
  /// Holds articles: a `header` within is no header of the site.
  static let article = ElementTraits(rawValue: 256)
  static let lineBreak = ElementTraits(rawValue: 512)
  /// Can be the headline.
  static let headline = ElementTraits(rawValue: 1024)

  static let table: [ElementTraits] = {
    var table = [ElementTraits](repeating: [], count: 256)
    func add(_ traits: ElementTraits, _ elements: [TextModel.Element]) {
      for element in elements { table[Int(element.rawValue)].formUnion(traits) }
    }
    add(
      .block,
      [
        .html, .body, .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .h1, .h2, .h3, .h4, .h5,
        .h6, .hgroup, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th,
        .blockquote, .pre, .figure, .figcaption, .address, .form, .fieldset, .legend, .details, .summary, .dialog,
        .hr, .frameset, .noframes, .center, .xmp, .listing, .plaintext, .search, .noscript,
      ])
    add(
      .textless,
      [
        .head, .title, .meta, .link, .base, .script, .style, .template, .noscript, .svg, .math, .iframe, .object,
        .embed, .canvas, .audio, .video, .source, .track, .map, .applet, .param, .button, .select, .option, .optgroup,
        .datalist, .input, .textarea, .output, .progress, .meter, .colgroup, .col, .rt, .rp, .frame,
      ])
    add(.furniture, [.nav, .footer, .aside, .dialog, .menu, .search, .header, .form])
    add(.preformatted, [.pre, .xmp, .listing, .plaintext])
    add(.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
    add(.link, [.a])
    add(.lastResort, [.noscript])
    add(.article, [.article, .main])
    add(.lineBreak, [.br])
    add(.headline, [.h1, .h2])
    add(.list, [.ul, .ol, .dl, .menu])
    return table
  }()
}

extension Block.Kind {
  /// The kind that text directly in `element` has, where the element around it gives `outer`.
  static func within(_ element: Element, outer: Block.Kind) -> Block.Kind {
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dt, .dd: .item
    case .td, .th: .cell
    case .figcaption, .caption: .caption
    case .blockquote: .quote
    case .pre, .xmp, .listing, .plaintext: .code
    case .p: outer == .cell ? .paragraph : outer
    default: outer
    }
  }
}

extension MarkupTree.Node {
  /// Whether it is a text node. Faster than `==`, which for an enum of another module is a generic call.
  var isText: Bool {
    if case .text = element { true } else { false }
  }
}
