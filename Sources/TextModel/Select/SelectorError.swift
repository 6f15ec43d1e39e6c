/// Why a selector was refused.
package struct SelectorError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1, in characters.
  package var column: Int
  /// What is wrong there and what to write.
  package var problem: String

  package init(column: Int, problem: String) {
    self.column = column
    self.problem = problem
  }

  package var description: String { "column \(column): \(problem)" }
}
