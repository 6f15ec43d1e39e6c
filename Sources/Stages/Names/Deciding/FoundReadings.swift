internal import TextModel

/// What found names are taken for, one object for all that the same rule speaks most for.
struct FoundReadings {
  private let rules: NameRules
  private var known: [Int: NameReading] = [:]

  init(_ rules: NameRules) { self.rules = rules }

  mutating func reading(of run: NameRun) -> NameReading {
    let type = run.type ?? .person
    var best = -1
    run.evidence.forEach { (rule) in
      guard rules.rules[rule].type == type, rules.rules[rule].points > 0 else { return }
      if best < 0 || rules.rules[rule].points > rules.rules[best].points { best = rule }
    }
    // Organizations have readings of their own.
    let key = best * 2 + (type == .person ? 0 : 1)
    if let reading = known[key] { return reading }
    let reading = NameReading(
      type: type == .person ? .person : .organization, via: .unlisted, alias: "", gazetteer: nil,
      rule: best < 0 ? nil : rules.rules[best].name)
    known[key] = reading
    return reading
  }
}
