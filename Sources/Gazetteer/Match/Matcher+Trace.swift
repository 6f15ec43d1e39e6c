package import TextModel

/// Matching once more, with a report of everything that was looked up. The way through the text is written a second time
/// here, so that the matcher itself asks nobody whether to report; walking from a token and accepting a name are the
/// matcher's own. A test holds that both agree.
extension Matcher {
  /// What was looked up in `ranges`, those of ``matches(in:ranges:)`` or some of them.
  ///
  /// - Parameter everyToken: also tokens that a run passes over, because no name begins with them in their capitals.
  /// - Complexity: as matching, and O(entries) a lead.
  package func trace(in text: [UInt8], ranges: [ByteRange], everyToken: Bool = false) -> MatchTrace {
    var trace = MatchTrace()
    for window in Matcher.windows(of: ranges, text) {
      var tokens: [Token] = []
      tokenizer.appendTokens(of: text.span, in: window, to: &tokens)
      addLeads(of: tokens, text, everyToken, to: &trace.leads)
    }
    return trace
  }

  /// The tokens of `range` as names see them.
  package func tokens(in text: [UInt8], range: ByteRange) -> [TokenView] {
    var tokens: [Token] = []
    tokenizer.appendTokens(of: text.span, in: range, to: &tokens)
    return tokens.enumerated().map { (index, token) in
      let place = ByteRange(Int(token.start), Int(token.end))
      return TokenView(
        range: place, folded: FoldedText.letters(text.span, place), gap: index == 0 ? "" : "\(token.gap)")
    }
  }

  /// The pieces that ``forEachFindings(in:ranges:_:)`` matches one by one.
  private static func windows(of ranges: [ByteRange], _ text: [UInt8]) -> [ByteRange] {
    var windows: [ByteRange] = []
    for range in ranges {
      var start = range.start
      while start < range.end {
        let end = windowEnd(from: start, to: range.end, text.span)
        windows.append(ByteRange(start, end))
        start = end
      }
    }
    return windows
  }

  private func addLeads(of tokens: [Token], _ text: [UInt8], _ everyToken: Bool, to traced: inout [MatchTrace.Lead]) {
    let first = traced.count
    var found: [Found] = []
    /// Those of each lead in `traced`, by its place.
    var accepted: [Int: Found] = [:]
    /// The match whose tokens nothing else may have, and where the next may begin.
    var holder: Found?
    var leads: [Lead] = []
    for index in tokens.indices {
      let isLookedUp = isLookedUp(index, tokens)
      guard isLookedUp || everyToken else { continue }
      let value = table.slots.value(tokens[index].hash) ?? SlotTable.Value.none
      let start = TokenBatch.Start(token: UInt32(index), value: value, mayGoOn: value.continues)
      walk(start, from: index, to: tokens.count, tokens.span, text.span, &leads)
      guard !leads.isEmpty else { continue }
      var longest: Int?
      let outer = holder
      let firstOfToken = traced.count
      for lead in leads {
        var report = report(lead, tokens, text)
        // Nothing but its hash is the same.
        if report.entries.isEmpty { continue }
        report.isLookedUp = isLookedUp
        if let name = accept(lead, tokens.span, text.span) {
          report.outcome = name.isBlocked ? .blocking : .accepted
          report.range = name.match.range
          accepted[traced.count] = name
          found.append(name)
          longest = traced.count
        }
        traced.append(report)
      }
      guard overlap == .longest || overlap == .nested else { continue }
      let isFree = outer.map { $0.tokens.upperBound <= index } ?? true
      if isFree, let longest { holder = accepted[longest] }
      guard let holder else { continue }
      for place in firstOfToken..<traced.count where place != longest || !isFree {
        settle(&traced[place], accepted[place], holder)
      }
    }
    if overlap == .priority { settleByPriority(&traced, from: first, found, accepted) }
  }

