extension [UInt8] {
  /// The first place of `byte` at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? { span.firstIndex(of: byte, from: start) }

  /// Whether the bytes at `start` are these, letters of any case.
  func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool { span.hasPrefix(prefix, at: start) }
}
