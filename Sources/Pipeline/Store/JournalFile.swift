#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written and read at any place, by any thread. Closed when the last reference goes.
final class JournalFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file, which is created if need be.
  init(_ path: String) throws(OutputError) {
    self.path = path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw OutputError.current("open", path) }
  }

  deinit { close(descriptor) }

  func byteCount() throws(OutputError) -> Int {
    var status = stat()
    if unsafe fstat(descriptor, &status) != 0 { throw OutputError.current("read", path) }
    return Int(status.st_size)
  }

  /// The bytes from `offset` on, fewer where the file ends.
  func read(at offset: Int, count: Int) throws(OutputError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { (buffer, filled) in
      while filled < count {
        // Stays inside: `filled` bytes of `count` are there.
        let result = unsafe pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if result == 0 { return }
        if result > 0 {
          filled += result
        } else if errno != EINTR {
          failed = true
          return
        }
      }
    }
    if failed { throw OutputError.current("read", path) }
    return bytes
  }

  /// Writes all bytes at `offset`.
  func write(_ bytes: [UInt8], at offset: Int) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { (buffer) in
        // The rest of the buffer, which `written` never leaves.
        unsafe pwrite(descriptor, buffer.baseAddress! + written, buffer.count - written, off_t(offset + written))
      }
      if result >= 0 {
        written += result
      } else if errno != EINTR {
        throw OutputError.current("write", path)
      }
    }
  }

  func truncate(to byteCount: Int) throws(OutputError) {
    if ftruncate(descriptor, off_t(byteCount)) != 0 { throw OutputError.current("write", path) }
  }

  /// Hands everything to the disk.
  /// - Throws: also if the file was removed, and with it what it holds.
  func synchronize() throws(OutputError) {
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_nlink == 0 {
      throw OutputError(operation: "write", path: path, reason: "it was removed while the run went on")
    }
    if !systemSynchronize(descriptor) { throw OutputError.current("write", path) }
  }
}
