/// A way to write differences down, as they come: what it keeps does not grow with the number of documents.
///
/// All text that it is given may be hostile; each form escapes it by its own rules. ``DifferenceForms`` lists all forms.
package protocol DifferenceForm: Sendable {
  /// Writes what stands before the first document. Called once, first.
  mutating func begin(_ header: DifferenceHeader, to output: inout [UInt8])

  /// Writes a document's differences. Called in the order of documents.
  mutating func append(_ document: DocumentDifferences, to output: inout [UInt8])

  /// Writes what stands after the last document. Called once, last.
  /// - Parameter counts: Those that were appended, and the quiet ones that were only counted.
  mutating func end(_ counts: DifferenceCounts, to output: inout [UInt8])
}
