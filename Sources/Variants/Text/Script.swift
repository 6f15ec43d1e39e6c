/// The script that all letters of a name are in.
enum Script: Hashable, Sendable {
  case latin, cyrillic, kana, other

  /// `nil` for a name without letters and for one of several scripts.
  init?(of scalars: [UInt32]) {
    var found: Script?
    for scalar in scalars {
      let script: Script
      if Letters.isLatin(scalar) {
        script = .latin
      } else if Letters.isCyrillic(scalar) {
        script = .cyrillic
      } else if Letters.isKana(scalar) {
        script = .kana
      } else if Letters.isLetter(scalar) {
        script = .other
      } else {
        continue
      }
      if let found, found != script { return nil }
      found = script
    }
    guard let found else { return nil }
    self = found
  }
}
