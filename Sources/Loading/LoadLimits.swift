package import TextModel

/// How much of a document loading takes on. All are counts, so that the same bytes always give the same result.
package struct LoadLimits: Sendable, Hashable {
  /// Bytes of a file.
  package var bytes = 64_000_000
  /// Elements open at once; deeper ones are flattened into their parent.
  package var depth = 2000
  /// Nodes of a document's tree.
  package var nodes = 5_000_000
  /// Bytes of text that entities declared in the document may give.
  package var expansions = 10_000
  /// Items of a feed.
  package var members = 100_000
  /// Plain text of more bytes is cut into documents of as many, at the borders of paragraphs; 0 for never.
  package var split = 0
  /// What stages may add to a document.
  package var annotations = AnnotationLimits()

  package init() {}
}
