/// Finds where two sequences of numbers differ, with few edits, in linear space.
///
/// Eugene W. Myers, *An O(ND) Difference Algorithm and Its Variations* (Algorithmica 1, 1986), the variant that divides
/// at the middle of a shortest path. Where that path is long, the sequences are divided first at numbers that each has
/// once, in an order both have (*patience diff*, Bram Cohen); what has none is one edit as a whole.
///
/// - Complexity: O((n + m) · d) for d edits where they are few; O((n + m) log (n + m)) where they are many; O(n + m)
///   memory.
struct SequenceEdits {
  /// A run of the old sequence, and what the new one has in its place. One of them may be empty.
  struct Edit: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// A path of more edits is not looked for.
  private static let mostEdits = 1024
  /// Sequences that are taken apart deeper are one edit.
  private static let mostDepth = 200

  private let old: [UInt32]
  private let new: [UInt32]
  private var edits: [Edit] = []
  /// The furthest points of paths from both ends, by diagonal; room to work in.
  private var forward: [Int] = []
  private var backward: [Int] = []
  /// Steps that may still be taken in looking for shortest paths.
  private var effort: Int

  /// The edits that turn `old` into `new`, in order; between two of them stands at least one number that both have.
  static func between(_ old: [UInt32], _ new: [UInt32]) -> [Edit] {
    var search = SequenceEdits(old, new)
    search.compare(0..<old.count, 0..<new.count, depth: 0)
    return search.edits
  }

  private init(_ old: [UInt32], _ new: [UInt32]) {
    self.old = old
    self.new = new
    effort = 1 << 20 + 64 * (old.count + new.count)
  }

  private mutating func add(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    if oldRange.isEmpty, newRange.isEmpty { return }
    if let last = edits.last, last.old.upperBound == oldRange.lowerBound, last.new.upperBound == newRange.lowerBound {
      edits[edits.count - 1] = Edit(
        old: last.old.lowerBound..<oldRange.upperBound, new: last.new.lowerBound..<newRange.upperBound)
    } else {
      edits.append(Edit(old: oldRange, new: newRange))
    }
  }

  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>, depth: Int) {
    var (low, otherLow) = (oldRange.lowerBound, newRange.lowerBound)
    var (high, otherHigh) = (oldRange.upperBound, newRange.upperBound)
    while low < high, otherLow < otherHigh, old[low] == new[otherLow] { (low, otherLow) = (low + 1, otherLow + 1) }
    while low < high, otherLow < otherHigh, old[high - 1] == new[otherHigh - 1] {
      (high, otherHigh) = (high - 1, otherHigh - 1)
    }
    let (oldRest, newRest) = (low..<high, otherLow..<otherHigh)
    guard !oldRest.isEmpty, !newRest.isEmpty, depth < SequenceEdits.mostDepth else { return add(oldRest, newRest) }
    if let middle = middle(oldRest, newRest) {
      compare(low..<middle.old.lowerBound, otherLow..<middle.new.lowerBound, depth: depth + 1)
      compare(middle.old.upperBound..<high, middle.new.upperBound..<otherHigh, depth: depth + 1)
      return
    }
    let anchors = UniqueAnchors.find(old, oldRest, new, newRest)
    if anchors.isEmpty { return add(oldRest, newRest) }
    for anchor in anchors {
      compare(low..<anchor.old, otherLow..<anchor.new, depth: depth + 1)
      (low, otherLow) = (anchor.old + 1, anchor.new + 1)
    }
    compare(low..<high, otherLow..<otherHigh, depth: depth + 1)
  }

  /// A run that both have, in the middle of a shortest path; `nil` if that path is too long to be looked for.
  /// - Precondition: the ranges are not empty and have neither a first nor a last number in common.
  private mutating func middle(_ a: Range<Int>, _ b: Range<Int>) -> Edit? {
    let (n, m) = (a.count, b.count)
    let delta = n - m
    let most = min((n + m + 1) / 2, SequenceEdits.mostEdits)
    let zero = most + 1
    forward = [Int](repeating: -1, count: 2 * most + 3)
    backward = forward
    for d in 0...most {
      for k in stride(from: max(-d, -m + (d + m) % 2), through: min(d, n), by: 2) {
        guard let start = SequenceEdits.step(forward, zero, k, d, n, m) else {
          forward[zero + k] = -1
          continue
        }
        var x = start
        while x < n, x - k < m, old[a.lowerBound + x] == new[b.lowerBound + x - k] { x += 1 }
        forward[zero + k] = x
        effort -= x - start + 1
        let other = delta - k
        if delta % 2 != 0, abs(other) < d, backward[zero + other] >= 0, x + backward[zero + other] >= n {
          return edit(a, b, start..<x, start - k..<x - k)
        }
      }
      for k in stride(from: max(-d, -m + (d + m) % 2), through: min(d, n), by: 2) {
        guard let start = SequenceEdits.step(backward, zero, k, d, n, m) else {
          backward[zero + k] = -1
          continue
        }
        var x = start
        while x < n, x - k < m, old[a.upperBound - 1 - x] == new[b.upperBound - 1 - x + k] { x += 1 }
        backward[zero + k] = x
        effort -= x - start + 1
        let other = delta - k
        if delta % 2 == 0, abs(other) <= d, forward[zero + other] >= 0, x + forward[zero + other] >= n {
          return edit(a, b, n - x..<n - start, m - x + k..<m - start + k)
        }
      }
      if effort < 0 { return nil }
    }
    return nil
  }

  private func edit(_ a: Range<Int>, _ b: Range<Int>, _ x: Range<Int>, _ y: Range<Int>) -> Edit {
    Edit(
      old: a.lowerBound + x.lowerBound..<a.lowerBound + x.upperBound,
      new: b.lowerBound + y.lowerBound..<b.lowerBound + y.upperBound)
  }

  /// Where a path of `d` edits enters diagonal `k`; `nil` if none does inside the two sequences.
  private static func step(_ furthest: [Int], _ zero: Int, _ k: Int, _ d: Int, _ n: Int, _ m: Int) -> Int? {
    if d == 0 { return 0 }
    var x = -1
    // From the diagonals of `d - 1` edits, which are the neighbours.
    if k < d {
      let above = furthest[zero + k + 1]
      if above >= 0, above - k <= m { x = above }
    }
    if k > -d {
      let left = furthest[zero + k - 1]
      if left >= 0, left + 1 <= n, left + 1 > x { x = left + 1 }
    }
    return x < 0 ? nil : x
  }
}
