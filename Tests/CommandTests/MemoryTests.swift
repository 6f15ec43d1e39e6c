import Foundation
import Testing

/// Documents made to take memory: each a unit repeated up to the limit of bytes.
struct GreedyDocument: Sendable, CustomTestStringConvertible {
  var name: String
  var head: String
  var unit: [UInt8]

  init(_ name: String, head: String = "", _ unit: String) { self.init(name, head: head, Array(unit.utf8)) }

  init(_ name: String, head: String = "", _ unit: [UInt8]) {
    self.name = name
    self.head = head
    self.unit = unit
  }

  var testDescription: String { name }

  func data(count: Int) -> Data {
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(count)
    while bytes.count + unit.count <= count { bytes += unit }
    return Data(bytes)
  }
}

@Suite("Memory", .serialized)
struct MemoryTests {
  /// `c` of Documentation/Limits.md.
  private static let bytesOfMemoryForEachByte = 40
  private static let limit = 4_000_000

  static let documents = [
    GreedyDocument("names.txt", "US UK UN EU "),
    GreedyDocument("people.txt", "Sergey Lavrov met Fumio Kishida. Lavrov and Kishida. "),
    GreedyDocument("ambiguous.txt", "San Antonio San Juan Santa Rosa "),
    GreedyDocument("sentences.txt", "a? "),
    GreedyDocument("blocks.txt", "a\n\n"),
    GreedyDocument("spaces.txt", "a  "),
    GreedyDocument("cells.html", head: "<table><tr>", "<td>x"),
    GreedyDocument("breaks.html", "x<br>"),
    GreedyDocument("references.html", "a&lt"),
    GreedyDocument("attributes.html", "<p id>"),
    GreedyDocument("bad.html", head: "<meta charset=shift_jis><p>", [0x61, 0x85]),
    GreedyDocument("kana.html", head: "<meta charset=shift_jis><p>", [0xB1]),
    GreedyDocument("letters.html", head: "<meta charset=windows-1251><p>", [0x61, 0xCF]),
    GreedyDocument("ampersands.xml", head: "<r>", "&a"),
    GreedyDocument("elements.xml", head: "<r>", "<a>x</a>"),
    GreedyDocument("feed.rss", head: "<rss><channel>", "<item><title>x</title></item>"),
    GreedyDocument("feed-words.rss", head: "<rss><channel><item><title>", "a "),
    GreedyDocument("headings.md", "# a\n"),
    GreedyDocument("emphasis.md", "*a* "),
  ]

  @Test("of no document is more than the base and c for each byte of the limit")
  func bounded() throws {
    let scratch = try Scratch()
    try scratch.write("empty.txt", "")
    // The first run compiles the gazetteers.
    _ = try run("empty.txt", scratch)
    let base = try run("empty.txt", scratch).peak
    #expect(base > 1_000_000)
    for document in MemoryTests.documents {
      try scratch.write(document.name, document.data(count: MemoryTests.limit))
      let result = try run(document.name, scratch)
      #expect(result.status == 0, "\(document.name)")
      let ratio = (result.peak - base) / MemoryTests.limit
      #expect(ratio < MemoryTests.bytesOfMemoryForEachByte, "\(document.name)")
    }
    // The worst of them several times in a container: their lines pile up beside the one that is worked on.
    for name in ["blocks.txt", "cells.html", "feed.rss"] {
      let copies = (1...3).map { "\($0)-\(name)" }
      for copy in copies {
        try FileManager.default.copyItem(
          at: scratch.url.appending(path: name), to: scratch.url.appending(path: copy))
      }
      let packed = try Tool.shell("tar -czf \(name).tgz \(copies.joined(separator: " "))", in: scratch.url)
      #expect(packed.status == 0, "\(packed.messages)")
      let result = try run("\(name).tgz", scratch)
      #expect([0, 1].contains(result.status), "\(name).tgz")
      let ratio = (result.peak - base) / MemoryTests.limit
      #expect(ratio < MemoryTests.bytesOfMemoryForEachByte, "\(name).tgz")
    }
  }

  private func run(_ name: String, _ scratch: Scratch) throws -> MeasuredRun.Result {
    try MeasuredRun.run(
      "run", name, "-o", "out", "-j", "1", "--fresh", "--set", "load.limits.bytes=\(MemoryTests.limit)",
      in: scratch.url)
  }
}
