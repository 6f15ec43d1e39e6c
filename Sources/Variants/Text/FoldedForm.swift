/// What the matcher sees of a form, near enough to know two forms for one: no case, no diacritics, one kind of gap.
///
/// `S.V. Lavrov` and `s v lavrov` are equal, `Yel'tsin` and `Yeltsin` are not. Where the matcher folds more than this
/// does, two forms are kept that it takes for one, which is harmless.
struct FoldedForm: Hashable, Sendable {
  private(set) var scalars: [UInt32] = []
  /// How many letters and digits it has.
  private(set) var letterCount = 0

  init(_ text: String) {
    var gap: UInt32 = 0
    for scalar in Letters.composed(text) {
      if Letters.isLetter(scalar) || Letters.isDigit(scalar) {
        if gap != 0, !scalars.isEmpty { scalars.append(gap) }
        gap = 0
        letterCount += 1
        fold(Letters.lowercased(scalar))
      } else if 0x300...0x36F ~= scalar || scalar == 0xAD || 0x2BD...0x2BF ~= scalar {
        continue
      } else if Letters.isSpace(scalar) || Letters.isHyphen(scalar) || scalar == 0x2E || scalar == 0xB7
        || scalar == 0x30FB || scalar == 0x3D || scalar == 0xFF1D
      {
        gap = max(gap, 0x20)
      } else {
        gap = Letters.isApostrophe(scalar) ? 0x27 : scalar
      }
    }
  }

  private mutating func fold(_ scalar: UInt32) {
    guard scalar >= 0x80 else { return scalars.append(scalar) }
    if let plain = FoldedForm.plain[scalar] { scalars.append(contentsOf: plain) } else { scalars.append(scalar) }
  }

  private static let plain: [UInt32: [UInt32]] = {
    let groups = [
      "a àáâãäåāăąǎ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěə", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ", "l ĺļľŀł",
      "n ñńņňŉ", "o òóôõöōŏőø", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűų", "w ŵ", "y ýÿŷ", "z źżž",
      "ss ß", "ae æ", "oe œ", "th þ", "и й", "е ё", "і ї", "у ў",
    ]
    var table: [UInt32: [UInt32]] = [:]
    for group in groups {
      let parts = group.split(separator: " ")
      guard parts.count == 2 else { continue }
      let plain = parts[0].unicodeScalars.map(\.value)
      for scalar in parts[1].unicodeScalars { table[scalar.value] = plain }
    }
    return table
  }()
}
