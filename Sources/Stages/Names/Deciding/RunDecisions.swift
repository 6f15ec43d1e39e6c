internal import TextModel

/// Decides what each run of a document is: by its evidence, by that of the same words elsewhere, by its neighbours in
/// an enumeration, and by the full names that the document has.
struct RunDecisions {
  let rules: NameRules
  let settings: RuleSettings
  let threshold: Int
  private(set) var runs: [NameRun]
  private let names: [UInt64]

  init(_ rules: NameRules, _ finder: RunFinder, language: String) {
    self.rules = rules
    settings = rules.settings
    threshold = rules.settings.threshold(language: language)
    runs = finder.runs
    FoundPlace.weigh(&runs, finder.places)
    names = finder.names
  }

  /// - Parameter listed: stems of the words in names of people that the gazetteers have.
  mutating func decide(_ document: Document, listed: Set<UInt64>) {
    share()
    for index in runs.indices { decide(index) }
    enumerate()
    join(document, listed)
  }

  // MARK: The same words elsewhere

  /// What speaks for a name speaks for the same words elsewhere in the document; what speaks against it only if it does
  /// so in most places.
  private mutating func share() {
    let order = runs.indices.sorted { (runs[$0].key, $0) < (runs[$1].key, $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, runs[order[end]].key == runs[order[start]].key { end += 1 }
      if end - start > 1 { share(among: order[start..<end]) }
      start = end
    }
  }

  private mutating func share(among group: ArraySlice<Int>) {
    var counts = [Int](repeating: 0, count: rules.rules.count)
    for index in group { runs[index].evidence.forEach { counts[$0] += 1 } }
    let shared = BitSet256(
      counts.indices.filter {
        counts[$0] > 0 && (rules.rules[$0].points > 0 || 2 * counts[$0] > group.count)
      })
    let added = min(settings[.repeat] * (group.count - 1), settings[.repeatMost])
    for index in group {
      runs[index].evidence.formUnion(shared)
      runs[index].added = added
    }
  }

  // MARK: Points

  private mutating func decide(_ index: Int) {
    var points = rules.points(of: runs[index].evidence)
    points[.person] += runs[index].added
    if runs[index].isOrganizationRun { points[.organization] += settings[.orgrun] }
    if runs[index].isJoined { points[.place] = 0 }
    points[.place] = max(points[.place], runs[index].pattern)
    // A river is no other thing because `River` is in its name.
    if runs[index].isInPattern { points[.other] = 0 }
    runs[index].points = points
    var best = EvidenceType.person
    for type in EvidenceType.allCases where points[type] > points[best] { best = type }
    switch best {
    case .person: runs[index].type = points[best] >= threshold ? best : nil
    case .organization: runs[index].type = points[best] >= settings[.thresholdOrganization] ? best : nil
    case .other: runs[index].type = points[best] >= settings[.thresholdOther] ? best : nil
    case .place: runs[index].type = nil
    }
  }

  // MARK: Enumerations

  /// One sweep: a neighbour of a person in an enumeration is a person, if it is written alike or something speaks for it.
  private mutating func enumerate() {
    for index in runs.indices where runs[index].type != .person && !runs[index].isPlace {
      let isBehind = index > 0 && runs[index].followsInEnumeration && isAlike(index, index - 1)
      let isBefore =
        index + 1 < runs.count && runs[index + 1].followsInEnumeration && isAlike(index, index + 1)
      guard isBehind || isBefore else { continue }
      runs[index].added += settings[.coordination]
      decide(index)
    }
  }

  private func isAlike(_ index: Int, _ neighbour: Int) -> Bool {
    runs[neighbour].type == .person
      && ((runs[index].wordCount > 1) == (runs[neighbour].wordCount > 1) || runs[index].points[.person] > 10)
  }

  // MARK: Joining

  /// One word of the name of somebody who is named in full is that person's too. If it is also the name of a place, only
  /// the last word is, and only where nothing speaks for the place.
  private mutating func join(_ document: Document, _ listed: Set<UInt64>) {
    var full = listed
    var last: Set<UInt64> = []
    for run in runs where run.type == .person && run.wordCount > 1 {
      let parts = names[Int(run.names.lowerBound)..<Int(run.names.upperBound)]
      full.formUnion(parts)
      if parts.count > 1, let name = parts.last { last.insert(name) }
    }
    guard !full.isEmpty else { return }
    for index in runs.indices
    where runs[index].type != .person && runs[index].names.count == 1 && !runs[index].isInPattern {
      let run = runs[index]
      guard run.nameRange.count > 2, run.points[.other] < settings[.joinLess],
        run.points[.organization] < settings[.joinLess]
      else { continue }
      let candidates =
        [names[Int(run.names.lowerBound)]] + (run.followsThe ? NameKey(document.text, run.nameRange).singulars : [])
      guard let name = candidates.first(where: full.contains) else { continue }
      if let mention = run.mention.map({ document.mentions[Int($0)] }), mention.type.isPlace {
        guard mention.type != .country, last.contains(name), !keepsPlace(run) else { continue }
      }
      runs[index].isJoined = true
      runs[index].added += settings[.join]
      decide(index)
    }
  }

  private func keepsPlace(_ run: NameRun) -> Bool {
    var keeps = false
    run.evidence.forEach { keeps = keeps || rules.rules[$0].keepsPlace }
    return keeps
  }
}
