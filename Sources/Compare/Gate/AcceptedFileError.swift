package import TextModel

/// Why a file of accepted differences was refused.
package struct AcceptedFileError: Error, Sendable, Hashable, CustomStringConvertible {
  package var position: SourcePosition
  package var problem: Problem

  package enum Problem: Sendable, Hashable {
    case notUTF8
    case noHeader
    case unknownColumn(String)
    case repeatedColumn(String)
    case missingColumn(String)
    case tooManyCells(Int, columns: Int)
    case noDocument
    case unknownKind(String)
    case badCount(String)
    case badEscape(column: String)
    case repeated(firstLine: Int)
  }

  package var description: String { "\(position): \(sentence)" }

  private var sentence: String {
    switch problem {
    case .notUTF8: "not UTF-8"
    case .noHeader: "there is no header; the first line names the columns, such as 'document', 'kind', 'newText'"
    case .unknownColumn(let name):
      DifferenceOptionError(option: "column", value: name, known: AcceptedColumn.allCases.map(\.rawValue)).description
    case .repeatedColumn(let name): "the column '\(name)' stands twice"
    case .missingColumn(let name): "there is no column '\(name)'"
    case .tooManyCells(let cells, let columns): "\(cells) cells, but the header has \(columns) columns"
    case .noDocument: "no document is named; '*' stands for every one"
    case .unknownKind(let name):
      DifferenceOptionError(option: "kind", value: name, known: DifferenceKind.allCases.map(\.rawValue)).description
    case .badCount(let text): "the count '\(text)' is neither a number from 1 on nor '*'"
    case .badEscape(let column):
      "a backslash in '\(column)' escapes nothing (known: \\t, \\n, \\r, \\*, \\#; \\\\ for itself)"
    case .repeated(let line): "the same difference stands on line \(line)"
    }
  }
}
