/// What a page says of itself.
enum PageKind {
  /// One text: news, a post, a report.
  case article
  /// Posts and answers: what readers wrote is the text.
  case discussion
  /// A thing on sale.
  case product

  init?(openGraph type: String) {
    if type == "article" { self = .article } else if type.hasPrefix("product") { self = .product } else { return nil }
  }

  /// - Parameter type: of schema.org.
  init?(linkedData type: String) {
    if type == "Product" {
      self = .product
    } else if type == "DiscussionForumPosting" || type == "QAPage" {
      self = .discussion
    } else if type.hasSuffix("Article") || type.hasSuffix("Posting") {
      self = .article
    } else {
      return nil
    }
  }
}
