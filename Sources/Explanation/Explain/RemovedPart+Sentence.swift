internal import Stages

extension RemovedPart {
  /// Why it was left out, without a stop.
  var sentence: String { reason.sentence(words: words) }
}

extension RemovalReason {
  /// - Parameter words: those of `class` and `id` that decided.
  func sentence(words: [String]) -> String {
    let named = words.isEmpty ? "its class or id" : words.map { "'\($0)'" }.joined(separator: ", ")
    return switch self {
    case .textless: "the element never holds text of the page"
    case .noscript: "noscript, on a page that has other text"
    case .hidden: "it is hidden"
    case .furniture: "the element is furniture of the site"
    case .role: "its role makes it furniture of the site"
    case .className: "\(named) in class or id: furniture of the site"
    case .details: "\(named) in class or id: a fact about the article, not its text"
    case .comments: "\(named) in class or id: readers' comments"
    case .links: "mostly links"
    case .scrap: "neither a sentence nor long"
    case .caption: "text below a picture; 'captions: true' keeps it"
    case .tail: "at the end of the article, leading away from it"
    case .rights: "a notice of rights"
    case .outside: "outside the element that holds the article"
    case .unselected: "the selector does not name it"
    }
  }
}
