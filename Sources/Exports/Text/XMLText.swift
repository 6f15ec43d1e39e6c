/// XML 1.0 that is appended to bytes. Characters that XML cannot hold (controls, U+FFFE, U+FFFF) become U+FFFD, one for one.
struct XMLText {
  var bytes: [UInt8] = []

  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  mutating func text(_ value: String) { text(Array(value.utf8)[...]) }

  mutating func text(_ value: ArraySlice<UInt8>) { append(value, inAttribute: false) }

  /// ` name="value"`; nothing without a value.
  mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    raw(" \(name)=\"")
    append(Array(value.utf8)[...], inAttribute: true)
    raw("\"")
  }

  /// `<name>value</name>` and the end of the line; nothing without a value.
  mutating func element(_ name: String, _ value: String?, indentation: String = "") {
    guard let value else { return }
    raw("\(indentation)<\(name)>")
    text(value)
    raw("</\(name)>\n")
  }

  private mutating func append(_ value: ArraySlice<UInt8>, inAttribute: Bool) {
    var index = value.startIndex
    while index < value.endIndex {
      let byte = value[index]
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\"") where inAttribute: raw("&quot;")
      case 0x09 where inAttribute, 0x0A where inAttribute: raw("&#\(byte);")
      case 0x09, 0x0A: bytes.append(byte)
      case 0x0D: raw("&#13;")
      case 0x00..<0x20: raw("\u{FFFD}")
      case 0xEF where index + 2 < value.endIndex && value[index + 1] == 0xBF && value[index + 2] >= 0xBE:
        raw("\u{FFFD}")
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }
}
