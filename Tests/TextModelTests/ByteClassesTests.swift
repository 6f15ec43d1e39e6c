import Testing

@testable import TextModel

/// Eight bytes at once beside one after the other.
@Suite("Byte classes")
struct ByteClassesTests {
  /// Bytes at the borders of the classes, around any other.
  static let neighbours: [UInt8] = [
    0, 0x1F, 0x20, 0x21, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x7B, 0x7F, 0x80, 0xC3, 0xFF,
  ]

  @Test("each byte is classed by itself, whatever stands beside it", arguments: 0..<8)
  func classes(_ place: Int) {
    for byte in UInt8.min...UInt8.max {
      for neighbour in ByteClassesTests.neighbours {
        var bytes = [UInt8](repeating: neighbour, count: 8)
        bytes[place] = byte
        let word = bytes.span.paddedWord(at: 0)
        func answer(_ isIn: (UInt8) -> Bool) -> UInt64 {
          bytes.enumerated().reduce(0) { $0 | (isIn($1.element) ? 0x80 << UInt64($1.offset * 8) : 0) }
        }
        #expect(ByteClasses.letters(word) == answer { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 })
        #expect(ByteClasses.digits(word) == answer { 0x30...0x39 ~= $0 })
        #expect(ByteClasses.equal(word, to: 0x20) == answer { $0 == 0x20 })
        #expect(ByteClasses.wide(word) == answer { $0 >= 0x80 })
      }
    }
  }

  @Test("runs and first bytes", arguments: 0...8)
  func runs(_ count: Int) {
    let bytes = [UInt8](repeating: 0x61, count: count) + [UInt8](repeating: 0x20, count: 8 - count)
    #expect(ByteClasses.run(ByteClasses.letters(bytes.span.paddedWord(at: 0))) == count)
    let first = ByteClasses.first(count, of: 0x0807_0605_0403_0201)
    #expect((0..<8).allSatisfy { first >> UInt64($0 * 8) & 0xFF == ($0 < count ? UInt64($0 + 1) : 0) })
  }

  @Test("bytes beyond the end are zeros", arguments: 0...8)
  func padding(_ offset: Int) {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    let word = bytes.span.paddedWord(at: offset)
    #expect((0..<8).allSatisfy { word >> UInt64($0 * 8) & 0xFF == (offset + $0 < 8 ? UInt64(offset + $0 + 1) : 0) })
  }
}
