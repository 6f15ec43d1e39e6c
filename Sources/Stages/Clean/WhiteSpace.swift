internal import TextModel

/// How a character is written into cleaned text.
enum CharacterTreatment {
  case copied
  /// One of Unicode's White_Space.
  case space
  /// As ``space``, and ends a line of preformatted text.
  case lineEnd
  /// Invisible and without meaning for the words it stands in: soft hyphen, zero-width space, byte-order mark, word
  /// joiner.
  case dropped

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD, 0x200B, 0x2060, 0xFEFF: self = .dropped
    default: self = .copied
    }
  }
}

/// What a byte says of the character it starts, for the pass over the text.
enum TextByte: UInt8 {
  case copied, space
  /// Starts a character outside ASCII that may be white space or dropped.
  case lead

  static let table: [TextByte] = {
    var table = [TextByte](repeating: .copied, count: 256)
    for byte in 0x09...0x0D { table[byte] = .space }
    table[0x20] = .space
    for byte in [0xC2, 0xE1, 0xE2, 0xE3, 0xEF] { table[byte] = .lead }
    return table
  }()
}
