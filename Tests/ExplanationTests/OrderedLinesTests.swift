import Compare
import Explanation
import Foundation
import Testing

@Suite("Lines in the order of their paths")
struct OrderedLinesTests {
  /// Sorting as the standard library does it, stable.
  private func naive(_ ids: [String]) -> [Int] {
    ids.indices.sorted { (a, b) in
      let (x, y) = (Array(ids[a].prefix { $0 != "#" }.utf8), Array(ids[b].prefix { $0 != "#" }.utf8))
      return x == y ? a < b : x.lexicographicallyPrecedes(y)
    }
  }

  @Test("any order, any size of pieces: as a stable sort does it, again after a restart, and each at its place")
  func random() throws {
    var generator = SystemRandomNumberGenerator()
    for size in [0, 1, 2, 3, 10, 200] {
      for pieceSize in [1, 100, 1000, 1 << 20] {
        let ids = (0..<size).map { _ in
          "d\(Int.random(in: 0..<max(1, size), using: &generator))#\(Int.random(in: 0..<3, using: &generator))"
        }
        let texts = ids.indices.map { "{\"schema\":\"onoma/1\",\"id\":\"\(ids[$0])\",\"n\":\($0)}" }
        let url = FileManager.default.temporaryDirectory.appending(path: "onoma-lines-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(texts.map { $0 + "\n" }.joined().utf8).write(to: url)
        let lines = try OrderedLines.of(OutputLines(url.path(percentEncoded: false)), pieceSize: pieceSize)
        for _ in 0..<2 {
          for index in naive(ids) {
            let line = try #require(try lines.next())
            #expect(String(decoding: line, as: UTF8.self) == texts[index])
            #expect(lines.number == index + 1)
            #expect(try lines.line(at: lines.offset) == line)
          }
          #expect(try lines.next() == nil)
          try lines.restart()
        }
      }
    }
  }

  @Test("a line without an id is an error with its place")
  func broken() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "onoma-lines-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data("{\"schema\":\"onoma/1\",\"id\":\"b\"}\nno record\n".utf8).write(to: url)
    let lines = try OutputLines(url.path(percentEncoded: false), name: "x.jsonl")
    #expect(throws: ComparisonError.self) { try OrderedLines.of(lines) }
  }
}
