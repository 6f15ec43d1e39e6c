internal import TextModel
internal import Digest

/// The finished results of a run and of those before it: an append-only journal, `state/journal`.
///
/// It begins with eight bytes and the ``RunKey``; a ``StoredFrame`` follows for each result. A frame is written
/// once its file is done, in whatever order workers finish, and read again when the output is put together: so
/// nothing waits in memory for its turn, and what was written when the process dies is there for the next run. Heads are
/// verified when they are looked at, lines when they are put into the output.
package final class RecordStore: Sendable {
  private static let magic = Array("ONOMAJ3\n".utf8)
  private static let headerSize = 8 + 32
  /// As much as most frames' heads need, so that one call reads them.
  private static let usualHeadSize = 1024
  /// A smaller journal is left as it is.
  private static let compactionSize = 1 << 20
  /// What a power cut may cost: bytes, and time.
  private static let syncBytes = 64 << 20
  private static let syncInterval = Duration.seconds(10)

  /// The output directory.
  let directory: String
  private let path: String
  private let file: JournalFile
  /// The results of earlier runs.
  private let earlier: StoreIndex
  /// What they left unfinished, by the key of the id.
  private let unfinished: [UInt64: PartialResult]
  /// Where the results of this run begin.
  private let start: Int
  private let end: Guarded<End>

  private struct End {
    var offset: Int
    var syncedOffset: Int
    var syncedAt = ContinuousClock.now
  }

  /// Opens the journal of an output directory.
  /// - Parameter isFresh: begin with an empty one. Without it, one of another key is put aside.
  package init(directory: String, key: RunKey, isFresh: Bool) throws(OutputError) {
    self.directory = directory
    path = RecordStore.path(in: directory)
    let header = RecordStore.magic + key.bytes
    try SetAsideJournals(directory: directory).exchange(for: header, keyStart: RecordStore.magic.count)
    file = try JournalFile(path)
    var index = StoreIndex()
    var unfinished: [UInt64: PartialResult] = [:]
    var offset = RecordStore.headerSize
    if !isFresh, try file.read(at: 0, count: RecordStore.headerSize) == header {
      let size = try file.byteCount()
      while let (fixed, head) = try RecordStore.head(at: offset, in: file), fixed.frameSize <= size - offset {
        if head.source != nil {
          let key = StoreIndex.key(head.id)
          if head.members.isLast {
            index.append(head.id, at: offset)
            unfinished[key] = nil
          } else {
            unfinished[key] = PartialResult.extended(unfinished[key], by: head, at: offset)
          }
        }
        offset += fixed.frameSize
      }
    } else {
      try file.truncate(to: 0)
      try file.write(header, at: 0)
      try OutputFolder.synchronize(directory + "/state")
    }
    // What stands behind the last whole result was cut off.
    try file.truncate(to: offset)
    index.sort()
    earlier = index
    self.unfinished = unfinished
    start = offset
    end = Guarded(End(offset: offset, syncedOffset: offset))
  }

  /// Whether an output directory has a journal, and so maybe results to take over.
  package static func isThere(in directory: String) -> Bool {
    (try? FileSystem.status(of: Array(RecordStore.path(in: directory).utf8), followingLinks: true)) != nil
  }

  private static func path(in directory: String) -> String { directory + "/state/journal" }

  private static func head(
    at offset: Int, in file: JournalFile
  ) throws(OutputError) -> (fixed: StoredFrame.Fixed, head: StoredHead)? {
    var bytes = try file.read(at: offset, count: usualHeadSize)
    guard let fixed = StoredFrame.Fixed(bytes) else { return nil }
    if bytes.count < StoredFrame.fixedSize + fixed.headSize {
      bytes = try file.read(at: offset, count: StoredFrame.fixedSize + fixed.headSize)
    }
    return fixed.head(bytes).map { (fixed, $0) }
  }

  /// What an earlier run had for a document, and where it lies.
  func earlierResult(of id: String) throws(OutputError) -> (head: StoredHead, offset: Int)? {
    guard let offset = earlier.offset(of: id), let head = try fixedAndHead(at: offset)?.head,
      head.id == id
    else { return nil }
    return (head, offset)
  }

  /// What earlier runs did of a document's members, without coming to its end.
  func unfinishedResult(of id: String) -> PartialResult? { unfinished[StoreIndex.key(id)] }

  /// Whether the result at `offset` was there before this run.
  func isOfEarlierRun(_ offset: Int) -> Bool { offset < start }

  /// The start of the result at `offset`; `nil` if it is not as it was written.
  func fixedAndHead(at offset: Int) throws(OutputError) -> (fixed: StoredFrame.Fixed, head: StoredHead)? {
    try RecordStore.head(at: offset, in: file)
  }

  /// The result, or the part of one, at `offset`; `nil` if it is not as it was written.
  func frame(at offset: Int) throws(OutputError) -> StoredFrame? {
    guard let (fixed, head) = try fixedAndHead(at: offset) else { return nil }
    return try frame(at: offset, fixed, head)
  }

  /// The same where its start is at hand.
  func frame(
    at offset: Int, _ fixed: StoredFrame.Fixed, _ head: StoredHead
  ) throws(OutputError) -> StoredFrame? {
    guard fixed.frameSize <= end.withLock(\.offset) - offset else { return nil }
    let start = offset + StoredFrame.fixedSize + fixed.headSize
    let annotations = try file.read(at: start, count: head.annotations.byteCount)
    let problems = try file.read(at: start + head.annotations.byteCount, count: head.problems.byteCount)
    guard head.annotations.describes(annotations), head.problems.describes(problems) else { return nil }
    return StoredFrame(head, annotations: annotations, problems: problems)
  }

  /// Writes a result down.
  /// - Returns: where it lies.
  func append(_ frame: StoredFrame) throws(OutputError) -> Int {
    let start = end.withLock { end in
      defer { end.offset += frame.byteCount }
      return end.offset
    }
    var offset = start
    for piece in frame.pieces {
      try file.write(piece, at: offset)
      offset += piece.count
    }
    let isDue = end.withLock { end in
      let isDue =
        end.offset - end.syncedOffset >= RecordStore.syncBytes
        || end.syncedAt.duration(to: .now) >= RecordStore.syncInterval
      if isDue { (end.syncedOffset, end.syncedAt) = (end.offset, .now) }
      return isDue
    }
    if isDue { try file.synchronize() }
    return start
  }

  /// Hands all results to the disk.
  func synchronize() throws(OutputError) { try file.synchronize() }

  /// Removes the journals of other keys.
  func removeOthers() { SetAsideJournals(directory: directory).removeAll() }

  /// Writes the journal anew with the results at these offsets only, if they are less than half of it.
  /// - Parameter byteCount: of these results together.
  func compact(keeping offsets: [Int], byteCount: Int) throws(OutputError) {
    let size = end.withLock(\.offset)
    guard size > RecordStore.compactionSize, byteCount < size / 2 else { return }
    var smaller = try OutputFile(path: path + ".partial")
    var end = RecordStore.headerSize
    func copy(_ frame: StoredFrame) throws(OutputError) -> Int {
      for piece in frame.pieces { try smaller.write(piece) }
      defer { end += frame.byteCount }
      return end
    }
    do throws(OutputError) {
      try smaller.write(try file.read(at: 0, count: RecordStore.headerSize))
      for offset in offsets {
        guard let last = try frame(at: offset) else { continue }
        var parts: [Int] = []
        for part in last.head.parts {
          if let frame = try frame(at: part) { parts.append(try copy(frame)) }
        }
        // What is damaged meanwhile is done again when it is asked for.
        guard parts.count == last.head.parts.count else { continue }
        _ = try copy(parts.isEmpty ? last : last.moved(id: last.head.id, source: last.head.source, parts: parts))
      }
      try smaller.finish(as: path)
    } catch {
      smaller.abandon()
      throw error
    }
  }
}
