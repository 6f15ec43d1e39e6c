package import TextModel

/// An example of a rule: a text with one name marked, for which the rule holds or does not.
///
///     yes: They met Mr [Abe] there.
///     no:  They came from [Richmond], Virginia@region.
///
/// `@country` and the like behind a word say that the match stage found a place there, `@maybe` a doubtful one.
package struct RuleExample: Sendable {
  package var rule: RuleNumber
  package var isPositive: Bool
  package var position: SourcePosition
  package private(set) var text: [UInt8] = []
  /// What is marked.
  package private(set) var range = ByteRange(0, 0)
  package private(set) var mentions: [(range: ByteRange, type: EntityType)] = []

  static let doubtful = EntityType("maybe")

  /// - Returns: `nil` if not one name is marked.
  init?(_ written: String, rule: RuleNumber, isPositive: Bool, position: SourcePosition) {
    self.rule = rule
    self.isPositive = isPositive
    self.position = position
    var start: Int?
    var end: Int?
    var wordStart = 0
    var rest = Array(written.utf8)[...]
    while rest.first == 0x20 || rest.first == 0x09 { rest.removeFirst() }
    while rest.last == 0x20 || rest.last == 0x0D { rest.removeLast() }
    while let byte = rest.first {
      rest.removeFirst()
      switch byte {
      case UInt8(ascii: "["):
        guard start == nil else { return nil }
        start = text.count
        wordStart = text.count
      case UInt8(ascii: "]"):
        guard start != nil, end == nil else { return nil }
        end = text.count
      case UInt8(ascii: "@"):
        let name = rest.prefix { $0 &- 0x61 < 26 }
        let type = EntityType(String(decoding: name, as: UTF8.self))
        if wordStart < text.count, EntityType.known.contains(type) || type == RuleExample.doubtful {
          mentions.append((ByteRange(wordStart, text.count), type))
          rest = rest.dropFirst(name.count)
        } else {
          text.append(byte)
        }
      default:
        text.append(byte)
        if byte == 0x20 { wordStart = text.count }
      }
    }
    guard let start, let end, start < end else { return nil }
    range = ByteRange(start, end)
  }
}
