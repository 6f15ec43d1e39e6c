package import Gazetteer
package import TextModel

extension MatchStage {
  /// What was looked up in `ranges`, some of those that ``annotate(_:)`` looks for names in.
  package func trace(_ document: Document, ranges: [ByteRange], everyToken: Bool = false) -> MatchTrace {
    matcher.trace(in: document.text, ranges: ranges, everyToken: everyToken)
  }

  /// The tokens of `range` as names see them.
  package func tokens(_ document: Document, range: ByteRange) -> [TokenView] {
    matcher.tokens(in: document.text, range: range)
  }
}
