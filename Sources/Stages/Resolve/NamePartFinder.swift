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

  struct Part {
    var range: ByteRange
    var isGivenName: Bool
    var isFamilyName: Bool
    var isTitle: Bool
  }

  /// The parts around some ranges, by where they start and where they end.
  struct Parts {
    fileprivate(set) var starting: [Int: Part] = [:]
    fileprivate(set) var ending: [Int: Part] = [:]
  }

  /// - Parameter ranges: ordered.
  func parts(around ranges: [ByteRange], in text: [UInt8]) -> Parts {
    var parts = Parts()
    guard hasParts else { return parts }
    var windows: [ByteRange] = []
    for range in ranges {
      let start = NamePartFinder.border(at: max(0, range.start - NamePartFinder.reach), in: text)
      let end = NamePartFinder.border(at: min(text.count, range.end + NamePartFinder.reach), in: text)
      if let last = windows.last, start <= last.end {
        windows[windows.count - 1].end = max(last.end, end)
      } else {
        windows.append(ByteRange(start, end))
      }
    }
    matcher.forEachFindings(in: text, ranges: windows) { (findings) in
      for match in findings.matches {
        let types = matcher.senses(of: match).map(\.type)
        let part = Part(
          range: match.range, isGivenName: types.contains(.givenName), isFamilyName: types.contains(.familyName),
          isTitle: types.contains(.title))
        parts.starting[match.range.start] = part
        parts.ending[match.range.end] = part
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
