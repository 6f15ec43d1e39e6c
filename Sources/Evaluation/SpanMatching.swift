/// Pairs names that share characters: greedily, the longest overlap first, then the nearest borders; each once.
enum SpanMatching {
  /// Pairs of indices.
  static func pairs(_ gold: [AnnotatedName], _ predicted: [AnnotatedName]) -> [(gold: Int, predicted: Int)] {
    var candidates: [(overlap: Int, distance: Int, gold: Int, predicted: Int)] = []
    // Both are in order, so what ends before a gold name begins is behind for good only if names do not nest; they may.
    for (index, name) in gold.enumerated() {
      for (other, guess) in predicted.enumerated() {
        if guess.start >= name.end { break }
        let overlap = name.span.overlap(guess.span)
        guard overlap > 0 else { continue }
        candidates.append((overlap, abs(name.start - guess.start) + abs(name.end - guess.end), index, other))
      }
    }
    candidates.sort {
      (-$0.overlap, $0.distance, $0.gold, $0.predicted) < (-$1.overlap, $1.distance, $1.gold, $1.predicted)
    }
    var (usedGold, usedPredicted): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(gold: Int, predicted: Int)] = []
    for candidate in candidates
    where !usedGold.contains(candidate.gold) && !usedPredicted.contains(candidate.predicted) {
      usedGold.insert(candidate.gold)
      usedPredicted.insert(candidate.predicted)
      pairs.append((candidate.gold, candidate.predicted))
    }
    return pairs
  }
}
