/// Compares a tagger's answers with gold, text by text.
///
///     var evaluator = Evaluator(EvaluationOptions())
///     for text in gold { evaluator.add(text, answers[text.id]) }
///     for (group, score) in evaluator.scores { … }
package struct Evaluator: Sendable {
  package let options: EvaluationOptions
  package private(set) var scores: [NameGroup: GroupScore] = [:]
  package private(set) var confusions: [Confusion: Int] = [:]

  package init(_ options: EvaluationOptions) { self.options = options }

  /// Adds a text; without an answer all its names are missed.
  /// - Returns: the scores of this text alone.
  @discardableResult
  package mutating func add(_ gold: AnnotatedText, _ answer: AnnotatedText?) -> [NameGroup: GroupScore] {
    let text = gold.text ?? answer?.text ?? []
    let goldNames = trimmed(gold.names, text)
    let answerNames = trimmed(answer?.names ?? [], text)
    var own: [NameGroup: GroupScore] = [:]
    for group in options.groups {
      var score = self.score(group, goldNames, answerNames)
      score.isPartial = gold.isPartial
      own[group] = score
      var sum = scores[group] ?? GroupScore()
      sum.add(score)
      scores[group] = sum
    }
    noteConfusions(goldNames, answerNames, text)
    return own
  }

  private func score(_ group: NameGroup, _ goldNames: [AnnotatedName], _ answerNames: [AnnotatedName]) -> GroupScore {
    let all = goldNames.filter { isIn(group, $0, isGold: true) }
    let ignored = Set(all.filter { options.ignores($0) }.map(\.span))
    let gold = Evaluator.unique(all.filter { !options.ignores($0) })
    let goldSpans = Set(gold.map(\.span))
    var answer = Evaluator.unique(answerNames.filter { isIn(group, $0, isGold: false) })
    if options.allowsNested {
      let others = goldNames.filter { options.group($0, isGold: true) != group }.map(\.span).sorted()
      let index = SpanIndex(others)
      answer.removeAll { (name) in
        !goldSpans.contains(name.span)
          && index.indices(overlapping: name.span).contains {
            others[$0].contains(name.span) && others[$0] != name.span
          }
      }
    }
    let answerBySpan = Dictionary(uniqueKeysWithValues: answer.map { ($0.span, $0) })
    var score = GroupScore()
    for name in gold { score.map.add(name, answerBySpan[name.span]) }

    let hits = gold.count { answerBySpan[$0.span] != nil }
    let spurious = answer.count { !goldSpans.contains($0.span) && !ignored.contains($0.span) }
    score.strict = SpanScore(gold: gold.count, found: Double(hits), predicted: hits + spurious, right: Double(hits))

    let pairs = SpanMatching.pairs(gold, answer)
    let paired = Set(pairs.map(\.predicted))
    let ignoredPlaces = SpanIndex(ignored.sorted())
    let unpaired = answer.indices.count { !paired.contains($0) && !ignoredPlaces.overlaps(answer[$0].span) }
    score.type = SpanScore(
      gold: gold.count, found: Double(pairs.count), predicted: pairs.count + unpaired, right: Double(pairs.count))
    addUntyped(group, gold, answer, ignored, goldNames, answerNames, &score)
    return score
  }

  /// The scores that leave the group out of account: what is of another group on the other side counts too.
  private func addUntyped(
    _ group: NameGroup, _ gold: [AnnotatedName], _ answer: [AnnotatedName], _ ignored: Set<AnnotatedName.Span>,
    _ goldNames: [AnnotatedName], _ answerNames: [AnnotatedName], _ score: inout GroupScore
  ) {
    let anyGold = Evaluator.unique(goldNames.filter { options.group($0, isGold: true) != nil && !options.ignores($0) })
    let anyAnswer = Evaluator.unique(answerNames.filter { options.group($0, isGold: false) != nil })
    struct Others {
      var spans: Set<AnnotatedName.Span>
      var index: SpanIndex

      init(_ names: [AnnotatedName]) {
        spans = Set(names.map(\.span))
        index = SpanIndex(names.map(\.span))
      }

      func credit(_ name: AnnotatedName) -> (exact: Double, partial: Double) {
        spans.contains(name.span) ? (1, 1) : (0, index.overlaps(name.span) ? 0.5 : 0)
      }
    }
    let (golds, answers) = (Others(anyGold), Others(anyAnswer))
    for name in gold {
      let (exact, partial) = answers.credit(name)
      score.exact.gold += 1
      score.exact.found += exact
      score.partial.gold += 1
      score.partial.found += partial
    }
    for name in answer where !ignored.contains(name.span) {
      let (exact, partial) = golds.credit(name)
      score.exact.predicted += 1
      score.exact.right += exact
      score.partial.predicted += 1
      score.partial.right += partial
    }
  }

  private mutating func noteConfusions(
    _ goldNames: [AnnotatedName], _ answerNames: [AnnotatedName], _ text: [Unicode.Scalar]
  ) {
    func words(_ span: AnnotatedName.Span) -> String {
      var view = String.UnicodeScalarView()
      guard span.start >= 0, span.start <= span.end, span.end <= text.count else { return "" }
      view.append(contentsOf: text[span.start..<span.end])
      return String(view)
    }
    let groups = Set(options.groups)
    func kind(_ name: AnnotatedName, isGold: Bool) -> NameGroup? {
      options.group(name, isGold: isGold).flatMap { groups.contains($0) ? $0 : nil }
    }
    let answers = Dictionary(answerNames.map { ($0.span, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<AnnotatedName.Span> = []
    for name in goldNames {
      guard let group = kind(name, isGold: true), seen.insert(name.span).inserted, !options.ignores(name) else {
        seen.insert(name.span)
        continue
      }
      let predicted = answers[name.span].flatMap { kind($0, isGold: false) }
      if predicted != group {
        confusions[Confusion(text: words(name.span), gold: group, predicted: predicted), default: 0] += 1
      }
    }
    for name in answerNames {
      guard let group = kind(name, isGold: false), seen.insert(name.span).inserted else { continue }
      confusions[Confusion(text: words(name.span), gold: nil, predicted: group), default: 0] += 1
    }
  }

  private func isIn(_ group: NameGroup, _ name: AnnotatedName, isGold: Bool) -> Bool {
    group == .country ? options.isCountry(name) : options.group(name, isGold: isGold) == group
  }

  /// One name a span, those with coordinates first; in order.
  private static func unique(_ names: [AnnotatedName]) -> [AnnotatedName] {
    let sorted = names.enumerated().sorted { (a, b) in
      (a.element.start, a.element.end, a.element.latitude == nil ? 1 : 0, a.offset)
        < (b.element.start, b.element.end, b.element.latitude == nil ? 1 : 0, b.offset)
    }
    var last: AnnotatedName.Span?
    return sorted.compactMap { (_, name) in
      defer { last = name.span }
      return name.span == last ? nil : name
    }
  }

  private func trimmed(_ names: [AnnotatedName], _ text: [Unicode.Scalar]) -> [AnnotatedName] {
    guard options.trims else { return names }
    return names.map { (name) in
      var name = name
      guard name.start >= 0, name.end <= text.count, name.start < name.end else { return name }
      let length = name.end - name.start
      let start = text[name.start..<min(name.end, name.start + 4)]
      if length > 4, start.elementsEqual("the ".unicodeScalars) || start.elementsEqual("The ".unicodeScalars) {
        name.start += 4
      }
      if name.end - name.start > 3, text[name.end - 1] == "s",
        text[name.end - 2] == "'" || text[name.end - 2] == "\u{2019}"
      {
        name.end -= 2
        if name.end > 0, text[name.end - 1] == " " { name.end -= 1 }
      }
      return name
    }
  }
}
