/// The name in `known` that `name` was probably meant to be; `nil` if none is near.
///
/// Nearness is the optimal string alignment distance (insertion, deletion, substitution, neighbours swapped) of at
/// most a third of the length, at least 1; the first of equals wins.
/// - Complexity: O(n · m) a name; for lists that people read.
package func nearestName(to name: String, in known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in known {
    let distance = alignmentDistance(wanted, Array(candidate.lowercased().unicodeScalars))
    guard distance <= max(1, wanted.count / 3) else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
  }
  return best?.name
}

/// How many insertions, deletions, substitutions and swaps of neighbours make `b` of `a`.
/// - Complexity: O(n · m).
package func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1..<(a.count + 1) {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1..<(b.count + 1) {
      let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
