internal import Gazetteer
internal import TextModel

/// Finds names of places that are parts of people's names where they stand: `Jordan` in `Michael Jordan`, `Lincoln` in
/// `Mr. Lincoln`, `Paul` in `Paul Everitt`.
///
/// People in no list are recognised by the given names, family names and titles of the table, which are no mentions by
/// themselves. A place's name of one word is taken out
/// - right after a given name that is no common word and no place here: `Michael Jordan`;
/// - if it is doubtful (it needs more than its name), after any given name, an initial or a title: `Diane Harris`,
///   `George W. Lincoln`, `Mr. Paterson`;
/// - if it is doubtful and a given name, before a family name: `Paul Everitt`;
/// - if it is doubtful and was taken out elsewhere in the document (`Harris said`), unless it stands somewhere as only
///   places do: `in Livingston`, `Livingston, Montana`.
struct NameContext {
  /// How far around a name the parts of a person's name are looked for, in bytes.
  private static let reach = 40

  private let table: GazetteerTable
  private let matcher: Matcher

  init(_ table: GazetteerTable) {
    self.table = table
    matcher = Matcher(table, names: .partsOfNames)
  }

  func dropPartsOfNames(from document: inout Document, _ log: DecisionLog?) {
    let singles = document.mentions.indices.filter { isSinglePlace(document.mentions[$0], in: document) }
    guard !singles.isEmpty, table.hasPartsOfNames else { return }
    let parts = self.parts(around: singles.map { document.mentions[$0].range }, in: document)
    guard !parts.isEmpty else { return }
    var isDropped = [Bool](repeating: false, count: document.mentions.count)
    var people: Set<ArraySlice<UInt8>> = []
    var next = 0
    for index in singles {
      let mention = document.mentions[index]
      while next < parts.count, parts[next].range.end < mention.range.end { next += 1 }
      let own = next < parts.count && parts[next].range == mention.range ? parts[next] : nil
      let before = parts[..<next].last { $0.range.end <= mention.range.start }
      let needsMore = document.isDoubtful(mention)
      if let before, isJoined(before, mention.range, document.text) {
        let isPlace = index > 0 && document.mentions[index - 1].range == before.range && !isDropped[index - 1]
        guard needsMore || (before.kind == .givenName && before.isCertain && !isPlace) else { continue }
        isDropped[index] = true
        log?.note(
          mention.range,
          .partOfName(before.kind == .givenName ? .afterGivenName(before.range) : .afterTitle(before.range)))
        if before.kind == .givenName, isPlace, document.isDoubtful(document.mentions[index - 1]) {
          isDropped[index - 1] = true
          log?.note(before.range, .partOfName(.givenName(of: mention.range)))
        }
      } else if needsMore, let own, own.isGivenName {
        let after = parts[next...].first { $0.range.start >= mention.range.end }
        guard let after, after.isFamilyName, isSpace(mention.range.end, after.range.start, document.text) else {
          continue
        }
        isDropped[index] = true
        log?.note(mention.range, .partOfName(.beforeFamilyName(after.range)))
      }
      if isDropped[index] { people.insert(document.text[mention.range.indices]) }
    }
    let rest = singles.filter { !isDropped[$0] && document.isDoubtful(document.mentions[$0]) }
    for index in rest where isPlaced(index, in: document) {
      people.remove(document.text[document.mentions[index].range.indices])
    }
    for index in rest {
      isDropped[index] = people.contains(document.text[document.mentions[index].range.indices])
      if isDropped[index] { log?.note(document.mentions[index].range, .partOfName(.samePerson)) }
    }
    var index = 0
    document.mentions.removeAll { _ in
      index += 1
      return isDropped[index - 1]
    }
  }

  /// A given name, family name or title in the text.
  private struct Part {
    private var start: UInt32
    private var end: UInt32
    var isGivenName: Bool
    var isFamilyName: Bool
    /// Whether it is no common word.
    var isCertain: Bool
    var range: ByteRange { ByteRange(Int(start), Int(end)) }

    init(_ range: ByteRange, _ senses: [Match.Sense]) {
      start = UInt32(range.start)
      end = UInt32(range.end)
      isGivenName = senses.contains { $0.type == .givenName }
      isFamilyName = senses.contains { $0.type == .familyName }
      isCertain = senses.contains { $0.type == .givenName && $0.need == .nothing }
    }

    /// What it is taken for before another name.
    var kind: EntityType { isGivenName ? .givenName : isFamilyName ? .familyName : .title }
  }

  /// The parts of names near `ranges`, ordered.
  private func parts(around ranges: [ByteRange], in document: Document) -> [Part] {
    let text = document.text
    var windows: [ByteRange] = []
    for range in ranges {
      let start = NameContext.border(at: max(0, range.start - NameContext.reach), in: text)
      let end = NameContext.border(at: min(text.count, range.end + NameContext.reach), in: text)
      if let last = windows.last, start <= last.end {
        windows[windows.count - 1].end = max(last.end, end)
      } else {
        windows.append(ByteRange(start, end))
      }
    }
    var parts: [Part] = []
    matcher.forEachFindings(in: text, ranges: windows) { (findings) in
      for match in findings.matches { parts.append(Part(match.range, matcher.senses(of: match))) }
    }
    return parts
  }

  /// The border of a scalar at or after `offset`.
  private static func border(at offset: Int, in text: [UInt8]) -> Int {
    var offset = offset
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Whether a given name or title stands right before `range`, perhaps with initials between.
  private func isJoined(_ part: Part, _ range: ByteRange, _ text: [UInt8]) -> Bool {
    guard part.kind != .familyName else { return false }
    var at = part.range.end
    if part.kind == .title, at < range.start, text[at] == UInt8(ascii: ".") { at += 1 }
    while at + 3 < range.start, text[at] == 0x20, text[at + 1] & 0x80 == 0, text[at + 2] == UInt8(ascii: ".") {
      at += 3
    }
    return isSpace(at, range.start, text)
  }

  /// Whether the mention stands as only places do: after `in`, or before a comma and a certain place.
  private func isPlaced(_ index: Int, in document: Document) -> Bool {
    let range = document.mentions[index].range
    if NameContext.isLocated(range, in: document.text) { return true }
    guard index + 1 < document.mentions.count else { return false }
    let next = document.mentions[index + 1]
    return next.type.isPlace && !document.isDoubtful(next)
      && document.text[range.end..<max(range.end, next.range.start)].elementsEqual(", ".utf8)
  }

  /// Whether a word such as `in` stands before it.
  static func isLocated(_ range: ByteRange, in text: [UInt8]) -> Bool {
    locatives.contains { text[..<range.start].suffix($0.count).elementsEqual($0) }
  }

  /// Words before names of places, in the languages whose names of people and places share forms.
  private static let locatives: [[UInt8]] = [
    "in", "near", "en", "à", "em", "w", "в",
  ].map { Array(" \($0) ".utf8) }

  private func isSpace(_ start: Int, _ end: Int, _ text: [UInt8]) -> Bool { end == start + 1 && text[start] == 0x20 }

  private func isSinglePlace(_ mention: Mention, in document: Document) -> Bool {
    !mention.candidates.isEmpty && !document.text[mention.range.indices].contains(0x20)
      && document.candidates[mention.candidates].allSatisfy { $0.type.isPlace }
  }
}
