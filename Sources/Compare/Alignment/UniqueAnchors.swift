/// Numbers that stand once in each of two ranges, as many of them as have the same order in both.
enum UniqueAnchors {
  struct Anchor {
    var old: Int
    var new: Int
  }

  private struct Place {
    var old = -1
    var new = -1
    var isUnique = true
  }

  /// - Complexity: O((n + m) log (n + m)).
  static func find(_ old: [UInt32], _ oldRange: Range<Int>, _ new: [UInt32], _ newRange: Range<Int>) -> [Anchor] {
    var places: [UInt32: Place] = [:]
    for index in oldRange {
      var place = places[old[index]] ?? Place()
      if place.old >= 0 { place.isUnique = false } else { place.old = index }
      places[old[index]] = place
    }
    for index in newRange {
      guard var place = places[new[index]] else { continue }
      if place.new >= 0 { place.isUnique = false } else { place.new = index }
      places[new[index]] = place
    }
    let anchors = oldRange.compactMap { (index) -> Anchor? in
      guard let place = places[old[index]], place.isUnique, place.new >= 0 else { return nil }
      return Anchor(old: index, new: place.new)
    }
    return longestRising(anchors)
  }

  /// The longest part of `anchors`, ordered by `old`, that rises in `new` too.
  private static func longestRising(_ anchors: [Anchor]) -> [Anchor] {
    /// By length less one: the anchor with the least `new` that ends a rising part of that length.
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: anchors.count)
    for index in anchors.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if anchors[ends[middle]].new < anchors[index].new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rising: [Anchor] = []
    var index = ends.last ?? -1
    while index >= 0 {
      rising.append(anchors[index])
      index = previous[index]
    }
    return rising.reversed()
  }
}
