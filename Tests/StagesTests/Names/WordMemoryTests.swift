import TestSupport
import Testing

@testable import Stages

/// Words that are cut without a closer look.
@Suite("Names: plain words")
struct WordMemoryTests {
  static let pieces = [
    "a", "Z", "O", "D", "no", "Dr", "word", "Eightabc", "longerthaneight", "7", "1990", "é", "Ñandú", "слово", "Ж", "ё",
    "×",
    "÷", "ǅ", "漢", "カナ", "👍", "\u{301}", "\u{A0}", "«", "’", "'", "-", "\u{2010}", ".", ",", "!", "(", "/", " ", " ",
    " ", "\n",
    "\t", "\u{0}", "\u{7F}",
  ]

  @Test("they end where every reading of them ends", arguments: 0..<40)
  func ends(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<100 {
      let count = Int.random(in: 1...30, using: &generator)
      let text = (0..<count).map { _ in WordMemoryTests.pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let limit = WordMemoryTests.border(Int.random(in: 0...bytes.count, using: &generator), bytes)
      var offset = 0
      var cutter = WordCutter()
      while cutter.next(in: bytes.span, from: offset, to: limit) {
        if let (end, hash) = WordMemory.plainWord(in: bytes.span, from: cutter.start, to: limit) {
          found += 1
          #expect(end == cutter.end, "\(text.debugDescription) from \(cutter.start) to \(limit)")
          #expect(hash == WordMemory.hash(bytes.span, cutter.start, end))
        }
        offset = cutter.end
      }
    }
    #expect(found > 100)
  }

  @Test("equal bytes are equal words wherever they stand, and others are not")
  func hashes() {
    let words = (1...40).map { String(repeating: "abcdefgh", count: 5).prefix($0) } + ["слово", "слова", "7", ","]
    var hashes: Set<UInt64> = []
    for word in words {
      for before in ["", " ", "1234 "] {
        let text = Array("\(before)\(word) and more".utf8)
        let plain = WordMemory.plainWord(in: text.span, from: before.utf8.count, to: text.count)
        #expect(plain?.end == before.utf8.count + word.utf8.count)
        if let plain { hashes.insert(plain.bytes) }
      }
    }
    #expect(hashes.count == words.count)
  }

  /// The nearest border of characters before `offset`.
  private static func border(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
