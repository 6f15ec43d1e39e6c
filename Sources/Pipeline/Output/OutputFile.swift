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
  package mutating func complete() throws(OutputError) {
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
