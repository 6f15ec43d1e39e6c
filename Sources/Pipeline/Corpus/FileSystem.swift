internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The calls of POSIX that the corpus needs, with paths as bytes.
///
/// Unsafe code stands here, beside libxml2 and the compiled gazetteer, and where `Store`, `Output`, `Isolation` and
/// `Processes` hand bytes to the system: file names are bytes that need not be UTF-8, which neither Foundation nor a `String` can carry; and
/// whole files are read into memory that is not cleared first. Pointers never leave a function.
package enum FileSystem {
  /// What `path` is; for a link what it leads to, if `followingLinks`.
  package static func status(of path: [UInt8], followingLinks: Bool) throws(FileSystemError) -> FileStatus {
    let zeroed = try terminated(path)
    var record = stat()
    let result = unsafe zeroed.withUnsafeBufferPointer { bytes in
      // `bytes` ends in a zero and holds no other.
      unsafe fstatat(AT_FDCWD, bytes.baseAddress!, &record, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { throw FileSystemError(code: errno) }
    return FileStatus(record)
  }

  /// The entries of the directory `path`, in no order.
  static func contents(of path: [UInt8]) throws(FileSystemError) -> DirectoryContents {
    let zeroed = try terminated(path)
    let opened = unsafe zeroed.withUnsafeBufferPointer { bytes in
      unsafe open(bytes.baseAddress!, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
    }
    guard opened >= 0 else { throw FileSystemError(code: errno) }
    guard let directory = unsafe fdopendir(opened) else {
      let error = FileSystemError(code: errno)
      _ = close(opened)
      throw error
    }
    defer { _ = unsafe closedir(directory) }

    var contents = DirectoryContents()
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        guard errno == 0 else { throw FileSystemError(code: errno) }
        return contents
      }
      unsafe append(UnsafeRawPointer(entry), in: opened, to: &contents)
    }
  }

  /// The first `limit` bytes of a file, or fewer if it has fewer. Anything but a file gives none.
  static func firstBytes(of path: [UInt8], limit: Int) throws(FileSystemError) -> [UInt8] {
    let file = try OpenFile(path)
    guard try file.status().kind == .file else { return [] }
    return try file.bytes(limit: limit)
  }

  /// A file of ours as words of 64 bits, without a copy; what is left of one that has no whole number of them, is left out.
  static func words(of path: [UInt8], limit: Int) throws(FileSystemError) -> [UInt64] {
    let file = try OpenFile(path)
    let status = try file.status()
    guard status.kind == .file else { return [] }
    return try file.words(limit: min(limit, status.byteCount / 8))
  }

  /// Whether `path` can be entered and is a directory.
  package static func isDirectory(_ path: [UInt8]) -> Bool {
    (try? status(of: path, followingLinks: true))?.kind == .directory
  }

  /// The names in a directory but for hidden ones, in order; none if it cannot be listed. What is not UTF-8 in them is
  /// replaced.
  static func names(in directory: String) -> [String] {
    guard let contents = try? contents(of: Array((directory.isEmpty ? "." : directory).utf8)) else { return [] }
    return contents.entries.map { (entry) in
      String(decoding: contents.names[entry.start..<(entry.start + entry.count)], as: UTF8.self)
    }.sorted()
  }

  /// The file beside `path` whose name is nearest to its own, of those that end in `suffix`.
  package static func nearestFile(to path: String, suffix: String = "") -> String? {
    let names = names(in: PipelineFile.directory(of: path)).filter { suffix.isEmpty || $0.hasSuffix(suffix) }
    return nearestName(to: PathText.name(of: path), in: names)
  }

  /// Whether `path` is a file, and no link to one.
  package static func isFile(_ path: String) -> Bool {
    (try? status(of: Array(path.utf8), followingLinks: false))?.kind == .file
  }

  /// The absolute path without links.
  package static func realPath(of path: [UInt8]) throws(FileSystemError) -> [UInt8] {
    let zeroed = try terminated(path)
    let resolved = unsafe zeroed.withUnsafeBufferPointer { bytes in unsafe realpath(bytes.baseAddress!, nil) }
    guard let resolved = unsafe resolved else { throw FileSystemError(code: errno) }
    defer { unsafe free(resolved) }
    // realpath gives a string that ends in a zero.
    return unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// The directory that relative paths start at.
  package static func workingDirectory() throws(FileSystemError) -> [UInt8] { try realPath(of: [UInt8(ascii: ".")]) }

  /// The path from the root on; links stay. An unknown working directory leaves it as it is.
  static func absolutePath(of path: [UInt8]) -> [UInt8] {
    if path.first == UInt8(ascii: "/") { return path }
    guard let directory = try? workingDirectory() else { return path }
    return directory + [UInt8(ascii: "/")] + path
  }

  /// Sets a file's time to now, so that it counts as used.
  static func touch(_ path: String) { _ = unsafe utimes(path, nil) }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Gives a file a second name.
  /// - Returns: `false` where that cannot be: on another file system, or one that has no such thing.
  static func link(_ path: String, as other: String) -> Bool { systemLink(path, other) == 0 }

  static var processIdentifier: Int { Int(getpid()) }

  /// The clock that file times are taken from.
  static func nanosecondsSince1970() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// A variable of the environment; `nil` if it is not set or empty.
  package static func environmentVariable(_ name: String) -> [UInt8]? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    // The environment's strings end in a zero.
    return unsafe Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }

  /// The path with the zero that C wants at its end.
  /// - Throws: `FileSystemError.invalidPath` if it has one inside, `noSuchFile` if it is empty.
  static func terminated(_ path: [UInt8]) throws(FileSystemError) -> [CChar] {
    guard !path.isEmpty else { throw .noSuchFile }
    guard !path.contains(0) else { throw .invalidPath }
    return path.map { CChar(bitPattern: $0) } + [0]
  }

  /// Takes over one entry of the directory open as `descriptor`. A `dirent` ends with its record, not with its type:
  /// copying it whole would read past the end, so only the bytes up to `d_reclen` are looked at.
  private static func append(_ entry: UnsafeRawPointer, in descriptor: Int32, to contents: inout DirectoryContents) {
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name),
      let lengthOffset = MemoryLayout<dirent>.offset(of: \.d_reclen)
    else { return }
    let recordLength = unsafe Int(entry.loadUnaligned(fromByteOffset: lengthOffset, as: UInt16.self))
    guard recordLength > nameOffset else { return }
    let room = unsafe UnsafeRawBufferPointer(start: entry + nameOffset, count: recordLength - nameOffset)
    guard let count = unsafe room.firstIndex(of: 0), count > 0 else { return }
    if unsafe room[0] == UInt8(ascii: ".") {
      let isSelfOrParent = unsafe count == 1 || (count == 2 && room[1] == UInt8(ascii: "."))
      contents.hiddenCount += isSelfOrParent ? 0 : 1
      return
    }

    // The name ends in the zero found above.
    let name = unsafe (entry + nameOffset).assumingMemoryBound(to: CChar.self)
    var status = unsafe status(of: name, in: descriptor, flags: AT_SYMLINK_NOFOLLOW)
    let isLink = (try? status.get())?.kind == .link
    if isLink { status = unsafe self.status(of: name, in: descriptor, flags: 0) }
    contents.entries.append(
      DirectoryContents.Entry(start: contents.names.count, count: count, status: status, isLink: isLink))
    unsafe contents.names.append(contentsOf: room[..<count])
  }

  private static func status(
    of name: UnsafePointer<CChar>, in descriptor: Int32, flags: Int32
  ) -> Result<FileStatus, FileSystemError> {
    var record = stat()
    guard unsafe fstatat(descriptor, name, &record, flags) == 0 else {
      return .failure(FileSystemError(code: errno))
    }
    return .success(FileStatus(record))
  }

  /// A file open for reading, closed when it goes. Opening never waits, whatever the path turns out to be.
  package struct OpenFile: ~Copyable {
    private let descriptor: Int32

    package init(_ path: [UInt8]) throws(FileSystemError) {
      let zeroed = try FileSystem.terminated(path)
      var opened: Int32 = -1
      repeat {
        opened = unsafe zeroed.withUnsafeBufferPointer { bytes in
          unsafe open(bytes.baseAddress!, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        }
      } while opened < 0 && errno == EINTR
      guard opened >= 0 else { throw FileSystemError(code: errno) }
      descriptor = opened
    }

    deinit { _ = close(descriptor) }

    func status() throws(FileSystemError) -> FileStatus {
      var record = stat()
      guard unsafe fstat(descriptor, &record) == 0 else { throw FileSystemError(code: errno) }
      return FileStatus(record)
    }

    /// The next bytes, up to `limit` or the end of the file.
    func bytes(limit: Int) throws(FileSystemError) -> [UInt8] { try bytes(at: nil, limit: limit) }

    /// The next words, up to `limit` or the end of the file.
    func words(limit: Int) throws(FileSystemError) -> [UInt64] {
      var failure: FileSystemError?
      let words = unsafe [UInt64](unsafeUninitializedCapacity: limit) { (words, count) in
        let whole = unsafe UnsafeMutableRawBufferPointer(start: words.baseAddress, count: 8 * limit)
        count = unsafe fill(whole, at: nil, &failure) / 8
      }
      if let failure { throw failure }
      return words
    }

    /// The bytes from `offset` on (from where the last ones ended if it is `nil`), up to `limit` or the end of the file.
    package func bytes(at offset: Int?, limit: Int) throws(FileSystemError) -> [UInt8] {
      var failure: FileSystemError?
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { (buffer, count) in
        let whole = unsafe UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: limit)
        count = unsafe fill(whole, at: offset, &failure)
      }
      if let failure { throw failure }
      return bytes
    }

    /// Reads until `buffer` is full or the file ends.
    /// - Returns: how many bytes were read.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int?, _ failure: inout FileSystemError?)
      -> Int
    {
      var count = 0
      while count < buffer.count {
        // The rest of the buffer, which `count` never leaves.
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        let result =
          if let offset {
            unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + count))
          } else {
            unsafe read(descriptor, rest.baseAddress, rest.count)
          }
        if result == 0 { break }
        if result > 0 {
          count += result
        } else if errno != EINTR {
          failure = FileSystemError(code: errno)
          break
        }
      }
      return count
    }
  }
}

extension FileStatus {
  fileprivate init(_ record: stat) {
    let kind: Kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
    #if canImport(Darwin)
      let (modified, changed) = (record.st_mtimespec, record.st_ctimespec)
    #else
      let (modified, changed) = (record.st_mtim, record.st_ctim)
    #endif
    self.init(
      kind: kind, byteCount: Int(record.st_size), device: UInt64(truncatingIfNeeded: record.st_dev),
      inode: UInt64(record.st_ino), modifiedSeconds: Int(modified.tv_sec), modifiedNanoseconds: Int(modified.tv_nsec),
      changedSeconds: Int(changed.tv_sec), changedNanoseconds: Int(changed.tv_nsec))
  }
}
