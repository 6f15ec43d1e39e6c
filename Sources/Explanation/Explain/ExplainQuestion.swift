/// What is to be explained of a document.
package enum ExplainQuestion: Hashable, Sendable {
  /// All mentions, and the names that were looked up and dropped.
  case all
  /// Every place where a string stands.
  case text(String)
  /// The mention or word at an offset of the cleaned text, in the pipeline's unit.
  case offset(Int)
}
