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
      var bytes = head.annotations.digest
      bytes.append(number: head.annotations.byteCount)
      bytes += head.problems.digest
      bytes.append(number: head.problems.byteCount)
      digest.add(bytes)
      outline.counts.add(head.counts)
      outline.storedBytes += fixed.frameSize
    }
    outline.digest = digest.finish().description
    return outline
  }

  /// Calls `body` with one result after the other; one is in memory at a time. Once one is not as it was written, the
  /// others are only looked at.
  /// - Returns: the indices of those that are not.
  func forEach(_ body: (FileResult) throws(OutputError) -> Void) throws(OutputError) -> [Int] {
    var damaged: [Int] = []
    for (index, offset) in offsets.enumerated() {
      if let result = try store.result(at: offset) {
        if damaged.isEmpty { try body(result) }
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
