internal import Gazetteer
internal import TextModel

/// Finds given names, family names and titles beside names: they are no mentions, but tell that a person is named.
struct NamePartFinder: Sendable {
  /// How far around a name they are looked for, in bytes.
  private static let reach = 40

  private let matcher: Matcher
  private let hasParts: Bool

  init(_ table: GazetteerTable) {
    matcher = Matcher(table, names: .partsOfNames)
    hasParts = table.hasPartsOfNames
  }

  /// The parts around some ranges, by where they start and where they end.
  struct Parts {
    fileprivate var kindsStarting = NumberMap()
    fileprivate var kindsEnding = NumberMap()

    /// What part begins at an offset; none where no part does.
    func starting(at offset: Int) -> NamePartKinds { NamePartKinds(rawValue: kindsStarting[UInt64(offset)] ?? 0) }

    /// What part ends at an offset.
    func ending(at offset: Int) -> NamePartKinds { NamePartKinds(rawValue: kindsEnding[UInt64(offset)] ?? 0) }
  }

  /// - Parameters:
  ///   - ranges: ordered.
  ///   - asked: for each range, whether the parts beside it are asked for.
  func parts(around ranges: [ByteRange], asked: [Bool], in text: [UInt8]) -> Parts {
    var parts = Parts()
    guard hasParts else { return parts }
    var windows: [(range: ByteRange, isAsked: Bool)] = []
    for (range, isAsked) in zip(ranges, asked) {
      let start = NamePartFinder.border(at: max(0, range.start - NamePartFinder.reach), in: text)
      let end = NamePartFinder.border(at: min(text.count, range.end + NamePartFinder.reach), in: text)
      // A window reaches over all neighbours, asked or not, so that what is found in it never depends on who asks.
      if let last = windows.last, start <= last.range.end {
        windows[windows.count - 1].range.end = max(last.range.end, end)
        if isAsked { windows[windows.count - 1].isAsked = true }
      } else {
        windows.append((ByteRange(start, end), isAsked))
      }
    }
    matcher.forEachFindings(in: text, ranges: windows.filter(\.isAsked).map(\.range)) { (findings) in
      for match in findings.matches {
        let kinds = matcher.partKinds(of: match).rawValue
        parts.kindsStarting.set(UInt64(match.range.start), to: kinds)
        parts.kindsEnding.set(UInt64(match.range.end), to: kinds)
      }
    }
    return parts
  }

  /// The border of a scalar at or after `offset`.
  private static func border(at offset: Int, in text: [UInt8]) -> Int {
    var offset = offset
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
