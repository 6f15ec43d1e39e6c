internal import Digest

/// What was seen of a file when it was hashed: a gazetteer, or a document. While the system says the same of it, its
/// digest holds.
///
/// As git does for its index: size, times, inode; and where the file is no older than the stamp, it is hashed again,
/// because a change within the clock's step would not show.
struct SourceStamp: Hashable {
  var status: FileStatus
  var digest: String
  /// When it was hashed: nanoseconds since 1970.
  var seenAt: Int

  /// The longest step of the clock that the times of a file are taken from, in nanoseconds: some file systems keep
  /// seconds, or every other one.
  private static func clockStep(_ status: FileStatus) -> Int {
    status.modifiedNanoseconds == 0 && status.changedNanoseconds == 0 ? 2_000_000_000 : 20_000_000
  }

  /// Whether the system says of the file what it said then, whatever may have happened within the clock's step.
  func isUnchanged(_ now: FileStatus) -> Bool { now == status }

  /// The digest, if the file is still as it was seen.
  func digest(for now: FileStatus) -> String? {
    let changed = max(
      now.modifiedSeconds * 1_000_000_000 + now.modifiedNanoseconds,
      now.changedSeconds * 1_000_000_000 + now.changedNanoseconds)
    return isUnchanged(now) && changed + SourceStamp.clockStep(now) < seenAt ? digest : nil
  }

  /// One line: version, facts, digest, and a digest of the line, so that half a line counts for nothing.
  var line: String {
    let facts = fields.map(String.init).joined(separator: " ")
    return "1 \(facts) \(digest) \(SHA256Digest(of: Array("\(facts) \(digest)".utf8)))\n"
  }

  /// Eight numbers.
  var fields: [Int] {
    [
      status.byteCount, status.modifiedSeconds, status.modifiedNanoseconds, status.changedSeconds,
      status.changedNanoseconds, Int(truncatingIfNeeded: status.inode), Int(truncatingIfNeeded: status.device), seenAt,
    ]
  }

  init(status: FileStatus, digest: String, seenAt: Int) {
    self.status = status
    self.digest = digest
    self.seenAt = seenAt
  }

  /// Reads ``line``; `nil` if it is something else.
  init?(line: [UInt8]) {
    guard line.last == 0x0A else { return nil }
    let parts = line.dropLast().split(separator: 0x20)
    guard parts.count == 11, parts[0].elementsEqual("1".utf8) else { return nil }
    let checked = line[parts[1].startIndex..<parts[9].endIndex]
    guard parts[10].elementsEqual(SHA256Digest(of: Array(checked)).description.utf8) else { return nil }
    let numbers = parts[1...8].compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    self.init(fields: numbers, digest: String(decoding: parts[9], as: UTF8.self))
  }

  /// - Parameter fields: as ``fields``.
  init?(fields: [Int], digest: String) {
    guard fields.count == 8 else { return nil }
    status = FileStatus(
      kind: .file, byteCount: fields[0], device: UInt64(bitPattern: Int64(fields[6])),
      inode: UInt64(bitPattern: Int64(fields[5])), modifiedSeconds: fields[1], modifiedNanoseconds: fields[2],
      changedSeconds: fields[3], changedNanoseconds: fields[4])
    self.digest = digest
    seenAt = fields[7]
  }
}
