/// What a character means to sentence splitting.
enum CharacterClass {
  case space, lineFeed, upper, lower, caseless, digit
  /// A quotation mark or bracket that opens, closes, or could do both.
  case opener, closer, quote
  case dash, bullet, other

  var isLetter: Bool { self == .upper || self == .lower || self == .caseless }

  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii(UInt8(scalar)) : Self.wide(scalar)
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x0A, 0x0B, 0x0C: .lineFeed
    case 0x09, 0x0D, 0x20: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opener
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closer
    case UInt8(ascii: "-"): .dash
    default: .other
    }
  }

  private static func wide(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    // The commonest letters, for speed; all others by their properties below.
    case 0x430...0x45F, 0xDF...0xF6, 0xF8...0xFF: return .lower
    case 0x400...0x42F, 0xC0...0xD6, 0xD8...0xDE: return .upper
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0x85, 0x2028, 0x2029: return .lineFeed
    case 0xAB, 0xBF, 0xA1, 0x201A, 0x201E, 0x2039, 0x300C, 0x300E, 0xFF08, 0x3010, 0x3008, 0x300A, 0x3014, 0xFF62:
      return .opener
    case 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011, 0x3009, 0x300B, 0x3015, 0xFF63: return .closer
    // “ closes in German, ” opens in Swedish, » opens in Danish: position decides.
    case 0x2018, 0x2019, 0x201C, 0x201D: return .quote
    case 0x2010...0x2015, 0x2212: return .dash
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25CF, 0x25E6, 0x25A0, 0xB7: return .bullet
    case 0x2E80...0x2FFF, 0x3040...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
      return .caseless
    // Frequent marks, which the properties below would take long for: …、。〃！，．：；？
    case 0x2026, 0x3001...0x3003, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: return .other
    default: break
    }
    guard let character = Unicode.Scalar(scalar) else { return .other }
    let properties = character.properties
    if properties.isUppercase { return .upper }
    if properties.isLowercase { return .lower }
    if properties.isAlphabetic { return properties.generalCategory == .titlecaseLetter ? .upper : .caseless }
    return properties.numericType == .decimal ? .digit : .other
  }
}
