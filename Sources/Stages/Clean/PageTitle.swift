internal import TextModel

/// The text of titles.
enum PageTitle {
  /// White space folded to single spaces, none at either end.
  static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let table = TextByte.table
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pending = false
    var at = 0
    while at < bytes.count {
      var length = 1
      var treatment = CharacterTreatment.copied
      switch table[Int(bytes[at])] {
      case .copied: break
      case .space: treatment = .space
      case .lead:
        let scalar = decodeScalar(in: bytes.span, at: at)
        treatment = CharacterTreatment(scalar.value)
        length = scalar.length
      }
      switch treatment {
      case .space, .lineEnd: pending = !result.isEmpty
      case .dropped: break
      case .copied:
        if pending { result.append(0x20) }
        pending = false
        for byte in at..<at + length { result.append(bytes[byte]) }
      }
      at += length
    }
    return result == bytes ? text : String(decoding: result, as: UTF8.self)
  }

  private static let separators = [" | ", " — ", " – ", " - ", " :: ", " » ", " « ", " • ", " · ", " / "]

  /// `Headline | Site` without the site, whose name is known.
  static func withoutKnownSite(_ title: String, site: String) -> String {
    // Most titles do not name the site; taking them apart is slow.
    let (lowerTitle, lowerSite) = (title.lowercased(), site.lowercased())
    guard !site.isEmpty, lowerTitle.hasSuffix(lowerSite) || lowerTitle.hasPrefix(lowerSite) else { return title }
    for separator in separators {
      let parts = title.split(separator: separator, omittingEmptySubsequences: true)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if last.lowercased() == site.lowercased() { return parts.dropLast().joined(separator: separator) }
      if first.lowercased() == site.lowercased() { return parts.dropFirst().joined(separator: separator) }
    }
    return title
  }

  /// As ``withoutKnownSite(_:site:)``; where no site is known, without the last part if it is short and the rest long.
  static func withoutSite(_ title: String, site: String?) -> String {
    if let site {
      let rest = withoutKnownSite(title, site: site)
      if rest != title { return rest }
    }
    for separator in separators {
      let parts = title.split(separator: separator, omittingEmptySubsequences: true)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      if rest.utf8.count > last.utf8.count, last.split(separator: " ").count < 5 { return rest }
    }
    return title
  }
}
