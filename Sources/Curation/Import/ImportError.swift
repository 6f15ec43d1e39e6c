/// Why an import or a merge could not be done at all. What is wrong with single records is counted instead: see
/// ``ImportReport``.
package struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole message, without `error:`; names the file where one is to blame.
  package var message: String

  package init(_ message: String) { self.message = message }

  package static func unreadable(_ path: String, _ reason: String) -> ImportError {
    ImportError("cannot read '\(path)': \(reason)")
  }

  package var description: String { "error: \(message)" }
}
