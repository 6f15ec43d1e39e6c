internal import Synchronization

/// Which documents are being worked on in the run's own process: `state/underway`, a number of eight bytes a worker.
///
/// What stands there when a run begins was under way when the one before it died. It may have been the cause, so it is
/// done in a process of its own first.
final class UnderWay: Sendable {
  private let path: String
  private let file: JournalFile
  /// Digests of the ids that an earlier run left.
  let suspects: Set<UInt64>

  /// Opens the file of an output directory, which is created if need be.
  init(directory: String) throws(OutputError) {
    path = directory + "/state/underway"
    file = try JournalFile(path)
    let bytes = try file.read(at: 0, count: min(8 * 1024, try file.byteCount()))
    var found: Set<UInt64> = []
    for slot in 0..<bytes.count / 8 {
      let number = UInt64(bitPattern: Int64(bytes.number(at: slot * 8)))
      if number != 0 { found.insert(number) }
    }
    suspects = found
  }

  /// Forgets what an earlier run left, once it is cleared up.
  func clear(workers: Int) throws(OutputError) {
    try file.truncate(to: 0)
    try file.write([UInt8](repeating: 0, count: 8 * workers), at: 0)
  }

  /// Notes what a worker begins with; `nil` for nothing.
  func note(_ id: String?, worker: Int) throws(OutputError) {
    var bytes: [UInt8] = []
    bytes.append(number: Int(truncatingIfNeeded: id.map(StoreIndex.key) ?? 0))
    try file.write(bytes, at: 8 * worker)
  }

  /// Takes the file away at the end of a run that ended well.
  func remove() { FileSystem.remove(path) }
}
