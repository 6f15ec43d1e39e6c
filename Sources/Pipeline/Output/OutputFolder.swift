#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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

  /// Gives a file another name.
  static func rename(_ path: String, to other: String) throws(OutputError) {
    if systemRename(path, other) != 0 { throw OutputError.current("rename", path) }
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
