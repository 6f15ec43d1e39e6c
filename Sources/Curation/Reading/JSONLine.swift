/// One line of JSON Lines: a flat object, its keys in the order they are added.
package struct JSONLine {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  package init() {}

  /// The object, without an end of line.
  package var text: String { String(decoding: bytes, as: UTF8.self) + "}" }

  package mutating func add(_ key: String, _ value: String) {
    begin(key)
    string(value)
  }

  package mutating func add(_ key: String, _ value: Int) {
    begin(key)
    bytes += String(value).utf8
  }

  /// Left out if there is none.
  package mutating func add(_ key: String, optional value: String?) {
    if let value { add(key, value) }
  }

  /// Left out if there is none.
  package mutating func add(_ key: String, optional value: Int?) {
    if let value { add(key, value) }
  }

  package mutating func add(_ key: String, _ values: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      string(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Numbers by name, in the order given.
  package mutating func add(_ key: String, counts: [(name: String, count: Int)]) {
    begin(key)
    var inner = JSONLine()
    for (name, count) in counts { inner.add(name, count) }
    bytes += inner.text.utf8
  }

  private mutating func begin(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    string(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array(#"\n"#.utf8)
      case 0x09: bytes += Array(#"\t"#.utf8)
      case 0x00..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
