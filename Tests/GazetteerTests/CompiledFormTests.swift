import Foundation
import TestSupport
import Testing
import TextModel

@testable import Gazetteer

/// Keeps what is compiled, to damage it.
private struct ArraySink: CompiledSink {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ more: [UInt8]) -> Bool {
    bytes += more
    return true
  }

  mutating func writeStart(_ start: [UInt8]) -> Bool {
    bytes.replaceSubrange(0..<start.count, with: start)
    return true
  }
}

@Suite("Compiled form")
struct CompiledFormTests {
  private static let source = """
    # policy variants=place
    id;type;name;aliases;country;claimedBy;latitude;longitude;population
    jp;country;Japan;日本@ja|Япония@ru;JP;;36;138;125000000
    kunashir;island;Kunashir;国後島@ja|Кунашир@ru|Kunashiri;RU;JP;44.1;145.9;7000
    habomai;archipelago;Habomai Islands;歯舞群島@ja|Хабомаи@ru|Khabomai;RU;JP;43.5;146.1;
    kuril-lake;water;Kuril Lake;Kuril;RU;;51.45;157.1;

    """
  private static let text = Array("Kunashir, Кунаширом, 国後島 and the Habomai islands lie near Japan.".utf8)

  private func compiled() throws -> [UInt8] {
    let compiler = try GazetteerCompiler([file(CompiledFormTests.source)])
    return try #require(compiler.write(to: ArraySink(), inputs: [UInt8](repeating: 7, count: 32))).bytes
  }

  /// Opens `bytes` as a file.
  private func open(_ bytes: [UInt8]) throws -> GazetteerTable? {
    let path = FileManager.default.temporaryDirectory.appending(path: "onoma-\(UUID().uuidString).onomagz")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return GazetteerTable.open(path.path)
  }

  /// Everything that reading a table can do.
  private func use(_ table: GazetteerTable) -> [String] {
    let matcher = Matcher(table, overlap: .all, names: .all)
    var found: [String] = []
    let range = ByteRange(0, CompiledFormTests.text.count)
    for match in matcher.matches(in: CompiledFormTests.text, ranges: [range]) {
      for sense in matcher.senses(of: match) {
        guard sense.entity.index < table.entityCount else { continue }
        let entity = table.entity(sense.entity)
        found.append("\(match.range) \(entity.id) \(entity.name) \(sense.alias) \(entity.country) \(entity.claimedBy)")
        found += table.names(of: sense.entity).sorted()
      }
    }
    return found
  }

  @Test("a mapped file gives what memory gives")
  func mapped() throws {
    let mapped = try #require(try open(compiled()))
    #expect(mapped.isIntact)
    #expect(mapped.inputs == [UInt8](repeating: 7, count: 32))
    let found = use(mapped)
    #expect(found == use(try GazetteerTable.compile([file(CompiledFormTests.source)])))
    #expect(found.contains { $0.contains("kunashir") && $0.contains("JP") })
  }

  @Test("the same files give the same bytes")
  func reproducible() throws { #expect(try compiled() == compiled()) }

  @Test("a file cut off anywhere is refused")
  func truncated() throws {
    let bytes = try compiled()
    for length in [0, 1, 7, 8, 71, 72, CompiledHeader.byteCount - 1, CompiledHeader.byteCount, bytes.count - 1] {
      #expect(try open(Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
  }

  @Test("another version, another byte order, something else: refused")
  func otherVersion() throws {
    let bytes = try compiled()
    for (offset, value) in [(0, UInt8(ascii: "X")), (8, 99), (12, 9)] {
      var changed = bytes
      changed[offset] = value
      #expect(try open(changed) == nil, "byte \(offset)")
    }
    #expect(try open(Array("id\ttype\tname\n".utf8)) == nil)
  }

  @Test("a flipped bit in the header is refused")
  func headerBits() throws {
    let bytes = try compiled()
    for bit in 0..<(CompiledHeader.byteCount * 8) {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(try open(changed) == nil, "bit \(bit)")
    }
  }

  @Test(
    "flipped bits anywhere are found by the checksums, and reading the table all the same ends",
    arguments: UInt64(0)..<200)
  func bodyBits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = try compiled()
    var changed = bytes
    for _ in 0...Int.random(in: 0...20, using: &random) {
      let bit = Int.random(in: (CompiledHeader.byteCount * 8)..<(bytes.count * 8), using: &random)
      changed[bit / 8] ^= 1 << (bit % 8)
    }
    guard changed != bytes, let table = try open(changed) else { return }
    _ = use(table)
    // Bytes between sections belong to none.
    let isCovered = zip(bytes, changed).enumerated().contains { offset, pair in
      pair.0 != pair.1
        && table.header.sections.contains { $0.offset..<($0.offset + $0.byteCount) ~= offset }
    }
    #expect(table.isIntact == !isCovered)
  }
}
