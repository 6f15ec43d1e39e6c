package import TextModel

/// Reads whole files: regular ones only, of a bounded size, and only if nobody writes to them meanwhile.
package enum FileReading {
  /// The bytes of the file at `path`.
  /// - Throws: a ``Problem``: `unreadable`, `skipped` (no file), `too-large` or `changed-during-read`.
  package static func read(_ path: [UInt8], limit: Int) throws(Problem) -> [UInt8] {
    let result: Result<[UInt8], Problem>
    do throws(SystemError) {
      let descriptor = try FileSystem.open(path)
      defer { FileSystem.close(descriptor) }
      result = try read(descriptor, limit: limit)
    } catch {
      result = .failure(Problem(.unreadable, error.reason))
    }
    return try result.get()
  }

  private static func read(_ descriptor: Int32, limit: Int) throws(SystemError) -> Result<[UInt8], Problem> {
    let before = try FileSystem.version(descriptor)
    switch before.facts.kind {
    case .file: break
    case .directory: return .failure(Problem(.unreadable, "it is a directory"))
    case .special(let what): return .failure(.notAFile(what))
    case .link: return .failure(.notAFile("a link"))
    }
    guard before.facts.byteCount <= limit else {
      return .failure(
        Problem(.tooLarge, "\(before.facts.byteCount) bytes; load.limits.bytes allows \(limit)"))
    }
    // Room for one byte more than expected, to see whether the file grew.
    var bytes = [UInt8](repeating: 0, count: before.facts.byteCount + 1)
    let count = try FileSystem.read(descriptor, into: &bytes, from: 0)
    guard count == before.facts.byteCount, try FileSystem.version(descriptor) == before else {
      return .failure(Problem(.changedDuringRead, "it was written to while it was read; run again"))
    }
    bytes.removeLast()
    return .success(bytes)
  }
}

extension Problem {
  /// Something that is no regular file.
  static func notAFile(_ what: String) -> Problem { Problem(.skipped, "not-a-file: \(what)") }
}
