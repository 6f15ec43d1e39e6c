internal import TextModel

/// A character reference in HTML text: `&eacute;`, `&#233;`, `&#xE9;`, and those that old pages write without `;`.
struct CharacterReference {
  /// What it stands for, as UTF-8.
  var characters: [UInt8]
  /// Bytes from the `&` on.
  var length: Int

  /// Longer ones do not exist.
  static let maximumLength = 48

  /// The reference whose `&` stands at `start`; `nil` if it is none.
  init?(in bytes: Span<UInt8>, at start: Int) {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      self.init(numericIn: bytes, at: start)
    } else {
      self.init(namedIn: bytes, at: start)
    }
  }

  /// The value of an attribute with its references decoded. One without `;` is none there if a letter, a digit or `=`
  /// follows, so that addresses stay what they are.
  static func decodedAttribute(_ value: Span<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(value.count)
    var offset = 0
    while let start = value.firstIndex(of: UInt8(ascii: "&"), from: offset) {
      decoded.append(value.extracting(offset..<start))
      offset = start + 1
      if let reference = CharacterReference(in: value, at: start) {
        let end = start + reference.length
        let isNumeric = value[start + 1] == UInt8(ascii: "#")
        let follows = end < value.count ? value[end] : 0
        if isNumeric || value[end - 1] == UInt8(ascii: ";")
          || !(isASCIILetter(follows) || isASCIIDigit(follows) || follows == UInt8(ascii: "="))
        {
          decoded += reference.characters
          offset = end
          continue
        }
      }
      decoded.append(UInt8(ascii: "&"))
    }
    decoded.append(value.extracting(offset..<value.count))
    return decoded
  }

  /// Whether `byte` may stand within a reference, after its `&`.
  static func isPart(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";")
  }

  /// Whether libxml2 takes a number for a character; it drops the others.
  static func isKnownToParser(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0xD800, 0xE000..<0xFFFE, 0x1_0000..<0x11_0000: true
    default: false
    }
  }

  private init?(numericIn bytes: Span<UInt8>, at start: Int) {
    guard let (value, length) = CharacterReference.number(in: bytes, at: start) else { return nil }
    characters = []
    characters.appendScalar(CharacterReference.scalar(value))
    self.length = length
  }

  /// The number of the reference whose `&#` stands at `start`, at most 0x110000, and how many bytes it has.
  static func number(in bytes: Span<UInt8>, at start: Int) -> (value: UInt32, length: Int)? {
    var offset = start + 2
    let isHexadecimal = bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { offset += 1 }
    let digits = offset
    var value: UInt32 = 0
    while offset < bytes.count, let digit = CharacterReference.digit(bytes[offset], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      offset += 1
    }
    guard offset > digits else { return nil }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ";") { offset += 1 }
    return (value, offset - start)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if isASCIIDigit(byte) { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// What the standard makes of a number: windows-1252 for C1 controls, U+FFFD for what is no character.
  static func scalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0xFFFE, 0xFFFF, 0x11_0000...: 0xFFFD
    case 0x80..<0xA0: windows1252[Int(value) - 0x80]
    case 1..<0x20 where value != 9 && value != 10, 0x7F: 0x20
    default: value
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private init?(namedIn bytes: Span<UInt8>, at start: Int) {
    var end = start + 1
    while end < bytes.count, end - start < CharacterReference.maximumLength,
      isASCIILetter(bytes[end]) || isASCIIDigit(bytes[end])
    {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let characters = NamedReferences.characters(bytes.extracting(start + 1..<end))
    {
      self.characters = characters
      length = end + 1 - start
      return
    }
    // The longest beginning that may stand without `;`: `&copy2026` is a sign and a number.
    guard NamedReferences.mayStandAlone(bytes[start + 1], bytes[start + 2]) else { return nil }
    end = min(end, start + 1 + NamedReferences.longestAlone)
    while end > start + 2 {
      let name = bytes.extracting(start + 1..<end)
      if NamedReferences.standsAlone(name), let characters = NamedReferences.characters(name) {
        self.characters = characters
        length = end - start
        return
      }
      end -= 1
    }
    return nil
  }
}
