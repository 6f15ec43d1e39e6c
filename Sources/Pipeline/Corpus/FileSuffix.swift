/// What stands behind the last dot of a file name, where it looks like a suffix.
package enum FileSuffix {
  /// The suffix of the last component of `path` in lower case, without the dot. `nil` if there is none: no dot, or
  /// behind it something other than up to 16 letters and digits, as in `Letter to Mr. Smith`.
  package static func suffix(of path: [UInt8]) -> String? {
    let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let suffix = name[(dot + 1)...]
    guard !suffix.isEmpty, suffix.count <= 16 else { return nil }
    var lowered: [UInt8] = []
    for byte in suffix {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): lowered.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): lowered.append(byte)
      default: return nil
      }
    }
    return String(decoding: lowered, as: UTF8.self)
  }
}
