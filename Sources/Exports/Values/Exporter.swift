/// An export under way: it takes the documents of an output one by one and writes what is done at once.
///
/// What needs totals keeps entities, never documents, so memory is bounded by the largest document and the entities.
package protocol Exporter {
  /// Writes what stands before the first document.
  mutating func begin(to output: inout ExportOutput)
  /// Writes a document.
  mutating func add(_ document: ExportDocument, to output: inout ExportOutput)
  /// Writes what stands after the last document.
  mutating func end(to output: inout ExportOutput)
}

extension Exporter {
  package mutating func begin(to output: inout ExportOutput) {}
  package mutating func end(to output: inout ExportOutput) {}
}
