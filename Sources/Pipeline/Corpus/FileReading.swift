package import Loading
package import TextModel

/// Reads documents whole, without ever waiting for one that is no file.
package enum FileReading {
  /// The bytes of the file at `path`.
  /// - Throws: `unreadable` with the system's reason, `too-large` above `limit` bytes, `changed-during-read` if it grew,
  ///   shrank or was written to meanwhile, `skipped` if it is no file.
  package static func read(_ path: [UInt8], limit: Int) throws(Problem) -> [UInt8] {
    try readWithStatus(path, limit: limit).bytes
  }

  /// The file at `path`, in memory unless it is larger than `limit`.
  package static func source(_ path: [UInt8], wholeUpTo limit: Int) throws(Problem) -> any ByteSource {
    let file = try FileSource(path)
    return file.byteCount > limit ? file : MemorySource(try read(path, limit: limit))
  }

  /// What is said of a document of so many bytes.
  static func tooLarge(_ byteCount: Int, limit: Int) -> Problem {
    Problem(.tooLarge, "\(byteCount) bytes, more than load.limits.bytes (\(limit))")
  }

  /// The bytes, and what the system said of the file before and after.
  static func readWithStatus(_ path: [UInt8], limit: Int) throws(Problem) -> (bytes: [UInt8], status: FileStatus) {
    do {
      let file = try FileSystem.OpenFile(path)
      let before = try file.status()
      if before.kind == .directory { throw FileSystemError.isDirectory }
      guard before.kind == .file else { throw Problem(.skipped, "not-a-file: \(before.kind.title)") }
      guard before.byteCount <= limit else {
        throw tooLarge(before.byteCount, limit: limit)
      }
      // One more than there should be shows whether it grew.
      let bytes = try file.bytes(limit: before.byteCount + 1)
      guard bytes.count == before.byteCount, try file.status() == before else {
        throw Problem(.changedDuringRead, "the file changed while it was read; run again")
      }
      return (bytes, before)
    } catch let problem as Problem {
      throw problem
    } catch let error as FileSystemError {
      throw Problem(.unreadable, error.description)
    } catch {
      throw Problem(.unreadable, "\(error)")
    }
  }
}
