/// Names in order, found by the characters that they share with a span.
///
/// - Complexity: O(log n + found) for names that do not nest; those that begin before a long one ends are looked at too.
struct SpanIndex {
  private let spans: [AnnotatedName.Span]
  /// The farthest end of each span and those before it, which never falls.
  private let farthestEnds: [Int]

  /// - Parameter spans: ordered by start.
  init(_ spans: [AnnotatedName.Span]) {
    self.spans = spans
    var farthest = Int.min
    farthestEnds = spans.map { (span) in
      farthest = max(farthest, span.end)
      return farthest
    }
  }

  /// The indices of those that share characters with `span`, in order.
  func indices(overlapping span: AnnotatedName.Span) -> some Sequence<Int> {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if farthestEnds[middle] <= span.start { low = middle + 1 } else { high = middle }
    }
    return (low..<spans.count).lazy.prefix { spans[$0].start < span.end }.filter { spans[$0].overlap(span) > 0 }
  }

  func overlaps(_ span: AnnotatedName.Span) -> Bool { indices(overlapping: span).first { _ in true } != nil }
}
