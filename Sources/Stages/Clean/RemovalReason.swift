/// Why cleaning left a part of a document out.
package enum RemovalReason: UInt8, Sendable, CaseIterable {
  /// Its element never holds text of a page: code, media, form controls, reading aids.
  case textless
  /// `noscript` on a page that has text besides.
  case noscript
  /// Hidden by `hidden`, `aria-hidden` or its style.
  case hidden
  /// Its element is furniture of the site: `nav`, `footer`, `aside`.
  case furniture
  /// Its `role` says so.
  case role
  /// Words of its `class` or `id` say so.
  case className
  /// Words of its `class` or `id` say that it tells of the article: byline, date, tags.
  case details
  /// Words of its `class` or `id` say that readers wrote it.
  case comments
  /// It is mostly links.
  case links
  /// A scrap: neither a sentence nor long.
  case scrap
  /// It is text below a picture.
  case caption
  /// It stands at the article's end and leads away from it: links, a heading with nothing below.
  case tail
  /// It names whose the rights are.
  case rights
  /// It stands outside the element that holds the article.
  case outside
  /// No selector names it.
  case unselected

  /// The name that `onoma explain` gives it.
  package var name: String {
    switch self {
    case .textless: "no-text"
    case .noscript: "noscript"
    case .hidden: "hidden"
    case .furniture: "furniture"
    case .role: "role"
    case .className: "class"
    case .details: "details"
    case .comments: "comments"
    case .links: "links"
    case .scrap: "scrap"
    case .caption: "caption"
    case .tail: "tail"
    case .rights: "rights"
    case .outside: "outside"
    case .unselected: "unselected"
    }
  }
}
