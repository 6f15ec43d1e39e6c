import Testing
import TestSupport
import TextModel

@testable import Compare

@Suite("Alignment of texts")
struct TextAlignmentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    /// `[-old-]{+new+}` for each edit, in the text they share.
    var expected: String
    var testDescription: String { "\(old) → \(new)" }
  }

  static let cases = [
    Case(old: "Iturup", new: "Iturup", expected: "Iturup"),
    Case(old: "", new: "Iturup", expected: "{+Iturup+}"),
    Case(old: "on Kunashir today", new: "on Kunashiri today", expected: "on [-Kunashir-]{+Kunashiri+} today"),
    Case(old: "Iturup and Kunashir", new: "Kunashir", expected: "[-Iturup and -]Kunashir"),
    Case(old: "остров Кунашир", new: "остров Шикотан", expected: "остров [-Кунашир-]{+Шикотан+}"),
    Case(old: "歯舞群島と色丹島", new: "歯舞諸島と色丹島", expected: "歯舞[-群-]{+諸+}島と色丹島"),
    Case(old: "One.\n\nTwo.", new: "One.", expected: "One.[-\n\nTwo.-]"),
    Case(old: "Two.", new: "One.\n\nTwo.", expected: "{+One.\n\n+}Two."),
    Case(old: "a b c d e f", new: "a c b d e f", expected: "a [-b -]c{+ b+} d e f"),
  ]

  @Test("what differs, and nothing else, is an edit", arguments: cases)
  func edits(_ test: Case) {
    let (old, new) = (Array(test.old.utf8), Array(test.new.utf8))
    var shown: [UInt8] = []
    var start = 0
    for edit in TextAlignment(old: old, new: new).edits {
      shown += old[start..<edit.old.start]
      if !edit.old.isEmpty { shown += Array("[-".utf8) + old[edit.old.indices] + Array("-]".utf8) }
      if !edit.new.isEmpty { shown += Array("{+".utf8) + new[edit.new.indices] + Array("+}".utf8) }
      start = edit.old.end
    }
    #expect(String(decoding: shown + old[start...], as: UTF8.self) == test.expected)
  }

  @Test("a block that moved leads to where it stands now")
  func moved() throws {
    let blocks = ["Iturup is the largest of the islands.", "Shikotan lies closest to Nemuro of all.", "The end."]
    let old = Array(blocks.joined(separator: "\n\n").utf8)
    let new = Array([blocks[1], blocks[0], "Another end."].joined(separator: "\n\n").utf8)
    let alignment = TextAlignment(old: old, new: new)
    for name in ["Iturup", "islands", "Shikotan", "Nemuro", "end"] {
      let place = try #require(range(of: name, in: old))
      #expect(alignment.newRange(of: place) == range(of: name, in: new))
      #expect(alignment.oldRange(of: try #require(range(of: name, in: new))) == place)
    }
    #expect(alignment.moves.count == 1)
  }

  private func range(of name: String, in text: [UInt8]) -> ByteRange? {
    let name = Array(name.utf8)
    return text.indices.first { text[$0...].starts(with: name) }.map { ByteRange($0, $0 + name.count) }
  }

  /// Texts of few words, so that much repeats; the second is the first with some edits.
  private func pair(_ seed: UInt64) -> (old: [UInt8], new: [UInt8]) {
    var random = SeededGenerator(seed: seed)
    let words = ["Iturup ", "Kunashir, ", "на ", "Шикотане. ", "歯舞", "the ", "\n\n", "and ", "of "]
    func piece() -> String { words.randomElement(using: &random) ?? "" }
    let old = (0..<Int.random(in: 0...60, using: &random)).map { _ in piece() }
    var new = old
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !new.isEmpty: new.remove(at: Int.random(in: 0..<new.count, using: &random))
      case 1 where !new.isEmpty: new[Int.random(in: 0..<new.count, using: &random)] = piece()
      case 2 where new.count > 1:
        let cut = Int.random(in: 1..<new.count, using: &random)
        new = Array(new[cut...]) + Array(new[..<cut])
      default: new.insert(piece(), at: Int.random(in: 0...new.count, using: &random))
      }
    }
    return (Array(old.joined().utf8), Array(new.joined().utf8))
  }

  @Test("edits turn the old text into the new one, and lead there and back", arguments: UInt64(0)..<300)
  func property(_ seed: UInt64) {
    let (old, new) = pair(seed)
    let alignment = TextAlignment(old: old, new: new)
    var made: [UInt8] = []
    var start = 0
    for edit in alignment.edits {
      #expect(edit.old.start >= start && !(edit.old.isEmpty && edit.new.isEmpty))
      made += old[start..<edit.old.start] + new[edit.new.indices]
      start = edit.old.end
    }
    #expect(made + old[start...] == new)
    for start in stride(from: 0, to: old.count, by: 3) where start + 5 <= old.count {
      guard let place = alignment.newRange(of: ByteRange(start, start + 5)) else { continue }
      #expect(new[place.indices] == old[start..<start + 5])
      #expect(alignment.oldRange(of: place) == ByteRange(start, start + 5))
    }
    let back = TextAlignment(old: new, new: old)
    #expect(back.edits.map { TextAlignment.Edit(old: $0.new, new: $0.old) } == alignment.edits)
  }

  /// The least number of insertions and deletions, by the textbook's table.
  private func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = left == right ? diagonal : min(above, row[j]) + 1
        diagonal = above
      }
    }
    return row[b.count]
  }

  @Test("no shorter list of edits exists", arguments: UInt64(0)..<300)
  func shortest(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = UInt32.random(in: 1...5, using: &random)
    func sequence() -> [UInt32] {
      (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt32.random(in: 0..<letters, using: &random) }
    }
    let (a, b) = (sequence(), sequence())
    let edits = SequenceEdits.between(a, b)
    #expect(edits.reduce(0) { $0 + $1.old.count + $1.new.count } == distance(a, b))
  }

  @Test("texts made to be hard take no quadratic time: they end in fewer, larger edits")
  func hostile() {
    let a = (0..<200_000).map { UInt32($0 % 2) }
    let b = (0..<200_000).map { UInt32(($0 * $0 / 7) % 3) }
    var rest = (old: 0, new: 0)
    for edit in SequenceEdits.between(a, b) {
      #expect(a[rest.old..<edit.old.lowerBound] == b[rest.new..<edit.new.lowerBound])
      rest = (edit.old.upperBound, edit.new.upperBound)
    }
    #expect(a[rest.old...] == b[rest.new...])
  }
}
