package import Records

/// The lines of an output file, in the order of the file, and again by where they begin.
package protocol DocumentLines: AnyObject {
  /// What to call the file in errors.
  var name: String { get }
  /// The number of the line given last, from 1.
  var number: Int { get }
  /// Where the line given last begins, in bytes.
  var offset: Int { get }
  /// The next line without its end; `nil` after the last.
  func next() throws -> [UInt8]?
  /// Begins with the first line again.
  func restart() throws
  /// The line that begins at an offset.
  func line(at offset: Int) throws -> [UInt8]
}

/// No lines: for an output that is one file only.
package final class NoLines: DocumentLines {
  package let name = ""
  package let number = 0
  package let offset = 0

  package init() {}
  package func next() -> [UInt8]? { nil }
  package func restart() {}
  package func line(at offset: Int) -> [UInt8] { [] }
}

/// Why an output could not be compared.
package struct ComparisonError: Error, Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1; `nil` where it is about the file.
  package var line: Int?
  package var reason: String

  package init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// A line that is no record of ours.
  package static func unreadable(_ error: RecordError, in file: String) -> ComparisonError {
    ComparisonError(file: file, reason: "\(error); it is no output of this version's, or was cut off")
  }

  package var description: String { "error: \(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
