/// JSON written into room that is there already: objects with many short fields, where asking an array for room at
/// each byte costs more than the bytes. Whoever calls has to have made room; ``jsonRoom(for:)`` says how much.
extension OutputSpan<UInt8> {
  /// A key of an object.
  mutating func key(_ key: JSONKey) {
    if self[count - 1] != UInt8(ascii: "{") { append(UInt8(ascii: ",")) }
    let name = key.bytes.span
    for index in name.indices { append(name[index]) }
  }

  mutating func field(_ name: JSONKey, _ value: String) {
    key(name)
    string(value.utf8.span)
  }

  mutating func field(_ name: JSONKey, _ value: Int) {
    key(name)
    integer(value)
  }

  mutating func field(_ name: JSONKey, optional value: String?) {
    if let value { field(name, value) }
  }

  mutating func field(_ name: JSONKey, optional value: Int?) {
    if let value { field(name, value) }
  }

  mutating func integer(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    decimal(value.magnitude, digits: 1)
  }

  /// At least `digits` digits. Up to eight at a time are gathered in a register, last one first.
  private mutating func decimal(_ value: UInt, digits: Int) {
    var rest = value
    if rest >= 100_000_000 {
      decimal(rest / 100_000_000, digits: 1)
      decimal(rest % 100_000_000, digits: 8)
      return
    }
    var gathered: UInt64 = 0
    var count = 0
    repeat {
      gathered = gathered << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count < digits
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: gathered))
      gathered >>= 8
    }
  }

  /// A string, given as valid UTF-8.
  mutating func string(_ raw: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0xE2 {
        append(byte)
        index += 1
      } else {
        index += character(raw, at: index)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// The character at `offset`, escaped if it has to be; gives how many of its bytes are done.
  mutating func character(_ raw: Span<UInt8>, at offset: Int) -> Int {
    let byte = raw[offset]
    switch byte {
    case 0xE2 where offset + 2 < raw.count && raw[offset + 1] == 0x80 && raw[offset + 2] & 0xFE == 0xA8:
      escape("u", 0x20, raw[offset + 2] - 0x80)
      return 3
    case 0x08: escape("b")
    case 0x09: escape("t")
    case 0x0A: escape("n")
    case 0x0C: escape("f")
    case 0x0D: escape("r")
    case 0x00..<0x20: escape("u", 0x00, byte)
    case UInt8(ascii: "\""): escape("\"")
    case UInt8(ascii: "\\"): escape("\\")
    default: append(byte)
    }
    return 1
  }

  private mutating func escape(_ letter: Unicode.Scalar) {
    append(UInt8(ascii: "\\"))
    append(UInt8(ascii: letter))
  }

  private mutating func escape(_ letter: Unicode.Scalar, _ high: UInt8, _ low: UInt8) {
    escape(letter)
    for digit in [high >> 4, high & 0x0F, low >> 4, low & 0x0F] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// The most that a field with a string of `count` bytes takes: each byte as `\u001f`, quotes, the key.
func jsonRoom(for count: Int) -> Int { 6 * count + 32 }
