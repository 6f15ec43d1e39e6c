extension JSONOutput {
  /// A string: for ids and names, which hardly ever need an escape. They are copied whole and looked at there.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    if nextEscape(in: bytes.span, from: start) < bytes.count {
      let raw = Array(bytes[start...])
      bytes.removeSubrange(start...)
      escape(raw)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A string that is long and has escapes: the text.
  mutating func text(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    escape(Array(value.utf8))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies what needs no escape in runs.
  private mutating func escape(_ raw: [UInt8]) {
    bytes.reserveCapacity(bytes.count + raw.count + raw.count / 32)
    var run = 0
    while true {
      let stop = nextEscape(in: raw.span, from: run)
      bytes += raw[run..<stop]
      if stop == raw.count { return }
      run = stop + appendEscape(of: raw, at: stop)
    }
  }

  /// Escapes the character at `offset`; gives how many bytes it has.
  private mutating func appendEscape(of raw: [UInt8], at offset: Int) -> Int {
    let byte = raw[offset]
    if byte == 0xE2 {
      bytes.append(contentsOf: (raw[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
      return 3
    }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u001").utf8)
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    default: bytes.append(byte)
    }
    return 1
  }
}

/// Where the next character stands that JSON text must or had better not hold as it is: quotes, backslash, controls,
/// and U+2028 and U+2029, which some readers take for line ends. The count if there is none.
func nextEscape(in bytes: Span<UInt8>, from start: Int) -> Int {
  var index = start
  let count = bytes.count
  while index < count {
    let byte = bytes[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
    if byte == 0xE2, index + 2 < count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return index }
    index += 1
  }
  return count
}
