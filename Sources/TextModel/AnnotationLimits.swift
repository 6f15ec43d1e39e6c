/// How many annotations a document may have. Counts, so that the same bytes always give the same result; what they cut
/// off is counted in the document's warnings.
package struct AnnotationLimits: Hashable, Sendable {
  /// Blocks; the borders of further ones become line ends within the last.
  package var blocks = 200_000
  /// Sentences; the rest of a block behind them is one sentence.
  package var sentences = 400_000
  /// Mentions; further names are left out.
  package var mentions = 200_000
  /// Readings of all mentions together; a name whose readings go beyond is left out.
  package var readings = 400_000

  package init() {}
}
