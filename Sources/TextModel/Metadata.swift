/// What a document says of itself.
package struct Metadata: Hashable, Sendable {
  package var title: String?
  package var authors: [String] = []
  /// What the document is filed under, as the source calls it.
  package var categories: [String] = []
  /// Date of publication, ISO 8601: `2016-04-15`, or with time where the source has one.
  package var date: String?
  /// Date of the last change, as ``date``.
  package var modified: String?
  /// BCP 47 tag, as declared; ISO 639-1 if it was detected.
  package var language: String?
  /// How certain ``language`` is, out of 1000, if it was detected; `nil` if the document declares it.
  package var languageConfidence: Int?
  package var site: String?
  package var url: String?

  package init() {}

  package var isEmpty: Bool { self == Metadata() }

  /// Takes from `other` what is missing here.
  package mutating func fill(from other: Metadata) {
    title = title ?? other.title
    if authors.isEmpty { authors = other.authors }
    if categories.isEmpty { categories = other.categories }
    date = date ?? other.date
    modified = modified ?? other.modified
    if language == nil { (language, languageConfidence) = (other.language, other.languageConfidence) }
    site = site ?? other.site
    url = url ?? other.url
  }
}
