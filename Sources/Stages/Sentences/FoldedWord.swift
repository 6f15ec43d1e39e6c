internal import TextModel

/// A short word in lower case: the key of a ``WordTable``.
///
/// ASCII, Latin-1, Latin Extended-A and Cyrillic letters are folded; words longer than 31 bytes have no key.
struct FoldedWord {
  private(set) var bytes = InlineArray<32, UInt8>(repeating: 0)
  private(set) var count = 0
  private(set) var hash: UInt32 = 2_166_136_261

  init() {}

  init(_ word: String) {
    let bytes = Array(word.utf8)
    append(ByteRange(0, bytes.count), of: bytes.span)
  }

  /// Its bytes, for use as a key where speed does not matter.
  var key: [UInt8] { (0..<min(count, 31)).map { bytes[$0] } }

  var startsCyrillic: Bool { count > 0 && bytes[0] & 0xFC == 0xD0 }

  /// Appends a part of `text`.
  mutating func append(_ range: ByteRange, of text: Span<UInt8>) {
    guard count + range.count < 32 else {
      count = 32
      return
    }
    var at = range.start
    while at < range.end {
      let byte = text[at]
      if byte < 0x80 {
        append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        at += 1
        continue
      }
      let scalar = decodeScalar(in: text, at: at)
      at += scalar.length
      appendScalar(lowercase(scalar.value))
    }
  }

  /// Appends one ASCII byte as it is.
  mutating func append(_ byte: UInt8) {
    guard count < 32 else { return }
    bytes[count] = byte
    count += 1
    hash = (hash ^ UInt32(byte)) &* 16_777_619
  }

  private mutating func appendScalar(_ value: UInt32) {
    if value < 0x80 {
      append(UInt8(value))
      return
    }
    if value < 0x800 {
      append(UInt8(0xC0 | value >> 6))
    } else {
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12 & 0x0F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
    }
    append(UInt8(0x80 | value & 0x3F))
  }

  private func lowercase(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE where value != 0xD7: value + 0x20
    case 0x139...0x148, 0x179...0x17E: value + value % 2
    // The capital of ı's brother.
    case 0x130: 0x69
    case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x218...0x21B, 0x1EA0...0x1EF9, 0x460...0x481, 0x48A...0x4BF,
      0x4D0...0x52F:
      value | 1
    case 0x391...0x3A9: value + 0x20
    case 0x1AF: 0x1B0
    case 0x400...0x40F: value + 0x50
    case 0x410...0x42F: value + 0x20
    default: value
    }
  }
}
