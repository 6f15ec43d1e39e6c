internal import Gazetteer
internal import TextModel

/// What stands around mentions that may be places.
struct PlaceContext {
  private let document: Document
  private let words: NeighbourWords
  private let parts: NamePartFinder.Parts
  /// Where sentences and blocks begin.
  private let starts: Set<Int>
  /// Where mentions that may be places begin and end.
  private let placeBorders: Set<Int>
  /// Words that stand in lower case in the document, of those that names are.
  private let lowerCase: Set<String>
  private let isGerman: Bool

  /// - Parameter places: indices of the mentions that may be places.
  init(_ document: Document, places: [Int], _ finder: NamePartFinder) {
    self.document = document
    words = NeighbourWords(text: document.text)
    let ranges = places.map { document.mentions[$0].range }
    parts = finder.parts(around: ranges, in: document.text)
    starts = Set(document.sentences.map(\.start) + document.blocks.map(\.range.start))
    placeBorders = Set(ranges.flatMap { [$0.start, $0.end] })
    isGerman = document.metadata.language?.hasPrefix("de") ?? false
    let single = Set(
      ranges.compactMap { (range) -> String? in
        let name = document.text[range.indices]
        return name.contains(0x20) ? nil : NeighbourWords.folded(String(decoding: name, as: UTF8.self))
      })
    lowerCase = PlaceContext.wordsInLowerCase(single, document.text)
  }

  /// The evidence that stands around a mention.
  func values(of mention: Mention) -> PlaceMentionValues {
    var values = PlaceMentionValues()
    let range = mention.range
    let isFirst = starts.contains(range.start)
    var before = isFirst ? nil : words.before(range.start)
    let after = words.after(range.end)
    let title = self.title(before: range.start)
    // A word that ends with a stop ends a sentence, unless it is short or a title.
    if let word = before, word.text.count > 3, word.text.hasSuffix("."), title == nil { before = nil }
    noteNamesBefore(range, before, title, isFirst: isFirst, &values)
    noteAfter(range, after, &values)
    if let before {
      if PlaceWords.beforePlaces.contains(before.text.lowercased()) { values.note(.locative) }
      if before.folded == "of" { values.note(.of) }
      if PlaceWords.said.contains(before.folded) { values.note(.said) }
    }
    if let after {
      if PlaceWords.said.contains(after.folded) || after.folded == "who" || after.folded == "did" { values.note(.said) }
      if isKind(after) { values.note(.kindAfter) }
    }
    if isFirst, PlaceContext.isDateLine(at: range.end, in: document.text) {
      values.note(.dateLine)
    } else if isAcronym(mention, before, after) {
      values.note(.acronym)
    }
    if !isFirst, isQuoted(range) { values.note(.quoted) }
    noteNeighbours(range, &values)
    let name = document.text[range.indices]
    if words.isLowerCase(at: range.start) {
      values[.lowerCase] = 2
    } else if !name.contains(0x20), lowerCase.contains(NeighbourWords.folded(String(decoding: name, as: UTF8.self))) {
      values.note(.lowerCase)
    }
    return values
  }

  // MARK: Names beside it

  private func title(before offset: Int) -> NamePartFinder.Part? {
    guard offset > 1, document.text[offset - 1] == 0x20 else { return nil }
    if let part = parts.ending[offset - 1], part.isTitle { return part }
    guard document.text[offset - 2] == UInt8(ascii: "."), let part = parts.ending[offset - 2], part.isTitle else {
      return nil
    }
    return part
  }

  private func noteNamesBefore(
    _ range: ByteRange, _ before: NeighbourWords.Word?, _ title: NamePartFinder.Part?, isFirst: Bool,
    _ values: inout PlaceMentionValues
  ) {
    guard !isFirst else { return }
    let isCapitalised = before?.isCapitalised ?? false
    let isFunction = before.map { PlaceWords.function.contains($0.folded) } ?? true
    if isCapitalised, !isFunction, let part = parts.ending[range.start - 1], part.isGivenName {
      values.note(.givenNameBefore)
    } else if isInitial(before: range.start) {
      values.note(.givenNameBefore)
    }
    if isCapitalised, title != nil { values.note(.titleBefore) }
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

  private func noteAfter(_ range: ByteRange, _ after: NeighbourWords.Word?, _ values: inout PlaceMentionValues) {
    guard let after, after.isCapitalised else { return }
    if PlaceWords.streets.contains(after.folded) { values.note(.streetAfter) }
    guard !isGerman, !PlaceWords.function.contains(after.folded) else { return }
    if isBefore(PlaceWords.offices, after) {
      values.note(.officeAfter)
    } else if isBefore(PlaceWords.seats, after) {
      values.note(.seatAfter)
    } else if let part = parts.starting[after.range.lowerBound], part.isFamilyName,
      !PlaceWords.streets.contains(after.folded), !isBefore(PlaceWords.bodies, after)
    {
      values.note(.familyNameAfter)
    } else {
      values.note(.capitalAfter)
    }
  }

  /// Whether the word is one of `known`, or a capitalised one before one of them.
  private func isBefore(_ known: Set<String>, _ word: NeighbourWords.Word) -> Bool {
    if known.contains(word.text) { return true }
    return word.isCapitalised && words.after(word.range.upperBound).map { known.contains($0.text) } ?? false
  }

  /// `county`, or `and Bath counties`.
  private func isKind(_ after: NeighbourWords.Word) -> Bool {
    if !after.isCapitalised, PlaceWords.kinds.contains(after.folded) { return true }
    guard after.text == "and", let second = words.after(after.range.upperBound), second.isCapitalised,
      let third = words.after(second.range.upperBound)
    else { return false }
    return PlaceWords.pluralKinds.contains(third.text)
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
    guard PlaceContext.openingQuotes.contains(where: { text[..<range.start].suffix($0.count).elementsEqual($0) }) else {
      return false
    }
    return range.end >= text.count || text[range.end] != UInt8(ascii: ",") && text[range.end] != UInt8(ascii: ".")
  }

  private static let openingQuotes: [[UInt8]] = ["\"", "«", "“", "„", "‘", "「", "《"].map { Array($0.utf8) }

  private func isAcronym(
    _ mention: Mention, _ before: NeighbourWords.Word?, _ after: NeighbourWords.Word?
  ) -> Bool {
    let name = document.text[mention.range.indices]
    guard 2...5 ~= name.count, name.allSatisfy({ 0x41...0x5A ~= $0 }) else { return false }
    // Where all is in capitals, they say nothing.
    if before?.isInCapitals ?? false || after?.isInCapitals ?? false { return false }
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

  /// Those of `sought` that stand in lower case.
  private static func wordsInLowerCase(_ sought: Set<String>, _ text: [UInt8]) -> Set<String> {
    guard !sought.isEmpty else { return [] }
    let digests = Set(sought.map { digest($0.utf8) })
    // Most words are none of them, which a few bits of theirs tell.
    let bits = BitSet256(digests.map { Int($0 >> 56) })
    var found: Set<String> = []
    var at = 0
    while at < text.count {
      guard isLetter(text[at]) else {
        at += 1
        continue
      }
      let start = at
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325
      while at < text.count, isLetter(text[at]) {
        digest = (digest ^ UInt64(text[at])) &* 0x0000_0100_0000_01B3
        at += 1
      }
      if bits.contains(Int(digest >> 56)), digests.contains(digest) {
        let word = String(decoding: text[start..<at], as: UTF8.self)
        if sought.contains(word) { found.insert(word) }
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  /// FNV-1a, 64 bits.
  private static func digest(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
