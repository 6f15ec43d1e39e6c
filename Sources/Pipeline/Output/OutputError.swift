#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the output could not be written: exit code 3.
package struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  package var operation: String
  package var path: String
  /// The system's words.
  package var reason: String
  /// Whether another run holds the directory: exit code 2.
  package var isLocked = false
  /// Whether some of the finished files had got their names already.
  package var isPartlyFinished = false

  package init(
    operation: String, path: String, reason: String, isLocked: Bool = false, isPartlyFinished: Bool = false
  ) {
    self.operation = operation
    self.path = path
    self.reason = reason
    self.isLocked = isLocked
    self.isPartlyFinished = isPartlyFinished
  }

  /// The error that `errno` tells of.
  package static func current(_ operation: String, _ path: String) -> OutputError {
    OutputError(operation: operation, path: path, reason: FileSystemError(code: errno).description)
  }

  package var description: String {
    isLocked
      ? "error: \(path): \(reason); wait for it, or choose another -o"
      : "error: cannot \(operation) '\(path)': \(reason); "
        + (isPartlyFinished ? "finished files may be this run's already" : "nothing under a final name was touched")
        + ", so mend that and run the same command again"
  }
}
