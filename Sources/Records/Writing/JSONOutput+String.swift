extension JSONOutput {
  /// A string: for ids and names, which are short and hardly ever need an escape.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let raw = value.utf8.span
    if nextEscape(in: raw, from: 0, to: raw.count) == raw.count {
      for index in raw.indices { bytes.append(raw[index]) }
    } else {
      escape(Array(value.utf8)[...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A string, given as valid UTF-8.
  mutating func string(_ raw: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    escape(raw)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies what needs no escape in runs.
  private mutating func escape(_ raw: ArraySlice<UInt8>) {
    var rest = raw
    while true {
      let clean = nextEscape(in: rest.span, from: 0, to: rest.count)
      bytes += rest.prefix(clean)
      if clean == rest.count { return }
      let length = appendEscape(of: rest, at: rest.startIndex + clean)
      rest = rest.dropFirst(clean + length)
    }
  }

  /// Escapes the character at `offset`; gives how many bytes it has.
  private mutating func appendEscape(of raw: ArraySlice<UInt8>, at offset: Int) -> Int {
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
/// and U+2028 and U+2029, which some readers take for line ends. `end` if there is none.
private func nextEscape(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
  var index = start
  while index < end {
    // Whole chunks without anything suspicious are most of a text; a loop of fixed length becomes vector code.
    while index + 32 <= end, !isSuspicious(bytes, at: index) { index += 32 }
    let stop = min(index + 32, end)
    while index < stop {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
      if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return index }
      index += 1
    }
  }
  return end
}

/// Whether one of the 32 bytes from `start` on could need an escape.
private func isSuspicious(_ bytes: Span<UInt8>, at start: Int) -> Bool {
  let chunk = bytes.extracting(start..<start + 32)
  var found: UInt8 = 0
  for index in 0..<32 {
    let byte = chunk[index]
    found |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
    found |= (byte == UInt8(ascii: "\\") ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
  }
  return found != 0
}
