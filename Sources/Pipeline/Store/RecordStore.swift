internal import Digest
internal import Synchronization

/// The finished results of a run and of those before it: an append-only journal, `state/journal`.
///
/// It begins with eight bytes and the ``RunKey``; each result follows as its length (8 bytes), the first 16 bytes of its
/// SHA-256 and a ``StoredResult``. A result is written with one call once its file is done, in whatever order workers
/// finish, and read again when the output is put together: so nothing waits in memory for its turn, and what was written
/// when the process dies is there for the next run. What a crash or a power cut leaves half written has the wrong
/// digest, and counts as not there.
package final class RecordStore: Sendable {
  /// Where a result lies.
  struct Place: Hashable, Sendable {
    var offset: Int
    /// With its length and digest.
    var byteCount: Int
  }

  private static let magic = Array("ONOMAJ1\n".utf8)
  private static let headerSize = 8 + 32
  private static let frameSize = 8 + 16
  /// A smaller journal is left as it is.
  private static let compactionSize = 1 << 20
  /// A result of so many bytes is written and read in one call; the parts of a larger one are not copied for it.
  private static let smallFrame = 1 << 16
  /// Bytes after which they are handed to the disk.
  private static let syncInterval = 64 << 20

  /// The output directory.
  let directory: String
  private let path: String
  private let file: JournalFile
  /// The results of earlier runs, the last one of each document: by a digest of its id.
  private let earlier: [UInt64: Place]
  private let end: Mutex<(offset: Int, synced: Int)>

  /// Opens the journal of an output directory.
  /// - Parameter isFresh: begin with an empty one; also done where the key is another.
  package init(directory: String, key: RunKey, isFresh: Bool) throws(OutputError) {
    self.directory = directory
    path = directory + "/state/journal"
    file = try JournalFile(path)
    let header = RecordStore.magic + key.bytes
    var found: [UInt64: Place] = [:]
    var offset = RecordStore.headerSize
    if !isFresh, try file.read(at: 0, count: RecordStore.headerSize) == header {
      let size = try file.byteCount()
      while let place = try RecordStore.place(at: offset, in: file, size: size) {
        found[try RecordStore.idDigest(at: place, in: file)] = place
        offset += place.byteCount
      }
    } else {
      try file.truncate(to: 0)
      try file.write(header, at: 0)
    }
    // What stands behind the last whole result was cut off.
    try file.truncate(to: offset)
    earlier = found
    end = Mutex((offset, offset))
  }

  /// The whole frame at `offset`, judged by its length alone.
  private static func place(at offset: Int, in file: JournalFile, size: Int) throws(OutputError) -> Place? {
    guard offset + frameSize <= size else { return nil }
    let length = try file.read(at: offset, count: 8).number(at: 0)
    guard length > 0, length <= size - offset - frameSize else { return nil }
    return Place(offset: offset, byteCount: frameSize + length)
  }

  private static func idDigest(at place: Place, in file: JournalFile) throws(OutputError) -> UInt64 {
    let head = try file.read(at: place.offset + frameSize, count: min(place.byteCount - frameSize, 4096))
    guard let id = StoredResult.id(inHead: head) else { return 0 }
    return idDigest(id)
  }

  private static func idDigest(_ id: ArraySlice<UInt8>) -> UInt64 {
    UInt64(bitPattern: Int64(SHA256Digest(of: Array(id)).bytes.number(at: 0)))
  }

  static func idDigest(_ id: String) -> UInt64 { idDigest(Array(id.utf8)[...]) }

  /// The result that an earlier run had for a document, and where it lies.
  func earlierResult(of id: String) throws(OutputError) -> (stored: StoredResult, place: Place)? {
    guard let place = earlier[RecordStore.idDigest(id)], let stored = try result(at: place),
      stored.id == id, stored.source != nil
    else { return nil }
    return (stored, place)
  }

  /// The result at `place`; `nil` if it is not as it was written.
  func result(at place: Place) throws(OutputError) -> StoredResult? {
    guard place.byteCount <= RecordStore.smallFrame else { return try largeResult(at: place) }
    let frame = try file.read(at: place.offset, count: place.byteCount)
    guard frame.count == place.byteCount else { return nil }
    let body = Array(frame[RecordStore.frameSize...])
    guard Array(frame[8..<RecordStore.frameSize]) == Array(SHA256Digest(of: body).bytes[..<16]) else { return nil }
    return StoredResult(body)
  }

  /// The same, read part by part, so that the records are in memory once.
  private func largeResult(at place: Place) throws(OutputError) -> StoredResult? {
    var offset = place.offset + RecordStore.frameSize
    let digest = try file.read(at: place.offset + 8, count: 16)
    let fixed = try file.read(at: offset, count: StoredResult.fixedByteCount)
    guard fixed.count == StoredResult.fixedByteCount else { return nil }
    let lengths = StoredResult.lengths(inHead: fixed)
    var rest = place.byteCount - RecordStore.frameSize - StoredResult.fixedByteCount
    for length in lengths {
      guard length >= 0, length <= rest else { return nil }
      rest -= length
    }
    guard rest == 0 else { return nil }
    let headCount = StoredResult.fixedByteCount + lengths[0] + lengths[1]
    var parts: [[UInt8]] = []
    for count in [headCount, lengths[2], lengths[3]] {
      parts.append(try file.read(at: offset, count: count))
      offset += count
    }
    guard digest == Array(SHA256Digest(of: parts).bytes[..<16]) else { return nil }
    return StoredResult(head: parts[0], annotations: parts[1], problems: parts[2])
  }

  /// Writes a result down.
  func append(_ stored: StoredResult) throws(OutputError) -> Place {
    let parts = [stored.head, stored.result.annotations, stored.result.problems]
    let count = parts.reduce(0) { $0 + $1.count }
    var frame: [UInt8] = []
    frame.append(number: count)
    frame += SHA256Digest(of: parts).bytes[..<16]
    let place = end.withLock { end in
      let place = Place(offset: end.offset, byteCount: frame.count + count)
      end.offset += place.byteCount
      return place
    }
    frame += parts[0]
    if place.byteCount <= RecordStore.smallFrame {
      frame += parts[1]
      frame += parts[2]
      try file.write(frame, at: place.offset)
    } else {
      try file.write(frame, at: place.offset)
      try file.write(parts[1], at: place.offset + frame.count)
      try file.write(parts[2], at: place.offset + frame.count + parts[1].count)
    }
    let isDue = end.withLock { end in
      let isDue = end.offset - end.synced >= RecordStore.syncInterval
      if isDue { end.synced = end.offset }
      return isDue
    }
    if isDue { try file.synchronize() }
    return place
  }

  /// The result at a place that this run wrote to or looked at.
  func storedResult(at place: Place) throws(OutputError) -> StoredResult {
    guard let stored = try result(at: place) else {
      throw OutputError(operation: "read", path: path, reason: "it was damaged while the run went on")
    }
    return stored
  }

  /// Writes the journal anew with these results only, if they are less than half of it.
  func compact(keeping places: [Place]) throws(OutputError) {
    let kept = places.reduce(0) { $0 + $1.byteCount }
    let size = end.withLock(\.offset)
    guard size > RecordStore.compactionSize, kept < size / 2 else { return }
    var smaller = try OutputFile(path: path + ".partial")
    do throws(OutputError) {
      try smaller.write(try file.read(at: 0, count: RecordStore.headerSize))
      for place in places { try smaller.write(try file.read(at: place.offset, count: place.byteCount)) }
      try smaller.finish(as: path)
    } catch {
      smaller.abandon()
      throw error
    }
  }
}
