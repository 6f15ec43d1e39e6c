internal import Loading
internal import Pipeline
internal import TextModel

/// A page made of tags and bits of text, one for each byte. Elements whose end tag has a space in it are all seen by the parser
/// itself; that others are hidden from it makes no difference.
enum TagEntry {
  static func run(_ bytes: [UInt8]) {
    let pieces = bytes.map { Int($0) % (names.count * 2 + others.count) }
    let page = page(of: pieces, end: ">")
    FileEntry.run(Array(page.utf8), path: "a.html")
    // A byte more or less may tell whether it is a text at all.
    guard let hidden = shape(of: page), let shown = shape(of: TagEntry.page(of: pieces, end: " >")) else { return }
    let all = [page, hidden, shown].map(\.debugDescription)
    expect(hidden == shown, "\(all[0]) is\n\(all[1])\nnot\n\(all[2])")
  }

  private static func page(of pieces: [Int], end: String) -> String {
    pieces.map { (piece) in
      if piece < names.count { return "<\(names[piece])>" }
      if piece < names.count * 2 { return "</\(names[piece - names.count])\(end)" }
      return others[piece - names.count * 2]
    }.joined()
  }

  /// Where a tag is part of a text, it is seen whether it has a space.
  private static func shape(of page: String) -> String? {
    guard var file = try? FuzzPipeline.article.loader.load(Array(page.utf8), path: "a.html"),
      case .document(let document)? = file.next()
    else { return nil }
    return String(
      decoding: document.content.shape.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") },
      as: UTF8.self)
  }

  /// Inline elements, and what they stand in or beside.
  private static let names = [
    "a", "b", "i", "span", "em", "font", "code", "small", "sub", "u", "strike", "q", "label", "time", "mark", "s", "tt",
    "p", "div", "li", "ul", "td", "tr", "table", "th", "h1", "h2", "form", "select", "option", "pre", "center", "title",
    "head", "body", "html", "dl", "dt", "dd", "fieldset", "legend", "button", "textarea", "style", "script", "noscript",
    "iframe", "object", "caption", "article", "nav", "address", "blockquote", "svg", "x-y", "ruby", "rt", "frameset",
  ]
  private static let others = [
    "word", "two words", "x", " ", "\n", "日本", ".", ";", "&amp;", "&nbsp;", "&nbsp", "&#233;", "&#0;", "&", "#", "<",
    ">", "</", "/", "<!--", "-->", "<!-- -->", "<br>", "<img alt=a>", "<wbr>", "<input value='b'>", "<hr>",
    "<b class=c>",
    "<a href=d>", "<span/>", "<br/>", "<p id=e>", "</>", "<?php", "<!x>", "<![CDATA[", "]]>", "=", "\"", "'", "3 ",
    "\r\n",
    "<b title='", "<base>", "<meta>", "<link>", "<x", "<col>", "<frame>", "<p/>", "<div/>", "<a/>", "<body/>", "\u{0}",
  ]
}
