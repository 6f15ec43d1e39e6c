#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files without a name: gone with whoever reads them, however that ends.
package enum TemporaryFile {
  /// Writes a file, opens it, and takes its name away.
  /// - Parameters:
  ///   - write: writes the bytes; if it fails, nothing is left.
  ///   - open: opens the file at a path, which is invalid afterwards.
  package static func make<T>(
    _ write: (inout OutputFile) throws -> Void, open: (String) throws -> T
  ) throws -> T {
    let directory = FileSystem.environmentVariable("TMPDIR").map { String(decoding: $0, as: UTF8.self) } ?? "/tmp"
    let name = "onoma-\(FileSystem.processIdentifier)-\(UInt64.random(in: 0...UInt64.max))"
    var file = try OutputFile(path: directory + "/" + name)
    defer { file.abandon() }
    try write(&file)
    try file.flush()
    return try open(directory + "/" + name)
  }
}
