extension JSONOutput {
  /// A long string, given as valid UTF-8: the text. What needs no escape is copied in runs.
  package mutating func text(_ raw: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while true {
      let stop = nextEscape(in: raw.span, from: index, to: raw.count)
      bytes += raw[index..<stop]
      if stop == raw.count { break }
      index = stop
      bytes.append(addingCapacity: 6) { index += $0.character(raw.span, at: stop) }
    }
    bytes.append(UInt8(ascii: "\""))
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
