#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Span where Element == UInt8 {
  /// The offset of the first `byte` at or after `start`; `nil` if there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start >= 0, start < count else { return nil }
    return unsafe withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      // `start < count`, so `count - start` bytes may be read.
      guard let found = unsafe memchr(base + start, Int32(byte), buffer.count - start) else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The offset of the first `byte` in `range`; `nil` if there is none.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    return extracting(0..<range.upperBound).firstIndex(of: byte, from: range.lowerBound)
  }
}

/// The bytes of a C string, without its NUL. `nil` gives none.
func bytes(of string: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
  guard let string = unsafe string else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
  return unsafe UnsafeBufferPointer(
    start: string, count: strlen(UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self)))
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the `count` bytes at `other` stand at `start`.
  func holds(_ other: UnsafePointer<UInt8>, _ count: Int, at start: Int) -> Bool {
    guard let base = baseAddress, start >= 0, start + count <= self.count else { return false }
    return unsafe memcmp(base + start, other, count) == 0
  }
}
