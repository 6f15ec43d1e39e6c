internal import Digest

/// The results of a complete run, in corpus order, where the store has them.
package struct StoredResults: Sendable {
  let store: RecordStore
  let offsets: [Int]

  /// What the output of these results will be, without reading its lines.
  struct Outline: Sendable {
    /// A digest of the lines' digests in order: equal outputs have equal ones.
    var digest: String
    var counts = RunCounts()
    /// Bytes of these results in the journal.
    var storedBytes = 0
    /// Indices of results that are not as they were written.
    var damaged: [Int] = []
  }

  func outline() throws(OutputError) -> Outline {
    var digest = SHA256Digest.Chain()
    var outline = Outline(digest: "")
    for (index, offset) in offsets.enumerated() {
      guard let (fixed, head) = try store.fixedAndHead(at: offset) else {
        outline.damaged.append(index)
        continue
      }
      var isWhole = true
      for part in head.parts {
        guard let (fixed, part) = try store.fixedAndHead(at: part), part.id == head.id else {
          isWhole = false
          break
        }
        digest.add(StoredResults.outline(of: part))
        outline.storedBytes += fixed.frameSize
      }
      guard isWhole else {
        outline.damaged.append(index)
        continue
      }
      digest.add(StoredResults.outline(of: head))
      outline.counts.add(head.counts)
      outline.storedBytes += fixed.frameSize
    }
    outline.digest = digest.finish().description
    return outline
  }

  private static func outline(of head: StoredHead) -> [UInt8] {
    var bytes = head.annotations.digest
    bytes.append(number: head.annotations.byteCount)
    bytes += head.problems.digest
    bytes.append(number: head.problems.byteCount)
    return bytes
  }

  /// Calls `body` with one result, or part of one, after the other; one is in memory at a time. Once one is not as it was
  /// written, the others are only looked at.
  /// - Returns: the indices of those that are not.
  func forEach(_ body: (FileResult) throws(OutputError) -> Void) throws(OutputError) -> [Int] {
    var damaged: [Int] = []
    for (index, offset) in offsets.enumerated() {
      guard let (fixed, head) = try store.fixedAndHead(at: offset) else {
        damaged.append(index)
        continue
      }
      var isWhole = true
      for place in head.parts where isWhole {
        let part = try store.frame(at: place)
        isWhole = part != nil
        if let part, damaged.isEmpty { try body(part.result) }
      }
      if isWhole, let last = try store.frame(at: offset, fixed, head) {
        if damaged.isEmpty { try body(last.result) }
      } else {
        damaged.append(index)
      }
    }
    return damaged
  }

  /// Removes the journals of other keys, and takes results of files that are gone or changed out of this one, once they
  /// are most of it.
  func removeOthers(storedBytes: Int) throws(OutputError) {
    store.removeOthers()
    try store.compact(keeping: offsets, byteCount: storedBytes)
  }
}
