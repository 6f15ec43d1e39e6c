/// Why a record cannot be exported.
package struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The record's id.
  package var id: String
  package var problem: Problem

  package enum Problem: Hashable, Sendable {
    /// The pipeline left out what the format needs.
    case missing(RecordPart)
    /// A mention, by its number from 0, does not lie in the text or has another text than stands there.
    case misplaced(mention: Int)
  }

  package var description: String {
    switch problem {
    case .missing(let part):
      "the record '\(id)' has no \(part.rawValue), which this format needs: leave it in emit.include of the pipeline and run again"
    case .misplaced(let mention):
      "mention \(mention) of the record '\(id)' is not what stands in its text; 'onoma check' tells more"
    }
  }
}
