extension Entity {
  /// Whether a country claims it that does not administer it.
  package var isDisputed: Bool { !claimedBy.isEmpty }

  /// Who administers it, as a record tells it: where it is disputed and the country of `view` is a party, that stands first. Who
  /// claims it stays ``claimedBy`` in every view, so the others are known in each.
  /// - Parameter view: a code of ISO 3166-1; `nil` takes no side.
  package func country(inViewOf view: String?) -> [String] {
    guard let view, isDisputed, country.contains(view) || claimedBy.contains(view) else { return country }
    return [view] + country.filter { $0 != view }
  }
}
