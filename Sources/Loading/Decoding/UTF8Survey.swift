/// What one pass over bytes found out: whether they are UTF-8, and what has to change before they are parsed.
struct UTF8Survey: Sendable, Hashable {
  /// Well-formed sequences of more than one byte.
  var sequenceCount = 0
  /// Maximal subparts that are no character, as the Unicode Standard counts them (chapter 3, table 3-7).
  var badCount = 0
  var firstBad: Int?
  /// Whether there are bytes of control characters other than tab, line feed, form feed and carriage return.
  var controlCount = 0
  /// Whether there is a carriage return or form feed.
  var hasOtherSpace = false
  /// Whether there is a U+FFFE or U+FFFF, which XML does not know.
  var hasNoncharacter = false
  /// Whether there is an escape character, which ISO-2022 texts have.
  var hasEscape = false

  var isValid: Bool { badCount == 0 }

  init() {}

  init(_ bytes: Span<UInt8>) {
    var offset = 0
    let count = bytes.count
    while offset < count {
      if bytes.isPlain(at: offset) {
        offset += 32
        continue
      }
      // What is not plain mostly comes in runs, which would be looked at in vain.
      let end = min(offset + 32, count)
      while offset < end {
        let byte = bytes[offset]
        if byte < 0x80 {
          if byte < 0x20 { noteControl(byte) }
          offset += 1
        } else {
          offset += noteSequence(bytes, at: offset)
        }
      }
    }
  }

  private mutating func noteControl(_ byte: UInt8) {
    switch byte {
    case 0x09, 0x0A: break
    case 0x0C, 0x0D: hasOtherSpace = true
    case 0x1B:
      hasEscape = true
      controlCount += 1
    default: controlCount += 1
    }
  }

  /// Counts the sequence at `offset` and gives its length.
  private mutating func noteSequence(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    // Most of the world's letters beyond ASCII have two bytes.
    if bytes[offset] &- 0xC2 < 0x1E, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 {
      sequenceCount += 1
      return 2
    }
    let length = utf8SequenceLength(bytes, at: offset)
    guard length > 0 else {
      badCount += 1
      firstBad = firstBad ?? offset
      return -length
    }
    sequenceCount += 1
    if bytes[offset] == 0xEF, bytes[offset + 1] == 0xBF, bytes[offset + 2] >= 0xBE { hasNoncharacter = true }
    return length
  }
}

extension Span<UInt8> {
  /// Whether 32 bytes from `offset` on are ASCII and none is a control character but tabs and line feeds.
  func isPlain(at offset: Int) -> Bool {
    guard offset >= 0, offset + 32 <= count else { return false }
    // Thirty-two bytes are left, as was just checked.
    let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: InlineArray<4, UInt64>.self)
    // Bytes of seven bits, so that no sum runs into the next byte; of each sum the high bit tells. A byte that is at least
    // a vertical tab but no space is a control, as one is that is less than a tab.
    var high: UInt64 = 0
    var control: UInt64 = 0
    var tabs = UInt64.max
    for index in words.indices {
      let word = words[index]
      high |= word
      control |= (word &+ 0x7575_7575_7575_7575) ^ (word &+ 0x6060_6060_6060_6060)
      tabs &= word &+ 0x7777_7777_7777_7777
    }
    return (high | control | ~tabs) & 0x8080_8080_8080_8080 == 0
  }
}

/// The length of the well-formed sequence of more than one byte at `offset`; minus the length of the maximal subpart
/// of one if it is ill-formed (at least 1).
func utf8SequenceLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
  let first = bytes[offset]
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let length: Int
  switch first {
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if first == 0xE0 { low = 0xA0 }
    if first == 0xED { high = 0x9F }
  case 0xF0...0xF4:
    length = 4
    if first == 0xF0 { low = 0x90 }
    if first == 0xF4 { high = 0x8F }
  default: return -1
  }
  var index = 1
  while index < length {
    guard offset + index < bytes.count, bytes[offset + index] >= low, bytes[offset + index] <= high else {
      return -index
    }
    low = 0x80
    high = 0xBF
    index += 1
  }
  return length
}
