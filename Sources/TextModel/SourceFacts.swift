/// Where a document came from and how it was read.
package struct SourceFacts: Hashable, Sendable {
  /// The path as the record names it, relative to the input.
  package var path: String
  /// Name of the member within a container or feed.
  package var member: String?
  /// Lower-case hexadecimal SHA-256 of the source's bytes; empty until it is known.
  package var sha256 = ""
  /// How many bytes the source has.
  package var byteCount = 0
  /// `html`, `xml`, `text`, `rss` …: a name from the list of formats.
  package var format = ""
  /// WHATWG name of the encoding the bytes were read in.
  package var charset = "utf-8"
  /// What decided the charset.
  package var charsetEvidence = CharsetEvidence.validity
  /// How certain that is, out of 1000, if the charset was guessed.
  package var charsetConfidence: Int?

  package init(path: String, member: String? = nil) {
    self.path = path
    self.member = member
  }
}

/// What decided a document's charset, strongest first.
package enum CharsetEvidence: String, Sendable, CaseIterable {
  /// A byte-order mark.
  case bom
  /// The transport's header (WARC, e-mail).
  case transport
  /// The XML declaration.
  case xml
  /// An HTML `meta` element.
  case meta
  /// The bytes are valid UTF-8.
  case validity
  /// The bytes' statistics.
  case detected
  /// Nothing spoke; the fallback was taken.
  case fallback
}