  /// Whether a run looks up names from a token: the filters of ``TokenBatch``.
  private func isLookedUp(_ index: Int, _ tokens: [Token]) -> Bool {
    if index + 1 < tokens.count, tokens[index + 1].gap == .apostrophe { return true }
    return table.slots.mayStart(tokens[index].hash, isCapitalized: tokens[index].shape.contains(.capitalized))
  }

  /// What becomes of a name that begins within the match `holder`, or shares its start.
  private func settle(_ lead: inout MatchTrace.Lead, _ name: Found?, _ holder: Found) {
    guard let name else { return }
    let isWithin = name.tokens.upperBound <= holder.tokens.upperBound && name.tokens != holder.tokens
    if overlap == .nested, isWithin, !holder.isBlocked { return }
    lead.outcome = .overlapped(by: holder.match.range, isBlocking: holder.isBlocked)
  }

  private func settleByPriority(
    _ traced: inout [MatchTrace.Lead], from first: Int, _ found: [Found], _ accepted: [Int: Found]
  ) {
    let best = Matcher.best(of: found)
    var isTaken = [Bool](repeating: false, count: best.count)
    for place in first..<traced.count {
      guard let name = accepted[place], let rival = best.firstIndex(where: { $0.tokens.overlaps(name.tokens) })
      else { continue }
      // With and without an apostrophe, two names may have the same tokens.
      let isBest = best[rival].tokens == name.tokens && best[rival].match.first.row == name.match.first.row
      if isBest, !isTaken[rival] {
        isTaken[rival] = true
      } else {
        traced[place].outcome = .overlapped(by: best[rival].match.range, isBlocking: best[rival].isBlocked)
      }
    }
  }

  /// A lead with what each of its entries comes to, as far as it alone decides.
  private func report(_ lead: Lead, _ tokens: [Token], _ text: [UInt8]) -> MatchTrace.Lead {
    let range = lead.tokens
    let place = ByteRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    let shown = NameShape.capitals(of: tokens.span, range)
    var report = MatchTrace.Lead(
      range: place, tokenCount: range.count, outcome: .refused, entries: [], isLookedUp: true)
    if let obstacle = TokenBorder.obstacle(range, tokens.span, text.span) { report.outcome = .border(obstacle) }
    var choices = Choices()
    var rows: [Int] = []
    var index = lead.firstSense
    while index < table.senses.count {
      let row = table.senses[index]
      let verdict: MatchTrace.Verdict
      if !FoldedText.isEqual(text.span, place, table.pool, row.text) {
        verdict = .otherLetters
      } else if !row.flags.contains(.block), !isWanted(row.type) {
        verdict = .partOfName
      } else if !hasCapitals(row, shown) {
        verdict = .capitals
      } else if !isWritten(row, like: shown, range, tokens.span) {
        verdict = .shadowedWord
      } else if row.flags.contains(.block) {
        verdict = .blocks
      } else {
        choices.add(row, at: index, need(row, range, tokens.span))
        verdict = .taken
      }
      let choice = Match.Choice(row: UInt32(index), need: need(row, range, tokens.span))
      report.entries.append(
        MatchTrace.Entry(
          sense: sense(choice), form: table.pool.string(row.text),
          flags: AliasFlags(rawValue: UInt32(row.flags.rawValue & 63)), verdict: verdict))
      rows.append(index)
      if row.flags.contains(.last) { break }
      index += 1
    }
    if !choices.isEmpty { markOthers(than: choices, rows, &report) }
    report.entries.removeAll { $0.verdict == .otherLetters }
    return report
  }

  /// Of the entries taken so far only those of `choices` are readings.
  private func markOthers(than choices: Choices, _ rows: [Int], _ report: inout MatchTrace.Lead) {
    let ordered = choices.ordered
    let kept = Set(([ordered.first] + ordered.rest).map { Int($0.row) })
    let entities = Set(kept.map { table.senses[$0].entity })
    for (place, row) in rows.enumerated() where report.entries[place].verdict == .taken && !kept.contains(row) {
      report.entries[place].verdict = entities.contains(table.senses[row].entity) ? .sameEntity : .variantOfOther
    }
  }
}
