internal import TextModel

/// A type that is none of the usual ones. Gazetteers may declare their own; a slip of the pen looks the same.
struct UnknownType: CorpusRule {
  let name = "unknown-type"
  let severity = LintSeverity.note
  let summary = "a type of the gazetteer's own"

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    // Hostile files have a type a row; the nearest known one is looked for only in the first.
    var counts: [String: (count: Int, first: Int)] = [:]
    var order: [String] = []
    corpus.forEachRow { row, number in
      if row.type.isEmpty || LintTypes.known.contains(row.type) || !corpus.isReported(number) { return }
      let key = "\(corpus.rows[number].file)\t\(row.type)"
      if counts[key] == nil { order.append(key) }
      counts[key, default: (0, number)].count += 1
    }
    for key in order {
      guard let (count, first) = counts[key] else { continue }
      let row = corpus.row(first)
      let near = row.type.utf8.count < 40 ? nearestName(to: row.type, in: LintTypes.known.sorted()) : nil
      report.add(
        self, in: row, "the type \(LintText.quoted(row.type)) (\(LintText.number(count, "row"))) is this file's own",
        fix: near.map { "did you mean '\($0)'?" } ?? "nothing to do if it is meant")
    }
  }
}

/// The types that rules know.
enum LintTypes {
  static let known = Set((EntityType.known + [.givenName, .familyName, .title]).map(\.rawValue))
}
