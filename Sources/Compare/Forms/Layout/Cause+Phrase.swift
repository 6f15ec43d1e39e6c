extension Cause {
  /// Place and edit: `Gazetteers/islands.tsv:214 alias "Khabomai" added`.
  var phrase: String {
    let edit = ShortText.shortened(edit)
    guard let place, !place.isEmpty else { return edit }
    return "\(place) \(edit)"
  }
}
