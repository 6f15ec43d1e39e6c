internal import TextModel

/// What a name consists of, found in one pass over its characters: most rules need no other look.
struct NameTraits: Sendable {
  /// Scripts of its letters.
  private(set) var scripts: ScriptSet = []
  /// Letters of all scripts.
  private(set) var letterCount = 0
  private(set) var capitalCount = 0
  private(set) var digitCount = 0
  private(set) var isASCII = true
  private(set) var hasControl = false
  /// Zero-width characters, bidirectional controls, soft hyphens.
  private(set) var hasInvisible = false
  /// Spaces other than U+0020.
  private(set) var hasOddSpace = false
  private(set) var hasDoubleSpace = false
  private(set) var hasMark = false
  private(set) var hasReplacement = false
  /// Letters of two of Latin, Greek and Cyrillic meet without anything between them.
  private(set) var hasMixedWord = false

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: Span<UInt8>) {
    var offset = 0
    var before: Script?
    var wasSpace = false
    while offset < bytes.count {
      let scalar = decodeScalar(in: bytes, at: offset)
      offset += scalar.length
      let value = scalar.value
      let isSpace = value == 0x20 || value == 0xA0
      if isSpace && wasSpace { hasDoubleSpace = true }
      wasSpace = isSpace
      if value >= 0x80 {
        isASCII = false
        note(value)
      } else if value < 0x20 || value == 0x7F {
        hasControl = true
      } else if 0x30...0x39 ~= value {
        digitCount += 1
      }
      let script = Script(of: value)
      if let script {
        scripts.insert(ScriptSet(script))
        letterCount += 1
        if let before, before != script, before.isAlphabetOfEurope, script.isAlphabetOfEurope { hasMixedWord = true }
        if value < 0x80 ? value & 0x20 == 0 : Unicode.Scalar(value)?.properties.isUppercase == true {
          capitalCount += 1
        }
      }
      // Marks and invisible characters do not end a word.
      if script != nil || !(0x300...0x36F ~= value || value == 0xAD || 0x200B...0x200D ~= value) { before = script }
    }
  }

  private mutating func note(_ value: UInt32) {
    switch value {
    case 0x80...0x9F: hasControl = true
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: hasOddSpace = true
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      hasInvisible = true
    case 0x300...0x36F: hasMark = true
    case 0xFFFD: hasReplacement = true
    default: break
    }
  }
}
