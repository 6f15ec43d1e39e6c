/// A value that a query cannot be made of.
package struct QueryError: Error, Hashable, CustomStringConvertible {
  /// The option without its dashes.
  package var option: String
  package var value: String
  package var expected: String

  package var description: String { "'--\(option) \(value)': expected \(expected)" }
}
