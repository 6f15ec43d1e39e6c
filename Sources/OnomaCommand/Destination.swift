import Pipeline

/// The file that a command is to write, which takes the place of what bears its name.
enum Destination {
  /// Refuses a name that stands for something that must not, or cannot, be replaced by a file.
  /// - Parameters:
  ///   - source: the records' file, which is never written over.
  ///   - example: a name to propose within a directory.
  ///   - isStream: whether it could go to standard output as well.
  static func check(_ path: String, from source: String, example: String, isStream: Bool) throws {
    guard let status = try? FileSystem.status(of: Array(path.utf8), followingLinks: true) else { return }
    switch status.kind {
    case .file: break
    case .directory:
      throw Failure(
        .refused,
        "error: '\(path)' is a directory; name a file, such as \(path)\(path.hasSuffix("/") ? "" : "/")\(example)")
    default:
      // A new file under the name of a device or FIFO would end what others use it for.
      let advice = isStream ? "to write into it: -o - > \(path)" : "choose another file with -o"
      throw Failure(.refused, "error: '\(path)' is \(status.kind.title), not a file; \(advice)")
    }
    let read = try? FileSystem.status(of: Array(source.utf8), followingLinks: true)
    if let read, read.device == status.device, read.inode == status.inode {
      throw Failure(.refused, "error: '\(path)' is what is read; choose another file with -o")
    }
  }
}
