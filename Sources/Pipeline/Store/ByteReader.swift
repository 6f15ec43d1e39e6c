/// Takes numbers and runs of bytes from the front of foreign bytes; `nil` where there are not enough.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var rest: Int { bytes.count - position }

  mutating func number() -> Int? {
    guard rest >= 8 else { return nil }
    defer { position += 8 }
    return bytes.number(at: position)
  }

  /// A number that counts something, so is not negative.
  mutating func count() -> Int? { number().flatMap { $0 < 0 ? nil : $0 } }

  mutating func numbers(_ count: Int) -> [Int]? {
    guard count >= 0, count <= rest / 8 else { return nil }
    defer { position += 8 * count }
    return (0..<count).map { bytes.number(at: position + 8 * $0) }
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= rest else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// Bytes with their number before them.
  mutating func part() -> [UInt8]? { count().flatMap { bytes($0) } }

  mutating func text() -> String? { part().map { String(decoding: $0, as: UTF8.self) } }
}
