/// Pairs names that share characters: greedily, the longest overlap first, then the nearest borders; each once.
enum SpanMatching {
  /// Pairs of indices.
  static func pairs(_ gold: [AnnotatedName], _ predicted: [AnnotatedName]) -> [(gold: Int, predicted: Int)] {
    var candidates: [(overlap: Int, distance: Int, gold: Int, predicted: Int)] = []
    let index = SpanIndex(predicted.map(\.span))
    for (number, name) in gold.enumerated() {
      for other in index.indices(overlapping: name.span) {
        let guess = predicted[other]
        let distance = abs(name.start - guess.start) + abs(name.end - guess.end)
        candidates.append((name.span.overlap(guess.span), distance, number, other))
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
