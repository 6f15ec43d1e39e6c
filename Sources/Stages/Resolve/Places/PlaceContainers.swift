internal import Gazetteer
internal import TextModel

/// Which names stand right beside which, as a place and what it lies in: `Paris, Texas`, `Lyon (France)`.
struct PlaceContainers {
  private let starts: [Int: Int]
  private let ends: [Int: Int]
  private let text: [UInt8]
  private let mentions: [Mention]

  init(_ document: Document) {
    text = document.text
    mentions = document.mentions
    starts = Dictionary(mentions.enumerated().map { ($0.element.range.start, $0.offset) }, uniquingKeysWith: { $1 })
    ends = Dictionary(mentions.enumerated().map { ($0.element.range.end, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// The mention after `, `, ` (` or a space.
  func following(_ mention: Int) -> Int? {
    let end = mentions[mention].range.end
    for gap in [", ", " (", " "] where text[end...].starts(with: gap.utf8) {
      if let next = starts[end + gap.utf8.count] { return next }
    }
    return nil
  }

  /// The mention before a comma and a space.
  func preceding(_ mention: Int) -> Int? {
    let start = mentions[mention].range.start
    guard start > 2, text[start - 2] == UInt8(ascii: ","), text[start - 1] == 0x20 else { return nil }
    return ends[start - 2]
  }

  /// Whether one of `outer` can be what a place lies in.
  static func contain(
    _ outer: [(entity: EntityReference, facts: PlaceFacts)], _ entity: EntityReference, _ inner: PlaceFacts
  ) -> Bool {
    outer.contains { (other, facts) in
      guard other != entity else { return false }
      switch facts.level {
      case .country:
        return inner.level != .country && facts.country != 0
          && (inner.country == facts.country || inner.otherCountries.contains(facts.country)
            || inner.claimants.contains(facts.country))
      case .region: return inner.level != .region && facts.region == inner.region
      case .county:
        guard inner.level == .city || inner.level == .feature, facts.region == inner.region,
          let latitude = inner.latitude,
          let longitude = inner.longitude, let otherLatitude = facts.latitude, let otherLongitude = facts.longitude
        else { return false }
        // Within about sixty kilometres.
        return abs(latitude - otherLatitude) <= 54 && abs(longitude - otherLongitude) <= 70
      default: return false
      }
    }
  }
}
