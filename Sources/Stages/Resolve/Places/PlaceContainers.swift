internal import Gazetteer
internal import TextModel

/// Which names stand right beside which, as a place and what it lies in: `Paris, Texas`, `Lyon (France)`.
struct PlaceContainers {
  /// Mentions by where they start and where they end; the last of several.
  private var starting: NumberMap
  private var ending: NumberMap

  init(_ document: Document) {
    starting = NumberMap(capacity: document.mentions.count)
    ending = NumberMap(capacity: document.mentions.count)
    for index in document.mentions.indices {
      let range = document.mentions[index].range
      starting.set(UInt64(range.start), to: index)
      ending.set(UInt64(range.end), to: index)
    }
  }

  /// The mention after `, `, ` (` or a space.
  func following(_ range: ByteRange, in text: [UInt8]) -> Int? {
    let end = range.end
    guard end + 1 < text.count else { return nil }
    if text[end] == UInt8(ascii: ","), text[end + 1] == 0x20 { return starting[UInt64(end + 2)] }
    guard text[end] == 0x20 else { return nil }
    if text[end + 1] == UInt8(ascii: "("), let next = starting[UInt64(end + 2)] { return next }
    return starting[UInt64(end + 1)]
  }

  /// The mention before a comma and a space.
  func preceding(_ range: ByteRange, in text: [UInt8]) -> Int? {
    let start = range.start
    guard start > 2, text[start - 2] == UInt8(ascii: ","), text[start - 1] == 0x20 else { return nil }
    return ending[UInt64(start - 2)]
  }

  /// Whether one place can be what another lies in.
  static func contains(_ outer: DocumentPlaces.Place, _ inner: DocumentPlaces.Place, _ places: DocumentPlaces) -> Bool {
    guard outer.entity != inner.entity else { return false }
    switch outer.level {
    case .country:
      return inner.level != .country && outer.country != 0
        && places.states[inner.states].contains(outer.country)
    case .region: return inner.level != .region && outer.region == inner.region
    case .county:
      guard inner.level == .city || inner.level == .feature, outer.region == inner.region,
        let position = inner.position,
        let center = outer.position
      else { return false }
      // Within about sixty kilometres.
      return position.isWithin(54, 70, of: center)
    default: return false
    }
  }
}
