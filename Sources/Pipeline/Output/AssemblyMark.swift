/// What the finished files were put together from: `state/.assembled`, a ``SourceStamp`` for each file.
///
/// A run that would write the same again leaves the files as they are.
struct AssemblyMark {
  private let path: String
  private let files: [String]

  /// - Parameter files: the finished files, in the order of the stamps.
  init(directory: String, files: [String]) {
    path = directory + "/state/.assembled"
    self.files = files
  }

  /// Whether the files are what results with this digest gave.
  func holds(_ digest: String) -> Bool {
    guard let bytes = try? FileReading.read(Array(path.utf8), limit: 1 << 16) else { return false }
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    return lines.count == files.count
      && zip(lines, files).allSatisfy { (line, file) in
        guard let stamp = SourceStamp(line: line), stamp.digest == digest,
          let now = try? FileSystem.status(of: Array(file.utf8), followingLinks: false)
        else { return false }
        return stamp.isUnchanged(now)
      }
  }

  /// Notes that the files, just finished, are of results with this digest.
  func set(_ digest: String) throws(OutputError) {
    var mark = try OutputFile(path: path + ".partial")
    do throws(OutputError) {
      for file in files {
        guard let status = try? FileSystem.status(of: Array(file.utf8), followingLinks: false) else {
          return mark.abandon()
        }
        let stamp = SourceStamp(status: status, digest: digest, seenAt: FileSystem.nanosecondsSince1970())
        try mark.write(Array(stamp.line.utf8))
      }
      try mark.finish(as: path)
    } catch {
      mark.abandon()
      throw error
    }
  }
}
