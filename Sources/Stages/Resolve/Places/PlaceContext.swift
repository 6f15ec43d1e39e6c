internal import Gazetteer
internal import TextModel

/// What stands around mentions that may be places.
struct PlaceContext {
  private let document: Document
  private let words: NeighbourWords
  /// Of each place, in their order.
  private let neighbours: [Neighbours]
  private let parts: NamePartFinder.Parts
  /// Where sentences and blocks begin.
  private let starts: OffsetSet
  /// Where mentions that may be places begin and end.
  private let placeBorders: OffsetSet
  /// Made when it is first asked for.
  private var lowerCase: LowerCaseWords?
  private let ranges: [ByteRange]
  private let isGerman: Bool

  /// The words beside a mention.
  private struct Neighbours {
    /// Whether it stands at the start of a sentence or block, where none is before it.
    var isFirst: Bool
    var before: NeighbourWords.Word?
    var after: NeighbourWords.Word?
  }

  /// - Parameter places: indices of the mentions that may be places.
  init(_ document: Document, places: [Int], _ finder: NamePartFinder) {
    self.document = document
    let text = document.text
    let words = NeighbourWords(text: text)
    self.words = words
    let ranges = places.map { document.mentions[$0].range }
    var starts = OffsetSet(upTo: text.count)
    for sentence in document.sentences { starts.insert(sentence.start) }
    for block in document.blocks { starts.insert(block.range.start) }
    self.starts = starts
    var borders = OffsetSet(upTo: text.count)
    for range in ranges {
      borders.insert(range.start)
      borders.insert(range.end)
    }
    placeBorders = borders
    neighbours = ranges.map { (range) in
      let isFirst = starts.contains(range.start)
      return Neighbours(
        isFirst: isFirst, before: isFirst ? nil : words.before(range.start), after: words.after(range.end))
    }
    let asked = neighbours.map { PlaceContext.asksForParts($0, text) }
    parts = finder.parts(around: ranges, asked: asked, in: text)
    isGerman = document.metadata.language?.hasPrefix("de") ?? false
    self.ranges = ranges
  }

  /// Whether a part of a person's name beside it could say anything: one is written with a capital, or ends with a stop.
  private static func asksForParts(_ neighbours: Neighbours, _ text: [UInt8]) -> Bool {
    if let before = neighbours.before, before.isCapitalised || text[before.range.upperBound - 1] == UInt8(ascii: ".") {
      return true
    }
    return neighbours.after.map {
      $0.isCapitalised && $0.kinds.isDisjoint(with: [.function, .office, .seat, .street])
    } ?? false
  }

  /// The evidence that stands around a mention.
  /// - Parameter place: its number among the places.
  func values(of mention: Mention, place: Int) -> PlaceMentionValues {
    var values = PlaceMentionValues()
    let range = mention.range
    let isFirst = neighbours[place].isFirst
    var before = neighbours[place].before
    let after = neighbours[place].after
    let isTitled = before != nil && hasTitle(before: range.start)
    // A word that ends with a stop ends a sentence, unless it is short or a title.
    if let word = before, !isTitled, words.endsSentence(word) { before = nil }
    noteNamesBefore(range, before, isTitled: isTitled, isFirst: isFirst, &values)
    noteAfter(after, &values)
    if let before {
      if before.kinds.contains(.beforePlace) { values.note(.locative) }
      if before.kinds.contains(.of) { values.note(.of) }
      if before.kinds.contains(.said) { values.note(.said) }
    }
    if let after {
      if !after.kinds.isDisjoint(with: [.said, .acting]) { values.note(.said) }
      if isKind(after) { values.note(.kindAfter) }
    }
    if isFirst, PlaceContext.isDateLine(at: range.end, in: document.text) {
      values.note(.dateLine)
    } else if isAcronym(mention, before, after) {
      values.note(.acronym)
    }
    if !isFirst, isQuoted(range) { values.note(.quoted) }
    noteNeighbours(range, &values)
    if words.isLowerCase(at: range.start) { values[.lowerCase] = 2 }
    return values
  }

  /// Whether the name there, of one word, also stands as a word in lower case somewhere.
  mutating func standsInLowerCase(_ name: Range<Int>) -> Bool {
    let words = lowerCase ?? LowerCaseWords(ranges.map(\.indices), in: document.text)
    lowerCase = words
    return words.contains(name, in: document.text)
  }

  // MARK: Names beside it

  private func hasTitle(before offset: Int) -> Bool {
    guard offset > 1, document.text[offset - 1] == 0x20 else { return false }
    if parts.ending(at: offset - 1).contains(.title) { return true }
    return document.text[offset - 2] == UInt8(ascii: ".") && parts.ending(at: offset - 2).contains(.title)
  }

  private func noteNamesBefore(
    _ range: ByteRange, _ before: NeighbourWords.Word?, isTitled: Bool, isFirst: Bool,
    _ values: inout PlaceMentionValues
  ) {
    guard !isFirst else { return }
    let isCapitalised = before?.isCapitalised ?? false
    let isFunction = before?.kinds.contains(.function) ?? true
    if isCapitalised, !isFunction, parts.ending(at: range.start - 1).contains(.givenName) {
      values.note(.givenNameBefore)
    } else if isInitial(before: range.start) {
      values.note(.givenNameBefore)
    }
    if isCapitalised, isTitled { values.note(.titleBefore) }
    guard isCapitalised, !isFunction, !isGerman, let before, !starts.contains(before.range.lowerBound),
      !values.has(.givenNameBefore), !values.has(.titleBefore)
    else { return }
    values.note(.capitalBefore)
  }

