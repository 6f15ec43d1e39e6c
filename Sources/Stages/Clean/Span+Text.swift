extension Span where Element == UInt8 {
  /// Whether it is `text`, byte by byte.
  func holds(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    var at = 0
    for byte in text.utf8 {
      if self[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// Whether it is the lower-case ASCII text `text`, in any case.
  func holdsFolded(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    var at = 0
    for byte in text.utf8 {
      if (self[at] &- 0x41 < 26 ? self[at] | 0x20 : self[at]) != byte { return false }
      at += 1
    }
    return true
  }
}
