#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file being written, with a buffer. Unsafe only where bytes are handed to the system.
package struct OutputFile: Sendable {
  /// Bytes kept before they are handed to the system.
  private static let bufferSize = 1 << 20

  let path: String
  /// -1 once it is closed.
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Creates the file, or empties it.
  package init(path: String) throws(OutputError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw OutputError.current("create", path) }
    buffer.reserveCapacity(OutputFile.bufferSize)
  }

  package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    if bytes.count >= OutputFile.bufferSize {
      // Not worth a copy.
      try flush()
      return try put(bytes)
    }
    buffer += bytes
    if buffer.count >= OutputFile.bufferSize { try flush() }
  }

  /// Hands all bytes to the system.
  mutating func flush() throws(OutputError) {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ all: [UInt8]) throws(OutputError) {
    var written = 0
    while written < all.count {
      // The rest of the bytes, which `written` never leaves.
      let count = unsafe all.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError.current("write", path)
      }
      written += count
    }
  }

  /// Replaces the first bytes of what was written.
  mutating func writeStart(_ bytes: [UInt8]) throws(OutputError) {
    try flush()
    let count = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    if count != bytes.count { throw OutputError.current("write", path) }
  }

  /// Hands all bytes to the disk and closes the file, which keeps its name.
  mutating func complete() throws(OutputError) {
    guard descriptor >= 0 else { return }
    try flush()
    if !systemSynchronize(descriptor) { throw OutputError.current("write", path) }
    close(descriptor)
    descriptor = -1
  }

  /// Hands all bytes to the disk and gives the file its final name.
  package mutating func finish(as finalPath: String) throws(OutputError) {
    try complete()
    if unsafe rename(path, finalPath) != 0 { throw OutputError.current("create", finalPath) }
  }

  /// Writes all there is, and gives the file its final name; removes it if that fails.
  mutating func writeWhole(_ bytes: [UInt8], as finalPath: String) throws(OutputError) {
    do throws(OutputError) {
      try write(bytes)
      try finish(as: finalPath)
    } catch {
      abandon()
      throw error
    }
  }

  /// Closes and removes the file.
  package func abandon() {
    if descriptor >= 0 { close(descriptor) }
    unsafe unlink(path)
  }
}

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

  /// The error that `errno` tells of.
  static func current(_ operation: String, _ path: String) -> OutputError {
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

/// Directories and locks. A lock is the system's own (flock), which ends with its process: none is ever left behind.
enum OutputFolder {
  /// Creates `path` and what leads to it.
  static func create(_ path: String) throws(OutputError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if unsafe mkdir(made, 0o755) != 0, errno != EEXIST { throw OutputError.current("create", path) }
    }
  }

  /// Takes the lock file, or tells that another run has it. It is given back when the process ends.
  static func lock(_ path: String, for directory: String) throws(OutputError) -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw OutputError.current("create", path) }
    var result: Int32
    repeat { result = flock(descriptor, LOCK_EX | LOCK_NB) } while result != 0 && errno == EINTR
    if result != 0 {
      guard errno == EWOULDBLOCK else {
        let error = OutputError.current("lock", directory)
        close(descriptor)
        throw error
      }
      let owner = try? FileReading.read(Array(path.utf8), limit: 200)
      close(descriptor)
      throw OutputError(
        operation: "lock", path: directory,
        reason: owner.flatMap(LockOwner.init).map { "\($0) is writing there" } ?? "another run is writing there",
        isLocked: true)
    }
    let owner = Array(LockOwner.current.line.utf8)
    ftruncate(descriptor, 0)
    _ = unsafe owner.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    return descriptor
  }

  /// Hands the names in a directory to the disk, where the file system knows such a thing.
  static func synchronize(_ path: String) throws(OutputError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw OutputError.current("open", path) }
    defer { close(descriptor) }
    if !systemSynchronize(descriptor) { throw OutputError.current("write", path) }
  }

  static func unlock(_ descriptor: Int32) { close(descriptor) }
}
