import Glibc
import Pipeline
import Records
import Synchronization

/// What is printed, and what it is printed to. Results go to standard output, everything else to standard error.
enum Terminal {
  /// Opens what is closed of the three standard files. Else the next file that is opened gets the number of one of them,
  /// and what is to be printed is written into it.
  static func openStandardFiles() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 { _ = unsafe open("/dev/null", O_RDWR) }
  }

  /// Writing to a closed pipe becomes an error that ``print(_:)`` takes for the end, and writing more than a file may hold
  /// one that says so.
  static func ignoreSignalsOfWrites() { for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) } }

  /// Prints a line; a reader that has gone away ends the process without complaint.
  static func print(_ text: String) { write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        // At once: nothing waits to be written, and whoever called still holds what it was reading.
        if errno == EPIPE { _exit(ExitStatus.done.rawValue) }
        printError("error: cannot write to standard output: \(FileSystemError(code: errno))")
        // At once too: other threads may be at work, and what they use must not be taken apart under them.
        _exit(ExitStatus.stopped.rawValue)
      }
      written += count
    }
  }

  static func printError(_ text: String) {
    if isJSON { return event("message", [("text", .text(text))]) }
    writeError(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  private static let writesJSON = Atomic(false)

  /// Whether all that goes to standard error is JSON, one object a line.
  static var isJSON: Bool { writesJSON.load(ordering: .relaxed) }

  /// From here on it is.
  static func beginJSON() { writesJSON.store(true, ordering: .relaxed) }

  /// Writes an object that begins with the name of what happened.
  static func event(_ name: String, _ members: [(String, JSONValue)]) {
    writeError(Array((JSONValue.object([("event", .text(name))] + members).line + "\n").utf8))
  }

  /// Writes each line, an object in JSON, with the name of what happened before its members.
  static func events(_ name: String, jsonLines: [UInt8]) {
    let head = Array("{\"event\":\"\(name)\",".utf8)
    for line in jsonLines.split(separator: UInt8(ascii: "\n")) { writeError(head + line.dropFirst() + [0x0A]) }
  }

  /// Writes to standard error as it is; errors there have nowhere to go.
  static func writeError(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
      }
      if count <= 0 {
        if count < 0, errno == EINTR { continue }
        return
      }
      written += count
    }
  }

  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether to colour what goes to standard output.
  static var usesColour: Bool {
    guard isOutputTerminal else { return false }
    return environment("NO_COLOR").map(\.isEmpty) ?? true
  }

  /// Columns of the terminal, if standard output is one.
  static var width: Int? {
    guard isOutputTerminal else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
