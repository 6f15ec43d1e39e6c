package import TextModel

/// Finds the names of a gazetteer in text.
///
/// Names match whole words, never across the ranges given (sentences). With ``Overlap/longest`` the name that begins
/// first wins, of those the one with most tokens; the next is looked for behind it. A blocking name wins in the same
/// way and gives no match. Names with the same folded form give one match with several senses.
///
///     let matcher = Matcher(table)
///     for match in matcher.matches(in: document.text, ranges: document.sentences) { … }
///
/// - Complexity: O(bytes) for tokens, O(1) a token for look-ups (times the longest name's tokens where names begin).
package struct Matcher: Sendable {
  private let table: GazetteerTable
  private let overlap: Overlap
  private let tokenizer = Tokenizer()

  package init(_ table: GazetteerTable, overlap: Overlap = .longest) {
    self.table = table
    self.overlap = overlap
  }

  /// The matches in each of `ranges`, ordered by start, then end.
  /// - Precondition: `text` is valid UTF-8, `ranges` are ordered, do not overlap and lie on its scalar borders.
  package func matches(in text: [UInt8], ranges: [ByteRange]) -> [Match] { findings(in: text, ranges: ranges).matches }

  /// The matches, and the ranges that blocking aliases keep free of them, each ordered by start, then end.
  /// - Precondition: as ``matches(in:ranges:)``.
  package func findings(in text: [UInt8], ranges: [ByteRange]) -> Findings {
    var findings = Findings()
    var tokens: [Token] = []
    let bytes = text.span
    for range in ranges {
      tokens.removeAll(keepingCapacity: true)
      tokenizer.appendTokens(of: bytes, in: range, to: &tokens)
      var index = 0
      while index < tokens.count {
        index = match(at: index, tokens, bytes, into: &findings)
      }
    }
    return findings
  }

  /// What a text gives.
  package struct Findings: Sendable {
    package var matches: [Match] = []
    package var blocked: [ByteRange] = []

    fileprivate mutating func add(_ found: Found) {
      if found.isBlocked { blocked.append(found.match.range) } else { matches.append(found.match) }
    }
  }

  /// Adds what begins at token `index`; gives the token to go on with.
  private func match(at index: Int, _ tokens: [Token], _ text: Span<UInt8>, into findings: inout Findings) -> Int {
    guard table.slots.mayStart(tokens[index].hash) else { return index + 1 }
    var hash = tokens[index].hash
    var end = index + 1
    var longest: Found?
    while let value = table.slots.value(hash) {
      if let name = value.name, let found = accept(name, index..<end, tokens, text) {
        if overlap == .all { findings.add(found) }
        longest = found
      }
      guard value.continues, end < tokens.count, tokens[end].gap != .border else { break }
      hash = TokenHash.extend(hash, gap: tokens[end].gap, token: tokens[end].hash)
      end += 1
    }
    guard overlap == .longest, let longest else { return index + 1 }
    findings.add(longest)
    return longest.end
  }

  fileprivate struct Found {
    var match: Match
    var isBlocked: Bool
    /// The token after it.
    var end: Int
  }

  /// The senses of `name` that the text at these tokens allows; `nil` if there is none.
  private func accept(_ name: Int, _ range: Range<Int>, _ tokens: [Token], _ text: Span<UInt8>) -> Found? {
    guard TokenBorder.allows(range, tokens, text) else { return nil }
    let shown = NameShape.capitals(of: tokens[range])
    var match = Match(
      range: ByteRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)), senses: [])
    var isBlocked = false
    var takesStop = false
    for index in Int(table.firstSenses[name])..<Int(table.firstSenses[name + 1]) {
      let row = table.senses[index]
      guard isWritten(row, like: shown, range, tokens) else { continue }
      guard FoldedText.isEqual(text, match.range, table.pool, row.text) else { continue }
      if row.flags.contains(.block) {
        isBlocked = true
        continue
      }
      takesStop = takesStop || row.flags.contains(.endsWithStop)
      add(sense(row), to: &match.senses)
    }
    // A blocking alias hides shorter names; where it is also somebody's name, it is that name.
    if match.senses.isEmpty, !isBlocked { return nil }
    if takesStop, match.range.end < text.count, text[match.range.end] == UInt8(ascii: ".") { match.range.end += 1 }
    return Found(match: match, isBlocked: match.senses.isEmpty, end: range.upperBound)
  }

  /// Each entity stands once; a reading that asks for no evidence is worth more than one that does.
  private func add(_ sense: Match.Sense, to senses: inout [Match.Sense]) {
    guard let known = senses.firstIndex(where: { $0.entity == sense.entity }) else { return senses.append(sense) }
    if senses[known].needsEvidence, !sense.needsEvidence { senses[known] = sense }
  }

  private func sense(_ row: SenseRow) -> Match.Sense {
    Match.Sense(
      entity: EntityReference(rawValue: row.entity), type: table.types[Int(row.type)], via: row.via.mention,
      alias: table.pool.string(row.text), gazetteer: table.gazetteerNames[Int(row.gazetteer)],
      needsEvidence: row.flags.contains(.evidence), neverAlone: row.flags.contains(.neverAlone))
  }

  /// Whether the text has the capitals that the name asks for.
  private func isWritten(
    _ row: SenseRow, like shown: (capitals: UInt16, allCapitals: UInt16), _ range: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    if row.flags.contains(.nocase) { return true }
    if row.flags.contains(.exact) { return row.capitals == shown.capitals && row.acronyms == shown.allCapitals }
    guard row.capitals & ~shown.capitals == 0, row.acronyms & ~shown.allCapitals == 0 else { return false }
    // "TELL US WHO": in a line of capitals a short word is more likely the word.
    return !row.flags.contains(.shadowsWord) || !isAmongCapitals(range.lowerBound, tokens)
  }

  /// Whether a neighbour is a word in capitals.
  private func isAmongCapitals(_ index: Int, _ tokens: [Token]) -> Bool {
    func isShouted(_ neighbour: Int) -> Bool {
      tokens.indices.contains(neighbour) && tokens[neighbour].shape.isAllCapitals && tokens[neighbour].length > 3
    }
    return isShouted(index - 1) || isShouted(index + 1)
  }
}
