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
  mutating func markDuplicates() {
    var indices = rows.indices.filter { rows[$0].problem < 0 }.map { UInt32($0) }
    indices.sort { a, b in
      let (left, right) = (rows[Int(a)], rows[Int(b)])
      return (left.device, left.inode, a) < (right.device, right.inode, b)
    }
    var first = 0
    for position in indices.indices.dropFirst() {
      let (leader, row) = (rows[Int(indices[first])], rows[Int(indices[position])])
      guard leader.device == row.device, leader.inode == row.inode else {
        first = position
        continue
      }
      rows[Int(indices[position])].problem = Int32(problems.count)
      problems.append(Problem(.skipped, "duplicate: the same file as \(id(of: leader))"))
    }
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
