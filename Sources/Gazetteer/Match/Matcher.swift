package import TextModel
internal import Variants

/// Finds the names of a gazetteer in text.
///
/// Names match whole words, never across the ranges given (sentences). With ``Overlap/longest`` the name that begins
/// first wins, of those the one with most tokens; the next is looked for behind it. A blocking name wins in the same
/// way and gives no match. Names with the same folded form give one match with several senses.
///
///     let matcher = Matcher(table)
///     for match in matcher.matches(in: document.text, ranges: document.sentences) { matcher.senses(of: match) … }
///
/// - Complexity: O(bytes) for tokens, O(1) a token for look-ups (times the longest name's tokens where names begin).
package struct Matcher: Sendable {
  let table: GazetteerTable
  let overlap: Overlap
  private let names: SoughtNames
  /// Numbers of the types of parts of names; no array, since a matcher is copied often.
  let partTypes: SIMD4<UInt16>
  let tokenizer = Tokenizer()

  /// - Parameter names: which of the table's names are looked for; the others hide nothing.
  package init(_ table: GazetteerTable, overlap: Overlap = .longest, names: SoughtNames = .ofEntities) {
    self.table = table
    self.overlap = overlap
    self.names = names
    var partTypes = SIMD4<UInt16>(repeating: .max)
    for (index, type) in [EntityType.givenName, .familyName, .title].enumerated() {
      if let number = table.types.firstIndex(of: type) { partTypes[index] = UInt16(truncatingIfNeeded: number) }
    }
    self.partTypes = partTypes
  }

  /// The matches in each of `ranges`, ordered by start, then end.
  /// - Precondition: `text` is valid UTF-8, `ranges` are ordered, do not overlap and lie on its scalar borders.
  package func matches(in text: [UInt8], ranges: [ByteRange]) -> [Match] { findings(in: text, ranges: ranges).matches }

  /// The matches, and the ranges that blocking aliases keep free of them, each ordered by start, then end.
  /// - Precondition: as ``matches(in:ranges:)``.
  package func findings(in text: [UInt8], ranges: [ByteRange]) -> Findings {
    var all = Findings()
    forEachFindings(in: text, ranges: ranges) { (some) in
      all.matches += some.matches
      all.blocked += some.blocked
    }
    return all
  }

  /// Calls `body` with ``findings(in:ranges:)``, some at a time, so that they need not be in memory all at once.
  package func forEachFindings(in text: [UInt8], ranges: [ByteRange], _ body: (Findings) -> Void) {
    var findings = Findings()
    var batch = TokenBatch(textBytes: ranges.reduce(0) { $0 + $1.count })
    let bytes = text.span
    func finish() {
      match(&batch, bytes, into: &findings)
      body(findings)
      findings = Findings()
    }
    for range in ranges {
      var start = range.start
      while start < range.end {
        let end = Matcher.windowEnd(from: start, to: range.end, bytes)
        tokenizer.appendTokens(of: bytes, in: ByteRange(start, end), to: &batch.tokens)
        batch.endSentence()
        if batch.tokens.count >= TokenBatch.size { finish() }
        start = end
      }
    }
    finish()
  }

  /// Longer ranges are matched piece by piece; no sentence is as long.
  private static let longestRange = 1 << 18

  /// Where the piece that begins at `start` ends: at a space behind a mark, else any space, if there is one near.
  static func windowEnd(from start: Int, to end: Int, _ text: Span<UInt8>) -> Int {
    guard end - start > longestRange else { return end }
    let latest = start + longestRange
    var border = latest
    var space: Int?
    while border > latest - 1024 {
      if text[border] == 0x20 {
        switch text[border - 1] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"),
          UInt8(ascii: "?"):
          return border
        default: space = space ?? border
        }
      }
      border -= 1
    }
    if let space { return space }
    border = latest
    while text[border] & 0xC0 == 0x80 { border -= 1 }
    return border
  }

  /// What a text gives.
  package struct Findings: Sendable {
    package var matches: [Match] = []
    package var blocked: [ByteRange] = []

    fileprivate mutating func add(_ found: Found) {
      if found.isBlocked { blocked.append(found.match.range) } else { matches.append(found.match) }
    }
  }

  struct Found {
    var match: Match
    /// A blocking alias: it hides what is within.
    var isBlocked: Bool
    /// Its tokens.
    var tokens: Range<Int>
    /// The largest priority of its entities.
    var priority = 0
  }

  /// Tokens whose hash is that of a name; its letters and capitals were not looked at yet.
  struct Lead {
    var firstSense: Int
    var tokens: Range<Int>
  }

  /// Matches the sentences of `batch` and empties it.
  private func match(_ batch: inout TokenBatch, _ text: Span<UInt8>, into findings: inout Findings) {
    batch.lookUpStarts(in: table)
    match(batch, text, into: &findings)
    batch.removeAll()
  }

  private func match(_ batch: borrowing TokenBatch, _ text: Span<UInt8>, into findings: inout Findings) {
    let all = batch.tokens
    var leads: [Lead] = []
    var start = 0
    for sentence in batch.sentences {
      match(batch, &start, all.span.extracting(sentence), sentence.lowerBound, text, &leads, into: &findings)
    }
  }

  /// Matches one sentence: those of the batch's starts from number `start` on that lie in it.
  /// - Parameters:
  ///   - offset: number of its first token within the batch.
  ///   - leads: room to work in.
  private func match(
    _ batch: borrowing TokenBatch, _ start: inout Int, _ tokens: Span<Token>, _ offset: Int, _ text: Span<UInt8>,
    _ leads: inout [Lead], into findings: inout Findings
  ) {
    var all: [Found] = []
    var free = 0
    while start < batch.starts.count {
      let candidate = batch.starts[start]
      let index = Int(candidate.token) - offset
      guard index < tokens.count else { break }
      start += 1
      guard index >= free else { continue }
      walk(candidate, from: index, to: tokens.count, tokens, text, &leads)
      switch overlap {
      case .longest, .nested:
        guard let longest = longest(of: &leads, tokens, text) else { continue }
        findings.add(longest)
        if overlap == .nested, !longest.isBlocked { addNested(in: longest, tokens, text, &leads, to: &findings) }
        free = longest.tokens.upperBound
      case .all:
        for lead in leads { if let found = accept(lead, tokens, text) { findings.add(found) } }
      case .priority:
        for lead in leads { if let found = accept(lead, tokens, text) { all.append(found) } }
      }
    }
    if overlap == .priority { for found in Matcher.best(of: all) { findings.add(found) } }
  }

  private func longest(of leads: inout [Lead], _ tokens: Span<Token>, _ text: Span<UInt8>) -> Found? {
    while let lead = leads.popLast() {
      if let found = accept(lead, tokens, text) { return found }
    }
    return nil
  }

  /// Sets `leads` to those that begin at token `index` and end before `limit`, the shorter ones first.
  @inline(__always)
  func walk(
    _ start: TokenBatch.Start, from index: Int, to limit: Int, _ tokens: Span<Token>, _ text: Span<UInt8>,
    _ leads: inout [Lead]
  ) {
    leads.removeAll(keepingCapacity: true)
    if let first = start.value.firstSense { leads.append(Lead(firstSense: first, tokens: index..<index + 1)) }
    if start.mayGoOn {
      var hash = tokens[index].hash
      var end = index + 1
      while end < limit, tokens[end].gap != .border {
        hash = TokenHash.extend(hash, gap: tokens[end].gap, token: tokens[end].hash)
        end += 1
        guard table.slots.mayGoOn(hash), let value = table.slots.value(hash) else { break }
        if let first = value.firstSense { leads.append(Lead(firstSense: first, tokens: index..<end)) }
        guard value.continues else { break }
      }
    }
    if joins(index, tokens) { walkJoined(from: index, to: limit, tokens, text, &leads) }
  }

  /// Calls `body` with the entity of every name whose words stand in the text, whether the text allows it or not: more
  /// than can be found, and never less. An entity comes as often as its names do.
  /// - Precondition: as ``matches(in:ranges:)``.
  package func forEachPossible(in text: [UInt8], ranges: [ByteRange], _ body: (EntityReference) -> Void) {
    let bytes = text.span
    var leads: [Lead] = []
    for range in ranges {
      var batch = TokenBatch(textBytes: ranges.reduce(0) { $0 + $1.count })
      tokenizer.appendTokens(of: bytes, in: range, to: &batch.tokens)
      batch.endSentence()
      batch.lookUpStarts(in: table)
      let tokens = batch.tokens
      for start in batch.starts {
        walk(start, from: Int(start.token), to: tokens.count, tokens.span, bytes, &leads)
        for lead in leads {
          var index = lead.firstSense
          while index < table.senses.count {
            let row = table.senses[index]
            if row.entity < UInt32(table.entities.count) { body(EntityReference(rawValue: row.entity)) }
            if row.flags.contains(.last) { break }
            index += 1
          }
        }
      }
    }
  }

  /// Whether an apostrophe stands behind a token.
  private func joins(_ index: Int, _ tokens: Span<Token>) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].gap == .apostrophe
  }

  /// As ``walk(_:from:to:_:_:_:)``, with the tokens around apostrophes taken for one: `Sana'a` where the name is `Sanaa`.
  private func walkJoined(
    from index: Int, to limit: Int, _ tokens: Span<Token>, _ text: Span<UInt8>, _ leads: inout [Lead]
  ) {
    var end = index
    var hash = joinedToken(&end, limit, tokens, text).hash
    guard end > index + 1 else { return }
    while let value = table.slots.value(hash) {
      if let first = value.firstSense { leads.append(Lead(firstSense: first, tokens: index..<end)) }
      guard value.continues, end < limit, tokens[end].gap != .border else { break }
      let gap = tokens[end].gap
      hash = TokenHash.extend(hash, gap: gap, token: joinedToken(&end, limit, tokens, text).hash)
    }
    leads.sort { $0.tokens.upperBound < $1.tokens.upperBound }
  }

  /// The token at `end` with those that go on from it behind apostrophes; `end` moves behind them.
  private func joinedToken(_ end: inout Int, _ limit: Int, _ tokens: Span<Token>, _ text: Span<UInt8>) -> Token {
    var token = tokens[end]
    end += 1
    // No name has more apostrophes; text made of them is not looked through from each.
    let limit = min(limit, end + 16)
    while end < limit, Tokenizer.goesOn(token, tokens[end], text) {
      token = Tokenizer.join(token, tokens[end], text)
      end += 1
    }
    return token
  }

  /// The names within `outer`, by start, then end.
  private func addNested(
    in outer: Found, _ tokens: Span<Token>, _ text: Span<UInt8>, _ leads: inout [Lead], to findings: inout Findings
  ) {
    let first = findings.matches.count - 1
    for index in outer.tokens {
      guard let value = table.slots.value(tokens[index].hash) else { continue }
      let start = TokenBatch.Start(token: UInt32(index), value: value, mayGoOn: value.continues)
      walk(start, from: index, to: outer.tokens.upperBound, tokens, text, &leads)
      for lead in leads where lead.tokens != outer.tokens {
        if let found = accept(lead, tokens, text) { findings.add(found) }
      }
    }
    // The outer name stands before those that begin with it; order is by start, then end.
    findings.matches[first...].sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  /// Those that do not overlap, the best first: by priority, then leftmost, then longest.
  static func best(of all: [Found]) -> [Found] {
    let order = all.sorted {
      ($1.priority, $0.tokens.lowerBound, $1.tokens.upperBound) < (
        $0.priority, $1.tokens.lowerBound, $0.tokens.upperBound
      )
    }
    guard let last = all.map(\.tokens.upperBound).max() else { return [] }
    var taken = [Bool](repeating: false, count: last)
    let chosen = order.filter { found in
      guard !found.tokens.contains(where: { taken[$0] }) else { return false }
      for token in found.tokens { taken[token] = true }
      return true
    }
    return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The name of a lead, if the text at its tokens allows one of its senses.
  func accept(_ lead: Lead, _ tokens: Span<Token>, _ text: Span<UInt8>) -> Found? {
    let range = lead.tokens
    guard TokenBorder.obstacle(range, tokens, text) == nil else { return nil }
    let shown = NameShape.capitals(of: tokens, range)
    var place = ByteRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    var choices = Choices()
    var isBlocked = false
    var takesStop = false
    var priority = Int.min
    var index = lead.firstSense
    while index < table.senses.count {
      let row = table.senses[index]
      // Letters are compared only of names that are looked for.
      let isBlock = row.flags.contains(.block)
      if isBlock || isWanted(row.type), isWritten(row, like: shown, range, tokens),
        FoldedText.isEqual(text, place, table.pool, row.text)
      {
        if isBlock {
          isBlocked = true
        } else {
          takesStop = takesStop || row.flags.contains(.endsWithStop)
          if overlap == .priority { priority = max(priority, Int(table.entities[Int(row.entity)].priority)) }
          choices.add(row, at: index, need(row, range, tokens))
        }
      }
      if row.flags.contains(.last) { break }
      index += 1
    }
    // A blocking alias hides shorter names; where it is also somebody's name, it is that name.
    if choices.isEmpty, !isBlocked { return nil }
    if takesStop, place.end < text.count, text[place.end] == UInt8(ascii: ".") { place.end += 1 }
    return Found(match: Match(range: place, choices), isBlocked: choices.isEmpty, tokens: range, priority: priority)
  }

  func isWanted(_ type: UInt16) -> Bool {
    if names == .all { return true }
    let isPart = type == partTypes[0] || type == partTypes[1] || type == partTypes[2]
    return isPart == (names == .partsOfNames)
  }

  func need(_ row: SenseRow, _ range: Range<Int>, _ tokens: Span<Token>) -> Candidate.Need {
    if row.flags.contains(.afterPlace) { return .place }
    if row.flags.contains(.midsentence), SentenceCapitals.areOwed(at: range.lowerBound, tokens) { return .entity }
    if row.flags.contains(.neverAlone) { return .neighbour }
    return row.flags.contains(.evidence) ? .evidence : .nothing
  }

  /// Whether the text has the capitals that the name asks for.
  func isWritten(
    _ row: SenseRow, like shown: (capitals: UInt16, allCapitals: UInt16), _ range: Range<Int>, _ tokens: Span<Token>
  ) -> Bool {
    guard hasCapitals(row, shown) else { return false }
    // "TELL US WHO": in a line of capitals a short word is more likely the word.
    guard row.flags.contains(.shadowsWord), row.flags.isDisjoint(with: [.nocase, .exact]) else { return true }
    return !isAmongCapitals(range.lowerBound, tokens)
  }

  /// The same, whatever stands around it.
  func hasCapitals(_ row: SenseRow, _ shown: (capitals: UInt16, allCapitals: UInt16)) -> Bool {
    if row.flags.contains(.nocase) { return true }
    if row.flags.contains(.exact) { return row.capitals == shown.capitals && row.acronyms == shown.allCapitals }
    return row.capitals & ~shown.capitals == 0 && row.acronyms & ~shown.allCapitals == 0
  }

  /// Whether a neighbour is a word in capitals.
  private func isAmongCapitals(_ index: Int, _ tokens: Span<Token>) -> Bool {
    if isShouted(index - 1, tokens) { return true }
    return isShouted(index + 1, tokens)
  }

  private func isShouted(_ index: Int, _ tokens: Span<Token>) -> Bool {
    guard 0 <= index, index < tokens.count else { return false }
    let token = tokens[index]
    return token.shape.isAllCapitals && token.length > 3
  }
}
