// The file system by its own calls: names on disk need not be UTF-8, and what is no regular file must be recognised
// before it is opened. With `Run/OutputFile.swift` this is where Pipeline is unsafe: each use hands the system a
// buffer of its true size.

internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the system says of a path.
struct FileFacts: Hashable, Sendable {
  var kind: Kind
  var byteCount: Int
  var identity: FileIdentity

  enum Kind: Hashable, Sendable {
    case file, directory, link
    /// A pipe, socket or device, by name.
    case special(String)
  }

  fileprivate init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .special("a named pipe")
    case S_IFSOCK: kind = .special("a socket")
    default: kind = .special("a device")
    }
    byteCount = Int(info.st_size)
    identity = FileIdentity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
  }
}

/// One file, however many names lead to it.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var inode: UInt64
}

/// A failed call, in the system's words.
struct SystemError: Error, Hashable, Sendable {
  var number: Int32
  var reason: String { unsafe String(cString: strerror(number)) }
  static var current: SystemError { SystemError(number: errno) }
}

enum FileSystem {
  /// The absolute path of the working directory; `.` where the system does not tell.
  static var workingDirectory: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "." }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What is at `path`; a link itself unless it is to be followed.
  static func facts(_ path: [UInt8], followingLinks: Bool) throws(SystemError) -> FileFacts {
    var info = stat()
    let status = unsafe withCPath(path) { (pointer) in
      unsafe followingLinks ? stat(pointer, &info) : lstat(pointer, &info)
    }
    if status != 0 { throw SystemError.current }
    return FileFacts(info)
  }

  /// The names in a directory, in no order, without `.` and `..`.
  static func names(in path: [UInt8]) throws(SystemError) -> [[UInt8]] {
    guard let directory = unsafe withCPath(path, { unsafe opendir($0) }) else { throw SystemError.current }
    defer { unsafe closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(directory) {
      // The name ends with a NUL within the entry.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let start = unsafe UnsafeRawPointer(pointer)
        let count = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// At most `limit` bytes from the start of a regular file.
  static func head(_ path: [UInt8], limit: Int) throws(SystemError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try read(descriptor, into: &bytes, from: 0)
    bytes.removeLast(limit - count)
    return bytes
  }

  /// All bytes of whatever `path` is, pipes too, up to `limit`.
  static func readAll(_ path: [UInt8], limit: Int) throws(SystemError) -> [UInt8] {
    let descriptor = try open(path, waits: true)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var isComplete = false
    while !isComplete, bytes.count < limit {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: 1 << 16))
      let end = try read(descriptor, into: &bytes, from: start)
      isComplete = end < bytes.count
      bytes.removeLast(bytes.count - end)
    }
    return bytes
  }

  /// Opens for reading, unless told so without waiting for the other end of a pipe.
  static func open(_ path: [UInt8], waits: Bool = false) throws(SystemError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
    let descriptor = unsafe withCPath(path) { unsafe systemOpen($0, flags) }
    if descriptor < 0 { throw SystemError.current }
    return descriptor
  }

  /// Size and times of an open file: equal before and after reading if nobody wrote to it.
  static func version(_ descriptor: Int32) throws(SystemError) -> FileVersion {
    var info = stat()
    if unsafe fstat(descriptor, &info) != 0 { throw SystemError.current }
    return FileVersion(
      facts: FileFacts(info), seconds: Int(info.st_mtim.tv_sec), nanoseconds: Int(info.st_mtim.tv_nsec))
  }

  /// Fills `bytes` from `start` on, as far as the file goes; gives how many bytes it has now.
  static func read(_ descriptor: Int32, into bytes: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    var filled = start
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return unsafe systemRead(descriptor, rest)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError.current
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  static func close(_ descriptor: Int32) { systemClose(descriptor) }

  private static func withCPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // A NUL within would cut the path short; no name on disk has one.
    unsafe (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("an array with a NUL has an address") }
      return unsafe body(base)
    }
  }
}

/// See ``FileSystem/version(_:)``.
struct FileVersion: Hashable, Sendable {
  var facts: FileFacts
  var seconds: Int
  var nanoseconds: Int
}

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { unsafe open(path, flags) }
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, bytes.baseAddress, bytes.count)
}
private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
