package import TextModel

/// A part of a document that cleaning left out: for explanations.
package struct RemovedPart: Sendable {
  /// From its first to its last byte of text, in the document's content.
  package var range: ByteRange
  package var reason: RemovalReason
  /// The element, and the attributes that decided: `div class="related-links"`.
  package var element: String
  /// The words of `class` and `id` that decided.
  package var words: [String]
  /// Its text, white space folded.
  package var text: String
}
