/// What a document says of itself, and its language if it does not say. What is unknown is `nil` or empty.
public struct RecordMetadata: Sendable, Hashable {
  /// The headline.
  public var title: String?
  /// The authors, in the document's order.
  public var authors: [String]
  /// What the document is filed under, in its own words.
  public var categories: [String]
  /// When it was published, ISO 8601: a date, with a time where the source has one.
  public var date: String?
  /// When it was last changed, as ``date``.
  public var modified: String?
  /// BCP 47 tag of its language.
  public var language: String?
  /// How certain the language is, out of 1000, if the document does not declare it and its text told.
  public var languageConfidence: Int?
  /// The name of the publication.
  public var site: String?
  /// The address it was published under.
  public var url: String?

  /// Metadata; nothing is known by default.
  public init(
    title: String? = nil, authors: [String] = [], categories: [String] = [], date: String? = nil,
    modified: String? = nil, language: String? = nil, languageConfidence: Int? = nil, site: String? = nil,
    url: String? = nil
  ) {
    self.title = title
    self.authors = authors
    self.categories = categories
    self.date = date
    self.modified = modified
    self.language = language
    self.languageConfidence = languageConfidence
    self.site = site
    self.url = url
  }
}
