internal import TextModel

/// Makes ids of names: `Saint-Pierre` → `saint-pierre`, `Åland` → `aland`, `Шикотан` → `шикотан`.
enum Slug {
  /// Appends the slug of `name`: letters and digits in lower case, Latin ones without diacritics, all else as hyphens.
  static func append(_ name: ArraySlice<UInt8>, to id: inout [UInt8]) {
    let start = id.count
    let bytes = name.span
    var isHyphenPending = false
    var at = 0
    while at < bytes.count {
      let scalar = decodeScalar(in: bytes, at: at)
      at += scalar.length
      guard let folded = folded(scalar.value) else {
        // An apostrophe joins: Cote d'Ivoire is cote-divoire.
        if scalar.value != 0x27, scalar.value != 0x2019 { isHyphenPending = id.count > start }
        continue
      }
      if folded.isEmpty { continue }
      if isHyphenPending { id.append(UInt8(ascii: "-")) }
      isHyphenPending = false
      id += folded.utf8
    }
  }

  /// Whether an id can stand in a gazetteer as it is.
  static func isID(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "-") else { return false }
    return bytes.count <= 200
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
      }
  }

  /// What stands for a scalar in an id; `nil` for what parts words.
  private static func folded(_ scalar: UInt32) -> String? {
    if scalar < 0x80 {
      switch scalar {
      case 0x30...0x39, 0x61...0x7A: return String(UnicodeScalar(UInt8(scalar)))
      case 0x41...0x5A: return String(UnicodeScalar(UInt8(scalar + 32)))
      default: return nil
      }
    }
    if let latin = latin[scalar] { return latin }
    guard let scalar = Unicode.Scalar(scalar) else { return nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
      return scalar.properties.lowercaseMapping
    case .spacingMark: return String(scalar)
    case .nonspacingMark: return 0x300...0x36F ~= scalar.value ? "" : String(scalar)
    case .modifierLetter, .format: return ""
    default: return nil
    }
  }

  private static let latin: [UInt32: String] = {
    let groups = [
      "a": "àáâãåāăąǎạảấầẩẫậắằẳẵặ", "ae": "äæ", "b": "ḃ", "c": "çćĉċč", "d": "ďđðḍ", "e": "èéêëēĕėęěẹẻẽếềểễệ",
      "f": "ḟ", "g": "ĝğġģǧ", "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐịỉİ", "j": "ĵ", "k": "ķ", "l": "ĺļľłḷ", "m": "ṃ",
      "n": "ñńņňṇ", "o": "òóôõøōŏőǒọỏốồổỗộơớờởỡợ", "oe": "öœ", "r": "ŕŗřṛ", "s": "śŝşšșṣ", "ss": "ß",
      "t": "ţťŧțṭ", "th": "þ", "u": "ùúûũūŭůűųǔụủưứừửữự", "ue": "ü", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
    ]
    var table: [UInt32: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars {
        table[letter.value] = plain
        for capital in letter.properties.uppercaseMapping.unicodeScalars where capital.value >= 0x80 {
          table[capital.value] = plain
        }
      }
    }
    return table
  }()
}
