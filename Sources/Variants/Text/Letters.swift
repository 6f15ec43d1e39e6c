/// Facts about single scalars that the rules ask for: script, case, vowel or consonant.
enum Letters {
  /// The scalars of `text`, with the letters of the rules' tables composed (`и` and a breve are `й`).
  static func composed(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if 0x300...0x30C ~= value || value == 0x327 || value == 0x328, let last = scalars.last,
        let joined = composition(last, mark: value)
      {
        scalars[scalars.count - 1] = joined
      } else {
        scalars.append(value)
      }
    }
    return scalars
  }

  private static func composition(_ letter: UInt32, mark: UInt32) -> UInt32? {
    switch (mark, letter) {
    case (0x306, 0x418), (0x306, 0x438): letter + 1  // Й
    case (0x306, 0x423): 0x40E  // Ў
    case (0x306, 0x443): 0x45E
    case (0x308, 0x415): 0x401  // Ё
    case (0x308, 0x435): 0x451
    case (0x308, 0x406): 0x407  // Ї
    case (0x308, 0x456): 0x457
    case (0x308, 0x41), (0x308, 0x61): letter + 0x83  // Ä
    case (0x308, 0x4F), (0x308, 0x6F): letter + 0x87  // Ö
    case (0x308, 0x55), (0x308, 0x75): letter + 0x87  // Ü
    case (0x30A, 0x41), (0x30A, 0x61): letter + 0x84  // Å
    case (0x304, 0x4F): 0x14C  // Ō
    case (0x304, 0x6F): 0x14D
    case (0x304, 0x55): 0x16A
    case (0x304, 0x75): 0x16B
    default: nil
    }
  }

  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return String(text)
  }

  /// The one small letter of a capital; other scalars are their own.
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0...0x7F: return scalar
    case 0x410...0x42F: return scalar + 0x20
    case 0x430...0x44F: return scalar
    case 0x130: return 0x69  // İ, whose own mapping is two scalars
    default:
      let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars
      guard let mapping, mapping.count == 1, let first = mapping.first else { return scalar }
      return first.value
    }
  }

  static func uppercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A: return scalar - 0x20
    case 0x430...0x44F: return scalar - 0x20
    case 0...0x7F: return scalar
    default:
      let mapping = Unicode.Scalar(scalar)?.properties.uppercaseMapping.unicodeScalars
      guard let mapping, mapping.count == 1, let first = mapping.first else { return scalar }
      return first.value
    }
  }

  static func isCapital(_ scalar: UInt32) -> Bool { lowercased(scalar) != scalar }

  static func isLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  static func isCyrillic(_ scalar: UInt32) -> Bool { 0x400...0x52F ~= scalar && !(0x482...0x489 ~= scalar) }

  static func isKana(_ scalar: UInt32) -> Bool {
    0x3041...0x3096 ~= scalar || 0x30A1...0x30FA ~= scalar || scalar == 0x30FC
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    0x4E00...0x9FFF ~= scalar || 0x3400...0x4DBF ~= scalar || scalar == 0x3005
  }

  static func isHangul(_ scalar: UInt32) -> Bool { 0xAC00...0xD7A3 ~= scalar }

  static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  static func isLetter(_ scalar: UInt32) -> Bool {
    if isLatin(scalar) || isCyrillic(scalar) { return true }
    return scalar > 0x24F && !isApostrophe(scalar) && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0xA0 || scalar == 0x3000 || scalar == 0x202F
  }

  static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || 0x2010...0x2013 ~= scalar }

  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x60 || 0x2018...0x2019 ~= scalar || 0x2B9...0x2BF ~= scalar || scalar == 0x2032
  }

  private static let vowels = Set("aeiouyаеёиоуыэюяіїєўәөүұӣӯьъ".unicodeScalars.map(\.value))

  /// A vowel of Latin or Cyrillic, or a sign that stands before one: what the rules mean by "after a vowel".
  static func isVowel(_ scalar: UInt32) -> Bool { vowels.contains(scalar) }
}