  /// `J. ` right before it.
  private func isInitial(before offset: Int) -> Bool {
    let text = document.text
    guard offset >= 3, text[offset - 1] == 0x20, text[offset - 2] == UInt8(ascii: "."), 0x41...0x5A ~= text[offset - 3]
    else {
      return false
    }
    return offset == 3
      || !(ASCII.isLetter(text[offset - 4]) || ASCII.isDigit(text[offset - 4]) || text[offset - 4] >= 0x80)
  }

  private func noteAfter(_ after: NeighbourWords.Word?, _ values: inout PlaceMentionValues) {
    guard let after, after.isCapitalised else { return }
    if after.kinds.contains(.street) { values.note(.streetAfter) }
    guard !isGerman, !after.kinds.contains(.function) else { return }
    if isBefore(.office, after) {
      values.note(.officeAfter)
    } else if isBefore(.seat, after) {
      values.note(.seatAfter)
    } else if parts.starting(at: after.range.lowerBound).contains(.familyName), !after.kinds.contains(.street),
      !isBefore(.body, after)
    {
      values.note(.familyNameAfter)
    } else {
      values.note(.capitalAfter)
    }
  }

  /// Whether a capitalised word is of a kind, or stands before one that is.
  private func isBefore(_ kind: WordKinds, _ word: NeighbourWords.Word) -> Bool {
    word.kinds.contains(kind) || words.after(word.range.upperBound)?.kinds.contains(kind) ?? false
  }

  /// `county`, or `and Bath counties`.
  private func isKind(_ after: NeighbourWords.Word) -> Bool {
    if !after.isCapitalised, after.kinds.contains(.kind) { return true }
    guard after.kinds.contains(.and), let second = words.after(after.range.upperBound), second.isCapitalised,
      let third = words.after(second.range.upperBound)
    else { return false }
    return third.kinds.contains(.pluralKind)
  }

  private func noteNeighbours(_ range: ByteRange, _ values: inout PlaceMentionValues) {
    let text = document.text
    if range.end + 2 < text.count,
      text[range.end] == UInt8(ascii: ",") && text[range.end + 1] == 0x20
        || text[range.end] == 0x20 && text[range.end + 1] == UInt8(ascii: "("), placeBorders.contains(range.end + 2)
    {
      values.note(.containerAfter)
    }
    if range.start > 2, text[range.start - 2] == UInt8(ascii: ","), text[range.start - 1] == 0x20,
      placeBorders.contains(range.start - 2)
    {
      values.note(.itemBefore)
    }
  }

  // MARK: Signs

  private func isQuoted(_ range: ByteRange) -> Bool {
    let text = document.text
    guard range.start > 0, !ASCII.isLetter(text[range.start - 1]), text[range.start - 1] != 0x20,
      PlaceContext.openingQuotes.contains(where: { text[..<range.start].suffix($0.count).elementsEqual($0) })
    else { return false }
    return range.end >= text.count || text[range.end] != UInt8(ascii: ",") && text[range.end] != UInt8(ascii: ".")
  }

  private static let openingQuotes: [[UInt8]] = ["\"", "«", "“", "„", "‘", "「", "《"].map { Array($0.utf8) }

  private func isAcronym(
    _ mention: Mention, _ before: NeighbourWords.Word?, _ after: NeighbourWords.Word?
  ) -> Bool {
    let name = document.text[mention.range.indices]
    guard 2...5 ~= name.count, name.allSatisfy({ 0x41...0x5A ~= $0 }) else { return false }
    // Where all is in capitals, they say nothing.
    if before.map(words.isInCapitals) ?? false || after.map(words.isInCapitals) ?? false { return false }
    let candidates = document.candidates[mention.candidates]
    return !candidates.contains {
      $0.need == .place || $0.reading.alias.utf8.allSatisfy { !(0x61...0x7A ~= $0) && $0 < 0x80 }
    }
  }

  /// `, Texas (AP) — `: a place that the text comes from, perhaps with its region or an agency.
  static func isDateLine(at end: Int, in text: [UInt8]) -> Bool {
    var at = end
    if text[at...].starts(with: ", ".utf8) {
      let stop = text[(at + 2)..<min(text.count, at + 22)].firstIndex { "(-\u{2013}\u{2014}\n".utf8.contains($0) }
      if let stop { at = stop > at + 2 && text[stop - 1] == 0x20 ? stop - 1 : stop }
    }
    if text[at...].starts(with: " (".utf8),
      let close = text[at..<min(text.count, at + 26)].firstIndex(of: UInt8(ascii: ")"))
    {
      // An agency in capitals is enough.
      if close - at <= 14, text[(at + 2)..<close].allSatisfy({ 0x41...0x5A ~= $0 }), close - at > 3 { return true }
      at = close + 1
    }
    return PlaceContext.dashes.contains { text[min(at, text.count)...].starts(with: $0) }
  }

  private static let dashes: [[UInt8]] = ["--", "—", "–", "- ", " --", " —", " –", " - "].map { Array($0.utf8) }
}
