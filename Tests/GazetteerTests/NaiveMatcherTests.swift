import Gazetteer
import TestSupport
import Testing
import TextModel

/// The fast matcher against one that tries every name at every place, on small random gazetteers and texts.
@Suite("Matcher and the naive reference")
struct NaiveMatcherTests {
  private static let words = ["Ab", "ab", "AB", "Cd", "cd", "Éf", "ef", "Ef", "x", "X"]
  private static let gaps = [" ", "-", "  ", ", ", "; ", " — ", "\u{A0}", "\n"]

  @Test("agree", arguments: UInt64(0)..<300)
  func agree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "x" }
        .joined(separator: Bool.random(using: &random) ? " " : "-")
    }
    var text = ""
    for _ in 0..<40 {
      text += Self.words.randomElement(using: &random) ?? "x"
      text += Self.gaps.randomElement(using: &random) ?? " "
    }
    let priorities = names.map { _ in Int.random(in: 0...2, using: &random) }
    let rows = names.enumerated().map { "e\($0.offset);place;\($0.element);\(priorities[$0.offset])" }
    let table = try table("id;type;name;priority\n\(rows.joined(separator: "\n"))\n")
    for overlap in Overlap.allCases {
      let bytes = Array(text.utf8)
      let matcher = Matcher(table, overlap: overlap)
      let fast = matcher.matches(in: bytes, ranges: [ByteRange(0, bytes.count)])
        .map { "\($0.range) \(matcher.senses(of: $0).map { table.id($0.entity) }.sorted())" }
      #expect(fast == naive(text, names, priorities, overlap), "text: \(text), names: \(names), \(overlap)")
    }
  }

  private struct Word {
    var range: ByteRange
    var text: String
    /// What stands before it, as far as names care.
    var joins: Bool
  }

  /// A name found: its words, and the entities that have it.
  private struct Hit {
    var words: Range<Int>
    var entities: [Int]
  }

  private func naive(_ text: String, _ names: [String], _ priorities: [Int], _ overlap: Overlap) -> [String] {
    let words = split(text)
    let all = hits(words, names)
    var chosen: [Hit] = []
    switch overlap {
    case .all: chosen = all
    case .longest, .nested: chosen = leftmostLongest(all)
    case .priority:
      func rank(_ hit: Hit) -> (Int, Int, Int) {
        (-(hit.entities.map { priorities[$0] }.max() ?? 0), hit.words.lowerBound, -hit.words.upperBound)
      }
      for hit in all.sorted(by: { rank($0) < rank($1) })
      where !chosen.contains(where: { $0.words.overlaps(hit.words) }) { chosen.append(hit) }
    }
    if overlap == .nested {
      chosen = all.filter { hit in
        chosen.contains { $0.words.lowerBound <= hit.words.lowerBound && hit.words.upperBound <= $0.words.upperBound }
      }
    }
    return chosen.sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
      .map { (hit) in
        let range = ByteRange(words[hit.words.lowerBound].range.start, words[hit.words.upperBound - 1].range.end)
        return "\(range) \(hit.entities.map { "e\($0)" }.sorted())"
      }
  }

  /// Every name at every place.
  private func hits(_ words: [Word], _ names: [String]) -> [Hit] {
    var hits: [Range<Int>: [Int]] = [:]
    for index in words.indices {
      for (number, name) in names.enumerated() {
        let parts = split(name)
        guard index + parts.count <= words.count else { continue }
        let here = Array(words[index..<index + parts.count])
        guard here.dropFirst().allSatisfy(\.joins) else { continue }
        if zip(here, parts).allSatisfy({ fits($0.text, name: $1.text) }) {
          hits[index..<index + parts.count, default: []].append(number)
        }
      }
    }
    return hits.map { Hit(words: $0.key, entities: $0.value) }
  }

  private func leftmostLongest(_ all: [Hit]) -> [Hit] {
    var chosen: [Hit] = []
    var free = 0
    while true {
      let next = all.filter { $0.words.lowerBound >= free }
        .min { ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound) }
      guard let next else { return chosen }
      chosen.append(next)
      free = next.words.upperBound
    }
  }

  private func split(_ text: String) -> [Word] {
    var words: [Word] = []
    var gap = ""
    var current = ""
    var offset = 0
    func flush() {
      guard !current.isEmpty else { return }
      let start = offset - current.utf8.count
      let isSpace = !gap.isEmpty && gap.allSatisfy { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
      words.append(Word(range: ByteRange(start, offset), text: current, joins: isSpace || gap == "-"))
      current = ""
      gap = ""
    }
    for character in text {
      if character.isLetter {
        current.append(character)
      } else {
        flush()
        gap.append(character)
      }
      offset += character.utf8.count
    }
    flush()
    return words
  }

  /// Capitals in the name ask for capitals in the text.
  private func fits(_ text: String, name: String) -> Bool {
    func folded(_ word: String) -> String { word.lowercased().replacing("é", with: "e") }
    guard folded(text) == folded(name) else { return false }
    if name.count > 1, name == name.uppercased() { return text == text.uppercased() }
    return name.first?.isUppercase != true || text.first?.isUppercase == true
  }
}
