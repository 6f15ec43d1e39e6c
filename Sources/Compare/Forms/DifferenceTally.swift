/// Counts put in order for readers: what ``SummaryForm``, ``MarkdownForm`` and ``HTMLForm`` show.
struct DifferenceTally: Hashable, Sendable {
  /// All of it in one sentence, without its full stop.
  var total: String
  /// Those that are not quiet, in the order of kinds.
  var rows: [Row] = []
  /// The quiet ones on one line; `nil` if there are none.
  var quiet: String?

  struct Row: Hashable, Sendable {
    var kind: DifferenceKind
    var count: Int
    /// The most frequent first.
    var causes: [CauseCount] = []
    /// What is said of further causes.
    var rest: String?
  }

  struct CauseCount: Hashable, Sendable {
    var count: Int
    var cause: Cause

    /// What stands before the cause: `by`.
    var link: String { cause.kind == .unexplained ? "unexplained:" : "by" }
  }

  /// - Parameter maximumCauses: How many causes of a kind are listed.
  init(_ counts: DifferenceCounts, maximumCauses: Int) {
    let documents = Self.plural(counts.comparedDocuments, "document")
    if counts.loud == 0 {
      total = "no differences in \(documents)"
    } else {
      total =
        "\(Self.plural(counts.loud, "difference")) in \(Self.plural(counts.differingDocuments, "document")), "
        + "\(counts.comparedDocuments) compared"
    }
    let causes = counts.causes.sorted { $0.key < $1.key }
    for kind in DifferenceKind.allCases where counts[kind] > 0 && !kind.isQuiet {
      var row = Row(kind: kind, count: counts[kind])
      // Sorting is stable, so that causes of the same count stay in the order of causes.
      let own = causes.compactMap { (cause, kinds) in
        kinds[kind].map { CauseCount(count: $0, cause: cause) }
      }.sorted { $0.count > $1.count }
      row.causes = Array(own.prefix(maximumCauses))
      let left = own.dropFirst(maximumCauses)
      if !left.isEmpty {
        row.rest = "and \(Self.plural(left.count, "other cause")), of at most \(left.first?.count ?? 0) each"
      }
      rows.append(row)
    }
    let quietKinds = DifferenceKind.allCases.filter { $0.isQuiet && counts[$0] > 0 }
    if !quietKinds.isEmpty {
      quiet = "quiet: " + quietKinds.map { "\(counts[$0]) \($0.rawValue)" }.joined(separator: ", ")
    }
  }

  static func plural(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}
