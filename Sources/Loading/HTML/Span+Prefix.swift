extension Span where Element == UInt8 {
  /// Whether the ASCII text `prefix` (lower case) stands at `offset`, in any case.
  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return prefix.withUTF8Buffer { (expected: UnsafeBufferPointer<UInt8>) -> Bool in
      for index in 0..<length where asciiLowercased(self[offset + index]) != (unsafe expected[index]) { return false }
      return true
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether `json` stands somewhere in it, in any case.
  var containsJSON: Bool {
    for offset in indices where hasPrefix("json", at: offset) { return true }
    return false
  }
}

extension Span where Element == UInt8 {
  /// Whether a start tag of `name` stands in the first 64 kB.
  func containsTag(_ name: StaticString) -> Bool {
    var offset = 0
    while let start = firstIndex(of: UInt8(ascii: "<"), from: offset), start < 65_536 {
      if hasPrefix(name, at: start + 1) { return true }
      offset = start + 1
    }
    return false
  }
}
