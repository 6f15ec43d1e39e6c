/// Choices out of several lists, those nearest to all the first choices first.
enum Combinations {
  /// Tuples of indices below `counts`, by their sum, then in lexicographic order; at most `limit`.
  ///
  /// Choices beyond `limit` in a single list can never be reached, so the work is bounded by `limit` and the number of
  /// lists that have a choice at all.
  static func nearestFirst(counts: [Int], limit: Int) -> [[Int]] {
    guard counts.allSatisfy({ $0 > 0 }) else { return [] }
    var tuples: [[Int]] = []
    var tuple = [Int](repeating: 0, count: counts.count)
    let free = counts.indices.filter { counts[$0] > 1 }
    // What the lists from each place on can add at most.
    var room = [Int](repeating: 0, count: free.count + 1)
    for place in free.indices.reversed() { room[place] = room[place + 1] + counts[free[place]] - 1 }

    func fill(_ place: Int, _ sum: Int) {
      guard tuples.count < limit, sum <= room[place] else { return }
      guard place < free.count else { return tuples.append(tuple) }
      for index in 0...min(sum, counts[free[place]] - 1) {
        tuple[free[place]] = index
        fill(place + 1, sum - index)
      }
      tuple[free[place]] = 0
    }
    var sum = 0
    while tuples.count < limit, sum <= room[0] {
      fill(0, sum)
      sum += 1
    }
    return tuples
  }
}
