internal import Foundation

/// What came of an evaluation, as lines for a reader and as JSON.
package struct EvaluationReport: Sendable {
  package var texts = 0
  /// Gold texts without an answer.
  package var unanswered = 0
  package var evaluator: Evaluator
  /// Scores by text, in the gold's order.
  package var byText: [(id: String, scores: [NameGroup: GroupScore])] = []

  package init(_ options: EvaluationOptions) { evaluator = Evaluator(options) }

  package mutating func add(_ gold: AnnotatedText, _ answer: AnnotatedText?, keepsText: Bool) {
    texts += 1
    if answer == nil { unanswered += 1 }
    let scores = evaluator.add(gold, answer)
    if keepsText { byText.append((gold.id, scores)) }
  }

  /// The groups that the gold has names of.
  private var groups: [NameGroup] {
    evaluator.options.groups.filter { (evaluator.scores[$0]?.strict.gold ?? 0) > 0 }
  }

  // MARK: For readers

  /// - Parameter confusions: how many of the commonest mistakes.
  package func text(confusions: Int) -> String {
    var lines = ["\(texts) texts" + (unanswered > 0 ? ", \(unanswered) of them without an answer" : "")]
    if groups.isEmpty { lines.append("the gold names nothing of these groups") }
    for group in groups {
      guard let score = evaluator.scores[group] else { continue }
      lines.append("")
      lines.append("\(group.name): \(score.strict.gold) in the gold, \(score.strict.predicted) in the answer")
      for (name, spans) in EvaluationReport.spans(of: score) {
        let recall = "recall \(percent(spans.recall))"
        let words =
          score.isPartial
          ? recall : "precision \(percent(spans.precision))  \(recall)  F1 \(percent(spans.f1))"
        lines.append("  " + name.padding(toLength: 8, withPad: " ", startingAt: 0) + " " + words)
      }
      if !score.map.errors.isEmpty { lines += mapLines(score.map) }
    }
    lines += confusionLines(confusions)
    if !byText.isEmpty { lines += textLines() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func mapLines(_ map: MapScore) -> [String] {
    let radius = evaluator.options.radius
    var lines = [
      "  map      \(map.errors.count) of \(map.gold) with coordinates; within \(Int(radius)) km "
        + "\(percent(map.accuracy(within: radius))), of all \(percent(map.accuracyEndToEnd(within: radius)))",
      "           error: mean \(Int(map.mean.rounded())) km, median \(decimals(map.median, 1)) km, area \(decimals(map.area, 3))",
    ]
    if map.comparedIDs > 0 {
      lines.append(
        "           same id: \(percent(Double(map.sameIDs) / Double(map.comparedIDs))) of \(map.comparedIDs)")
    }
    return lines
  }

  private func confusionLines(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    var lines: [String] = []
    func add(_ title: String, _ isIncluded: (Confusion) -> Bool) {
      let found = commonest(count, isIncluded)
      guard !found.isEmpty else { return }
      lines += ["", title]
      for (confusion, times) in found {
        let kinds = [confusion.gold, confusion.predicted].map { $0?.name ?? "none" }
        lines.append("  \(times) × \(confusion.text)  \(kinds[0]) → \(kinds[1])")
      }
    }
    add("missed") { $0.predicted == nil }
    add("spurious") { $0.gold == nil }
    add("of another group") { $0.gold != nil && $0.predicted != nil }
    return lines
  }

  private func commonest(_ count: Int, _ isIncluded: (Confusion) -> Bool) -> [(Confusion, Int)] {
    known(evaluator.confusions).filter { isIncluded($0.key) }.map { ($0.key, $0.value) }.sorted { (a, b) in
      if a.1 != b.1 { return a.1 > b.1 }
      return (a.0.text, a.0.gold?.name ?? "", a.0.predicted?.name ?? "")
        < (b.0.text, b.0.gold?.name ?? "", b.0.predicted?.name ?? "")
    }.prefix(count).map { $0 }
  }

  /// Without groups that the gold never names: it says nothing of them.
  private func known(_ all: [Confusion: Int]) -> [Confusion: Int] {
    let groups = Set(groups)
    var known: [Confusion: Int] = [:]
    for (confusion, count) in all {
      var confusion = confusion
      if let predicted = confusion.predicted, !groups.contains(predicted) { confusion.predicted = nil }
      if confusion.gold != nil || confusion.predicted != nil { known[confusion, default: 0] += count }
    }
    return known
  }

  /// A line a text and group: names in the gold, in the answer, right.
  private func textLines() -> [String] {
    var lines = ["", "text\tgroup\tgold\tanswer\tright\tF1"]
    for (id, scores) in byText {
      for group in groups {
        guard let strict = scores[group]?.strict, strict.gold + strict.predicted > 0 else { continue }
        lines.append(
          "\(id)\t\(group.name)\t\(strict.gold)\t\(strict.predicted)\t\(Int(strict.found))\t\(percent(strict.f1))")
      }
    }
    return lines
  }

  private static func spans(of score: GroupScore) -> [(String, SpanScore)] {
    [("strict", score.strict), ("exact", score.exact), ("partial", score.partial), ("type", score.type)]
  }

  private func percent(_ share: Double) -> String { decimals(share * 100, 1) }

  private func decimals(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", locale: Locale(identifier: "en_US_POSIX"), value)
  }

  // MARK: For programs

  /// All figures, keys in order.
  package func json(confusions: Int) throws -> String {
    let radius = evaluator.options.radius
    var all: [String: GroupFigures] = [:]
    for group in groups {
      guard let score = evaluator.scores[group] else { continue }
      all[group.name] = GroupFigures(score, radius: radius)
    }
    let figures = Figures(
      texts: texts, unanswered: unanswered, groups: all,
      confusions: commonest(confusions) { _ in true }.map {
        ConfusionFigures(text: $0.0.text, gold: $0.0.gold?.name, answer: $0.0.predicted?.name, count: $0.1)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(figures), as: UTF8.self) + "\n"
  }

  private struct Figures: Encodable {
    var texts: Int
    var unanswered: Int
    var groups: [String: GroupFigures]
    var confusions: [ConfusionFigures]
  }

  private struct ConfusionFigures: Encodable {
    var text: String
    var gold: String?
    var answer: String?
    var count: Int
  }

  private struct GroupFigures: Encodable {
    var isPartial: Bool
    var strict, exact, partial, type: SpanFigures
    var map: MapFigures?

    init(_ score: GroupScore, radius: Double) {
      isPartial = score.isPartial
      strict = SpanFigures(score.strict)
      exact = SpanFigures(score.exact)
      partial = SpanFigures(score.partial)
      type = SpanFigures(score.type)
      map = score.map.errors.isEmpty ? nil : MapFigures(score.map, radius: radius)
    }
  }

  private struct SpanFigures: Encodable {
    var gold, answer: Int
    var precision, recall, f1: Double

    init(_ score: SpanScore) {
      (gold, answer) = (score.gold, score.predicted)
      (precision, recall, f1) = (score.precision, score.recall, score.f1)
    }
  }

  private struct MapFigures: Encodable {
    var gold, resolved, comparedIDs, sameIDs: Int
    var radius, accuracy, accuracyEndToEnd, mean, median, area: Double

    init(_ map: MapScore, radius: Double) {
      (gold, resolved) = (map.gold, map.errors.count)
      (comparedIDs, sameIDs) = (map.comparedIDs, map.sameIDs)
      self.radius = radius
      accuracy = map.accuracy(within: radius)
      accuracyEndToEnd = map.accuracyEndToEnd(within: radius)
      (mean, median, area) = (map.mean, map.median, map.area)
    }
  }
}
