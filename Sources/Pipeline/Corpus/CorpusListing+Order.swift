internal import TextModel

extension CorpusListing {
  /// Puts the rows in order. Those of one INPUT already are, so that this costs one look at each.
  mutating func sort() {
    if zip(rows, rows.dropFirst()).allSatisfy({ order($0, $1) <= 0 }) { return }
    let unsorted = self
    rows.sort { unsorted.order($0, $1) < 0 }
  }

  /// - Throws: ``CorpusError/clash(id:first:second:)`` for the first two neighbours with one id.
  func refuseClashes() throws(CorpusError) {
    for (a, b) in zip(rows, rows.dropFirst()) where order(a, b) == 0 {
      throw .clash(id: id(of: a), first: path(of: a), second: path(of: b))
    }
  }

  /// Of the rows that are the same file, by device and inode, the first is read.
  mutating func markDuplicates(_ identities: [Identity]) {
    let ordered = identities.sorted { ($0.file, $0.pathStart) < ($1.file, $1.pathStart) }
    // Files reached more than once are few; each is a number here.
    var fileOfPath: [Int: Int] = [:]
    for (index, (a, b)) in zip(ordered, ordered.dropFirst()).enumerated() where a.file == b.file {
      let number = fileOfPath[a.pathStart] ?? index
      fileOfPath[a.pathStart] = number
      fileOfPath[b.pathStart] = number
    }
    if fileOfPath.isEmpty { return }
    var leaders: [Int: Row] = [:]
    for index in rows.indices where rows[index].problem < 0 {
      guard let file = fileOfPath[rows[index].pathStart] else { continue }
      if let leader = leaders[file] {
        rows[index].problem = Int32(problems.count)
        problems.append(Problem(.skipped, "duplicate: the same file as \(id(of: leader))"))
      } else {
        leaders[file] = rows[index]
      }
    }
  }

  /// Which file the row with a path is; needed only until duplicates are known.
  struct Identity: Sendable {
    var file: FileIdentity
    var pathStart: Int
  }

  /// Negative, zero or positive as the path of `a` is before, the same as or after that of `b`.
  private func order(_ a: Row, _ b: Row) -> Int {
    if a.root == b.root { return order(a, 0, b, 0) }
    let (left, right) = (roots[Int(a.root)].idPrefix, roots[Int(b.root)].idPrefix)
    let shared = Swift.min(left.count, right.count)
    for offset in 0..<shared where left[offset] != right[offset] { return Int(left[offset]) - Int(right[offset]) }
    // One prefix is part of the other: what is left of it stands against the other's path.
    let (longer, row) = left.count > shared ? (left, b) : (right, a)
    let sign = left.count > shared ? 1 : -1
    for offset in shared..<longer.count {
      guard offset - shared < Int(row.pathCount) else { return sign }
      let byte = paths[row.pathStart + offset - shared]
      if longer[offset] != byte { return sign * (Int(longer[offset]) - Int(byte)) }
    }
    let skipped = longer.count - shared
    return left.count > shared ? order(a, 0, b, skipped) : order(a, skipped, b, 0)
  }

  /// Compares the paths of two rows from the given offsets on.
  private func order(_ a: Row, _ aOffset: Int, _ b: Row, _ bOffset: Int) -> Int {
    let (aCount, bCount) = (Int(a.pathCount) - aOffset, Int(b.pathCount) - bOffset)
    for offset in 0..<Swift.min(aCount, bCount) {
      let (left, right) = (paths[a.pathStart + aOffset + offset], paths[b.pathStart + bOffset + offset])
      if left != right { return Int(left) - Int(right) }
    }
    return aCount - bCount
  }
}
